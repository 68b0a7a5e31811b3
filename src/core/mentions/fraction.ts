import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { halfWidth, readHan } from '../lexicon/numerals.ts'
import { spans } from '../lexicon/units.ts'
import type { Approximation, Extractor, Mention, NumberValue } from '../model.ts'

const han = '[零〇一二两三四五六七八九十百千万]{1,12}'
const loosely = '(?:(大约|约|近|将近|超过?|逾|不足|不到|接近)[^\\S\\n]?)?'
const loose: Readonly<Record<string, Approximation>> = { 大约: 'about', 约: 'about', 近: 'almost', 将近: 'almost', 接近: 'almost', 超: 'more-than', 超过: 'more-than', 逾: 'more-than', 不足: 'almost', 不到: 'almost', 以上: 'at-least', 左右: 'about', 多: 'more-than', 强: 'more-than', 弱: 'almost', 以下: 'at-most' }
const percent = new RegExp(`${loosely}(百|千)分之(${han}(?:点${han})?|\\d+(?:\\.\\d+)?)(以上|左右|多|以下)?(?![年月日])`, 'gu')
const parts = new RegExp(`${loosely}(?<![百千万\\d])(${han}|\\d+)分之(${han}|\\d+)(以上|左右|多|强|弱)?`, 'gu')
const slash = /(?<![\d/.年])([1-9]\d?)\/([1-9]\d{0,2})(?![\d/.年月])/gu
const tenths = new RegExp(`${loosely}(?<![第零〇一二两三四五六七八九十百千万\\d.])([一二两三四五六七八九十]|\\d(?:\\.\\d)?|十?[二三四五六七八九])(?:(多)?成(半|[一二三四五六七八九](?![年月日个]))?)(以上|左右|多|以下)?(?![为功立果本都员就长绩效交品分套人熟份]|不变|是|形)`, 'gu')
const discount = /(?<![第零〇一二两三四五六七八九十百千\d.])([一二三四五六七八九]{1,2}|\d(?:\.\d)?|[1-9]\d)折(?!叠|射|返|腾|磨|旧|损|算|合|服|断|线)/gu
const halfMore = /(?<!\d)(\d{1,9}|[一二两三四五六七八九十]{1,9})(?:个半(月|小时|钟头|世纪|学期)|(年|天|小时|岁|倍|里|公里|亩|斤|分钟|成)半)/gu
const half = /(?<![一二两三四五六七八九十上下前后大多老好夜])半(?:个)?(月|年(?!度|报|级)|小时|天(?!的功夫)|世纪|学期|百分点|钟头)/gu
const halves = /(?<![上下一前后另])(?:一半|半数)(以上)?(?!导)/gu
const raced = /(?<!\d)(?:(\d{1,3})(?:个)?小时)?(?:零)?(\d{1,2})分(?:钟)?(?:(?:零)?(\d{1,2}(?:\.\d+)?)秒)|(?<!\d)(\d{1,3})(?:个)?小时(?:零)?(\d{1,2})分(?:钟)?/gu
const decades = /(?<=年(近|过|逾|届)|(?:一位|名|位))([六七八九])旬/gu
const english = /\b(?:(more than|over|nearly|almost|about|around|less than|at least)\s+)?(?:(a|one|two|three|four|five|\d{1,2})[ -](third|half|quarter|fifth|sixth|seventh|eighth|tenth|hundredth)s?|half(?= (?:of|the|a|its|their|all)\b)|(one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|\d{1,3}))\b(?!\s*(?:day|month|year|week|per ?cent|minutes|hours))/gi
const sizes: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, tenth: 10, hundredth: 100 }
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const englishLoose: Readonly<Record<string, Approximation>> = { 'more than': 'more-than', over: 'more-than', nearly: 'almost', almost: 'almost', about: 'about', around: 'about', 'less than': 'at-most', 'at least': 'at-least' }

