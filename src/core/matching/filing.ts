import type { Reading } from '../model.ts'

type Key = string | number

/** One thing of one document, filed under its keys. */
export interface Entry<T> {
  readonly item: T
  readonly reading: Reading
  /** Its place among the entries of its document. */
  readonly at: number
  readonly groups: readonly Group<T>[]
}

/** What stands under one key, in the order of documents. */
export interface Group<T> {
  readonly key: Key
  readonly entries: readonly Entry<T>[]
  /** Number of the change that last touched it. */
  readonly changed: number
}

/** Things of many documents by their keys. Filing one document costs what it holds, however many there are; in which order they were filed does not show. */
export interface Filing<T> {
  has(document: string): boolean
  /** Files what a document holds, each thing with its keys; what was filed of it before is taken out. */
  put(reading: Reading, things: Iterable<readonly [item: T, keys: Iterable<Key>]>): void
  remove(document: string): void
  of(document: string): readonly Entry<T>[]
  /** Number of the last change to anything that shares a key with this document. */
  changed(document: string): number
}

interface Open<T> { readonly key: Key; entries: Entry<T>[]; changed: number }

/** `most`: a key with more entries than this is not followed, and what comes under it beyond that changes nothing. */
export function filing<T>(most = Number.POSITIVE_INFINITY): Filing<T> {
  const byDocument = new Map<string, readonly Entry<T>[]>()
  const byKey = new Map<Key, Open<T>>()
  let changes = 0

  function open(key: Key): Open<T> {
    const known = byKey.get(key)
    if (known) return known
    const fresh: Open<T> = { key, entries: [], changed: changes }
    byKey.set(key, fresh)
    return fresh
  }

  function takeOut(entry: Entry<T>): void {
    for (const group of entry.groups as readonly Open<T>[]) {
      group.entries.splice(placeIn(group.entries, entry), 1)
      if (group.entries.length <= most) group.changed = changes
      if (group.entries.length === 0) byKey.delete(group.key)
    }
  }

  function remove(document: string): void {
    changes++
    byDocument.get(document)?.forEach(takeOut)
    byDocument.delete(document)
  }

  return {
    has: (document) => byDocument.has(document),
    remove,
    put(reading, things) {
      remove(reading.document.id)
      const entries: Entry<T>[] = []
      for (const [item, keys] of things) {
        const groups = [...new Set(keys)].map(open)
        const entry = { item, reading, at: entries.length, groups }
        entries.push(entry)
        for (const group of groups) {
          takeIn(group, entry)
          if (group.entries.length <= most + 1) group.changed = changes
        }
      }
      byDocument.set(reading.document.id, entries)
    },
    of: (document) => byDocument.get(document) ?? [],
    changed: (document) => (byDocument.get(document) ?? []).reduce((last, { groups }) => groups.reduce((own, { changed }) => Math.max(own, changed), last), 0),
  }
}

/** Most keys have one entry or a few: those take no more room than they need. */
function takeIn<T>(group: Open<T>, entry: Entry<T>): void {
  const at = placeIn(group.entries, entry)
  if (group.entries.length < 8) group.entries = [...group.entries.slice(0, at), entry, ...group.entries.slice(at)]
  else group.entries.splice(at, 0, entry)
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
export function sharing<T>({ groups }: Entry<T>): Entry<T>[] {
  return [...new Set(groups.flatMap(({ entries }) => entries))].sort(inOrder)
}

/** What shares a key with an entry and stands before it, each once, in order. */
export function earlier<T>(entry: Entry<T>): Entry<T>[] {
  return sharing(entry).filter((other) => inOrder(other, entry) < 0)
}
