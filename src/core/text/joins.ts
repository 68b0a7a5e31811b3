import { isNumberedHeading, opensCopy, toldRole } from './line-roles.ts'
import { endsSentence, isLatin, type Line } from './lines.ts'

const nearby = 8
const narrowest = 9
const widest = 60

/** For each line the width its column was set to, in Han squares, where lines near it were wrapped by hand or by a page. */
export function columnWidths(lines: readonly Line[]): (number | undefined)[] {
  return lines.map((_, at) => columnWidth(lines, at))
}

function columnWidth(lines: readonly Line[], at: number): number | undefined {
  const near = lines.slice(Math.max(0, at - nearby), at + nearby + 1)
  const slack = isLatin(lines[at]!.text) ? 7 : 1.5
  let best: { width: number; full: number } | undefined
  for (const { width } of near) {
    if (width < narrowest || width > widest) continue
    const full = near.filter((line) => line.width <= width && line.width >= width - slack)
    const cut = full.filter((line) => !endsSentence(line.text)).length
    if (full.length >= 3 && cut >= 2 && (!best || full.length > best.full || (full.length === best.full && width > best.width))) best = { width, full: full.length }
  }
  return best?.width
}

/** Whether `next` runs on from `line`; `paragraph` is what stands before it in its paragraph, `line` included. */
export function runsOn(paragraph: string, lineCount: number, line: Line, next: Line, afterNext: Line | undefined, column: number | undefined): boolean {
  if (toldRole(paragraph) || toldRole(next.text)) return false
  const ended = endsSentence(paragraph)
  if (ended) return next.gap === 0 && !next.indented && column !== undefined && isFull(line, column) && !opensCopy(next.text)
  if (next.gap === 0) return column === undefined ? (/[，、,]$/u.test(line.text) && !opensHeading(paragraph)) || cutsNumber(line, next) : runsOnInColumn(paragraph, lineCount, line, next, afterNext, column)
  return runsOnOverGap(paragraph, lineCount, line, next, column)
}

function runsOnInColumn(paragraph: string, lineCount: number, line: Line, next: Line, afterNext: Line | undefined, column: number): boolean {
  if (/^——/u.test(next.text) && !/[，、]$/u.test(paragraph)) return false
  if (isFull(line, column) || (lineCount === 1 && isFullFirst(line, column))) return !(next.indented && looksLikeHeading(paragraph, lineCount))
  if (isNumberedHeading(paragraph) && lineCount === 1 && line.gap > 0 && (afterNext?.gap ?? 0) > 0 && !next.indented) return true
  if (looksLikeHeading(paragraph, lineCount)) return false
  return !next.indented
}

/** Over an empty line only copy that breaks off runs on: never a heading, never into one. */
function runsOnOverGap(paragraph: string, lineCount: number, line: Line, next: Line, column: number | undefined): boolean {
  if (isOpen(paragraph) && line.width >= 12 && !opensCopy(next.text) && !next.indented) return true
  if (looksLikeHeading(paragraph, lineCount) && !(column !== undefined && lineCount > 1 && isFull(line, column) && !isNumberedHeading(paragraph))) return false
  if (opensHeading(paragraph) || opensCopy(next.text) || next.indented) return false
  if (column === undefined) return line.width >= 25 && /[。！？，、.,]/u.test(paragraph)
  return /[，。；：、,.]/u.test(paragraph) || isFull(line, column)
}

function opensHeading(paragraph: string): boolean {
  return /^——/u.test(paragraph) || (isNumberedHeading(paragraph) && !/[。！？]/u.test(paragraph) && paragraph.length <= 50)
}

function looksLikeHeading(paragraph: string, lineCount: number): boolean {
  if (opensHeading(paragraph)) return true
  if (/^[一二三四五六七八九十]是/u.test(paragraph)) return false
  return lineCount <= 2 && !/[，。；：？！,;]/u.test(paragraph.slice(0, -1)) && !/[，、；：—,;:-]$/u.test(paragraph)
}

function isFull(line: Line, column: number): boolean {
  return line.width >= column - (isLatin(line.text) ? 10 : 1.6)
}

/** A number at the end of a line, its unit at the start of the next. */
function cutsNumber(line: Line, next: Line): boolean {
  return /[\u4e00-\u9fff，、：]\s?\d[\d.,]*$/u.test(line.text) && /^(?:[万亿千百余多名人个家户元件场次吨米亩%天年岁项台套辆座]|公里|平方米)/u.test(next.text) && !next.indented
}

/** A quotation or bracket that still waits for its end. */
function isOpen(paragraph: string): boolean {
  return [['“', '”'], ['《', '》'], ['（', '）']].some(([open, close]) => paragraph.lastIndexOf(open!) > paragraph.lastIndexOf(close!))
}

/** A first line whose indent of two squares was lost on the way. */
function isFullFirst(line: Line, column: number): boolean {
  return line.width >= column - 4.2
}

/** What stands between two joined lines: nothing between Han, one space between Latin words. */
export function joint(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  const latin = /[A-Za-z\u00c0-\u024f]/u
  if (isLatin(before) || isLatin(after)) return last === '-' || last === '—' || last === '–' ? '' : /[\u2e80-\uffef]/u.test(last + first) ? '' : ' '
  return latin.test(last) && latin.test(first) ? ' ' : ''
}
