import type { Document, Run, Span } from '../model.ts'

/** The slice of the source that holds the words of `span`, breaks between them included. */
export function toSource(document: Document, span: Span): Span {
  const { runs } = document.source
  if (runs.length === 0) return { start: 0, end: 0 }
  const first = runs[runAt(runs, span.start)]!
  const last = runs[runAt(runs, Math.max(span.start, span.end - 1))]!
  const start = first.from + clamp(span.start - first.at, first.length)
  const inside = clamp(span.end - last.at, last.length)
  const end = last.from + (inside === last.length ? (last.over ?? inside) : inside)
  return { start, end: Math.max(start, end) }
}

/** The run that covers `offset`, or at a join the one before it. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.at <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length)
}

/** Line and column from 1, line ends of any kind. For many offsets in one text use `lineStarts`. */
export function lineColumn(text: string, offset: number, starts: readonly number[] = lineStarts(text)): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) starts.push(at + 1)
  }
  return starts
}

/** The slice of the reading text that stands between two places of the source; where nothing does, the word before. */
export function toReading(document: Document, span: Span): Span {
  const { runs } = document.source
  let start = Number.POSITIVE_INFINITY
  let end = 0
  let before = 0
  for (const { at, from, length, over = length } of runs) {
    if (from <= span.start) before = Math.max(before, at + length)
    if (from >= span.end || from + over <= span.start) continue
    start = Math.min(start, at + clamp(span.start - from, length))
    end = Math.max(end, at + (span.end >= from + over ? length : clamp(span.end - from, length)))
  }
  return start < end ? { start, end } : { start: Math.max(0, before - 1), end: before }
}
