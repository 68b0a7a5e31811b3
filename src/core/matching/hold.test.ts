import { expect, test } from 'vitest'
import { check, read } from '../analyse.ts'
import { documentOf } from '../testing.ts'

/** What two stories of one day are asked about. */
function between(a: string, b: string): string[] {
  const texts = [a, b]
  return check(texts.map((text, at) => read(documentOf(text, '2026-11-20', `${at}`)))).findings.filter(({ check }) => check === 'conflicting-stories').map(({ place }) => texts[Number(place.document)]!.slice(place.start, place.end))
}

test('其中 of another kind of number makes no part', () => {
  const one = '民生实事完成九成\n今年我市承诺的10件民生实事已完成9件。其中老旧小区改造总投入4.8亿元。'
  expect(between(one, '老屋换新\n今年全市老旧小区改造总投入4.6亿元。')).toEqual(['4.6亿元'])
  expect(between('民生支出过百亿\n今年我市民生支出120亿元，其中老旧小区改造总投入4.8亿元。', '老屋换新\n今年全市老旧小区改造总投入4.6亿元。')).toEqual([])
  expect(between(one, '老屋换新\n去年全市老旧小区改造总投入4.6亿元。')).toEqual([])
})
