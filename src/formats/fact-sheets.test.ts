import { expect, test } from 'vitest'
import { readTables, writeSheet } from './fact-sheets.ts'
import { writeTable } from './facts.ts'

const rows = [{ name: '岑望山', post: '主席', organisation: '云溪市总工会', from: '2021-05', note: '=1+1' }, { name: '戚文若', note: '@甲“乙”,丙' }]

test('a table goes out as a workbook and comes back the same, nothing in it a formula', async () => {
  const bytes = await writeSheet('people', rows, 'zh')
  expect(await readTables({ name: '名单.xlsx', bytes }, 'terms')).toEqual({ people: rows })
})

test('a table goes out as CSV with guarded cells and comes back the same', async () => {
  const text = writeTable('people', rows)
  expect(text).toContain("'=1+1")
  expect(await readTables({ name: '我的名单.csv', bytes: new TextEncoder().encode(text) }, 'people')).toEqual({ people: rows })
})

test('a file named after a table goes there, another to the table that is open; days become ISO', async () => {
  const csv = new TextEncoder().encode('不用,改用\n甲,乙\n')
  expect(await readTables({ name: 'terms.csv', bytes: csv }, 'people')).toEqual({ terms: [{ avoid: '甲', prefer: '乙' }] })
  expect(await readTables({ name: '用词表.csv', bytes: csv }, 'terms')).toEqual({ terms: [{ avoid: '甲', prefer: '乙' }] })
})

test('a file that is no table is one sentence', async () => {
  await expect(readTables({ name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]) }, 'people')).rejects.toThrow('No table can be read')
})
