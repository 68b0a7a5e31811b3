import type { Document, Page, Placed, Rectangle, Span } from '../model.ts'

/** Where words stand and run: `page` is the index into `source.pages`. */
export interface PageRectangle extends Rectangle {
  readonly page: number
  readonly turn: Placed['turn']
}

/** Where the words of `span` stand on the pages, one rectangle a line; empty for formats without pages. */
export function rectanglesOf(document: Document, span: Span): PageRectangle[] {
  const { pages = [], runs } = document.source
  const found: PageRectangle[] = []
  for (const run of runs) {
    const start = Math.max(span.start, run.at)
    const end = Math.min(span.end, run.at + run.length)
    if (start < end) placesOf(pages, { start: run.from + start - run.at, end: run.from + end - run.at }, found)
  }
  return found
}

function placesOf(pages: readonly Page[], source: Span, found: PageRectangle[]): void {
  const page = pageAt(pages, source.start)
  const { placed } = pages[page] ?? { placed: [] }
  for (let at = firstAfter(placed, source.start); at < placed.length && placed[at]!.from < source.end; at++) {
    const { turn } = placed[at]!
    const slice = sliceOf(placed[at]!, source)
    const last = found.at(-1)
    if (last?.page === page && last.turn === turn && touches(last, slice, turn)) found[found.length - 1] = { page, turn, ...around(last, slice) }
    else found.push({ page, turn, ...slice })
  }
}

/** The offset in the reading text of the character at a point of a page, or the nearest within `slack` points. */
export function offsetAt(document: Document, page: number, point: { readonly x: number; readonly y: number }, slack = 4): number | undefined {
  let best: { placed: Placed; far: number } | undefined
  for (const placed of document.source.pages?.[page]?.placed ?? []) {
    const far = distance(placed, point)
    if (far <= slack && (!best || far < best.far)) best = { placed, far }
  }
  return best && fromSource(document, best.placed.from + characterAt(best.placed, point))
}

/** The index of the page on which `offset` of the source stands. */
export function pageAt(pages: readonly Page[], offset: number): number {
  let page = 0
  while (page + 1 < pages.length && pages[page + 1]!.start <= offset) page++
  return page
}

/** The areas without readable characters on the pages where `span` stands: a heading that seems to be missing may stand there. */
export function unreadBeside(document: Document, span: Span): (Rectangle & { readonly page: number })[] {
  const pages = new Set(rectanglesOf(document, span).map(({ page }) => page))
  return [...pages].flatMap((page) => document.source.pages![page]!.unread.map((area) => ({ page, ...area })))
}

function fromSource({ source }: Document, offset: number): number | undefined {
  const run = source.runs.find(({ from, length }) => offset >= from && offset < from + length)
  return run && run.at + offset - run.from
}

/** The first run that ends after `offset`; runs are in order of the source. */
function firstAfter(placed: readonly Placed[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle]!.from + placed[middle]!.length > offset) high = middle
    else low = middle + 1
  }
  return low
}

function sliceOf(placed: Placed, source: Span): Rectangle {
  const start = endOf(placed, Math.max(source.start - placed.from, 0))
  const end = endOf(placed, Math.min(source.end - placed.from, placed.length))
  const { x, y, width, height, turn } = placed
  if (turn === 0) return { x: x + start, y, width: end - start, height }
  if (turn === 180) return { x: x + width - end, y, width: end - start, height }
  return turn === 90 ? { x, y: y + start, width, height: end - start } : { x, y: y + height - end, width, height: end - start }
}

/** How far along the words the first `count` characters reach. */
function endOf(placed: Placed, count: number): number {
  if (count === 0) return 0
  return placed.ends?.[count - 1] ?? (alongOf(placed) * count) / placed.length
}

function alongOf({ turn, width, height }: Placed): number {
  return turn === 0 || turn === 180 ? width : height
}

function characterAt(placed: Placed, { x, y }: { x: number; y: number }): number {
  const { turn } = placed
  const along = turn === 0 ? x - placed.x : turn === 180 ? placed.x + placed.width - x : turn === 90 ? y - placed.y : placed.y + placed.height - y
  let at = 0
  while (at < placed.length - 1 && endOf(placed, at + 1) <= along) at++
  return at
}

function distance(one: Rectangle, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(one.x - x, 0, x - one.x - one.width), Math.max(one.y - y, 0, y - one.y - one.height))
}

/** On one line (or one upright line), with no more between than the line is high. */
function touches(one: Rectangle, other: Rectangle, turn: Placed['turn']): boolean {
  const [a, b] = turn === 0 || turn === 180 ? [one, other] : [flipped(one), flipped(other)]
  const level = Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < Math.min(a.height, b.height) * 0.4
  return level && Math.max(b.x - a.x - a.width, a.x - b.x - b.width) < Math.max(a.height, b.height) * 1.2
}

function flipped({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width }
}

function around(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return { x, y, width: Math.max(one.x + one.width, other.x + other.width) - x, height: Math.max(one.y + one.height, other.y + other.height) - y }
}
