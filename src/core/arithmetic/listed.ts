import { whenOf } from '../lexicon/changes.ts'
import { another, areComplementary, areCounterparts, areParallel, arePayers, classifying, closingCue, fullCue, openCue, overlapping, restCue, someOnly } from '../lexicon/parts.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { agree, type Cover, labelOf, levels, type Whole } from './whole.ts'

/** Sentences before it in which the total of a list may stand. */
const furthest = 6

/** A total, then its parts: behind 其中, 分别, of which, or in brackets. */
export function* listed(line: Line): Generator<Whole> {
  const { figures } = line
  for (let first = 0; first < figures.length; first++) {
    const counted = announces(figures[first]!, figures[first + 1]) || isOneOf(figures[first]!)
    const cue = cueOf(figures[first]!) ?? (counted ? dividing(figures[first]!) : undefined) ?? (first > 0 ? (baseOf(figures[first - 1]!, figures[first]!) ?? among(figures[first - 1]!, figures[first]!)) : undefined)
    if (!cue) continue
    const from = counted ? first + 1 : first
    const opener = figures[from]!
    if (/^[中里内][，,：]/u.test(opener.tail) || (/^[:：∶]$/u.test(opener.lead) && opener.kind !== 'money')) continue // 46.7亿元中，…; 6.0:46.9:47.1
    const lead = cue.inTail || from > first ? opener.lead : opener.lead.slice(cue.index + (cue.words.startsWith(',') ? 1 : cue.words.length))
    const { parts, rest } = listFrom(figures, from, cue.inTail ? '' : lead)
    if (parts.length < (classifying.test(cue.words) ? 2 : 1)) continue
    const named = /^(?:分别|依次)/u.test(cue.words) ? lastClause(opener.lead.slice(0, cue.index)) : ''
    if (named !== '' && ownTotal(figures, parts, named)) continue
    const periods = arePeriods(named, parts.length)
    const totals = (named === '' || periods ? totalsOf(line, first, opener, periods || isOneOf(figures[first]!)) : totalsInside(line, first, opener).filter(({ lead: before }) => !/^[、和及与]|分别/u.test(before))).filter((total) => agree(total, parts) && !converts(cue.words, total, parts))
    if (totals.length === 0) continue
    const labels = parts.map((part, at) => labelOf(part, at === 0 ? lead : part.lead || (figures[figures.indexOf(part) - 1]?.lead ?? '')))
    yield { totals, parts, labels, cover: rest || isOneOf(figures[first]!) || namedBefore(line, totals[0]!, parts[0]!, labels) ? 'full' : periods ? 'like' : named === '' ? coverOf(cue.words, labels, line.english, totals[0]!) : 'open', form: 'listed' }
  }
}

interface Cue { readonly index: number; readonly words: string; readonly inTail?: true }

function cueOf({ lead, tail }: Figure): Cue | undefined {
  const behind = /^\s(?:[a-z]+\s)?of (?:them|whom|which|these|those)\b/i.exec(tail)
  if (behind) return { index: 0, words: behind[0], inTail: true }
  const found = [fullCue.exec(lead), openCue.exec(lead), classifying.exec(lead)].filter((one) => one !== null).filter((one) => !/[（(]/u.test(one[0]) || !/[，,；;)）]/u.test(lead.slice(0, one.index))).sort((a, b) => a.index - b.index)
  const open = found.find((one) => /其中|包括|含|includ|of (?:them|which|whom|these)/i.test(one[0])) ?? found[0]
  return open && { index: open.index, words: open[0] }
}

/** 31个行业中22个上涨: what the number before counts, then 中 and the first part. */
function among(total: Figure, part: Figure): Cue | undefined {
  const found = /^[\u4e00-\u9fff]{1,10}[中里内](?:，|，?有)?$/u.exec(part.lead)
  return found && part.unit === total.unit ? { index: 0, words: part.lead } : undefined
}

/** 两项比例分别是76%和15%; 四大块分别花去…，加起来…: what 分别 speaks of has no total before it, or one of its own behind it. */
function ownTotal(figures: readonly Figure[], parts: readonly Figure[], named: string): boolean {
  const last = parts.at(-1)!
  const next = figures[figures.indexOf(last) + 1]
  return last.kind === 'percent' || (whenOf(named)?.at ?? 0) < 0 || (next !== undefined && sameMatter(next, last) && closingCue.test(next.lead) && !/[；。]/u.test(next.lead))
}

