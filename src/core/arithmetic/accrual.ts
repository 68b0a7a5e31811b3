import { additionCue, lossCue, openingCue, presentCue, toTotal } from '../lexicon/parts.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter, unitWord } from './figure.ts'
import { labelOf, type Whole } from './whole.ts'

const reach = 3
const most = 5
/** Many figures may stand before a total that is brought up to date. */
const furthest = 8

/** What there was, what came to it, and what there is now: 原有280个，新设320个，如今共有600个. The three may stand in sentences of their own. */
export function* accrued(line: Line): Generator<Whole> {
  for (const [at, now] of line.figures.entries()) {
    if (now.approximate) continue
    const parts = toTotal.test(now.lead) ? broughtUp(line, at) : presentCue.test(clauseOf(now)) ? added(line, at) : []
    if (parts.length > 1) yield { totals: [now], parts, labels: parts.map((part) => labelOf(part, part.lead)), cover: 'full', form: 'closed' }
  }
}

function added(line: Line, at: number): Figure[] {
  const now = line.figures[at]!
  const before = [...line.figures.slice(0, at).reverse(), ...earlierLines(line, reach).flatMap(({ figures }) => [...figures].reverse())].filter((one) => sameMatter(one, now) && unitWord(one) === unitWord(now) && !/[人户亩]均|平均/u.test(one.lead)).slice(0, most)
  const name = nameOf(now)
  const was = before.findIndex((one) => openingCue.test(clauseOf(one)) || (name !== '' && clauseOf(one).endsWith(name)))
  const more = additionsIn(before).filter((one) => one !== before[was])
  if (was < 0 || (was === 0 && /[到至]$/u.test(now.lead)) || more.length === 0 || before.some((one) => lossCue.test(clauseOf(one)) || one.approximate)) return []
  return [before[was]!, ...more].sort((a, b) => a.start - b.start)
}

/** 日均发班 of 调整后，日均发班达到100个: three characters or more that name one thing. */
function nameOf(figure: Figure): string {
  const name = clauseOf(figure).replace(/(?:增加|提高|扩大|上升|增)?[到至]$|达到?$|已?(?:有|为|是)$/u, '')
  return /^[\u4e00-\u9fff]{3,}$/u.test(name) ? name : ''
}

/** Those with a word that says so, and what is joined to one: 新招聘馆员4人、保安2人. */
function additionsIn(nearest: readonly Figure[]): Figure[] {
  const told = [...nearest].reverse()
  return told.filter((one, at) => {
    const first = told.slice(0, at + 1).findLastIndex((other) => !/^[、和及与]/u.test(other.lead) || other === told[0])
    return [one, ...told.slice(Math.max(0, first), at)].some((other) => additionCue.test(clauseOf(other))) && !openingCue.test(clauseOf(one))
  })
}

/** Costs of 12,400, bringing the total to …: what stands before, and the largest of the story so far. */
function broughtUp(line: Line, at: number): Figure[] {
  const now = line.figures[at]!
  const more = line.figures.slice(0, at).findLast((one) => sameMatter(one, now))
  const before = earlierLines(line, furthest).flatMap(({ figures }) => figures.filter((one) => sameMatter(one, now))).slice(0, furthest)
  const largest = before.reduce<Figure | undefined>((most, one) => (most === undefined || one.value.gt(most.value) ? one : most), undefined)
  if (!more || !largest || before.some((one) => one.value.plus(more.value).eq(now.value))) return []
  return [largest, more]
}

function clauseOf({ lead }: Figure): string {
  return lastClause(lead)
}
