import { type Annotation, applyReadings, type Correction, carry, correct, type HandReading } from '../../core/annotation.ts'
import type { Document, Reading } from '../../core/model.ts'
import { idsBefore, versionIds } from '../../store/archive.ts'
import type { Archived, Store } from '../../store/schema.ts'
import { byDocument, readingsOn } from '../state/sheets.ts'
import type { OnceReader, ToRead } from './read-once.ts'

/** Which earlier editions tonight's copy is held against: none, or those before a day. */
export interface ArchiveAsked { readonly on: boolean; readonly before?: string }

/** Where the readings of the archive are held. */
export interface Holder {
  /** Ids of the archive's documents that are held. */
  held(): readonly string[]
  put(reading: Reading): void
  remove(document: string): void
}

/** So many articles are read before something else may be done. */
const batch = 8

/** Keeps the holder up with the archive. The last call wins; the others end where they are. */
export function earlierEditions(given: { store: Store; reader: OnceReader; read: (document: Document, byHand: readonly HandReading[]) => Reading; holder: Holder }) {
  const { store, reader, read, holder } = given
  let round = 0
  return async ({ on, before }: ArchiveAsked, progress: (done: number, of: number) => void): Promise<void> => {
    const own = ++round
    const wanted = on ? await idsBefore(store, before) : []
    if (own !== round) return
    const stays = new Set(wanted)
    const held = new Set(holder.held())
    for (const id of held) if (!stays.has(id)) holder.remove(id)
    const missing = wanted.filter((id) => !held.has(id))
    for (let at = 0; at < missing.length; at += batch) {
      progress(at, missing.length)
      const some = await printed(store, missing.slice(at, at + batch))
      const readings = await reader.read(some, ({ document, byHand }) => read(document, byHand as readonly HandReading[]))
      if (own !== round) return
      readings.forEach(holder.put)
      await new Promise((settle) => setTimeout(settle))
    }
  }
}

/** The documents as they were printed: with their corrections, dated by their edition. */
async function printed(store: Store, ids: readonly string[]): Promise<ToRead[]> {
  const rows = (await store.archive.bulkGet([...ids])).filter((row) => row !== undefined)
  const decided = byDocument(await store.annotations.where('document').anyOf(rows.flatMap(versionIds)).toArray())
  return rows.map((row) => asPrinted(row, versionIds(row).flatMap((id) => decided.get(id) ?? [])))
}

function asPrinted({ document, date, earlier = [] }: Archived, decided: readonly Annotation[]): ToRead {
  const carried = carry([...earlier.map((one) => one.document), document], decided).flatMap((one) => (one.state === 'held' ? [one.annotation] : []))
  const annotations = [...decided, ...carried].filter((one) => one.document === document.id)
  const dated = document.dated ?? date
  const byHand = annotations.filter((one): one is HandReading => one.kind === 'reading')
  const corrected = correct(applyReadings({ ...document, role: 'archive', ...(dated ? { dated } : {}) }, byHand), annotations.filter((one): one is Correction => one.kind === 'correction'))
  return { document: { ...corrected.document, source: { text: '', runs: [] } }, byHand: readingsOn(corrected, byHand) }
}
