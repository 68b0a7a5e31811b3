import type { Annotation, Answer, Corrected } from '../annotation.ts'
import type { Document, Finding, Place, Span } from '../model.ts'

const context = 24

/** What a place is known by in another revision: its words and what stands around them. */
export function anchor(document: Document, span: Span): Pick<Annotation, 'span' | 'quote' | 'prefix' | 'suffix'> {
  const { text } = document
  return { span: { start: span.start, end: span.end }, quote: text.slice(span.start, span.end), prefix: text.slice(Math.max(0, span.start - context), span.start), suffix: text.slice(span.end, span.end + context) }
}

/** What a decision on this finding is bound to: the check, and the words on all its sides. */
export function answerOf(finding: Finding, textOf: (document: string) => string): Answer {
  const words = (place: Place) => textOf(place.document).slice(place.start, place.end)
  return { check: finding.check, words: [words(finding.place), ...finding.related.map(words)] }
}

/** Whether a decision still answers a finding: same check, same place, same words on every side. */
export function answers(annotation: Annotation, finding: Finding, correctedOf: (document: string) => Corrected | undefined): boolean {
  if (!annotation.answers || annotation.answers.check !== finding.check || annotation.document !== finding.place.document) return false
  const corrected = correctedOf(finding.place.document)
  if (!corrected) return false
  const place = corrected.toOriginal(finding.place)
  if (place.start > annotation.span.end || place.end < annotation.span.start) return false
  const now = answerOf(finding, (document) => correctedOf(document)?.document.text ?? '')
  return now.words.length === annotation.answers.words.length && now.words.every((words, at) => words === annotation.answers!.words[at])
}

/** Where an annotation stands in another revision. `changed`: its surroundings are there, its words are others. */
export type Resolved =
  | { readonly state: 'found'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly was: string; readonly now: string }
  | { readonly state: 'lost' }

/** Finds the words of an annotation in another revision. Never moves to other words, or to a guess, without saying so. */
export function resolve({ quote, prefix, suffix, span }: Pick<Annotation, 'quote' | 'prefix' | 'suffix' | 'span'>, document: Document): Resolved {
  const { text } = document
  const whole = places(text, quote).filter((at) => !cutsWord(text, at, at + quote.length))
  const scored = whole.map((at) => ({ at, score: shared(prefix, text.slice(Math.max(0, at - context), at), 'end') + shared(suffix, text.slice(at + quote.length, at + quote.length + context), 'start') }))
  const best = scored.sort((a, b) => b.score - a.score || Math.abs(a.at - span.start) - Math.abs(b.at - span.start))[0]
  if (best && (best.score >= 6 || (scored.length === 1 && best.score >= 2))) return { state: 'found', span: { start: best.at, end: best.at + quote.length } }
  return between(text, prefix.slice(-10), suffix.slice(0, 10), quote) ?? { state: 'lost' }
}

/** The same surroundings with other words in between. */
function between(text: string, prefix: string, suffix: string, quote: string): Resolved | undefined {
  if (prefix.length < 4 && suffix.length < 4) return undefined
  for (const at of places(text, prefix)) {
    const start = at + prefix.length
    const end = text.indexOf(suffix, start)
    if (end < 0 || end - start > quote.length * 2 + 6) continue
    return { state: 'changed', span: { start, end }, was: quote, now: text.slice(start, end) }
  }
  return undefined
}

function places(text: string, words: string): number[] {
  if (words === '') return []
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < 1000; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** 100万 inside 2100万 is not 100万. */
function cutsWord(text: string, start: number, end: number): boolean {
  const digit = /[\d.]/
  return (digit.test(text[start - 1] ?? '') && digit.test(text[start] ?? '')) || (digit.test(text[end - 1] ?? '') && digit.test(text[end] ?? ''))
}

function shared(a: string, b: string, from: 'start' | 'end'): number {
  let length = 0
  const at = (text: string) => (from === 'start' ? text[length] : text[text.length - 1 - length])
  while (length < a.length && length < b.length && at(a) === at(b)) length++
  return length
}
