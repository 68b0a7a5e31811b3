import { expect, test } from 'vitest'
import { factBookOf, lacking, rowKey } from './book.ts'
import { columnOf, headingOf, rowsFromGrid, tableNames } from './headings.ts'
import { columns, tables } from './rows.ts'

test('every table and column has a name in both languages, and is found by it', () => {
  for (const table of tables) {
    expect(tableNames[table].zh && tableNames[table].en).toBeTruthy()
    for (const column of columns[table]) for (const heading of Object.values(headingOf(table, column))) expect(columnOf(table, heading)).toBe(column)
  }
})

test('a pasted list is read by its headings in any order, else column by column', () => {
  expect(rowsFromGrid('people', [['单位', '职务', '姓名', '备注'], ['云溪市总工会', '主席', '岑望山', '']])).toEqual([{ organisation: '云溪市总工会', post: '主席', name: '岑望山' }])
  expect(rowsFromGrid('people', [['岑望山', '主席'], ['', ''], ['戚文若']])).toEqual([{ name: '岑望山', post: '主席' }, { name: '戚文若' }])
})

test('a heading no table knows is passed over with its column', () => {
  expect(rowsFromGrid('people', [['姓名', '手机', '职务'], ['岑望山', '000', '主席']])).toEqual([{ name: '岑望山', post: '主席' }])
})

test('a name that is also a heading is no heading where its neighbours are none', () => {
  expect(rowsFromGrid('terms', [['不用', '莫用'], ['甲', '乙']])).toHaveLength(2)
})

test('an apostrophe that guards a spreadsheet is taken away, another stays', () => {
  expect(rowsFromGrid('must-read', [["'=岑望山"], ["'s"]])).toEqual([{ words: '=岑望山' }, { words: "'s" }])
})

test('own rows stand before those built in; one switched off is not used', () => {
  const starter = { spellings: [{ preferred: '甲字', others: '乙字', source: '某书' }, { preferred: '丙字', others: '丁字' }] }
  const facts = factBookOf([{ table: 'spellings', cells: { preferred: '戊字', others: '己字' } }, { table: 'spellings', cells: { preferred: '甲字', others: '乙字' }, off: true }], starter)
  expect(facts.spellings?.map((row) => row.preferred)).toEqual(['戊字', '丙字'])
})

test('a row is known by what it states, and what it lacks is named', () => {
  expect(rowKey('people', { name: ' 岑望山', source: '甲' })).toBe(rowKey('people', { name: '岑望山', source: '乙' }))
  expect(rowKey('people', { name: '岑望山', post: '主席' })).not.toBe(rowKey('people', { name: '岑望山' }))
  expect(lacking('places', { name: '麻溪县' })).toEqual(['superior'])
})
