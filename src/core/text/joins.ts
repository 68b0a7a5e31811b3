import { type Kept, keptLines, opensEntry } from './kept-lines.ts'
import { isNumberedHeading, opensCopy, toldRole } from './line-roles.ts'
import { endsSentence, isLatin, type Line } from './lines.ts'

const nearby = 8
const narrowest = 9
const widest = 60
/** The rest of a bracket or a title opened on the line before. */
function closesBracket(paragraph: string, next: Line): boolean {
  return [['《', '》'], ['（', '）']].some(([open, close]) => paragraph.lastIndexOf(open!) > paragraph.lastIndexOf(close!) && new RegExp(`^[^${open}${close}。]{1,24}${close}`, 'u').test(next.text))
}

/** A first line whose indent was lost, or one that left a word or a number to the next. */
const shortBy = 4.2

/** What is known of the lines of a file before any two are joined. */
export interface Setting {
  readonly lines: readonly Line[]
  /** For each line the width its column was set to, in Han squares, where lines near it were wrapped by hand or by a page. */
  readonly columns: readonly (number | undefined)[]
  /** Paragraphs are set in: a line that is not, behind a full one, runs on. */
  readonly setsIn: boolean
  /** For each line why it keeps its place, if it does. */
  readonly kept: readonly (Kept | undefined)[]
}

/** Every line looked at once. Where every line has an empty one before it, those say nothing. */
export function settingOf(given: readonly Line[]): Setting {
  const lines = isSpread(given) ? given.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) })) : given
  const measured = lines.map((line, at) => ({ width: outer(line), cut: !endsSentence(line.text) && !headsNext(line, lines[at + 1]), marked: /[，。；]|, /u.test(line.text) }))
  const common = commonWidths(measured)
  const columns = lines.map((line, at) => columnWidth(measured, at, isLatin(line.text) ? 7 : 1.5) ?? common.find((width) => width >= line.width && width - line.width <= 1.6))
  return { lines, columns, kept: keptLines(lines), setsIn: areSetIn(lines, columns) }
}

/** Most lines behind the end of a paragraph are set in. */
function areSetIn(lines: readonly Line[], columns: readonly (number | undefined)[]): boolean {
  const opening = lines.filter((_, at) => at > 0 && endsSentence(lines[at - 1]!.text) && columns[at - 1] !== undefined && !isFull(lines[at - 1]!, columns[at - 1]!))
  return opening.length >= 3 && opening.filter((line) => line.indented).length >= opening.length * 0.7
}

/** Lines of cut sentences, all of them parted by empty lines. */
function isSpread(lines: readonly Line[]): boolean {
  if (lines.length < 8) return false
  const apart = lines.filter((line) => line.gap > 0).length
  const cut = lines.filter((line) => !endsSentence(line.text)).length
  return apart >= lines.length - 1 && cut >= lines.length * 0.6
}

/** A numbered heading over a paragraph of one line. */
function headsNext(line: Line, next: Line | undefined): boolean {
  return next !== undefined && line.width < 22 && next.width > line.width - 6 && isNumberedHeading(line.text) && endsSentence(next.text)
}

/** What a line says of the column it stands in. */
interface Measured { readonly width: number; readonly cut: boolean; readonly marked: boolean }

/** Widths that many cut lines of the file share, the commonest first. */
function commonWidths(lines: readonly Measured[]): number[] {
  const times = new Map<number, number>()
  for (const { width, cut } of lines) if (cut && width >= narrowest && width <= widest) times.set(width, (times.get(width) ?? 0) + 1)
  return [...times].filter(([, count]) => count >= 5).sort((a, b) => b[1] - a[1]).map(([width]) => width)
}

