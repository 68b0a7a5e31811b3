import type { Annotation } from '../annotation.ts'
import type { Document, Span } from '../model.ts'
import { alignedOf, type Stretch } from './align.ts'
import { context } from './anchor.ts'

/** Where an annotation stands in another revision. `changed`: its surroundings are there, its words are others. */
export type Resolved =
  | { readonly state: 'found'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly was: string; readonly now: string }
  | { readonly state: 'lost' }

type Anchored = Pick<Annotation, 'quote' | 'prefix' | 'suffix' | 'span'>

/** So many units in common are surroundings, not chance. */
const surroundings = 6
/** Words that moved are known by more. */
const movedBy = 10

/**
 * Finds the words of an annotation in another revision. Never moves to other words, or to a guess, without saying so.
 * With the document it was made on at hand the two texts are laid against each other first: words that stand where other words stood are not taken for its own.
 */
export function resolve(annotation: Anchored, document: Document, older?: Document): Resolved {
  if (!older) return byWords(annotation, document)
  const stretches = alignedOf(older, document)
  const aligned = inPlace(annotation, document.text, stretches)
  if (aligned && !(aligned.state === 'changed' && aligned.now === '')) return aligned
  const moved = byWords(annotation, document, movedBy)
  const isNew = moved.state === 'found' && stretches.some(({ kept, now }) => !kept && now.start <= moved.span.start && now.end >= moved.span.end)
  return isNew ? moved : (aligned ?? { state: 'lost' })
}

/** Where the words stand by what both texts have in common; nowhere where their surroundings went too. */
function inPlace({ span, quote }: Anchored, text: string, stretches: readonly Stretch[]): Resolved | undefined {
  const at = stretches.findIndex((one) => touches(one, span))
  const [from, to] = [stretches[at], stretches.findLast((one) => touches(one, span))]
  if (!from || !to) return undefined
  const start = from.kept ? from.now.start + span.start - from.was.start : from.now.start
  const end = to.kept ? to.now.end - (to.was.end - span.end) : to.now.end
  if (from === to && from.kept) return { state: 'found', span: { start, end } }
  const around = (from.kept ? span.start - from.was.start : lengthOf(stretches[at - 1])) + (to.kept ? to.was.end - span.end : lengthOf(stretches[stretches.indexOf(to) + 1]))
  const written = (to.kept ? span.end : to.was.end) - (from.kept ? span.start : from.was.start)
  const now = text.slice(start, end)
  if (around < surroundings || Math.max(written, now.length) > quote.length * 2 + 10) return undefined
  return now === quote ? { state: 'found', span: { start, end } } : { state: 'changed', span: { start, end }, was: quote, now }
}

/** Whether a stretch has part in words; a place between two words belongs to what was put in there. */
function touches({ was, kept }: Stretch, { start, end }: Span): boolean {
  if (start < end) return was.start < end && was.end > start
  return kept ? was.start < start && was.end > start : was.start <= start && was.end >= start
}

function lengthOf(stretch: Stretch | undefined): number { return stretch ? stretch.was.end - stretch.was.start : 0 }

/** The words with the surroundings most like theirs, else other words in their surroundings. */
function byWords({ quote, prefix, suffix, span }: Anchored, document: Document, least = surroundings): Resolved {
  const { text } = document
  const whole = places(text, quote).filter((at) => !cutsWord(text, at, at + quote.length))
  const scored = whole.map((at) => ({ at, score: shared(prefix, text.slice(Math.max(0, at - context), at), 'end') + shared(suffix, text.slice(at + quote.length, at + quote.length + context), 'start') }))
  const best = scored.sort((a, b) => b.score - a.score || Math.abs(a.at - span.start) - Math.abs(b.at - span.start))[0]
  if (best && (best.score >= least || (scored.length === 1 && best.score >= 2 && least === surroundings))) return { state: 'found', span: { start: best.at, end: best.at + quote.length } }
  return between(text, prefix.slice(-10), suffix.slice(0, 10), quote) ?? { state: 'lost' }
}

/** The same surroundings with other words in between. */
function between(text: string, prefix: string, suffix: string, quote: string): Resolved | undefined {
  if (prefix.length < 4 && suffix.length < 4) return undefined
  for (const at of places(text, prefix)) {
    const start = at + prefix.length
    const end = text.indexOf(suffix, start)
    if (end < 0 || end - start > quote.length * 2 + 6) continue
    const now = text.slice(start, end)
    return now === quote ? { state: 'found', span: { start, end } } : { state: 'changed', span: { start, end }, was: quote, now }
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
