import { expect, test, vi } from 'vitest'
import { read } from '../../core/analyse.ts'
import { documentOf } from '../../core/testing.ts'
import type { ReadingCache } from '../../store/readings.ts'
import type { CachedReading } from '../../store/schema.ts'
import { onceReader, type ToRead } from './read-once.ts'

/** A cache that lasts as long as the test, over as many restarts as it likes. */
function cacheOf(): ReadingCache & { readonly rows: Map<string, CachedReading> } {
  const rows = new Map<string, CachedReading>()
  return { rows, get: async () => structuredClone(rows), put: async (all) => { for (const row of all) rows.set(row.id, structuredClone(row)) }, prune: async () => undefined }
}

const one = (text: string, byHand: unknown = []): ToRead => ({ document: documentOf(text, '2026-11-20', 'a'), byHand })

async function readWith(cache: ReadingCache, given: ToRead, maker = 'v1') {
  const make = vi.fn(({ document }: ToRead) => read(document))
  const [reading] = await onceReader(cache, maker).read([given], make)
  await vi.runAllTimersAsync()
  return { reading: reading!, times: make.mock.calls.length }
}

test('what did not change is read once, over restarts; what changed is read again', async () => {
  vi.useFakeTimers()
  const cache = cacheOf()
  const text = '全村修渠三条，共长4.6公里。'
  const first = await readWith(cache, one(text))
  const again = await readWith(cache, one(text))
  expect([first.times, again.times]).toEqual([1, 0])
  expect(again.reading).toEqual(first.reading)
  expect((await readWith(cache, one('全村修渠三条，共长4.8公里。'))).times).toBe(1)
  expect((await readWith(cache, one(text, [{ id: 'hand' }]))).times).toBe(1)
  expect((await readWith(cache, { ...one(text), document: { ...one(text).document, dated: '2026-11-21' } })).times).toBe(1)
  vi.useRealTimers()
})

test('what another version of the program read is read again, and a lost cache is made anew', async () => {
  vi.useFakeTimers()
  const cache = cacheOf()
  await readWith(cache, one('修渠三条。'))
  expect((await readWith(cache, one('修渠三条。'), 'v2')).times).toBe(1)
  cache.rows.clear()
  expect((await readWith(cache, one('修渠三条。'), 'v2')).times).toBe(1)
  vi.useRealTimers()
})

test('the file’s own text is not kept twice', async () => {
  vi.useFakeTimers()
  const cache = cacheOf()
  const { reading } = await readWith(cache, one('修渠三条。'))
  expect(reading.document.source.text).toBe('修渠三条。')
  expect(cache.rows.get('a')!.reading.document.source.text).toBe('')
  vi.useRealTimers()
})
