import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { read } from '../../core/analyse.ts'
import { anchor, type Correction } from '../../core/annotation.ts'
import type { Reading } from '../../core/model.ts'
import { documentOf } from '../../core/testing.ts'
import { archivedOf } from '../../store/archive.ts'
import { readingCache } from '../../store/readings.ts'
import { openStore, type Store } from '../../store/schema.ts'
import { earlierEditions } from './earlier.ts'
import { onceReader } from './read-once.ts'

/** A store with an article for each day, and what holds their readings. */
async function archiveOf(name: string, days: readonly string[]) {
  const store = openStore(name)
  await store.archive.bulkPut(days.map((day) => archivedOf({ id: day, document: documentOf('大桥全长1286米。', undefined, day), bytes: new Uint8Array(), added: '', warnings: [] }, day)))
  const held = new Map<string, Reading>()
  return { store, held, keep: keeperOf(store, held) }
}

function keeperOf(store: Store, held: Map<string, Reading>) {
  return earlierEditions({ store, reader: onceReader(readingCache(store), 'v1'), read: (document) => read(document), holder: { held: () => [...held.keys()], put: (reading) => held.set(reading.document.id, reading), remove: (id) => held.delete(id) } })
}

test('what is earlier than tonight is held, as of its day, and let go when it is not wanted', async () => {
  const { held, keep } = await archiveOf('earlier-days', ['2026-11-13', '2026-11-16', '2026-11-20'])
  const told: number[] = []
  await keep({ on: true, before: '2026-11-20' }, (_, of) => told.push(of))
  expect([...held.values()].map(({ document }) => [document.id, document.role, document.dated])).toEqual([['2026-11-16', 'archive', '2026-11-16'], ['2026-11-13', 'archive', '2026-11-13']])
  expect(told).toEqual([2])
  await keep({ on: true, before: '2026-11-15' }, () => undefined)
  expect([...held.keys()]).toEqual(['2026-11-13'])
  await keep({ on: false }, () => undefined)
  expect(held.size).toBe(0)
})

test('an article stands as it was printed: with its corrections', async () => {
  const { store, held, keep } = await archiveOf('earlier-corrected', ['2026-11-13'])
  const { document } = (await store.archive.get('2026-11-13'))!
  const correction: Correction = { ...anchor(document, { start: 4, end: 8 }), kind: 'correction', insert: '1826', id: 'c', document: '2026-11-13', author: '', time: '' }
  await store.annotations.put(correction)
  await keep({ on: true }, () => undefined)
  expect(held.get('2026-11-13')!.document.text).toBe('大桥全长1826米。')
})

test('what was corrected on an older version stands in what was printed', async () => {
  const { store, held, keep } = await archiveOf('earlier-versions', ['2026-11-13'])
  const printed = (await store.archive.get('2026-11-13'))!
  const document = documentOf('大桥全长1286米。', undefined, 'older')
  await store.archive.put({ ...printed, earlier: [{ id: 'older', document, bytes: new Uint8Array(), added: '', warnings: [] }] })
  const correction: Correction = { ...anchor(document, { start: 4, end: 8 }), kind: 'correction', insert: '1826', id: 'c', document: 'older', author: '', time: '' }
  await store.annotations.put(correction)
  await keep({ on: true }, () => undefined)
  expect([...held.values()].map((one) => one.document.text)).toEqual(['大桥全长1826米。'])
})

test('the last call wins', async () => {
  const { held, keep } = await archiveOf('earlier-last', Array.from({ length: 20 }, (_, at) => `2026-10-${10 + at}`))
  const first = keep({ on: true }, () => undefined)
  await Promise.all([first, keep({ on: true, before: '2026-10-12' }, () => undefined)])
  expect([...held.keys()].sort()).toEqual(['2026-10-10', '2026-10-11'])
})
