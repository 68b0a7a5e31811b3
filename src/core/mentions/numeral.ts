import Big from 'big.js'
import { after, before, boundsOf, inside } from '../lexicon/approximations.ts'
import { notNumerals } from '../lexicon/not-numerals.ts'
import { halfWidth, readHan } from '../lexicon/numerals.ts'
import { oneOf } from '../lexicon/units.ts'
import type { Approximation, Bounds, Span } from '../model.ts'

/** A number as printed, with its approximation words, before its unit is known. */
export interface Numeral extends Span {
  readonly numeral: Span
  readonly value: Big
  readonly bounds: Bounds
  readonly approx: Approximation
  readonly han: boolean
  /** Two or three hundred: the words give no one value. */
  readonly range?: true
}

const approximators = oneOf(Object.keys(before))
const insiders = oneOf(Object.keys(inside))
const arabic = '(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?'
const scale = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?!瓦|米|克|卡|伏|赫)|百)'
const pattern = new RegExp(
  `(?:(${approximators})\\s?)?(?:(?<![A-Za-z\\d.\\-])(${arabic})\\s?(${insiders})?\\s?(${scale})?(${insiders})?|([零〇一二两三四五六七八九十百千万亿]+)(${insiders})?([万亿])?)`, 'gu')
const factors: Record<string, string> = { 万亿: '1e12', 千亿: '1e11', 百亿: '1e10', 十亿: '1e9', 亿: '1e8', 千万: '1e7', 百万: '1e6', 十万: '1e5', 万: '1e4', 千: '1e3', 百: '1e2' }
const masked = new RegExp(oneOf(notNumerals), 'gu')
const noApproximation: Record<string, RegExp> = { 近: /[附邻靠最临远亲新相]$/u, 超: /[高赶反中英]$/u, 约: /[合签节条预履违公特制邀赴契相简大]$/u, 突破: /重大$/u }

/** Every number in the text, widest reading first. */
export function* numerals(text: string): Generator<Numeral> {
  const plain = halfWidth(text)
  const hidden = [...text.matchAll(masked)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  let next = 0
  for (const match of plain.matchAll(pattern)) {
    const read = match[2] === undefined ? readWords(match) : readDigits(match)
    if (!read) continue
    while (hidden[next] && hidden[next]!.end <= match.index) next++
    const hider = hidden[next]
    if (match[2] === undefined && hider && hider.start < match.index + match[0].length) continue
    yield withApproximation(plain, match, read)
  }
}

interface Read { readonly value: Big; readonly unit: Big; readonly printed: boolean; readonly inner: string | undefined; readonly range?: readonly [Big, Big] }

function readDigits(match: RegExpMatchArray): Read {
  const number = match[2]!.replace(/[,，]/g, '')
  const factor = match[4] ? new Big(factors[match[4]]!) : new Big(1)
  const decimals = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0
  return { value: new Big(number).times(factor), unit: new Big(10).pow(-decimals).times(factor), printed: decimals > 0 || match[4] !== undefined, inner: match[3] ?? match[5] }
}

function readWords(match: RegExpMatchArray): Read | undefined {
  const words = match[6]!
  const neighbours = /^([一二两三四五六七八])([二三四五六七八九])([十百千万亿]+)$/u.exec(words)
  if (neighbours && readHan(neighbours[2]!)!.minus(readHan(neighbours[1]!)!).eq(1)) {
    const factor = readHan(neighbours[3]!)!
    const [low, high] = [readHan(neighbours[1]!)!.times(factor), readHan(neighbours[2]!)!.times(factor)]
    return { value: low, unit: factor, printed: false, inner: undefined, range: [low, high] }
  }
  const value = readHan(words)
  if (!value) return undefined
  return { value: match[8] ? value.times(factors[match[8]]!) : value, unit: new Big(1), printed: false, inner: match[7] }
}

function withApproximation(text: string, match: RegExpMatchArray, read: Read): Numeral {
  const lead = match[0].indexOf(match[2] ?? match[6]!)
  const word = match[1]
  const refused = word && noApproximation[word]?.test(text.slice(Math.max(0, match.index! - 3), match.index))
  const start = word && !refused ? match.index! : match.index! + lead
  const end = match.index! + match[0].trimEnd().length
  const outer = word && !refused ? word : undefined
  const approx: Approximation = read.inner ? inside[read.inner]! : outer ? before[outer]! : roundHan(match[6]) ? 'about' : 'exact'
  const bounds = read.range ? { low: read.range[0].toFixed(), high: read.range[1].toFixed() } : boundsOf(read.value, { approx: approx === 'exact' ? undefined : approx, word: read.inner ?? outer, unit: read.unit, printed: read.printed })
  return { start, end, numeral: { start: match.index! + lead, end }, value: read.value, bounds, approx, han: match[2] === undefined, ...(read.range ? { range: true as const } : {}) }
}

/** 百, 千, 万, 百万 without a leading digit are round by nature. */
function roundHan(words: string | undefined): boolean {
  return words !== undefined && /^[百千万亿]+$/u.test(words)
}

/** An approximation word after number and unit, with its length. */
export function approximationAfter(text: string, at: number): { word: string; approx: Approximation } | undefined {
  const word = Object.keys(after).find((one) => text.startsWith(one, at))
  return word ? { word, approx: after[word]! } : undefined
}
