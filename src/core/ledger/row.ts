import type { Document, Finding, Said, Span, Told } from '../model.ts'

/** conflict: certain; likely and ask: to be looked at; agree; apart: named alike, but of another time, place or kind. */
export type RowState = 'conflict' | 'likely' | 'ask' | 'agree' | 'apart'

/** What a row is of: a figure, the day of an event, a person with the post printed beside the name, the title of a work or document, a quotation. */
export type RowKind = 'figure' | 'day' | 'person' | 'title' | 'quotation'

/** One place where the thing is spoken of. */
export interface LedgerCell extends Span {
  readonly document: string
  /** Index into the document's stories. */
  readonly story: number | undefined
  /** Index into the reading's claims; absent where the row is of no claim. */
  readonly claim?: number
  /** As printed. */
  readonly text: string
  readonly period?: Told
  readonly scope?: Told
  readonly role: Document['role']
  /** How it stands in its row: the odd one out is marked where one stands against several. */
  readonly state: RowState
}

/** Why two cells of a row were, or were not, held against each other; cells by their index. */
export interface LedgerPair {
  readonly a: number
  readonly b: number
  readonly state: RowState
  readonly reason?: Said
  /** What says that two wordings do not go together: one decision on it settles all their pairs. */
  readonly finding?: Finding
}

/** One thing spoken of in two stories or more. */
export interface LedgerRow {
  /** The same thing gives the same key as long as its words stay. */
  readonly key: string
  readonly kind: RowKind
  readonly thing: string
  readonly unit: string
  readonly period?: string
  readonly scope?: string
  readonly state: RowState
  readonly cells: readonly LedgerCell[]
  readonly pairs: readonly LedgerPair[]
}
