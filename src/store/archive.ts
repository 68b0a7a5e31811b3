import type { Annotation } from '../core/annotation.ts'
import type { Archived, Edition, Kept, Store } from './schema.ts'

/** An earlier edition as it is listed. */
export interface PastEdition {
  /** ISO date; '' for copy of no known date. */
  readonly date: string
  readonly files: number
  readonly articles: number
}

/** What was taken out of the archive, to be put back. */
export interface TakenOut { readonly archived: readonly Archived[]; readonly annotations: readonly Annotation[]; readonly edition?: Edition }

/** The editions of the archive, the latest first. Reads the index alone, never an article. */
export async function pastEditions(store: Store): Promise<PastEdition[]> {
  const keys = await store.archive.orderBy('[date+articles]').keys() as unknown as readonly (readonly [string, number])[]
  const editions = new Map<string, PastEdition>()
  for (const [date, articles] of keys) {
    const before = editions.get(date)
    editions.set(date, { date, files: (before?.files ?? 0) + 1, articles: (before?.articles ?? 0) + articles })
  }
  return [...editions.values()].reverse()
}

/** `earlier`: its older versions, oldest first; they go along and are held against nothing. */
export function archivedOf(kept: Kept, date: string, earlier: readonly Kept[] = []): Archived {
  return { ...kept, date, articles: Math.max(1, kept.document.stories.length), ...(earlier.length > 0 ? { earlier } : {}) }
}

/** Moves copies, each with its versions, oldest first, off the desk into the edition of a date, with the rounds it was signed in, and the desk to another day; their annotations stay with them. */
export function closeEdition(store: Store, copies: readonly (readonly Kept[])[], edition: Omit<Edition, 'id'>, next: string): Promise<void> {
  return store.transaction('rw', store.documents, store.archive, store.editions, async () => {
    await store.archive.bulkPut(copies.map((versions) => archivedOf(versions.at(-1)!, edition.date, versions.slice(0, -1))))
    await store.documents.bulkDelete(copies.flat().map(({ id }) => id))
    await store.editions.bulkPut([{ ...edition, id: edition.date }, { id: 'tonight', paper: edition.paper, date: next }])
  })
}

/** The way back of `closeEdition`. */
export function reopenEdition(store: Store, copies: readonly (readonly Kept[])[], edition: Omit<Edition, 'id'>): Promise<void> {
  return store.transaction('rw', store.documents, store.archive, store.editions, async () => {
    await store.documents.bulkPut(copies.flat())
    await store.archive.bulkDelete(copies.map((versions) => versions.at(-1)!.id))
    await store.editions.delete(edition.date)
    await store.editions.put({ ...edition, id: 'tonight' })
  })
}

/** Deletes an edition with what was decided on it; gives all of it back, so that it can be put back. */
export function takeOut(store: Store, date: string): Promise<TakenOut> {
  return store.transaction('rw', store.archive, store.annotations, store.editions, async () => {
    const archived = await store.archive.where('date').equals(date).toArray()
    const ids = archived.map(({ id }) => id)
    const annotations = await store.annotations.where('document').anyOf(archived.flatMap(versionIds)).toArray()
    const edition = await store.editions.get(date)
    await store.archive.bulkDelete(ids)
    await store.annotations.bulkDelete(annotations.map(({ id }) => id))
    await store.editions.delete(date)
    return { archived, annotations, ...(edition ? { edition } : {}) }
  })
}

export function putBack(store: Store, { archived, annotations, edition }: TakenOut): Promise<void> {
  return store.transaction('rw', store.archive, store.annotations, store.editions, async () => {
    await store.archive.bulkPut([...archived])
    await store.annotations.bulkPut([...annotations])
    if (edition) await store.editions.put(edition)
  })
}

/** Gives an edition another date; one of that date takes it in. */
export async function redate(store: Store, date: string, to: string): Promise<void> {
  await store.archive.where('date').equals(date).modify({ date: to })
}

/** Ids of what an edition of this date is held against: all that is earlier, the latest first, and what has no date. */
export async function idsBefore(store: Store, date: string | undefined): Promise<string[]> {
  const all = date ? store.archive.where('date').below(date) : store.archive.orderBy('date')
  return (await all.reverse().primaryKeys()) as string[]
}

/** Ids of an archived copy's versions, on any of which something may have been decided. */
export function versionIds({ id, earlier = [] }: Archived): string[] { return [...earlier.map((one) => one.id), id] }
