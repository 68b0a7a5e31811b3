import { directionOf } from '../lexicon/changes.ts'
import { another, areComplementary, areParallel, closingCue, fullCue, openCue, someOnly } from '../lexicon/parts.ts'
import { type Figure, type Line, lastClause, sameMatter } from './figure.ts'

/** A total and what the copy lists of it. */
export interface Whole {
  /** Any of these may be meant; the nearest first. */
  readonly totals: readonly Figure[]
  readonly parts: readonly Figure[]
  readonly labels: readonly string[]
  /** full: the words or the names say that nothing is left out; like: names of one kind, which do not overlap; open: 其中. */
  readonly cover: 'full' | 'like' | 'open'
  readonly form: 'listed' | 'closed'
}

/** Totals with their parts in a sentence: behind 其中, 分别, in brackets; or before 合计, 共. */
export function wholesOf(line: Line): readonly Whole[] {
  const wholes = known.get(line) ?? [...listed(line), ...closed(line)]
  known.set(line, wholes)
  return wholes
}

const known = new WeakMap<Line, readonly Whole[]>()

function* listed(line: Line): Generator<Whole> {
  const { figures } = line
  for (let first = 0; first < figures.length; first++) {
    const opener = figures[first]!
    const cue = cueOf(opener)
    if (!cue) continue
    const lead = cue.inTail ? '' : opener.lead.slice(cue.index + cue.words.length)
    const parts = listFrom(figures, first, lead)
    const totals = totalsOf(line, first).filter((total) => uniform(total, parts))
    if (parts.length === 0 || totals.length === 0) continue
    const labels = parts.map((part, at) => labelOf(part, at === 0 ? lead : part.lead))
    yield { totals, parts, labels, cover: coverOf(cue.words, labels, line.english), form: 'listed' }
  }
}

interface Cue { readonly index: number; readonly words: string; readonly inTail?: true }

function cueOf({ lead, tail }: Figure): Cue | undefined {
  const behind = /^\s(?:[a-z]+\s)?of (?:them|whom|which|these|those)\b/i.exec(tail)
  if (behind) return { index: 0, words: behind[0], inTail: true }
  const found = [fullCue.exec(lead), openCue.exec(lead)].filter((one) => one !== null).sort((a, b) => a.index - b.index)
  const open = found.find((one) => /其中|包括|含|includ|of (?:them|which|whom|these)/i.test(one[0])) ?? found[0]
  return open && { index: open.index, words: open[0] }
}

function coverOf(cue: string, labels: readonly string[], english: boolean): Whole['cover'] {
  if (fullCue.test(cue) || areComplementary(labels) || (english && /^[:—]/u.test(cue))) return 'full'
  return areParallel(labels) || /of (?:them|whom|which|these|those)/i.test(cue) || labels.some((label) => /以下|其他|其它|及以上/u.test(label)) ? 'like' : 'open'
}

/** Figures of the same matter before a list that are levels, not differences; the nearest first. */
function totalsOf(line: Line, first: number): Figure[] {
  const { figures, text } = line
  const opener = figures[first]!
  const found: Figure[] = []
  for (let at = first - 1; at >= 0 && at >= first - 5; at--) {
    const one = figures[at]!
    if (figures.slice(at + 1, first + 1).some((other) => /[；。]/u.test(other.lead))) break
    if (sameMatter(one, opener) && !compares(one)) found.push(one)
  }
  if (found.length > 0 || first > 0 || !/^\s*(?:其中|这些|Of (?:them|these|those))/u.test(text)) return found
  for (let before = line.before, back = 0; before && back < 2; before = before.before, back++) found.push(...before.figures.filter((one) => sameMatter(one, opener) && !compares(one)).reverse())
  return found
}

function compares(figure: Figure): boolean {
  const clause = lastClause(figure.lead)
  return directionOf(clause) !== 0 && /同比|环比|比|较/u.test(clause) || /人均|户均|平均|去年|上年|同期|\b(?:average|each|per|from|by|than)\b/i.test(clause)
}

