import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { englishNumeral, readEnglish } from '../lexicon/numerals.ts'
import { money } from '../lexicon/units.ts'
import type { Approximation, Extractor, Mention } from '../model.ts'

const approximations: Record<string, Approximation> = { 'more than': 'more-than', over: 'more-than', 'at least': 'at-least', about: 'about', around: 'about', roughly: 'about', nearly: 'almost', almost: 'almost', 'fewer than': 'at-most', 'less than': 'at-most', 'up to': 'at-most' }
const scales: Record<string, string> = { hundred: '1e2', thousand: '1e3', million: '1e6', billion: '1e9', trillion: '1e12', m: '1e6', bn: '1e9', k: '1e3' }
const pattern = new RegExp(
  `(?:\\b(${Object.keys(approximations).join('|')})\\s+)?([$£€])?(?:(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?|\\b(${englishNumeral})\\b)(?:\\s?(hundred|thousand|million|billion|trillion)\\b|(m|bn|k)\\b)?(?:\\s?(%|percentage points?|percent|per cent)|-?\\s?(years? old|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\\b|\\s+([a-z]+)\\b)?`, 'gi')
const times: Record<string, readonly [string, string]> = { year: ['年', '365'], month: ['月', '30'], week: ['周', '7'], day: ['天', '1'], hour: ['小时', '0.041666667'], minute: ['分钟', '0.000694444'], second: ['秒', '0.000011574'] }
/** Words behind a number that are not what it counts. */
const notCounted = /^(?:to|of|in|and|or|by|at|on|for|from|a|an|the|p|is|was|were|are|with|after|more|less|per|out|that|who|which|so|as|but|than|times|against|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Counts, shares and amounts as English copy writes them. */
export const englishNumbers: Extractor = {
  id: 'english-number',
  *extract(text) {
    if (!/[A-Za-z]{3}/.test(text)) return
    for (const match of text.matchAll(pattern)) {
      const mention = read(match)
      if (mention) yield mention
    }
  },
}

function read(match: RegExpExecArray): Mention | undefined {
  const [words, approximation, sign, whole, decimals, word, scale, short, share, time, noun] = match
  const number = whole ? new Big(whole.replaceAll(',', '') + (decimals ?? '')) : readEnglish(word!)
  if (!number) return undefined
  const factor = scales[(scale ?? short ?? '').toLowerCase()] ?? '1'
  const value = number.times(factor)
  const approx = approximation ? approximations[approximation.toLowerCase()]! : 'exact'
  const unit = new Big(factor).times(new Big(10).pow(-(decimals ? decimals.length - 1 : 0)))
  const bounds = boundsOf(value, { approx: approx === 'exact' ? undefined : approx, word: undefined, unit, printed: factor !== '1' || decimals !== undefined })
  const lead = words.length - words.slice(approximation?.length ?? 0).trimStart().length
  const digits = match.index + lead + (sign ? 1 : 0)
  const numeral = { start: digits, end: digits + (whole ? whole.length + (decimals?.length ?? 0) : word!.length) + (short?.length ?? 0) }
  const common = { value: value.toFixed(), bounds, approx, numeral }
  const end = match.index + words.length
  if (sign) return { kind: 'money', start: match.index, end: endWithout(match, noun), value: { type: 'number', ...common, ...money.get(sign)! } }
  if (share) return { kind: /point/i.test(share) ? 'percentage-point' : 'percent', start: match.index, end, value: { type: 'number', ...common, ...(/point/i.test(share) ? { unit: '个百分点', dimension: 'percentage-point' } : { unit: '%', dimension: 'percent' }), scale: '1' } }
  if (time) {
    const [name, days] = times[time.toLowerCase().replace(/ old$/, '').replace(/s$/, '')]!
    return { kind: / old$/i.test(time) ? 'age' : 'duration', start: match.index, end, value: { type: 'number', ...common, unit: name, dimension: 'time', scale: days } }
  }
  if (!noun || notCounted.test(noun)) return whole && !isLabel(match) ? { kind: 'quantity', start: match.index, end: endWithout(match, noun), value: { type: 'number', ...common, unit: '', dimension: '', scale: '1' } } : undefined
  if (word && noun.length < 3) return undefined
  const counted = noun.toLowerCase().replace(/^(?:people|persons)$/, '人')
  return { kind: 'quantity', start: match.index, end: endWithout(match, counted === '人' ? undefined : noun), value: { type: 'number', ...common, unit: counted, dimension: counted, scale: '1' } }
}

/** A route, a page, a chapter: the number names it. */
function isLabel(match: RegExpExecArray): boolean {
  return /(?:route|no\.?|page|chapter|room|section|article|version|highway|line|act|phase)\s*$/i.test(match.input.slice(Math.max(0, match.index - 10), match.index)) || /[\u4e00-\u9fff]/u.test(match.input[match.index - 1] ?? '') || /^(?:19|20)\d{2}$/.test(match[3] ?? '')
}

/** The noun says what is counted; it belongs to the subject, not to the number. */
function endWithout(match: RegExpExecArray, noun: string | undefined): number {
  return match.index + (noun ? match[0].slice(0, match[0].length - noun.length).trimEnd().length : match[0].length)
}
