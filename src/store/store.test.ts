import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { documentOf } from '../core/testing.ts'
import { openStore } from './schema.ts'
import { storeTrouble } from './trouble.ts'

// fake-indexeddb stands in for the browser's database; the real one is tested in the browser.

test('a document is kept with its bytes', async () => {
  const store = openStore('store-test')
  const bytes = new TextEncoder().encode('本报讯　清溪村通水。')
  await store.documents.put({ id: 'a', document: documentOf('本报讯　清溪村通水。'), bytes, added: '2026-11-20T20:00:00Z' })
  store.close()
  const again = openStore('store-test')
  expect([...(await again.documents.get('a'))!.bytes]).toEqual([...bytes])
})

test.each([['QuotaExceededError', '磁盘满了'], ['VersionError', '更新的版本'], ['OpenFailedError', '无痕'], ['AbortError', '再试一次']])('%s is one sentence', (name, words) => {
  expect(storeTrouble(Object.assign(new Error('x'), { name })).zh).toContain(words)
  expect(storeTrouble({ name: 'AbortError', inner: { name } }).zh).toContain(words)
})
