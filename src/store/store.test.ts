import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { documentOf } from '../core/testing.ts'
import { factsOpen, openStore, withWarnings } from './schema.ts'
import { storeTrouble } from './trouble.ts'

// fake-indexeddb stands in for the browser's database; the real one is tested in the browser.

test('a document is kept with its bytes', async () => {
  const store = openStore('store-test')
  const bytes = new TextEncoder().encode('本报讯　清溪村通水。')
  await store.documents.put({ id: 'a', document: documentOf('本报讯　清溪村通水。'), bytes, added: '2026-11-20T20:00:00Z', warnings: [] })
  store.close()
  const again = openStore('store-test')
  expect([...(await again.documents.get('a'))!.bytes]).toEqual([...bytes])
})

test('a desk of version 1 opens with all it held, and takes warnings', async () => {
  const before = new Dexie('store-1')
  before.version(1).stores({ documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key' })
  const row = { id: 'a', document: documentOf('本报讯　清溪村通水。'), bytes: new Uint8Array([1, 2]), added: '2026-11-20T20:00:00Z' }
  await before.table('documents').put(row)
  await before.table('annotations').put({ id: 'n', document: 'a', kind: 'note', text: '请核' })
  before.close()
  const now = openStore('store-1')
  expect(await now.documents.get('a')).toEqual({ ...row, warnings: [] })
  expect(await now.annotations.count()).toBe(1)
  await now.arrivals.put({ id: 'x', name: 'b.txt', time: '2026-11-20T20:00:00Z', said: [{ zh: '空的', en: 'empty' }] })
  expect(await now.arrivals.count()).toBe(1)
})

test('a desk of version 2 opens with all it held, and keeps facts that can be written', async () => {
  const before = new Dexie('store-2')
  before.version(2).stores({ documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key', arrivals: 'id' })
  await before.table('annotations').put({ id: 'n', document: 'a', kind: 'note', text: '请核' })
  await before.table('settings').put({ key: 'editor', value: '校对' })
  before.close()
  const now = openStore('store-2')
  expect(await now.annotations.count()).toBe(1)
  expect(await now.settings.toArray()).toEqual([{ key: 'editor', value: '校对' }, factsOpen])
  const row = { id: 'f', table: 'people' as const, at: 1, cells: { name: '岑望山' } }
  await now.facts.put(row)
  now.close()
  expect(await openStore('store-2').facts.where('table').equals('people').toArray()).toEqual([row])
})

test('a desk of version 4 opens with all it held, and takes newer versions of its copy', async () => {
  const tables = { documents: 'id', annotations: 'id, document', editions: 'id', settings: 'key', arrivals: 'id', facts: 'id, table', archive: 'id, date, [date+articles]', readings: 'id' }
  const before = new Dexie('store-4')
  before.version(4).stores(tables)
  const row = { id: 'a', document: documentOf('本报讯　清溪村通水。'), bytes: new Uint8Array([1]), added: '2026-11-20T20:00:00Z', warnings: [] }
  await before.table('documents').put(row)
  await before.table('annotations').put({ id: 'n', document: 'a', kind: 'note', text: '请核' })
  await before.table('archive').put({ ...row, id: 'o', date: '2026-11-13', articles: 1 })
  before.close()
  const now = openStore('store-4')
  expect(await now.documents.toArray()).toEqual([row])
  expect([await now.annotations.count(), await now.archive.where('date').equals('2026-11-13').count()]).toEqual([1, 1])
  await now.documents.put({ ...row, id: 'b', document: { ...row.document, id: 'b', revises: 'a' } })
  expect((await now.documents.get('b'))!.document.revises).toBe('a')
})

test('a document that has warnings keeps them', () => {
  const row = { id: 'a', document: documentOf('清溪村通水。'), bytes: new Uint8Array(), added: '' }
  expect(withWarnings({ ...row, warnings: [{ zh: '一', en: 'one' }] }).warnings).toHaveLength(1)
})

test.each([['QuotaExceededError', '磁盘满了'], ['VersionError', '更新的版本'], ['OpenFailedError', '无痕'], ['AbortError', '再试一次']])('%s is one sentence', (name, words) => {
  expect(storeTrouble(Object.assign(new Error('x'), { name })).zh).toContain(words)
  expect(storeTrouble({ name: 'AbortError', inner: { name } }).zh).toContain(words)
})
