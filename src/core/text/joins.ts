import { isFull, outer, type Setting } from './columns.ts'
import { opensEntry } from './kept-lines.ts'
import { isNumberedHeading, opensCopy, toldRole } from './line-roles.ts'
import { endsSentence, isLatin, type Line } from './lines.ts'

/** A first line whose indent was lost, or one that left a word or a number to the next. */
const shortBy = 4.2

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

/** The rest of a bracket or a title opened on the line before. */
function closesBracket(paragraph: string, next: Line): boolean {
  return [['《', '》'], ['（', '）']].some(([open, close]) => paragraph.lastIndexOf(open!) > paragraph.lastIndexOf(close!) && new RegExp(`^[^${open}${close}。]{1,24}${close}`, 'u').test(next.text))
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
