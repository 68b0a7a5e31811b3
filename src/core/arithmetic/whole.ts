import { directionOf } from '../lexicon/changes.ts'
import { remember } from '../matching/remember.ts'
import { type Figure, type Line, lastClause, unitWord } from './figure.ts'

/** A total and what the copy lists of it. */
export interface Whole {
  /** Any of these may be meant; the nearest first. */
  readonly totals: readonly Figure[]
  /** In the order of the text. */
  readonly parts: readonly Figure[]
  /** So many at the end are parts in any case; what stands before them may be. Absent: all are. */
  readonly surely?: number
  readonly labels: readonly string[]
  readonly cover: Cover
  /** listed: behind 其中, 分别, of which; apposed: beside the total without such a word; closed: before 合计, 共, in all. */
  readonly form: 'listed' | 'apposed' | 'closed'
}

/** full: the words or the names say that nothing is left out; like: names of one kind, which do not overlap; open: 其中, which may name only some; loose: nothing but their place beside each other. */
export type Cover = 'full' | 'like' | 'open' | 'loose'

export type Wholes = (line: Line) => Iterable<Whole>

/** Figures that are differences, averages or another year's: no total of what follows. Read once for a figure. */
export const compares: (figure: Figure) => boolean = remember((figure: Figure) => isRelative(figure) || /去年|上年|同期/u.test(lastClause(figure.lead)))

/** Differences and averages. Read once for a figure. */
const isRelative: (figure: Figure) => boolean = remember(({ lead }: Figure) => {
  const clause = lastClause(lead)
  return (/[比较]/u.test(clause) && directionOf(clause) !== 0) || /[人户平]均|同期|\b(?:average|each|per|from|by|than)\b/i.test(clause)
})

/** Those that may be totals; another year's only where there is no other. */
export function levels(figures: readonly Figure[]): readonly Figure[] {
  const own = figures.filter((figure) => !compares(figure))
  return own.length > 0 ? own : figures.filter((figure) => !isRelative(figure))
}

/** The name of a part: the words before its number, else the noun behind it. */
export function labelOf(part: Figure, lead: string): string {
  const before = lead.replace(/^.*[、，；：:（(,。]/su, '').replace(/^.*\b(?:and|plus|with)\s/isu, '').replace(/^(?:和|及|与|其中)+/u, '').replace(/(?:分别)?(?:达到?|为|是|有|共)$/u, '').trim()
  return before !== '' && !/^(?:of|the|a)$/i.test(before) ? before : /^\s?[^，。；、（）()和及与,]{0,24}/u.exec(part.tail)![0].replace(/\s(?:and|plus)\b.*$/isu, '').trim()
}

/** All counted alike; digits without a unit take that of the total. English counts nouns, each its own. Ages are not divided. */
export function agree(total: Figure, parts: readonly Figure[]): boolean {
  if (total.kind === 'age') return false
  const units = new Set(parts.map((part) => part.dimension))
  const words = new Set([total, ...parts].map(unitWord))
  return (words.size === 1 && !words.has('')) || parts.some((part) => /^[a-z]/.test(part.unit)) || /^[a-z]/.test(total.unit) || (units.size === 1 && (units.has(total.dimension) || units.has('') || total.dimension === ''))
}
