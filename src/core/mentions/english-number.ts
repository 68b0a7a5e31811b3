import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { englishNumeral, readEnglish } from '../lexicon/numerals.ts'
import { money, oneOf, type Unit, units } from '../lexicon/units.ts'
import type { Approximation, Extractor, Mention, NumeralKind } from '../model.ts'

const approximations: Readonly<Record<string, Approximation>> = { 'more than': 'more-than', over: 'more-than', 'at least': 'at-least', about: 'about', around: 'about', roughly: 'about', 'some': 'about', nearly: 'almost', almost: 'almost', 'fewer than': 'at-most', 'less than': 'at-most', 'up to': 'at-most', 'as many as': 'at-most', 'no more than': 'at-most' }
const scales: Readonly<Record<string, string>> = { hundred: '1e2', thousand: '1e3', million: '1e6', billion: '1e9', trillion: '1e12', m: '1e6', bn: '1e9', k: '1e3', dozen: '12' }
const sums: Readonly<Record<string, string>> = { yuan: '元', rmb: '元', dollar: 'dollar', euro: '欧元', pound: '英镑', yen: '日元', cent: '分' }
const times: Readonly<Record<string, readonly [string, string]>> = { year: ['年', '365'], month: ['月', '30'], week: ['周', '7'], day: ['天', '1'], hour: ['小时', '0.041666667'], minute: ['分钟', '0.000694444'], second: ['秒', '0.000011574'], decade: ['年代', '3650'], century: ['世纪', '36500'], centurie: ['世纪', '36500'] }
const measures: Readonly<Record<string, string>> = { kilometer: '公里', kilometre: '公里', km: '公里', mile: '英里', meter: '米', metre: '米', foot: '英尺', feet: '英尺', hectare: '公顷', mu: '亩', acre: '英亩', tonne: '吨', ton: '吨', kilogram: '公斤', kilo: '公斤', kg: '公斤', people: '人', person: '人', kilowatt: '千瓦', megawatt: '兆瓦', household: '户' }
const pattern = new RegExp(
  `(?:\\b(${oneOf(Object.keys(approximations))})\\s+)?(?:(US\\$|HK\\$|A\\$|C\\$|NT\\$|[$£€¥])\\s?)?(?<![\\u4e00-\\u9fff])(?:(?<![\\w.,])([-−]?)(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?!\\d))(?:(\\.\\d+(?!\\d))|(?!\\.\\d|,\\d{3}))|\\b(${englishNumeral})\\b)(?:[\\s-]?(hundred|thousand|million|billion|trillion|dozen)\\b|(m|bn|k)\\b(?!\\s?/))?(?:\\s?(%|percentage[ -]points?|percent|per cent|°C|degrees Celsius)|[-\\s]?(years?[- ]old|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies))\\b|\\s+([A-Za-z]+)\\b)?(?!\\s?[\\u4e00-\\u9fff])`, 'gi')