function columnWidth(lines: readonly Measured[], at: number, slack: number): number | undefined {
  const near = lines.slice(Math.max(0, at - nearby), at + nearby + 1)
  let best: { width: number; full: number } | undefined
  for (const { width } of near) {
    if (width < narrowest || width > widest || width === best?.width) continue
    let [full, cut, marked] = [0, 0, 0]
    for (const line of near) {
      if (line.width > width || line.width < width - slack) continue
      full++
      if (line.cut) cut++
      if (line.marked) marked++
    }
    const enough = full >= 3 || (width >= 20 && full === 2 && marked === 2)
    if (enough && cut >= 2 && (!best || full > best.full || (full === best.full && width > best.width))) best = { width, full }
  }
  return best?.width
}

/** With the white space before it. */
function outer({ width, margin }: Line): number {
  return width + Math.min(margin ?? 0, 4)
}

/** Whether line `at` runs on from the paragraph before it, whose last words and number of lines are given. */
export function runsOn(paragraph: string, lineCount: number, at: number, { lines, columns, kept, setsIn }: Setting): boolean {
  const [line, next, afterNext] = [lines[at - 1]!, lines[at]!, lines[at + 1]]
  const column = columns[at - 1] ?? columns[at]
  if (line.whole || next.whole || kept[at - 1] || toldRole(paragraph)) return false
  if ((opensWithMark(next.text, paragraph) || /[（《〈“‘]$/u.test(line.text)) && !kept[at]) return true
  if (toldRole(next.text) || (kept[at] && !(column !== undefined && isFull(line, column) && !endsSentence(paragraph)))) return false
  if (cutsDigits(line, next)) return true
  if (endsSentence(paragraph)) return next.gap === 0 && !next.indented && column !== undefined && isFull(line, column) && !opensEntry(next.text) && (setsIn || !(opensCopy(next.text) || lostIndent(next, afterNext, column)))
  if (next.gap > 0) return runsOnOverGap(paragraph, lineCount, line, next, afterNext, column, at === lineCount)
  if (column !== undefined) return runsOnInColumn(paragraph, lineCount, line, next, afterNext, column)
  if (opensHeading(paragraph) || opensEntry(next.text) || opensCopy(next.text)) return false
  return /[，、,]$/u.test(line.text) || cutsNumber(line, next) || isLoneWrap(line, next) || closesBracket(paragraph, next)
}

function runsOnInColumn(paragraph: string, lineCount: number, line: Line, next: Line, afterNext: Line | undefined, column: number): boolean {
  if (/^——/u.test(next.text) && !/[，、]$/u.test(paragraph)) return false
  if (opensEntry(next.text) && /[；;：:]$|^[^，。]{1,40}$/u.test(paragraph)) return false
  if (isFull(line, column) || (lineCount === 1 && isFullFirst(line, column))) return !(next.indented && looksLikeHeading(paragraph, lineCount))
  if (isNumberedHeading(paragraph) && lineCount === 1 && line.gap > 0 && (afterNext?.gap ?? 0) > 0 && !next.indented) return true
  if (looksLikeHeading(paragraph, lineCount) || /[：:]$/u.test(paragraph)) return false
  if (lineCount === 1 && outer(line) < column - shortBy * 1.2 && !opensCount(paragraph) && !/^[“‘《（]/u.test(next.text)) return false
  return !next.indented && !opensEntry(next.text)
}

/** Over an empty line only copy that breaks off runs on: never a heading, never into one. */
function runsOnOverGap(paragraph: string, lineCount: number, line: Line, next: Line, afterNext: Line | undefined, column: number | undefined, isFirst: boolean): boolean {
  if (isOpen(paragraph) && line.width >= 12 && !opensCopy(next.text) && !next.indented) return true
  if (looksLikeHeading(paragraph, lineCount) && !(column !== undefined && lineCount > 1 && isFull(line, column) && !isNumberedHeading(paragraph))) return false
  if (opensHeading(paragraph) || opensCopy(next.text) || opensEntry(next.text) || next.indented || standsApart(next, afterNext)) return false
  if (column === undefined) return line.width >= 25 && /[。！？，、.,]/u.test(paragraph)
  if (isFirst && !/[，。！？]|、$/u.test(paragraph)) return false
  if (isFull(line, column) || (isFullFirst(line, column) && (lineCount === 1 ? /[，。；：、,.]/u.test(paragraph) : /^[\dA-Za-z“‘《（]/u.test(next.text)))) return true
  return lineCount > 1 && (/[，、]$/u.test(line.text) || Math.abs(line.width + next.width - column) <= 2)
}

