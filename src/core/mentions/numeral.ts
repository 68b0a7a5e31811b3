import Big from 'big.js'
import { after, before, inside } from '../lexicon/approximations.ts'
import { factors, readHan, readHanRange } from '../lexicon/numerals.ts'
import { oneOf } from '../lexicon/units.ts'
import type { Approximation, Span } from '../model.ts'
import { maskOf } from './mask.ts'

/** A number as printed, with its approximation words, before its unit is known. */
export interface Numeral extends Span {
  readonly numeral: Span
  readonly value: Big
  readonly approx: Approximation
  /** The approximation word as printed. */
  readonly word: string | undefined
  /** Place value of the last printed digit, scale included. */
  readonly place: Big
  /** Printed with decimals or a scale word: digits were dropped. */
  readonly rounded: boolean
  readonly han: boolean
  /** Two or three hundred: the words give no one value. */
  readonly range?: readonly [Big, Big]
}

const approximators = oneOf(Object.keys(before))
/** Inside a number; not where they open another word: 多元化, 余额, 来自. */
const insider = '余(?![额热地款粮下姚杭])|多(?!元化|样|边|功能|媒体|彩|党|云|维|措|渠道|领域|层次|方[面位]|部门|语)|来(?=[个名位人家户岁年天次件条斤亩米公里分块种项万张])'
const arabic = '\\d{1,3}(?:,\\d{3})+(?!\\d)|[1-9]\\d{0,2}(?: \\d{3})+(?=[\\u4e00-\\u9fff%])|\\d+'
const scale = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?!瓦|米|克|卡|伏|赫|帕|焦|字节|方百计)|百(?!分)'
const hanDigit = '一二两三四五六七八九'
const pattern = new RegExp(
  `(?:(${approximators})\\s?)?(?:(?<![A-Za-z\\d.\\-−])([-−－]|零下|负)?(?<![A-Za-z\\d.])(${arabic})(\\.\\d+)?\\s?(${insider})?\\s?(?:(${scale})((?:\\d+(?:\\.\\d+)?(?:万|千(?!瓦|米|克))?)*))?(${insider})?`
  + `|(零下)?((?:[${hanDigit}十百万亿]|千(?!瓦|米|克|卡|伏|赫))(?:[零〇○${hanDigit}十百万亿]|千(?!瓦|米|克|卡|伏|赫))*)(?:点([零〇${hanDigit}]+)(?![十分刻钟])(万亿|[万亿])?)?(${insider})?([万亿])?|([壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{2,})(?=[元圆]))`, 'gu')
/** A sign belongs to a number where nothing is counted or joined before it. */
const signed = /(?:[^\d\w%）)”表图附第月年日号区段路街楼栋—-]|^)$/u
/** The near, over and about of other words: 附近, 高超, 合约. */
const refused: Readonly<Record<string, RegExp>> = { 近: /[附邻靠最临远亲新相逼]$/u, 超: /[高赶反中英]$/u, 约: /[合签节条预履违公特制邀赴契相简大失婚]$/u, 突破: /(?:重大|新的?)$/u, 未满: /$^/u }
const recent = /^(?:年|个月|周|天|日|届|个交易日|个?学年|场比赛)/u
const longTime = /(?:历时|耗时|用时|长达|为期|持续|已有|有着|超过)$/u

/** Every number in the text, widest reading first; `plain` has half-width digits. */
export function numeralsIn(plain: string): Numeral[] {
  const hidden = maskOf(plain)
  const found: Numeral[] = []
  for (const match of plain.matchAll(pattern)) {
    const han = match[3] === undefined
    const lead = match.index + (match[1] ? match[0].length - match[0].slice(match[1].length).trimStart().length : 0)
    if (han && hidden(lead, match.index + match[0].length)) continue
    const read = han ? readWords(match) : readDigits(match)
    if (read) found.push(approximate(plain, match, lead, han, read))
  }
  return found
}

