import type { CachedReading, Store } from './schema.ts'

/** Readings kept beside the documents, so that they need not be made again. What cannot be read or written is made anew, and nobody is told: nothing is lost. */
export interface ReadingCache {
  get(ids: readonly string[]): Promise<ReadonlyMap<string, CachedReading>>
  put(rows: readonly CachedReading[]): Promise<void>
  /** Drops what belongs to no document any more. */
  prune(): Promise<void>
}

export function readingCache(store: Store): ReadingCache {
  const quietly = async <T>(work: () => PromiseLike<T>, otherwise: T): Promise<T> => {
    try {
      return await work()
    } catch {
      return otherwise
    }
  }
  return {
    get: (ids) => quietly(async () => new Map((await store.readings.bulkGet([...ids])).flatMap((row) => (row ? [[row.id, row]] : []))), new Map<string, CachedReading>()),
    put: (rows) => quietly(async () => { await store.readings.bulkPut([...rows]) }, undefined),
    prune: () => quietly(async () => {
      const keys = await Promise.all([store.documents, store.archive, store.readings].map((table) => table.toCollection().primaryKeys()))
      const [documents, archived, cached] = keys as [string[], string[], string[]]
      const known = new Set([...documents, ...archived])
      await store.readings.bulkDelete(cached.filter((id) => !known.has(id)))
    }, undefined),
  }
}
