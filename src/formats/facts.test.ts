import { expect, test } from 'vitest'
import { readFacts, writeTable } from './facts.ts'
import { starterFacts } from './starter-facts.ts'

test('a table of a spreadsheet becomes facts; rows that say nothing are told of', () => {
  const { value, warnings } = readFacts([{ name: 'book/people.csv', text: '\ufeffname,post,organisation,to\r\n卢海川,主席,云溪市总工会,2024-03\r\n,主席,,\r\n' }, { name: 'notes.csv', text: 'a\n1\n' }])
  expect(value.people).toEqual([{ name: '卢海川', post: '主席', organisation: '云溪市总工会', to: '2024-03' }])
  expect(warnings.map((one) => one.zh)).toEqual(['book/people.csv：有 1 行缺必填的格，未用。', expect.stringContaining('notes.csv')])
})

test('lists, severities and numbers of a cell are read', () => {
  const { value } = readFacts([
    { name: 'phrases.csv', text: 'items,order\n甲项；乙项;丙项,free\n' },
    { name: 'terms.csv', text: 'avoid,prefer,severity\n旧称,新称,warning\n慎用词,,\n' },
    { name: 'series.csv', text: 'kind,name,first,years\n届次,河湾运动会,,3=2019;4=2023\n五年规划,十五五,2026,2030\n' },
  ])
  expect(value.phrases).toEqual([{ items: ['甲项', '乙项', '丙项'], order: 'free' }])
  expect(value.terms).toEqual([{ avoid: '旧称', prefer: '新称', severity: 'warning' }, { avoid: '慎用词', severity: 'query' }])
  expect(value.series).toEqual([{ kind: '届次', name: '河湾运动会', years: { 3: 2019, 4: 2023 } }, { kind: '五年规划', name: '十五五', first: 2026, last: 2030 }])
})

test('what is written is read back the same', () => {
  const rows = [{ avoid: '“旧”,称', prefer: '新\n称', severity: 'warning' }]
  expect(readFacts([{ name: 'terms', text: writeTable('terms', rows) }]).value.terms).toEqual([{ avoid: '“旧”,称', prefer: '新\n称', severity: 'warning' }])
})

test('every row that ships has its source and date', () => {
  const facts = starterFacts()
  const rows = Object.values(facts).flat()
  expect(rows.length).toBeGreaterThan(300)
  expect(rows.filter((row) => !row.source || !/^\d{4}-\d{2}-\d{2}$/u.test(row.date ?? ''))).toEqual([])
  expect([facts.people, facts.terms, facts.order, facts.mustRead].map((table) => table?.length)).toEqual([0, 0, 0, 0])
})
