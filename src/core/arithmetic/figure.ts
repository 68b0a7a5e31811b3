import Big from 'big.js'
import { readEnglish } from '../lexicon/numerals.ts'
import { inBase, rangeOf } from '../matching/bounds.ts'
import { remember } from '../matching/remember.ts'
import type { Mention, NumberValue, NumeralKind, Reading, Role, Sentence, Span } from '../model.ts'
import { around, exactly, type Range, scaled } from './range.ts'

/** A number of a sentence with the words around it: what relations are read from. */
export interface Figure extends Span {
  /** As printed. */
  readonly text: string
  /** `bare`: digits without a unit, which take that of their neighbours. */
  readonly kind: NumeralKind | 'bare'
  readonly unit: string
  readonly dimension: string
  /** In the base unit of its dimension, as are `range` and `ulp`. */
  readonly value: Big
  readonly range: Range
  /** Place value of the last printed digit. */
  readonly ulp: Big
  /** Of the unit as printed, to its dimension's base. */
  readonly scale: Big
  readonly approximate: boolean
  /** Words since the figure before, or since the sentence starts. */
  readonly lead: string
  /** Words up to the next figure, or to the end of the sentence. */
  readonly tail: string
}

/** A sentence with its figures, in order. */
export interface Line {
  readonly reading: Reading
  /** Into `linesOf(reading)`. */
  readonly index: number
  readonly sentence: Sentence
  readonly text: string
  readonly figures: readonly Figure[]
  readonly english: boolean
  /** The sentence before it in the same paragraph, where that has figures. */
  readonly before?: Line
}

const kinds: ReadonlySet<string> = new Set(['quantity', 'money', 'percent', 'percentage-point', 'duration', 'age'])
/** Units of what names rather than counts: 二级文物, 三楼. */
const naming: ReadonlySet<string> = new Set(['级', '楼', '线', '期', '届', '大', '号', '路'])
const read = new WeakMap<Reading, readonly Line[]>()

/** The sentences of a reading that hold figures. Read once for all checks. */
export function linesOf(reading: Reading): readonly Line[] {
  const known = read.get(reading)
  if (known) return known
  const lines = readLines(reading)
  read.set(reading, lines)
  return lines
}

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

type Bare = Omit<Figure, 'lead' | 'tail'>

function readLines(reading: Reading): Line[] {
  const { document, sentences, claims, coverage } = reading
  const bySentence = new Map<number, Bare[]>()
  const add = (sentence: number, figure: Bare) => void (bySentence.get(sentence)?.push(figure) ?? bySentence.set(sentence, [figure]))
  const mentioned = new Map<number, Span[]>()
  for (const { mention, sentence } of claims) {
    void (mentioned.get(sentence)?.push(mention) ?? mentioned.set(sentence, [mention]))
    if (mention.value.type === 'number' && mention.value.value !== undefined && kinds.has(mention.kind) && !naming.has(mention.value.unit) && !isPointInTime(document.text, mention) && !inTitle(document.text, mention.start) && (mention.value.unit !== '' || mention.kind !== 'quantity' || isCount(document.text, mention))) add(sentence, figureOf(document.text, mention, mention.kind, asPeriod(document.text, mention, mention.value)))
  }
  let at = 0
  for (const span of coverage.unread) {
    while (at + 1 < sentences.length && sentences[at]!.end <= span.start) at++
    const figure = bareFigure(document.text, span)
    if (figure) add(at, figure)
  }
  for (const [index, sentence] of sentences.entries()) for (const figure of numberWords(document.text, sentence, mentioned.get(index) ?? [])) add(index, figure)
  const lines: Line[] = []
  for (const [index, bare] of [...bySentence].sort((a, b) => a[0] - b[0])) {
    const sentence = sentences[index]!
    const before = lines.at(-1)
    const text = document.text.slice(sentence.start, sentence.end)
    const figures = withWords(document.text, sentence, bare.sort((a, b) => a.start - b.start))
    lines.push({ reading, index: lines.length, sentence, text, figures, english: !/[\u4e00-\u9fff]/u.test(text), ...(before && before.sentence === sentences[index - 1] && before.sentence.block === sentence.block ? { before } : {}) })
  }
  return lines
}