/** A short line by itself that ends no sentence: a heading, not the rest of one. */
function standsApart(next: Line, afterNext: Line | undefined): boolean {
  return (afterNext === undefined || afterNext.gap > 0) && !endsSentence(next.text) && next.width <= 20 && !/[，；：]/u.test(next.text)
}

function opensHeading(paragraph: string): boolean {
  return (/^——/u.test(paragraph) && !/[。；]/u.test(paragraph) && paragraph.length <= 60) || (isNumberedHeading(paragraph) && !/[。！？]/u.test(paragraph) && paragraph.length <= 50)
}

function looksLikeHeading(paragraph: string, lineCount: number): boolean {
  if (opensHeading(paragraph)) return true
  if (opensCount(paragraph)) return false
  return lineCount <= 2 && !/[，。；：？！,;]/u.test(paragraph.slice(0, -1)) && !/[，、；：—,;:-]$/u.test(paragraph)
}

/** 一是 … : copy, however short the line. */
function opensCount(paragraph: string): boolean {
  return /^[一二三四五六七八九十]是/u.test(paragraph)
}

/** No sentence begins with these: what does runs on from whatever came before. */
function opensWithMark(text: string, paragraph: string): boolean {
  return /^[，。、；：！？）》]/u.test(text) || (/^”/u.test(text) && isOpen(paragraph))
}

function isFull(line: Line, column: number): boolean {
  return outer(line) >= column - (isLatin(line.text) ? 10 : 1.6)
}

/** Cut, and yet a little short: a first line whose indent was lost, unless a number or a quotation would not fit on it. */
function lostIndent(line: Line, next: Line | undefined, column: number): boolean {
  return next !== undefined && !isLatin(line.text) && !endsSentence(line.text) && !isFull(line, column) && isFullFirst(line, column) && !/^[\dA-Za-z“‘《（]/u.test(next.text)
}

function isFullFirst(line: Line, column: number): boolean {
  return outer(line) >= column - shortBy
}

/** A number cut after its point or comma. */
function cutsDigits(line: Line, next: Line): boolean {
  return /\d[.,]$/u.test(line.text) && /^\d/u.test(next.text) && !next.indented && !opensEntry(next.text)
}

/** A wide line of copy cut once, in a text too short to show its column. */
function isLoneWrap(line: Line, next: Line): boolean {
  return line.width >= 25 && /[，。；]/u.test(line.text) && /[\u4e00-\u9fff\d“《（]$/u.test(line.text) && next.width <= line.width + 1 && !next.indented
}

/** A number at the end of a line, its unit at the start of the next. */
function cutsNumber(line: Line, next: Line): boolean {
  return /[\u4e00-\u9fff，、：]\s?\d[\d.,]*$/u.test(line.text) && /^(?:[万亿千百余多名人个家户元件场次吨米亩%天年岁项台套辆座]|公里|平方米)/u.test(next.text) && !next.indented
}

/** A quotation or bracket that still waits for its end. */
function isOpen(paragraph: string): boolean {
  return [['“', '”'], ['《', '》'], ['（', '）']].some(([open, close]) => paragraph.lastIndexOf(open!) > paragraph.lastIndexOf(close!))
}

/** What stands between two joined lines: nothing between Han, one space between Latin words. */
export function joint(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  const latin = /[A-Za-z\u00c0-\u024f]/u
  if (/\d[.,]$/u.test(before) && /^\d/u.test(after)) return ''
  if (isLatin(before) || isLatin(after)) return last === '-' || last === '—' || last === '–' ? '' : /[\u2e80-\uffef]/u.test(last + first) ? '' : ' '
  return latin.test(last) && latin.test(first) ? ' ' : ''
}
