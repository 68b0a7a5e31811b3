import type { Span } from '../model.ts'

const quoted = /“[^“”\n]*”|‘[^‘’\n]*’|《[^《》\n]*》|「[^「」\n]*」/gu

/** Words inside quotation or title marks: another voice, with another 今天. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(quoted)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]!
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return true
  }
  return false
}
