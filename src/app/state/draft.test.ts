import { expect, test } from 'vitest'
import { decimalOf, readingFrom } from './draft.ts'

const before = { value: '88', unit: '个', subject: '改造小区', period: '今年', scope: '' }

test.each([['88', '88'], ['12,000', '12000'], ['4.6亿', '460000000'], ['四百六十', '460'], ['3.2万', '32000'], ['-3', '-3'], ['许多', undefined], ['', undefined]])('%s typed is %s', (typed, value) => {
  expect(decimalOf(typed)).toBe(value)
})

test('only what was changed is a reading', () => {
  expect(readingFrom(before, { ...before }, false)).toBeUndefined()
  expect(readingFrom(before, { ...before, value: '86', scope: '全市' }, false)).toEqual({ value: '86', scope: '全市' })
  expect(readingFrom(before, { ...before, period: '' }, false)).toEqual({ period: '' })
  expect(readingFrom(before, { ...before, value: '很多' }, false)).toBe('no number')
})

test('a numeral that was not read needs its number', () => {
  const none = { value: '', unit: '', subject: '', period: '', scope: '' }
  expect(readingFrom(none, { ...none, subject: '井' }, true)).toBe('no number')
  expect(readingFrom(none, { ...none, value: '3', unit: '口' }, true)).toEqual({ value: '3', unit: '口' })
})