interface Read { readonly value: Big; readonly place: Big; readonly rounded: boolean; readonly inner: string | undefined; readonly range?: readonly [Big, Big] }

function readDigits(match: RegExpMatchArray): Read {
  const [, , sign, whole, decimals, first, scaled, rest, last] = match
  const factor = new Big(scaled ? factors[scaled]! : 1)
  let value = new Big(whole!.replace(/[, ]/g, '') + (decimals ?? '')).times(factor)
  let place = new Big(10).pow(decimals ? 1 - decimals.length : 0).times(factor)
  for (const [, digits, by] of (rest ?? '').matchAll(/(\d+(?:\.\d+)?)(万|千)?/gu)) {
    place = new Big(by ? factors[by]! : 1)
    value = value.plus(new Big(digits!).times(place))
  }
  const negative = sign !== undefined && (sign.length > 1 || sign === '负' || signed.test(match.input!.slice(Math.max(0, match.index! - 1), match.index)))
  return { value: negative ? value.times(-1) : value, place, rounded: decimals !== undefined || (scaled !== undefined && !rest), inner: first ?? last }
}

function readWords(match: RegExpMatchArray): Read | undefined {
  const [, , , , , , , , , below, words, decimals, decimalScale, inner, scaled, financial] = match
  const range = words && !decimals ? readHanRange(words) : undefined
  if (range) return { value: range[0], place: new Big(1), rounded: false, inner: undefined, range }
  const whole = readHan(financial ?? words!)
  if (!whole) return undefined
  const by = new Big(factors[decimalScale ?? scaled ?? ''] ?? 1)
  const exact = decimals ? whole.plus(new Big(`0.${[...decimals].map((one) => readHan(one)!.toFixed()).join('')}`)) : whole
  const value = exact.times(by)
  return { value: below ? value.times(-1) : value, place: decimals ? by.times(new Big(10).pow(-decimals.length)) : by, rounded: decimals !== undefined, inner }
}

function approximate(plain: string, match: RegExpMatchArray, lead: number, han: boolean, read: Read): Numeral {
  const at = match.index!
  const sign = match[2] ?? ''
  const plainSign = sign !== '' && read.value.gte(0)
  const digits = lead + (plainSign ? sign.length : 0)
  const end = at + match[0].trimEnd().length
  const word = match[1] && !plainSign && takes(plain, match[1], at, end, read.value) ? match[1] : undefined
  const approx: Approximation = read.inner ? inside[read.inner[0]!]! : word ? before[word]! : /^[百千万亿]+$/u.test(match[10] ?? '') ? 'about' : 'exact'
  const span = { start: digits, end }
  return { start: word ? at : digits, end, numeral: span, value: read.value, approx, word: read.inner ?? word, place: read.place, rounded: read.rounded, han, ...(read.range ? { range: read.range } : {}) }
}

/** Whether the word before really loosens the number: 附近300 does not, 打破7项 breaks records, and 近五年 is the last five. */
function takes(plain: string, word: string, at: number, end: number, value: Big): boolean {
  const lead = plain.slice(Math.max(0, at - 4), at)
  if (refused[word]?.test(lead) || (word === '破' && value.lt(1000))) return false
  return word !== '近' || value.gt(20) || longTime.test(lead) || !recent.test(plain.slice(end, end + 5))
}

const behind = new RegExp(`(?:${oneOf(Object.keys(after))})`, 'uy')
/** 三年多, 2倍多, 10公里余: behind a unit that measures. */
const loose = /(?:多|余)(?=[，。、；：）的来前后时间]|$|\s)/uy

/** An approximation word after number and unit. */
export function approximationAfter(plain: string, at: number, measuring: boolean): { readonly word: string; readonly approx: Approximation } | undefined {
  behind.lastIndex = loose.lastIndex = at
  const word = behind.exec(plain)?.[0] ?? (measuring ? loose.exec(plain)?.[0] : undefined)
  return word ? { word, approx: after[word] ?? inside[word]! } : undefined
}
