import Dexie, { type EntityTable } from 'dexie'
import type { Annotation } from '../core/annotation.ts'
import type { Document } from '../core/model.ts'

/** A document with the file it was read from. A removed one stays until the desk is tidied, so that removing can be undone. */
export interface Kept {
  readonly id: string
  readonly document: Document
  readonly bytes: Uint8Array
  /** ISO time it came in; the order of the edition. */
  readonly added: string
  readonly removed?: true
}

export interface Edition {
  readonly id: 'tonight'
  readonly paper: string
  /** ISO date. */
  readonly date: string
}

export interface Setting {
  readonly key: string
  readonly value: string
}

export interface Store extends Dexie {
  readonly documents: EntityTable<Kept, 'id'>
  readonly annotations: EntityTable<Annotation, 'id'>
  readonly editions: EntityTable<Edition, 'id'>
  readonly settings: EntityTable<Setting, 'key'>
}

/** Opens the desk's database. Each version of the schema has one migration, with a test. */
export function openStore(name = 'kanwu'): Store {
  const store = new Dexie(name) as Store
  store.version(1).stores({ documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key' })
  return store
}
