import { expect, test } from 'vitest'
import { read } from '../analyse.ts'
import type { Claim } from '../model.ts'
import { documentOf } from '../testing.ts'
import { sayClaim, sayTold } from './say.ts'

const first = (text: string) => read(documentOf(text, '2026-11-20')).claims[0]!

test.each([
  ['发放救助金330万元。', '330万元', '3,300,000 yuan'],
  ['参赛2.6万余人。', '2.6万人', '26,000 people'],
  ['来了12345人。', '12,345人', '12,345 people'],
  ['回落1.2个百分点。', '1.2个百分点', '1.2 percentage points'],
])('the value of %s', (text, zh, en) => {
  expect(sayClaim(first(text)).value).toEqual({ zh, en })
})

test('bounds are said where the words allow more than one number', () => {
  expect(sayClaim(first('来了300余人。')).bounds).toEqual({ zh: '不小于300、小于400人', en: 'from 300, under 400 people' })
  expect(sayClaim(first('来了312人。')).bounds).toBeUndefined()
})

test('what was taken over from elsewhere stands in brackets, and says what it was counted from', () => {
  expect(sayTold({ text: '今年', from: 'paragraph', days: { first: '2026-01-01', last: '2026-12-31', from: 'dated' } })).toEqual({ zh: '〔今年（2026年，按本文日期）〕', en: '[今年 (2026, by the date of this copy)]' })
  expect(sayTold({ text: '东河镇', from: 'stated' })).toEqual({ zh: '东河镇', en: '东河镇' })
})

test('all parts make one line', () => {
  const claim: Claim = { ...first('修渠12条。'), subject: { text: '修渠', from: 'stated' }, period: { text: '去年', from: 'sentence' }, scope: { text: '东河镇', from: 'stated' } }
  expect(sayClaim(claim).whole).toEqual({ zh: '东河镇·〔去年〕·修渠：12条', en: '修渠 · [去年] · 东河镇: 12 条' })
})
