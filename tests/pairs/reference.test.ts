import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import { check, read } from '../../src/core/analyse.ts'
import { ledgerOf } from '../../src/core/ledger/index.ts'
import type { Document } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/testing.ts'
import { importFile } from '../../src/formats/import/index.ts'
import { loadWords } from '../../src/words/jieba.ts'

const words = await loadWords()
const indicators = [['地区生产总值', '亿元', 486.2], ['规模以上工业增加值增速', '%', 7.4], ['粮食总产量', '万吨', 31.6], ['社会消费品零售总额', '亿元', 152.8], ['新建改建农村公路', '公里', 214], ['新增城镇就业', '人', 12860], ['城镇登记失业率', '%', 2.9], ['改造老旧小区', '个', 57], ['加装电梯', '部', 213], ['接待游客', '万人次', 845.3]] as const
const story = (planted: boolean) => `青泽市交出年度成绩单
本报讯　2025年，青泽市实现地区生产总值486.2亿元，规模以上工业增加值增速7.4%；粮食总产量31.6万吨，社会消费品零售总额${planted ? '125.8' : '152.8'}亿元。
全年新建改建农村公路214公里，新增城镇就业12860人，城镇登记失业率${planted ? '2.6' : '2.9'}%。
民生方面，2025年全市改造老旧小区57个，加装电梯${planted ? '231' : '213'}部，接待游客845.3万人次，农技员下乡1200人次。`

/** Ten indicators as a spreadsheet: a column of units, or units in brackets. */
async function sheetOf(year: string, units: 'column' | 'brackets', factor = 1): Promise<Document> {
  const rows = units === 'column' ? [['指标', '单位', year], ...indicators.map(([name, unit, value]) => [name, unit, value * factor])] : [['指标', year], ...indicators.map(([name, unit, value]) => [`${name}（${unit}）`, value * factor])]
  const blob = await writeExcelFile(rows.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String })))).toBlob()
  const { value } = await importFile(new Uint8Array(await blob.arrayBuffer()), { id: 'sheet', name: '统计公报.xlsx', role: 'reference' })
  return value
}

async function found(text: string, sheet: Document): Promise<string[]> {
  const readings = [documentOf(text, undefined, 'a'), sheet].map((document) => read(document, words))
  return check(readings, { words }).findings.filter((one) => one.check === 'conflicting-stories').map(({ place }) => readings.find((one) => one.document.id === place.document)!.document.text.slice(place.start, place.end)).sort()
}

test.each(['column', 'brackets'] as const)('three differences from a spreadsheet of ten indicators are found, and nothing else: units in a %s', async (units) => {
  const sheet = await sheetOf('2025年', units)
  const readings = [documentOf(story(true), undefined, 'a'), sheet].map((document) => read(document, words))
  const findings = check(readings, { words }).findings
  expect(findings.map(({ check: id }) => id)).toEqual(['conflicting-stories', 'conflicting-stories', 'conflicting-stories'])
  const pairs = findings.map(({ place, related }) => [place, related[0]!].map((one) => readings.find((reading) => reading.document.id === one.document)!.document.text.slice(one.start, one.end)).sort().join(' '))
  expect(pairs.sort()).toEqual(['125.8亿元 152.8', '2.6% 2.9', '213 231部'])
})

test.each(['column', 'brackets'] as const)('a story that agrees with its spreadsheet is quiet, and each row of the ledger says so: units in a %s', async (units) => {
  const sheet = await sheetOf('2025年', units)
  expect(await found(story(false), sheet)).toEqual([])
  const rows = ledgerOf([documentOf(story(false), undefined, 'a'), sheet].map((document) => read(document, words)), { words, budget: { spend: () => true } })
  expect(rows.filter((row) => row.state === 'agree' && row.cells.some((cell) => cell.role === 'reference')).length).toBeGreaterThanOrEqual(9)
})

test('a spreadsheet of another year contradicts nothing', async () => {
  expect(await found(story(false), await sheetOf('2024年', 'column', 0.9))).toEqual([])
})
