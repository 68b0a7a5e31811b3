import { readerVersion } from '../../core/analyse.ts'
import { hash } from '../../core/identify.ts'
import type { Document, Reading } from '../../core/model.ts'
import type { ReadingCache } from '../../store/readings.ts'
import type { CachedReading } from '../../store/schema.ts'

/** A document to be read, and what in it was read by hand. */
export interface ToRead { readonly document: Document; readonly byHand: unknown }

/** Milliseconds without a change after which what was read is kept: a run of keystrokes is kept once. */
const pause = 1500

/** Reads a document only where no reading of exactly this text, these blocks and this reader is kept. */
export interface OnceReader {
  /** In the order they were given. */
  read(all: readonly ToRead[], make: (one: ToRead) => Reading): Promise<Reading[]>
}

/** `maker` changes with whatever may read otherwise: the version of the program. What `kept` leaves of a reading is what is kept of it. */
export function onceReader(cache: ReadingCache, maker: string, kept: (reading: Reading) => Reading = withoutSource): OnceReader {
  const waiting = new Map<string, CachedReading>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    const rows = [...waiting.values()]
    waiting.clear()
    void cache.put(rows)
  }
  return {
    async read(all, make) {
      const known = await cache.get(all.map(({ document }) => document.id))
      return all.map((one) => {
        const { id, source, name } = one.document
        const key = keyOf(one, maker)
        const before = waiting.get(id) ?? known.get(id)
        if (before?.key === key) return { ...before.reading, document: { ...before.reading.document, name, source } }
        const reading = kept(make(one))
        waiting.set(id, { id, key, reading: withoutSource(reading) })
        clearTimeout(timer)
        timer = setTimeout(keep, pause)
        return { ...reading, document: { ...reading.document, source } }
      })
    },
  }
}

/** The file's own text is kept with the document. */
function withoutSource(reading: Reading): Reading {
  return { ...reading, document: { ...reading.document, source: { text: '', runs: [] } } }
}

/** All that a reading is made of, in few characters. */
function keyOf({ document: { text, blocks, stories, dated, role, formOf }, byHand }: ToRead, maker: string): string {
  return hash(JSON.stringify([maker, readerVersion, text, blocks, stories, dated, role, formOf, byHand]))
}