/** 5月、6月、7月; 一、二、三季度: as many periods as there are parts, none told twice. */
function arePeriods(named: string, count: number): boolean {
  const names = named.split(/[、和及与]/u)
  return names.length === count && /[季度月天日周年]$/u.test(named) && names.every((name) => /^[\u4e00-\u9fff]{0,4}?[第前后首次末]?[\d一二三四五六七八九十]+(?:[个季度月天日周年份]|$)|^[上下]半年$|^[首次末]日$/u.test(name))
}

/** 40 miles (65 km): one length in two units. */
function converts(cue: string, total: Figure, parts: readonly Figure[]): boolean {
  return /[（(]/u.test(cue) && parts.length === 1 && total.dimension === parts[0]!.dimension && total.unit !== parts[0]!.unit
}

/** 分成四组，一组 …: the number of parts stands between the cue and the parts. */
function dividing({ lead }: Figure): Cue | undefined {
  const found = /(?:划?分[为成]|设有?|涉及|涵盖|包括)$/u.exec(lead)
  return found ? { index: found.index, words: found[0] } : undefined
}

/** Of the 640 people surveyed, 415 … */
function baseOf(total: Figure, { lead }: Figure): Cue | undefined {
  return /,\s/.test(lead) && /^(?:.*[.;]\s)?\s*(?:of|among)\s(?:(?:the|its|their|these|those|all|all the)\s)?$/i.test(total.lead) ? { index: lead.indexOf(','), words: ', of those' } : undefined
}

/** 分成四组，…; 涉及四类：…: how many parts there are, before they come. */
function announces({ kind, value, unit, tail }: Figure, next: Figure | undefined): boolean {
  return kind === 'quantity' && value.lte(12) && /^[组类种个项档批期块片步级处家]$/u.test(unit) && /^[^，。；：]{0,8}[，：]/u.test(tail) && next !== undefined && next.unit !== unit
}

function coverOf(cue: string, labels: readonly string[], english: boolean, total: Figure): Cover {
  if (fullCue.test(cue) || /分[为成]$/u.test(cue) || areComplementary(labels) || (english && /^[:—]/u.test(cue)) || (total.kind === 'money' && arePayers(labels)) || /^(?:其他|其它|其余)/u.test(labels.at(-1)!) || namesAll(total, labels)) return 'full'
  if (areCounterparts(labels) || /及以[上下]/u.test(labels.at(-1)!)) return 'like'
  if (labels.some((label) => overlapping.test(label))) return 'open'
  return areParallel(labels) || classifying.test(cue) || divides(total, labels) || /of (?:them|whom|which|these|those)/i.test(cue) || labels.some((label) => /以下|其他|其它|及以上/u.test(label)) ? 'like' : 'open'
}

/** 实施治污、还湖两大工程，其中治污 …、还湖 …: the parts were named between their total and the list. */
function namedBefore({ reading }: Line, total: Figure, first: Figure, labels: readonly string[]): boolean {
  const words = reading.document.text.slice(total.end, first.start).slice(-140).replace(/(?:其中|包括)[^，。]*，?[^，。]*$/u, '')
  return total.end < first.start && labels.length > 1 && labels.every((label) => label.length > 1 && words.includes(label))
}

/** 酒驾醉驾19起，酒驾 …、醉驾 …: the name of the whole names every part. */
function namesAll({ lead, tail }: Figure, labels: readonly string[]): boolean {
  const name = `${lead.slice(-16)} ${tail.slice(0, 12).replace(/[，。；：（(].*$/su, '')}`
  return labels.every((label) => label.length > 1 && name.includes(label))
}

/** 展位860个，国内展位 …、境外展位 …: every part has the name of the whole and a word before it. */
export function divides({ lead, tail }: Figure, labels: readonly string[]): boolean {
  const before = /([\u4e00-\u9fff]{2})(?:分别|已|共|达到?|为|有|是|约|了)*$/u.exec(lead)?.[1]
  const behind = /^\s?([\u4e00-\u9fff]{2,6})(?=[，。：；（])/u.exec(tail)?.[1]?.slice(-2)
  return [before, behind].some((noun) => noun !== undefined && new Set(labels).size === labels.length && labels.every((label) => label.endsWith(noun) && label.length > noun.length))
}

/** Figures of the same matter before a list that are levels, not differences; the nearest first. */
function totalsOf(line: Line, first: number, opener: Figure, back: boolean): readonly Figure[] {
  const found = totalsInside(line, first, opener)
  if (found.length > 0 && opensBracket(opener)) return found.slice(0, 1)
  if (found.length > 0 || first > 0 || !(back || opens.test(line.text) || classifying.test(line.text) || fullCue.test(opener.lead))) return found
  return levels(earlierLines(line, furthest).flatMap(({ figures: before }) => before.filter((one) => sameMatter(one, opener)).reverse()))
}

function totalsInside({ figures }: Line, first: number, opener: Figure): readonly Figure[] {
  const found: Figure[] = []
  for (let at = first - 1; at >= 0 && at >= first - 5; at--) {
    const one = figures[at]!
    if (figures.slice(at + 1, first + 1).some((other) => /[；。]/u.test(other.lead))) break
    if (sameMatter(one, opener)) found.push(one)
  }
  return levels(found)
}

/** A sentence that takes up what came before it. */
const opens = /^\s*(?:其中|这些|这[一二两三四五六七八九十几\d]|[^，。；]{1,10}[中里内]，|Of (?:them|these|those|the|its|their)|Among)/u

function listFrom(figures: readonly Figure[], first: number, lead: string): { parts: Figure[]; rest: boolean } {
  if (lead.length > 26 || another.test(lead) || someOnly.test(lead)) return { parts: [], rest: false }
  const parts: Figure[] = [figures[first]!]
  const bracketed = opensBracket(figures[first]!)
  let skipped = 0
  let inside = false
  for (let at = first + 1; at < figures.length; at++) {
    const one = figures[at]!
    if (bracketed && /[）)]/u.test(one.lead)) break
    if (labels(one, figures[at + 1]) || isOneOf(one)) continue
    const lead = labels(figures[at - 1]!, one) || isOneOf(figures[at - 1]!) ? figures[at - 1]!.lead : one.lead
    const [longest, furthest] = isOneClause(one.lead) ? [64, 64] : [30, 36]
    if (/。/u.test(one.lead) || one.lead.length > furthest) break
    if (sameMatter(one, parts[0]!) && restCue.test(one.lead)) return { parts: [...parts, one], rest: true }
    if (/其中|[（(]其?中?含/u.test(one.lead)) {
      inside = true
      continue
    }
    if (inside && !/[；）)]/u.test(one.lead)) continue
    inside = false
    if (one.lead.length > longest || /此外|同时|；[^，。；]{15,}/u.test(one.lead)) break
    if (/；/u.test(one.lead) && !isShare(figures[at - 1]!) && !parts.some((part) => /；/u.test(part.lead))) break
    if (!sameMatter(one, parts[0]!)) {
      if (one.kind !== 'percent' && one.kind !== 'percentage-point' && ++skipped > parts.length) break
      continue
    }
    if (another.test(one.lead) || !/[、，；和及与,）)]|\b(?:and|plus)\b/i.test(lead)) break
    parts.push(one)
  }
  const tail = parts.at(-1)!.tail.replace(/^[^，。；]{0,8}；.*$/su, '')
  return { parts: /^[^，。；、,]{0,8}等(?!级|候|待)/u.test(tail) || /^[^。]{0,16}(?:其余|其他|剩下|另外|余下|the rest|others)/i.test(tail) ? parts.slice(0, 1) : parts, rest: false }
}

/** 400余人受伤（重伤39人: what brackets divide stands right before them. */
function opensBracket({ lead }: Figure): boolean {
  return /[（(][^）)]*$/u.test(lead)
}

/** £6,150 came from the county's owners and £3,250 …: English words without a mark. */
function isOneClause(lead: string): boolean {
  return /^[^,;:.\u4e00-\u9fff]+\s(?:and|with)\s$/u.test(lead)
}

/** 一组15名: a number that names the next; not 316户1042人. */
function labels({ kind, tail, value, unit }: Figure, next: Figure | undefined): boolean {
  return kind === 'quantity' && tail === '' && next?.lead === '' && value.lte(12) && /^[组批期班队排号类等档层级]$/u.test(unit)
}

/** 其中一家赔偿15万元，另一家 …: one, and the other. */
function isOneOf({ kind, value, lead }: Figure): boolean {
  return kind === 'quantity' && value.eq(1) && /(?:其中|^，?另)$/u.test(lead)
}

/** 42.3亿元，增长4.1%；: what stands before a semicolon is the share or growth of a part. */
function isShare({ kind }: Figure): boolean {
  return kind === 'percent' || kind === 'percentage-point'
}
