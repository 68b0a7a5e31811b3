import type { Document, Role, Span } from './model.ts'

/** What every decision carries: who, when, on which Document, and the words it was made on. */
interface Decided {
  readonly id: string
  /** Id of the Document it was made on; `span` points into its `text`, before any correction. */
  readonly document: string
  readonly span: Span
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly author: string
  /** ISO time, passed in. */
  readonly time: string
  /** The finding it settles. */
  readonly answers?: Answer
  /** Id of the newer version of its Document from which on it no longer holds: withdrawn there, or decided anew. */
  readonly ended?: string
}

/** `insert` stands instead of the words at `span`. Corrections of one document never overlap or touch. */
export interface Correction extends Decided { readonly kind: 'correction'; readonly insert: string }
export interface Dismissal extends Decided { readonly kind: 'dismissal'; readonly reason: string; readonly answers: Answer }
export interface Query extends Decided { readonly kind: 'query'; readonly text: string }
export interface Note extends Decided { readonly kind: 'note'; readonly text: string }
export interface Tick extends Decided { readonly kind: 'tick'; readonly verdict: 'verified' | 'doubted' | 'wrong'; readonly source: string }
/** What a person says the words at `span` are, where the desk read them otherwise or not at all. `role` and `storyStart` speak of the blocks they stand in. */
export interface HandReading extends Decided {
  readonly kind: 'reading'
  readonly role?: Role
  /** Whether a story starts here. */
  readonly storyStart?: boolean
  readonly claim?: ClaimReading
}

/** A claim read by hand. What is left out stays as the desk reads it; '' means the claim has no such part. `value` is a decimal string, 万 and 亿 multiplied out. */
export type ClaimReading =
  | { readonly not: 'claim' }
  | { readonly value?: string; readonly unit?: string; readonly subject?: string; readonly period?: string; readonly scope?: string }

export type Annotation = Correction | Dismissal | Query | Note | Tick | HandReading

/** A decision answers a finding when check, place and the values on both sides are the same. */
export interface Answer {
  readonly check: string
  /** The words at the finding's place and at each related place, in order. */
  readonly words: readonly string[]
}

/** The corrected text of a document: derived, never stored. */
export interface Corrected {
  /** The document as the editor would have it: text, source, blocks and stories moved along. Same id. */
  readonly document: Document
  readonly corrections: readonly Correction[]
  /** Into the corrected text. A place inside deleted words goes to where they stood. */
  toCorrected(span: Span): Span
  /** Into the document's own text. A place inside put-in words covers the whole correction. */
  toOriginal(span: Span): Span
}

/** One change of the corrected text, as an editor's keystroke makes it. */
export interface Edit extends Span { readonly insert: string }

export { align, alignedOf, type Stretch } from './annotation/align.ts'
export { anchor, answerOf, answers } from './annotation/anchor.ts'
export { type Carried, carry, correctVersion } from './annotation/carry.ts'
export { correct } from './annotation/correct.ts'
export { applyEdit, type By } from './annotation/edit.ts'
export { applyReadings } from './annotation/readings.ts'
export { type Resolved, resolve } from './annotation/resolve.ts'