/** 百分之三十, 千分之三, 三分之二, 三成, 八折, 两年半, two-thirds, one in five. */
export const fractions: Extractor = {
  id: 'fraction',
  *extract(text) {
    const plain = halfWidth(text)
    for (const match of plain.matchAll(percent)) {
      const value = decimalOf(match[3]!)
      const [unit, dimension] = match[2] === '百' ? ['%', 'percent'] : ['‰', 'permille']
      if (value) yield share('percent', match, value, { unit: unit!, dimension: dimension! }, match[1] ?? match[4])
    }
    for (const match of plain.matchAll(parts)) {
      const [whole, part] = [decimalOf(match[2]!), decimalOf(match[3]!)]
      if (whole && part && whole.gt(part)) yield share('quantity', match, part.div(whole), fraction, match[1] ?? match[4])
    }
    for (const match of plain.matchAll(slash)) if (Number(match[1]) < Number(match[2])) yield share('quantity', match, new Big(match[1]!).div(match[2]!), fraction)
    for (const match of plain.matchAll(tenths)) {
      const more = match[4] === '半' ? 5 : match[4] ? Number(readHan(match[4])!.toFixed()) : 0
      const tenth = decimalOf(match[2]!)
      if (tenth?.lte(10) && (match[0].length > 2 || !/[组形构现完达大]$/u.test(plain.slice(Math.max(0, match.index - 1), match.index)))) yield tens(match, tenth.times(10).plus(more))
    }
    for (const match of plain.matchAll(discount)) {
      const digits = match[1]!
      const value = /^\d/.test(digits) ? new Big(digits) : digits.length === 2 ? new Big([...digits].map((one) => readHan(one)!.toFixed()).join('')) : readHan(digits)!
      yield { ...share('other', match, value.gte(10) ? value.div(10) : value, { unit: '折', dimension: 'label:折' }) }
    }
    for (const match of plain.matchAll(halfMore)) {
      const value = decimalOf(match[1]!)
      if (value) yield* timed(match, value.plus('0.5'), (match[2] ?? match[3])!)
    }
    for (const match of plain.matchAll(half)) yield* timed(match, new Big('0.5'), match[1]!)
    for (const match of plain.matchAll(halves)) yield share('quantity', match, new Big('0.5'), fraction, match[1])
    for (const match of plain.matchAll(raced)) {
      const [, hours, minutes, seconds, wholeHours, restMinutes] = match
      const inMinutes = new Big(hours ?? wholeHours ?? 0).times(60).plus(minutes ?? restMinutes ?? 0)
      yield* seconds === undefined ? timed(match, inMinutes, '分钟') : timed(match, inMinutes.times(60).plus(seconds), '秒')
    }
    for (const match of plain.matchAll(decades)) yield { ...share('age', match, decimalOf(match[2]!)!.times(10), { unit: '岁', dimension: 'age' }, match[1] === '近' ? '近' : match[1] === '过' || match[1] === '逾' ? '超' : '约') }
    for (const match of text.matchAll(english)) {
      const [, word, count, size, some, all] = match
      const value = some ? new Big(number(some)).div(number(all!)) : count ? new Big(number(count)).div(sizes[size!.toLowerCase()]!) : new Big('0.5')
      if (value.lt(1)) yield share('quantity', match, value, fraction, undefined, word ? englishLoose[word.toLowerCase()] : undefined, word?.length)
    }
  },
}

const fraction = { unit: '', dimension: 'fraction' }

function number(words: string): number {
  return counts[words.toLowerCase()] ?? Number(words)
}

function decimalOf(words: string): Big | undefined {
  if (/^\d/.test(words)) return new Big(words)
  const [whole, rest] = words.split('点')
  const value = readHan(whole!)
  const digits = rest && [...rest].map((one) => readHan(one)?.toFixed()).join('')
  return value && digits && /^\d+$/.test(digits) ? value.plus(new Big(`0.${digits}`)) : value
}

function share(kind: Mention['kind'], match: RegExpExecArray, value: Big, unit: { unit: string; dimension: string }, word?: string, given?: Approximation, lead = word && match[0].startsWith(word) ? word.length : 0): Mention {
  const span = { start: match.index, end: match.index + match[0].length }
  const approx = given ?? (word ? loose[word]! : 'exact')
  const printed = unit === fraction ? value.toFixed(6) : value.toFixed()
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0
  const place = new Big(10).pow(unit === fraction ? -2 : -decimals)
  const bounds = boundsOf(new Big(printed), { approx, word: word === '多' || word === '强' ? '多' : word, place, rounded: true })
  const result: NumberValue = { type: 'number', value: printed, bounds, ...unit, scale: '1', approx, numeral: { start: span.start + lead, end: span.end } }
  return { kind, ...span, value: result }
}

/** 三成: 30 %, give or take half of one. */
function tens(match: RegExpExecArray, value: Big): Mention {
  const word = match[3] ?? match[1] ?? match[5]
  const mention = share('percent', match, value, { unit: '%', dimension: 'percent' }, word)
  const exact = mention.value.type === 'number' && mention.value.approx === 'exact'
  const bounds = exact ? { low: value.minus(5).toFixed(), high: value.plus(5).toFixed() } : boundsOf(value, { approx: loose[word!]!, word, place: new Big(10), rounded: false })
  const near = !exact && loose[word!] === 'almost' ? { low: value.minus(10).toFixed(), high: value.toFixed(), lowOpen: true as const, highOpen: true as const } : bounds
  return { ...mention, value: { ...(mention.value as NumberValue), bounds: near } }
}

function* timed(match: RegExpExecArray, value: Big, name: string): Generator<Mention> {
  const span = { start: match.index, end: match.index + match[0].length }
  const unit = spans.get(`个${name}`) ?? spans.get(name)
  const printed = { value: value.toFixed(), bounds: { low: value.toFixed(), high: value.toFixed() }, approx: 'exact' as const, numeral: span }
  if (unit) yield { kind: 'duration', ...span, value: { type: 'number', ...printed, ...unit } }
  else if (name === '百分点') yield { kind: 'percentage-point', ...span, value: { type: 'number', ...printed, unit: '个百分点', dimension: 'percentage-point', scale: '1' } }
  else if (name !== '成') yield { kind: name === '岁' ? 'age' : 'quantity', ...span, value: { type: 'number', ...printed, unit: name, dimension: name === '岁' ? 'age' : name, scale: '1' } }
}
