import type { Bounds, Mention, NumberValue, NumeralKind, Span } from '../model.ts'

/** A number that ranks, names or labels: its value is as printed; without one the words give none. */
export function labelled(kind: NumeralKind, span: Span, value: number | string | undefined, unit = ''): Mention {
  const bounds: Bounds = value === undefined ? {} : { low: String(value), high: String(value) }
  const number: NumberValue = { type: 'number', ...(value === undefined ? {} : { value: String(value) }), bounds, unit, dimension: `label:${unit}`, scale: '1', numeral: { start: span.start, end: span.end } }
  return { kind, start: span.start, end: span.end, value: number }
}

/** The place of one group of a match that occurs in it; `from` is where in the match to look. */
export function groupSpan(match: RegExpExecArray, words: string, from = 0): Span {
  const start = match.index + match[0].indexOf(words, from)
  return { start, end: start + words.length }
}
