import { directionOf } from '../lexicon/changes.ts'
import { another, areComplementary, areParallel, closingCue, fullCue, openCue, someOnly } from '../lexicon/parts.ts'
import { type Figure, type Line, lastClause, sameMatter } from './figure.ts'

/** A total and what the copy lists of it. */
export interface Whole {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly labels: readonly string[]
  /** full: the words or the names say that nothing is left out; like: names of one kind, which do not overlap; open: 其中. */
  readonly cover: 'full' | 'like' | 'open'
  readonly form: 'listed' | 'closed'
}

/** Totals with their parts in a sentence: behind 其中, 分别, in brackets; or before 合计, 共. */
export function wholesOf(line: Line): Whole[] {
  return [...listed(line), ...closed(line)]
}

function* listed(line: Line): Generator<Whole> {
  const { figures } = line
  for (let first = 0; first < figures.length; first++) {
    const opener = figures[first]!
    const cue = cueOf(opener)
    if (!cue) continue
    const total = totalOf(line, first, cue.index === 0 && cue.words)
    if (!total) continue
    const parts = listFrom(figures, first, total, opener.lead.slice(cue.index + cue.words.length))
    if (parts.length === 0 || parts.includes(total) || !uniform(total, parts)) continue
    const labels = parts.map((part, at) => labelOf(part, at === 0 ? opener.lead.slice(cue.index + cue.words.length) : part.lead))
    const cover = fullCue.test(cue.words) || areComplementary(labels) ? 'full' : areParallel(labels) ? 'like' : 'open'
    yield { total, parts, labels, cover, form: 'listed' }
  }
}

function cueOf({ lead }: Figure): { index: number; words: string } | undefined {
  const found = [fullCue.exec(lead), openCue.exec(lead)].filter((one) => one !== null).sort((a, b) => a.index - b.index)
  const open = found.find((one) => /其中|包括|含|includ|of (?:them|which|whom|these)/iu.test(one[0])) ?? found[0]
  return open && { index: open.index, words: open[0] }
}

/** The nearest figure of the same matter before the list that is a level, not a difference. */
function totalOf(line: Line, first: number, opening: string | false): Figure | undefined {
  const { figures, before, text } = line
  const opener = figures[first]!
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const one = figures[at]!
    const between = figures.slice(at + 1, first).some((other) => /[；。]/u.test(other.lead))
    if (between || /[；。]/u.test(opener.lead.replace(/[；。].*$/u, '；'))) return undefined
    if (sameMatter(one, opener) && !compares(one)) return one
  }
  if (first > 0 || !opening || !before || !/^\s*(?:其中|Of (?:them|these|those))/u.test(text)) return undefined
  return before.figures.findLast((one) => sameMatter(one, opener) && !compares(one))
}

function compares(figure: Figure): boolean {
  const clause = lastClause(figure.lead)
  return directionOf(clause) !== 0 && /同比|环比|比|较/u.test(clause) || /每|人均|户均|平均|去年|上年|同期|\b(?:average|each|per|from|by|than)\b/i.test(clause)
}

function listFrom(figures: readonly Figure[], first: number, total: Figure, lead: string): Figure[] {
  if (lead.length > 26 || another.test(lead) || someOnly.test(lead)) return []
  const parts: Figure[] = [figures[first]!]
  let skipped = 0
  for (let at = first + 1; at < figures.length; at++) {
    const one = figures[at]!
    if (/。/u.test(one.lead) || one.lead.length > 30 || /其中|此外|同时|；/u.test(one.lead)) break
    if (!sameMatter(one, total)) {
      if (one.kind !== 'percent' && one.kind !== 'percentage-point' && ++skipped > parts.length) break
      continue
    }
    if (another.test(one.lead) || !/[、，和及与,]|\b(?:and|plus)\b/iu.test(one.lead)) break
    parts.push(one)
  }
  const rest = parts.at(-1)!.tail
  return /^[^，。；、,]{0,8}等(?!级|候|待)/u.test(rest) || /^[^。]{0,16}(?:其余|其他|剩下|另外|余下|the rest|others)/iu.test(rest) ? parts.slice(0, 1) : parts
}

function* closed({ figures }: Line): Generator<Whole> {
  for (let at = 2; at < figures.length; at++) {
    const total = figures[at]!
    const cue = closingCue.exec(total.lead)
    if (!cue || total.lead.length > 22 || /[；。]|其中|同比|每|平均/u.test(total.lead)) continue
    const parts: Figure[] = []
    for (let before = at - 1; before >= 0; before--) {
      const part = figures[before]!
      if (!sameMatter(part, total)) {
        if (part.kind === 'percent') continue
        break
      }
      if (compares(part)) break
      parts.unshift(part)
      if (/[；。]|其中|合计|共计|总计|累计/u.test(part.lead) || (closingCue.test(part.lead) && parts.length > 1) || part.lead.length > 22) break
    }
    if (parts.length < 2 || closingCue.test(parts[0]!.lead) || !uniform(total, parts)) continue
    const labels = parts.map((part) => labelOf(part, part.lead))
    yield { total, parts, labels, cover: /分别/u.test(parts[0]!.lead) || /合计|共计|总计|总共|一共|total|altogether|in all/iu.test(cue[0]) || areComplementary(labels) ? 'full' : areParallel(labels) ? 'like' : 'open', form: 'closed' }
  }
}

/** All of one unit; digits without one take that of the total. English counts nouns, each its own. */
function uniform(total: Figure, parts: readonly Figure[]): boolean {
  const units = new Set(parts.map((part) => part.dimension))
  return parts.some((part) => /^[a-z]/.test(part.unit)) || /^[a-z]/.test(total.unit) || (units.size === 1 && (units.has(total.dimension) || units.has('') || total.dimension === ''))
}

/** The name of a part: the words before its number, else the noun behind it. */
function labelOf(part: Figure, lead: string): string {
  const before = lead.replace(/^.*[、，；：:（(,]/su, '').replace(/^(?:和|及|与|其中|and )+/iu, '').replace(/(?:分别)?(?:达到?|为|是|有|共)$/u, '').trim()
  return before !== '' && !/^(?:of|the|a)$/i.test(before) ? before : /^\s?[^，。；、（）()和及与,]{0,10}/u.exec(part.tail)![0].trim()
}
