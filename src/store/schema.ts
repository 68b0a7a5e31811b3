import Dexie, { type EntityTable } from 'dexie'
import type { Annotation } from '../core/annotation.ts'
import type { OwnRow } from '../core/facts/book.ts'
import type { Recognised } from '../core/matching/revision.ts'
import type { Document, Reading, Said } from '../core/model.ts'

/** A document with the file it was read from. A removed one stays until the desk is tidied, so that removing can be undone. */
export interface Kept {
  readonly id: string
  readonly document: Document
  readonly bytes: Uint8Array
  /** ISO time it came in; the order of the edition. */
  readonly added: string
  readonly removed?: true
  /** What was lost when it was read. */
  readonly warnings: readonly Said[]
  /** The encoding an editor chose; absent: recognised. */
  readonly encoding?: string
}

/** What is to be said about a file that came in, or could not; stays until it is read. */
export interface Arrival {
  readonly id: string
  /** The file's name; empty where it is about several. */
  readonly name: string
  /** ISO time. */
  readonly time: string
  readonly said: readonly Said[]
  /** The document, where there is one. */
  readonly document?: string
  /** It looks like another version of a copy on the desk, and nobody has said yet whether it is. */
  readonly offers?: Recognised
}

/** A document of an earlier edition. Its annotations stay with it. */
export interface Archived extends Kept {
  /** ISO date of its edition; '' where none is known. */
  readonly date: string
  /** How many stories it holds. */
  readonly articles: number
  /** Its older versions, oldest first. */
  readonly earlier?: readonly Kept[]
}

/** What was read in a document: a cache that may be deleted at any time. `key` changes with all that the reading was made of. */
export interface CachedReading {
  readonly id: string
  readonly key: string
  readonly reading: Reading
}

/** A round that was signed: who had read the edition, and when (ISO time). */
export interface Round { readonly by: string; readonly time: string }

export interface Edition {
  /** 'tonight', or the date of one that was put away. */
  readonly id: string
  readonly paper: string
  /** ISO date. */
  readonly date: string
  /** In the order they were signed. */
  readonly rounds?: readonly Round[]
}

export interface Setting {
  readonly key: string
  readonly value: string
}

/** A row of the fact book that the desk wrote, or a built-in one it does not use. */
export interface KeptFact extends OwnRow {
  readonly id: string
  /** Their order in the table. */
  readonly at: number
}

export interface Store extends Dexie {
  readonly documents: EntityTable<Kept, 'id'>
  readonly annotations: EntityTable<Annotation, 'id'>
  readonly editions: EntityTable<Edition, 'id'>
  readonly settings: EntityTable<Setting, 'key'>
  readonly arrivals: EntityTable<Arrival, 'id'>
  readonly facts: EntityTable<KeptFact, 'id'>
  readonly archive: EntityTable<Archived, 'id'>
  readonly readings: EntityTable<CachedReading, 'id'>
}

/** Opens the desk's database. Each version of the schema has one migration, with a test. */
export function openStore(name = 'kanwu'): Store {
  const store = new Dexie(name) as Store
  store.version(1).stores({ documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key' })
  store.version(2).stores({ arrivals: 'id' }).upgrade((change) => change.table('documents').toCollection().modify((row, at) => { at.value = withWarnings(row) }))
  store.version(3).stores({ facts: 'id, table' }).upgrade((change) => change.table('settings').put(factsOpen))
  store.version(4).stores({ archive: 'id, date, [date+articles]', readings: 'id' })
  return store
}

/** A desk of before the fact book starts with tables that can be written in. */
export const factsOpen: Setting = { key: 'facts', value: 'open' }

/** Version 1 did not keep what was lost on reading. */
export function withWarnings(row: Omit<Kept, 'warnings'> & Partial<Kept>): Kept {
  return { warnings: [], ...row }
}
