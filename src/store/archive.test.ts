import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { read } from '../core/analyse.ts'
import { documentOf } from '../core/testing.ts'
import { archivedOf, closeEdition, idsBefore, pastEditions, putBack, redate, reopenEdition, takeOut } from './archive.ts'
import { readingCache } from './readings.ts'
import { type Kept, openStore } from './schema.ts'

const kept = (id: string, text = '本报讯　清溪村通水。'): Kept => ({ id, document: documentOf(text, '2026-11-20', id), bytes: new Uint8Array([1, 2]), added: '2026-11-20T20:00:00Z', warnings: [] })
const note = (id: string, document: string) => ({ id, document, kind: 'note', text: '请核' }) as never

test('a desk of version 3 opens with all it held, and takes an archive and readings', async () => {
  const before = new Dexie('store-3')
  before.version(3).stores({ documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key', arrivals: 'id', facts: 'id, table' })
  await before.table('documents').put(kept('a'))
  await before.table('annotations').put(note('n', 'a'))
  await before.table('editions').put({ id: 'tonight', paper: '槐江日报', date: '2026-11-20' })
  await before.table('facts').put({ id: 'f', table: 'people', at: 1, cells: { name: '岑望山' } })
  before.close()
  const now = openStore('store-3')
  expect(await now.documents.toArray()).toEqual([kept('a')])
  expect(await now.annotations.toArray()).toEqual([note('n', 'a')])
  expect(await now.editions.get('tonight')).toEqual({ id: 'tonight', paper: '槐江日报', date: '2026-11-20' })
  expect(await now.facts.count()).toBe(1)
  await closeEdition(now, [[kept('a')]], { paper: '槐江日报', date: '2026-11-20' }, '2026-11-21')
  expect(await pastEditions(now)).toEqual([{ date: '2026-11-20', files: 1, articles: 1 }])
})

test('an edition that is closed stands in the archive with its annotations, and can be opened again', async () => {
  const store = openStore('archive-close')
  await store.documents.bulkPut([kept('a'), kept('b')])
  await store.annotations.put(note('n', 'a'))
  const rounds = [{ by: '沈砚秋', time: '2026-11-20T22:00:00Z' }]
  await closeEdition(store, [[kept('a')]], { paper: '', date: '2026-11-20', rounds }, '2026-11-21')
  expect(await store.editions.toArray()).toEqual([{ id: '2026-11-20', paper: '', date: '2026-11-20', rounds }, { id: 'tonight', paper: '', date: '2026-11-21' }])
  expect((await store.documents.toArray()).map(({ id }) => id)).toEqual(['b'])
  expect(await store.archive.get('a')).toEqual({ ...kept('a'), date: '2026-11-20', articles: 1 })
  expect(await store.annotations.count()).toBe(1)
  await reopenEdition(store, [[kept('a')]], { paper: '', date: '2026-11-20', rounds })
  expect(await store.documents.count()).toBe(2)
  expect(await store.archive.count()).toBe(0)
  expect(await store.editions.toArray()).toEqual([{ id: 'tonight', paper: '', date: '2026-11-20', rounds }])
})

test('editions are listed from the index, the latest first; one is taken out and put back whole', async () => {
  const store = openStore('archive-list')
  await store.archive.bulkPut([archivedOf(kept('a', '第一稿\n本报讯　一。'), '2026-11-13'), archivedOf(kept('b'), '2026-11-14'), archivedOf(kept('c'), '2026-11-14'), archivedOf(kept('d'), '')])
  await store.annotations.bulkPut([note('n', 'b'), note('m', 'a')])
  expect((await pastEditions(store)).map(({ date, files }) => [date, files])).toEqual([['2026-11-14', 2], ['2026-11-13', 1], ['', 1]])
  await store.editions.put({ id: '2026-11-14', paper: '', date: '2026-11-14' })
  const taken = await takeOut(store, '2026-11-14')
  expect(await store.editions.count()).toBe(0)
  expect(await store.archive.count()).toBe(2)
  expect((await store.annotations.toArray()).map(({ id }) => id)).toEqual(['m'])
  await putBack(store, taken)
  expect(await store.editions.count()).toBe(1)
  expect(await store.archive.count()).toBe(4)
  expect(await store.annotations.count()).toBe(2)
})

test('a copy goes into the archive with its older versions and what was decided on them, and comes back with both', async () => {
  const store = openStore('archive-versions')
  const [first, second] = [kept('a'), kept('b')]
  await store.documents.bulkPut([first, second])
  await store.annotations.put(note('n', 'a'))
  await closeEdition(store, [[first, second]], { paper: '', date: '2026-11-20' }, '2026-11-21')
  expect(await store.documents.count()).toBe(0)
  expect(await store.archive.toArray()).toEqual([{ ...second, date: '2026-11-20', articles: 1, earlier: [first] }])
  const taken = await takeOut(store, '2026-11-20')
  expect([taken.annotations.length, await store.annotations.count()]).toEqual([1, 0])
  await putBack(store, taken)
  await reopenEdition(store, [[first, second]], { paper: '', date: '2026-11-20' })
  expect([await store.documents.toArray(), await store.annotations.count(), await store.archive.count()]).toEqual([[first, second], 1, 0])
})

test('an edition is held against what is earlier, and against what has no date', async () => {
  const store = openStore('archive-before')
  await store.archive.bulkPut(['2026-11-13', '2026-11-20', '2026-11-21', ''].map((date) => archivedOf(kept(`at ${date}`), date)))
  expect(await idsBefore(store, '2026-11-20')).toEqual(['at 2026-11-13', 'at '])
  expect(await idsBefore(store, undefined)).toHaveLength(4)
  await redate(store, '', '2026-11-20')
  expect(await idsBefore(store, '2026-11-20')).toEqual(['at 2026-11-13'])
})

test('readings are kept, dropped with their documents, and a store that refuses is no trouble', async () => {
  const store = openStore('readings')
  const cache = readingCache(store)
  const row = { id: 'a', key: 'k', reading: read(kept('a').document) }
  await cache.put([row, { ...row, id: 'gone' }])
  await store.documents.put(kept('a'))
  expect((await cache.get(['a', 'b'])).get('a')).toEqual(row)
  await cache.prune()
  expect((await store.readings.toArray()).map(({ id }) => id)).toEqual(['a'])
  store.close({ disableAutoOpen: true })
  expect((await cache.get(['a'])).size).toBe(0)
  await expect(cache.put([row])).resolves.toBeUndefined()
})
