import { expect, test } from 'vitest'
import { readMentions } from '../mentions/index.ts'
import type { Document } from '../model.ts'
import { readClaims } from './index.ts'

/** A table as an importer gives it: the first row and the first column are heads. */
function tableOf(rows: readonly (readonly string[])[], caption = ''): Document {
  const lead = caption === '' ? '' : `${caption}\n`
  let text = lead
  const cells = rows.flatMap((row, at) => row.map((words, column) => {
    if (column > 0) text += '\t'
    else if (at > 0) text += '\n'
    const start = text.length
    text += words
    return { start, end: text.length, row: at, column, ...(at === 0 ? { heads: 'column' as const } : column === 0 ? { heads: 'row' as const } : {}) }
  }))
  const table = { start: lead.length, end: text.length, role: 'table' as const, story: 0, cells }
  return { id: 'a', name: 'a', text, source: { text, runs: [] }, blocks: caption === '' ? [table] : [{ start: 0, end: caption.length, role: 'caption', story: 0 }, table], stories: [{ start: 0, end: text.length, title: '' }], role: 'article' }
}

const claimsOf = (document: Document) => readClaims({ document, sentences: document.blocks.map(({ start, end }, block) => ({ start, end, block })), names: [] }, readMentions(document), [])
  .filter(({ mention }) => mention.value.type === 'number' && mention.value.unit !== '').map(({ mention, subject, period }) => [document.text.slice(mention.start, mention.end), mention.kind, mention.value.type === 'number' ? mention.value.value + mention.value.unit : '', subject?.text, period?.text])

test('row and column are what a cell is about; a unit in a head holds for its column', () => {
  expect(claimsOf(tableOf([['镇', '产值（万元）', '农户（户）'], ['白塔镇', '1250', '318'], ['青禾镇', '980.5', '402']]))).toEqual([
    ['1250', 'money', '12500000元', '白塔镇产值', undefined], ['318', 'quantity', '318户', '白塔镇农户', undefined],
    ['980.5', 'money', '9805000元', '青禾镇产值', undefined], ['402', 'quantity', '402户', '青禾镇农户', undefined],
  ])
})

test('a unit in the caption holds where no head has one; a head that says a time is the period', () => {
  expect(claimsOf(tableOf([['项目', '2024年', '2025年'], ['门票', '36.2', '41.8']], '景区收入 单位：万元'))).toEqual([
    ['36.2', 'money', '362000元', '门票', '2024年'], ['41.8', 'money', '418000元', '门票', '2025年'],
  ])
})

test('without a unit anywhere a cell stays a bare number', () => {
  expect(claimsOf(tableOf([['组', '得分'], ['甲', '12']]))).toEqual([])
})

test('a column of units gives each row its unit, and is no amount itself', () => {
  expect(claimsOf(tableOf([['指标', '单位', '2025年'], ['工业产值', '亿元', '86.4'], ['绿地面积', '公顷', '1250'], ['入学率', '%', '99.1']]))).toEqual([
    ['86.4', 'money', '8640000000元', '工业产值', '2025年'], ['1250', 'quantity', '1250公顷', '绿地面积', '2025年'], ['99.1', 'percent', '99.1%', '入学率', '2025年'],
  ])
})
