import type { Name, Reading, Span, Words } from '../model.ts'

/** Whether a span stands by itself: no dictionary word lies across its ends, and no name. Without a segmenter only the names are asked. */
export function standsAlone(reading: Reading, words: Words | undefined, span: Span): boolean {
  if (touchedBy(reading.names, span)) return false
  return !words || !reading.tokens.slice(firstAt(reading.tokens, span.start), firstAt(reading.tokens, span.end) + 1).some((token) => {
    const across = (token.start < span.start && token.end > span.start) || (token.start < span.end && token.end > span.end)
    return across && words.frequency(reading.document.text.slice(token.start, token.end)) > 0
  })
}

/** A person, a place, an organisation that shares characters with the span, or a title around it. */
function touchedBy(names: readonly Name[], span: Span): boolean {
  for (let at = firstAt(names, span.start); at < names.length && names[at]!.start < span.end; at++) if (names[at]!.kind !== 'quotation' && names[at]!.end > span.start) return true
  return false
}

/** Index of the first of ordered spans that ends behind the offset. */
export function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Words in quotation marks that are little more than these: a pun, a name of something. */
export function isQuotedAlone(text: string, { start, end }: Span): boolean {
  const open = text.lastIndexOf('“', start)
  const close = text.indexOf('”', end)
  return open >= 0 && close >= 0 && close - open <= end - start + 6 && !text.slice(open, start).includes('”') && !text.slice(end, close).includes('“')
}
