import type { Annotation, Answer, Corrected } from '../annotation.ts'
import type { Document, Finding, Place, Span } from '../model.ts'

/** So many units before and behind its words an annotation is known by. */
export const context = 24

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
