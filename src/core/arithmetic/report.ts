import type Big from 'big.js'
import { weightAt } from '../matching/weight.ts'
import type { Finds, Place, PlaceRole, Reading, Relation, Said, Severity, Term, Working } from '../model.ts'
import { plain, workingLine } from '../working.ts'
import type { Figure } from './figure.ts'
import { hintOf, type Slip } from './slip.ts'

export interface Verdict {
  readonly reading: Reading
  /** The figure that does not fit; the finding stands there. */
  readonly stated: Figure
  readonly relation: Relation
  readonly terms: readonly (Figure | Term)[]
  /** What the terms make, in the base unit of `stated`. */
  readonly found: Big
  /** What the terms are to the stated figure. */
  readonly role: PlaceRole
  readonly slip?: Slip | undefined
  /** Said instead of the slip. */
  readonly hint?: Said | undefined
  readonly severity?: Severity
}

/** A relation that does not hold, with its arithmetic. */
export function report({ reading, stated, relation, terms, found, role, slip, hint, severity }: Verdict): Finds {
  const { text, id } = reading.document
  const place = (figure: Figure): Place => ({ document: id, start: figure.start, end: figure.end })
  const figures = terms.filter(isFigure)
  const shares = stated.kind === 'percent' || stated.kind === 'percentage-point'
  const unit = stated.kind === 'percent' ? '%' : stated.unit
  const working: Working = {
    relation,
    terms: terms.map((term) => (isFigure(term) ? { text: term.text, value: term.value.div(relation === 'ratio' || relation === 'growth' || relation === 'product' ? term.scale : stated.scale).toFixed(), label: labelOf(text, term), place: place(term) } : term)),
    stated: stated.value.div(stated.scale).toFixed(),
    found: rounded(found.div(stated.scale), stated, shares),
    ...(unit === '' ? {} : { unit }),
  }
  const line = workingLine({ ...working, stated: working.found }).replace(/ ≠ .*$/u, '')
  const more = hint ?? (slip && hintOf(slip))
  return {
    place: place(stated),
    related: figures.map((figure) => ({ ...place(figure), role })),
    message: { zh: `${line}，文中作${stated.text}。${more?.zh ?? ''}`, en: `${line}; the copy says ${stated.text}.${more?.en ?? ''}` },
    weight: weightAt(reading, stated, 1),
    working,
    ...(severity ? { severity } : {}),
  }
}

/** As many digits as the copy prints, and one more where that tells the two apart. */
function rounded(found: Big, stated: Figure, shares: boolean): string {
  const places = Math.max(0, -stated.ulp.div(stated.scale).e) + (shares ? 0 : 1)
  const short = found.round(places)
  return short.eq(stated.value.div(stated.scale)) ? found.round(places + 2).toFixed() : short.toFixed()
}

function isFigure(term: Figure | Term): term is Figure {
  return 'range' in term
}

function labelOf(text: string, figure: Figure): string {
  return text.slice(Math.max(0, figure.start - 14), figure.start).replace(/^.*[、，；。：（(,;中和及]/su, '').replace(/(?:分别)?(?:达到?|为|是|有|共)$/u, '').trim().slice(-8) || plain(figure.value.div(figure.scale).toFixed())
}