/** Words behind a number that are not what it counts. */
const notCounted = /^(?:to|of|in|and|or|by|at|on|for|from|a|an|the|p|is|was|were|are|with|after|before|more|less|per|out|that|who|which|so|as|but|than|times|against|when|while|if|since|until|under|over|above|below|had|has|have|will|would|said|did|do|went|came|it|he|she|they|we|there|its|their|his|her|not|into|each|every|between|among|during|where|then|apart|ago|later|earlier|last|this|next|too|also|january|february|march|april|may|june|july|august|september|october|november|december)$/i
const pronoun = /^(?:one|ones|two|three)$/i

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
  const [words, approximation, sign, minus, whole, decimals, word, scale, short, share, time, noun] = match
  const spoken = word && /^(?:a )?dozen$/i.test(word)
  const number = whole ? new Big(`${minus ? '-' : ''}${whole.replaceAll(',', '')}${decimals ?? ''}`) : readEnglish(word!)
  if (!number || isLabel(match)) return undefined
  const factor = new Big(scales[(scale ?? short ?? '').toLowerCase()] ?? 1)
  const value = number.times(factor)
  const approx: Approximation = approximation ? approximations[approximation.toLowerCase()]! : 'exact'
  const place = factor.times(new Big(10).pow(decimals ? 1 - decimals.length : 0))
  const lead = words.length - words.slice(approximation?.length ?? 0).trimStart().length
  const digits = match.index + lead + (sign ? words.slice(lead).length - words.slice(lead + sign.length).trimStart().length : 0)
  const numeral = { start: digits, end: digits + (whole ? whole.length + (decimals?.length ?? 0) + (minus?.length ?? 0) : word!.length) + (short?.length ?? 0) }
  const make = (kind: NumeralKind, unit: Unit, end: number, rounded = scale !== undefined || short !== undefined || decimals !== undefined): Mention => ({
    kind, start: match.index, end, value: { type: 'number', value: value.toFixed(), bounds: boundsOf(value, { approx, word: approximation?.toLowerCase(), place, rounded }), approx, numeral, ...unit },
  })
  const end = match.index + words.length
  if (sign) return make('money', money.get(sign)!, endWithout(match, share ?? time ?? (noun && !sums[singular(noun)] ? noun : undefined)))
  if (share) return make(/point/i.test(share) ? 'percentage-point' : /^(?:%|per)/i.test(share) ? 'percent' : 'quantity', /point/i.test(share) ? { unit: '个百分点', dimension: 'percentage-point', scale: '1' } : /^(?:%|per)/i.test(share) ? { unit: '%', dimension: 'percent', scale: '1' } : units.get('℃')!, end, true)
  if (time) {
    const [name, days] = times[time.toLowerCase().replace(/[- ]old$/, '').replace(/y$/, 'y').replace(/s$/, '')]!
    return / ?-?old$/i.test(time) ? make('age', { unit: '岁', dimension: 'age', scale: '1' }, end) : make('duration', { unit: name, dimension: 'time', scale: days }, end)
  }
  if (noun && sums[singular(noun)]) return make('money', money.get(sums[singular(noun)]!) ?? { unit: sums[singular(noun)]!, dimension: `money:${sums[singular(noun)]!}`, scale: '1' }, end)
  if (noun && measures[singular(noun)]) return make('quantity', units.get(measures[singular(noun)]!)!, end)
  if (/\baged?\s$/i.test(match.input.slice(Math.max(0, match.index - 6), match.index))) return make('age', { unit: '岁', dimension: 'age', scale: '1' }, endWithout(match, noun))
  if (!noun || notCounted.test(noun)) return whole || scale ? make('quantity', { unit: '', dimension: '', scale: '1' }, endWithout(match, noun)) : undefined
  if (word && !spoken && (noun.length < 3 || (word.toLowerCase() === 'one' && !approximation) || pronoun.test(noun))) return undefined
  const counted = noun.toLowerCase()
  return make('quantity', { unit: counted, dimension: singular(counted), scale: '1' }, endWithout(match, noun))
}

function singular(noun: string): string {
  return noun.toLowerCase().replace(/(?<!s)s$/, '')
}

/** A route, a page, a chapter: the number names it. */
function isLabel(match: RegExpExecArray): boolean {
  return /(?:route|no\.?|page|chapter|room|section|article|version|highway|line|act|phase|flight|grade|level|group|team)\s*$/i.test(match.input.slice(Math.max(0, match.index - 10), match.index)) || (/^(?:19|20)\d{2}$/.test(match[4] ?? '') && !match[7] && !match[8] && !match[2] && !match[9] && !measures[singular(match[11] ?? '')] && (!match[11] || notCounted.test(match[11])))
}

/** The noun says what is counted; it belongs to the subject, not to the number. */
function endWithout(match: RegExpExecArray, noun: string | undefined): number {
  return match.index + (noun ? match[0].slice(0, match[0].length - noun.length).replace(/[\s-]+$/, '').length : match[0].length)
}