/** Over 12 months, …: at the head of a sentence a stretch of time, not more than one. */
function asPeriod(text: string, { kind, start, end }: Mention, value: NumberValue): NumberValue {
  return kind === 'duration' && value.value !== undefined && text.startsWith('Over ', start) && text[end] !== undefined && /(?:^|[.!?”"]\s|\n)$/u.test(text.slice(Math.max(0, start - 2), start)) ? { ...value, approx: 'exact', bounds: { low: value.value, high: value.value } } : value
}

/** 十年前, five years ago: when, not how long. */
function isPointInTime(text: string, { kind, end }: Mention): boolean {
  return kind === 'duration' && /^(?:以?前(?![后期])|\s(?:ago|earlier|before)\b)/u.test(text.slice(end, end + 9))
}

function withWords(text: string, sentence: Span, bare: readonly Bare[]): Figure[] {
  const whole = text.slice(sentence.start, sentence.end)
  const between = Array.from({ length: bare.length + 1 }, (_, at) => text.slice(bare[at - 1]?.end ?? sentence.start, bare[at]?.start ?? sentence.end))
  const words = /[,;:()]/.test(whole) && /[\u4e00-\u9fff]/u.test(whole) ? between.map(widened) : between
  return bare.map((figure, at) => ({ ...figure, lead: words[at]!, tail: words[at + 1]! }))
}

/** Half-width marks among Han words are read as the full-width ones. */
function widened(words: string): string {
  return words.replace(/(?<!\d)[,;:()](?!\d)|[,;:()](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[,;:()]/gu, (mark) => wide[mark]!)
}

/** A number as a figure, without the words around it. */
export function figureOf(document: string, span: Span, kind: NumeralKind, value: NumberValue): Bare {
  const text = document.slice(span.start, span.end)
  const scale = inBase('1', value.scale)
  const place = ulpOf(value, document.slice(value.numeral.start, value.numeral.end))
  const ulp = value.scale === '1' ? place : place.times(scale)
  const number = inBase(value.value!, value.scale)
  const shares = kind === 'percent' || kind === 'percentage-point'
  const approximate = value.approx !== undefined && value.approx !== 'exact'
  const range = shares && !approximate && value.bounds.low === value.bounds.high ? around(number, ulp.div(2)) : rangeOf(value)
  const figure: Bare = { start: span.start, end: span.end, text, kind, unit: value.unit, dimension: value.dimension, value: number, range, ulp, scale, approximate }
  return value.dimension === 'fraction' ? inPercent(figure) : figure
}

/** 三分之一, a quarter: a share told in words, within an eighth of itself and at most five points. */
function inPercent(figure: Bare): Bare {
  const value = figure.value.times(100)
  const half = value.div(8).lt(5) ? value.div(8) : new Big(5)
  return { ...figure, kind: 'percent', unit: '%', dimension: 'percent', value, range: figure.approximate ? scaled(figure.range, new Big(100)) : around(value, half), ulp: new Big(1) }
}

/** 3.2万 → 1000; 15% → 1; 86 → 1. */
function ulpOf({ bounds, approx }: NumberValue, numeral: string): Big {
  if ((approx === undefined || approx === 'exact') && bounds.low !== undefined && bounds.high !== undefined && bounds.low !== bounds.high) return new Big(bounds.high).minus(bounds.low)
  const decimals = /[.．点](\d+|[零〇一二三四五六七八九]+)/u.exec(numeral)?.[1]?.length ?? 0
  return inBase(`1e${(numeral.includes('亿') ? 8 : numeral.includes('万') ? 4 : 0) - decimals}`, '1')
}

/** Digits that stand between Han words without a unit: 男生118、女生87. */
function bareFigure(text: string, span: Span): Bare | undefined {
  const words = text.slice(span.start, span.end)
  if (!/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(words) || !/[\u4e00-\u9fff，、（：]\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) || /[第号于款条]/u.test(text[span.start - 1] ?? '') || !isCount(text, span) || !/^\s?(?:[\u4e00-\u9fff，、。；）(（]|$)/u.test(text.slice(span.end))) return undefined
  const value = new Big(words.replaceAll(',', ''))
  return { ...span, text: words, kind: 'bare', unit: '', dimension: '', value, range: exactly(value), ulp: new Big(1), scale: new Big(1), approximate: false }
}

const numberWord = /(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w-]|\s(?:of|or|times|hundred|thousand|million|billion|dozen|thirds|quarters)\b)/giu

/** Four were riders, two to the depot: English number words that stand for what was counted before. Not: the two. */
function numberWords(text: string, { start, end }: Span, read: readonly Span[]): Bare[] {
  const words = text.slice(start, end)
  if (/[\u4e00-\u9fff]/u.test(words)) return []
  return [...words.matchAll(numberWord)].flatMap((match): Bare[] => {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    const before = words.slice(Math.max(0, match.index - 12), match.index)
    if (read.some((one) => one.start < span.end && one.end > span.start) || (/\b(?:the|these|those|all|other|last|past|first|next|or|one|to|number|chapter|part|under|over|above|below|aged?|than|at|by|before|after|until)\s$/iu.test(before) && !/\bof the\s$/iu.test(before))) return []
    const value = readEnglish(match[0])!
    return [{ ...span, text: match[0], kind: 'bare', unit: '', dimension: '', value, range: exactly(value), ulp: new Big(1), scale: new Big(1), approximate: false }]
  })
}

/** Digits without a unit: a year and a model (远山550在) count nothing. */
function isCount(text: string, { start, end }: Span): boolean {
  return !(/[\u4e00-\u9fff（／]$/u.test(text.slice(Math.max(0, start - 1), start)) && (/^(?:19|20)\d\d$/.test(text.slice(start, end)) || /^[在是以将于被把对向从由已优]/u.test(text.slice(end, end + 1))))
}

/** 《93路公交》: digits of a title count nothing. */
function inTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** The sentence behind it in the same paragraph, where that has figures. */
export function nextLine(line: Line): Line | undefined {
  const next = linesOf(line.reading)[line.index + 1]
  return next?.before === line ? next : undefined
}

/** The lines of the same story before one, the nearest first, at most so many; no headings. */
export function earlierLines(line: Line, most = Number.POSITIVE_INFINITY): readonly Line[] {
  const { lines, at } = placed(line.reading)
  const all = lines.get(storyOf(line))!
  const end = at.get(line) ?? all.length
  return all.slice(Math.max(0, end - most), end).reverse()
}

/** The lines of each story that are no headings, and where each stands among them. */
const placed = remember((reading: Reading) => {
  const { blocks } = reading.document
  const lines = new Map<number | undefined, Line[]>()
  const at = new Map<Line, number>()
  for (const line of linesOf(reading)) {
    const story = lines.get(storyOf(line)) ?? []
    lines.set(storyOf(line), story)
    at.set(line, story.length)
    if (told.has(blocks[line.sentence.block]!.role)) story.push(line)
  }
  return { lines, at }
})

function storyOf({ reading, sentence }: Line): number | undefined {
  return reading.document.blocks[sentence.block]!.story
}

const told: ReadonlySet<Role> = new Set(['lead', 'body', 'box'])

/** The unit as printed: 户 of 1.2万户; '' where none is. Read once for a figure. */
export const unitWord: (figure: Figure) => string = remember(({ text, kind }: Figure) => (kind === 'quantity' ? /[\u4e00-\u9fff]*$/u.exec(text)![0].replace(/^[一二两三四五六七八九十百千万亿余多几]+/u, '') : ''))

/** Whether two figures count in one unit, or can. Cheap. */
export function sameMatter(a: Figure, b: Figure): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    if (a.dimension === b.dimension) return true
    const word = unitWord(a)
    if (word !== '' && word === unitWord(b)) return true
  } else if (a.dimension === b.dimension && a.kind !== 'percentage-point') return a.kind !== 'duration' || a.unit === b.unit
  const [one, other] = [isCounted(a), isCounted(b)]
  return isLoose(a, b, other) || isLoose(b, a, one) || (one && other && (a.unit !== '人' || b.unit !== '人'))
}

/** English nouns and people. */
function isCounted({ kind, unit }: Figure): boolean {
  return kind === 'quantity' && (unit === '人' || (unit >= 'a' && unit < '{'))
}

/** Without a dimension of its own: it takes that of the other. */
function isLoose(one: Figure, other: Figure, counted: boolean): boolean {
  return one.dimension === '' && (one.kind === 'bare' ? other.kind === 'quantity' || other.kind === 'money' || other.kind === 'bare' : counted)
}

/** Words of a lead since its last mark. Cheap. */
export function lastClause(lead: string): string {
  let start = lead.length
  while (start > 0 && !'，；：。,;:（('.includes(lead[start - 1]!)) start--
  return start === 0 ? lead : lead.slice(start)
}

/** Whether a figure's own words, before it or behind it, share two characters in a row with these. */
export function bears({ lead, tail }: Figure, words: string): boolean {
  const own = lead + /^[^，。；]*/u.exec(tail)![0]
  for (let at = 0; at + 1 < words.length; at++) if (own.includes(words.slice(at, at + 2))) return true
  return false
}