function listFrom(figures: readonly Figure[], first: number, lead: string): Figure[] {
  if (lead.length > 26 || another.test(lead) || someOnly.test(lead)) return []
  const parts: Figure[] = [figures[first]!]
  let skipped = 0
  for (let at = first + 1; at < figures.length; at++) {
    const one = figures[at]!
    if (/。/u.test(one.lead) || one.lead.length > 30 || /其中|此外|同时|；[^，。；]{9,}/u.test(one.lead)) break
    if (/；/u.test(one.lead) && (figures[at - 1]!.kind !== 'percent' || !/占/u.test(figures[at - 1]!.lead))) break
    if (!sameMatter(one, parts[0]!)) {
      if (one.kind !== 'percent' && one.kind !== 'percentage-point' && ++skipped > parts.length) break
      continue
    }
    if (another.test(one.lead) || !/[、，；和及与,]|\b(?:and|plus)\b/i.test(one.lead)) break
    parts.push(one)
  }
  const rest = parts.at(-1)!.tail.replace(/^[^，。；]{0,8}；.*$/su, '')
  return /^[^，。；、,]{0,8}等(?!级|候|待)/u.test(rest) || /^[^。]{0,16}(?:其余|其他|剩下|另外|余下|the rest|others)/i.test(rest) ? parts.slice(0, 1) : parts
}

function* closed({ figures, english }: Line): Generator<Whole> {
  for (let at = 2; at < figures.length; at++) {
    const total = figures[at]!
    const longest = english ? 64 : 26
    const cue = closingCue.exec(total.lead)
    const added = /加上|再加/u.test(figures[at - 1]!.lead)
    if ((!cue && !added) || (cue && /总[量数额]/u.test(cue[0]) && !added) || total.lead.length > longest || /[；。]|其中|同比|每|平均/u.test(total.lead)) continue
    const parts: Figure[] = []
    for (let before = at - 1; before >= 0; before--) {
      const part = figures[before]!
      if (!sameMatter(part, total) && !countedTogether(part, total)) {
        if (part.kind === 'percent') continue
        break
      }
      if (compares(part)) break
      parts.unshift(part)
      if (/[；。]|其中|合计|共计|总计|累计/u.test(part.lead) || (closingCue.test(part.lead) && parts.length > 1) || part.lead.length > longest) break
    }
    if (parts.length < 2 || closingCue.test(parts[0]!.lead) || !(uniform(total, parts) || parts.every((part) => countedTogether(part, total)))) continue
    if (parts.length >= 3 && parts[0]!.value.eq(parts.slice(1).reduce((sum, part) => sum.plus(part.value), parts[0]!.value.minus(parts[0]!.value)))) parts.shift()
    const labels = parts.map((part) => labelOf(part, part.lead))
    yield { totals: [total], parts, labels, cover: /分别/u.test(parts[0]!.lead) || /^，?(?:共计?|合计|总计|一共)$/u.test(total.lead) || parts.slice(1).some((part) => /加上|再加|plus/i.test(part.lead)) || (cue !== null && /合计|共计|总计|总共|一共|total|altogether|in all/i.test(cue[0])) || areComplementary(labels) ? 'full' : areParallel(labels) ? 'like' : 'open', form: 'closed' }
  }
}

/** 食堂26家、助餐点54个，共80处: things of two counting words, and nothing but 共 before their total. */
function countedTogether(part: Figure, total: Figure): boolean {
  return /^，?(?:共|共计|合计|总计)$/u.test(total.lead) && part.kind === 'quantity' && total.kind === 'quantity' && /^[处个家项所座间]$/u.test(total.unit) && /^[处个家项所座间]$/u.test(part.unit)
}

/** All of one unit; digits without one take that of the total. English counts nouns, each its own. */
function uniform(total: Figure, parts: readonly Figure[]): boolean {
  const units = new Set(parts.map((part) => part.dimension))
  return parts.some((part) => /^[a-z]/.test(part.unit)) || /^[a-z]/.test(total.unit) || (units.size === 1 && (units.has(total.dimension) || units.has('') || total.dimension === ''))
}

/** The name of a part: the words before its number, else the noun behind it. */
function labelOf(part: Figure, lead: string): string {
  const before = lead.replace(/^.*[、，；：:（(,]/su, '').replace(/^(?:和|及|与|其中|and )+/i, '').replace(/(?:分别)?(?:达到?|为|是|有|共)$/u, '').trim()
  return before !== '' && !/^(?:of|the|a)$/i.test(before) ? before : /^\s?[^，。；、（）()和及与,]{0,24}/u.exec(part.tail)![0].trim()
}
