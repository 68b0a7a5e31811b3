import type { Document, Said, Span, Told } from '../model.ts'

/** conflict: certain; likely and ask: to be looked at; agree; apart: named alike, but of another time, place or kind. */
export type RowState = 'conflict' | 'likely' | 'ask' | 'agree' | 'apart'

/** One place where the thing is spoken of. */
export interface LedgerCell extends Span {
  readonly document: string
  /** Index into the document's stories. */
  readonly story: number | undefined
  /** Index into the reading's claims. */
  readonly claim: number
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
}

/** One thing spoken of in two stories or more. */
export interface LedgerRow {
  /** The same thing gives the same key as long as its words stay. */
  readonly key: string
  readonly thing: string
  readonly unit: string
  readonly period?: string
  readonly scope?: string
  readonly state: RowState
  readonly cells: readonly LedgerCell[]
  readonly pairs: readonly LedgerPair[]
}
