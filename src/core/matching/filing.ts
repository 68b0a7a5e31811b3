import type { Reading } from '../model.ts'

type Key = string | number

/** One thing of one document, filed under its keys. */
export interface Entry<T> {
  readonly item: T
  readonly reading: Reading
  /** Its place among the entries of its document. */
  readonly at: number
}

/** Things of many documents by their keys. Filing one document costs what it holds, however many there are; in which order they were filed does not show. */
export interface Filing<T> {
  has(document: string): boolean
  /** Files what a document holds, each thing with its keys; what was filed of it before is taken out. */
  put(reading: Reading, things: Iterable<readonly [item: T, keys: Iterable<Key>]>): void
  remove(document: string): void
  of(document: string): readonly Entry<T>[]
  /** What stands under each of an entry's keys, itself among it, in the order of documents; keys of too many are left out. */
  groups(entry: Entry<T>): Iterable<readonly Entry<T>[]>
  /** Number of the last change to anything that shares a key with this document. */
  changed(document: string): number
}

interface Filed<T> { readonly entries: readonly Kept<T>[]; changed: number }
interface Kept<T> extends Entry<T> { readonly keys: readonly Key[]; readonly filed: Filed<T> }

/** A key with more entries than this tells nothing: it is not followed, and what comes under it beyond that changes nothing. */
const commonest = 128

export function filing<T>(): Filing<T> {
  const byDocument = new Map<string, Filed<T>>()
  // Nearly all keys have one entry: those take no list.
  const byKey = new Map<Key, Kept<T> | Kept<T>[]>()
  let changes = 0

  function touch(group: readonly Kept<T>[]): void {
    for (const { filed } of group) filed.changed = changes
  }

  function takeIn(key: Key, entry: Kept<T>): void {
    const known = byKey.get(key)
    if (!known) return void byKey.set(key, entry)
    const group = withEntry(Array.isArray(known) ? known : [known], entry)
    if (group !== known) byKey.set(key, group)
    if (group.length <= commonest + 1) touch(group)
  }

  function takeOut(key: Key, entry: Kept<T>): void {
    const known = byKey.get(key)
    if (!Array.isArray(known)) return void byKey.delete(key)
    known.splice(placeIn(known, entry), 1)
    if (known.length <= commonest) touch(known)
    if (known.length === 1) byKey.set(key, known[0]!)
  }

  function remove(document: string): void {
    changes++
    for (const entry of byDocument.get(document)?.entries ?? []) for (const key of entry.keys) takeOut(key, entry)
    byDocument.delete(document)
  }

  return {
    has: (document) => byDocument.has(document),
    remove,
    put(reading, things) {
      remove(reading.document.id)
      const entries: Kept<T>[] = []
      const filed = { entries, changed: changes }
      for (const [item, keys] of things) {
        const entry = { item, reading, at: entries.length, keys: [...new Set(keys)], filed }
        entries.push(entry)
        for (const key of entry.keys) takeIn(key, entry)
      }
      byDocument.set(reading.document.id, filed)
    },
    of: (document) => byDocument.get(document)?.entries ?? [],
    *groups(entry) {
      for (const key of (entry as Kept<T>).keys) {
        const group = byKey.get(key)!
        if (!Array.isArray(group)) yield [group]
        else if (group.length <= commonest) yield group
      }
    },
    changed: (document) => byDocument.get(document)?.changed ?? 0,
  }
}

/** A group of a few takes no more room than it needs. */
function withEntry<T extends Entry<unknown>>(group: T[], entry: T): T[] {
  const at = placeIn(group, entry)
  if (group.length < 16) return group.slice(0, at).concat(entry, group.slice(at))
  group.splice(at, 0, entry)
  return group
}

/** Index of the first entry that does not stand before this one. */
function placeIn<T>(entries: readonly Entry<T>[], entry: Entry<T>): number {
  let low = 0
  let high = entries.length
  if (high > 0 && inOrder(entries[high - 1]!, entry) < 0) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder(entries[middle]!, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function inOrder<T>(a: Entry<T>, b: Entry<T>): number {
  return byRoleAndId(a.reading, b.reading) || a.at - b.at
}

const rank = { archive: 0, reference: 1, article: 2 } as const

/** What was printed and what was given stand before the articles held against them; else documents stand in the order of their ids. */
export function byRoleAndId({ document: a }: Reading, { document: b }: Reading): number {
  return rank[a.role] - rank[b.role] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** What shares a key with an entry, itself among it, each once, in order. */
export function sharing<T>(filed: Filing<T>, entry: Entry<T>): Entry<T>[] {
  const found = new Set([entry])
  for (const group of filed.groups(entry)) for (const one of group) found.add(one)
  return [...found].sort(inOrder)
}

/** What shares a key with an entry and stands before it, each once, in order. */
export function earlier<T>(filed: Filing<T>, entry: Entry<T>): Entry<T>[] {
  return sharing(filed, entry).filter((other) => inOrder(other, entry) < 0)
}
