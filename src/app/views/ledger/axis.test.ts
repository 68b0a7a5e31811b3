import Big from 'big.js'
import { expect, test } from 'vitest'
import { axisOf, common, short } from './axis.ts'

const range = (low: number, high = low) => ({ low: new Big(low), high: new Big(high), soft: new Big(0) })

test('values stand on one axis with round marks', () => {
  const axis = axisOf([range(33500, 34500), range(32086), range(31500, 32500)], [range(32086), range(31500, 32500)])!
  expect(axis.ticks.map((mark) => mark.text)).toEqual(['3.2万', '3.3万', '3.4万'])
  expect(axis.held?.text).toBe('32086')
  expect(axis.bars[1]!.low).toBe(axis.bars[1]!.high)
  expect(axis.bars[0]!.low).toBeGreaterThan(axis.bars[2]!.high)
})

test('one point alone has no axis, ranges with room have no value in common', () => {
  expect(axisOf([range(86), range(86)], [])).toBeUndefined()
  expect(common([range(1, 5), range(2, 6)])).toBeUndefined()
  expect(common([range(1, 5), range(3)])?.toNumber()).toBe(3)
})

test('an open end runs to the edge', () => {
  const axis = axisOf([{ low: new Big(200), soft: new Big(0) }, range(213)], [])!
  expect(axis.bars[0]).toMatchObject({ high: 1, highOpen: true })
})

test('marks are as short as the step allows', () => {
  expect(short(32000, 1000)).toBe('3.2万')
  expect(short(213, 2)).toBe('213')
  expect(short(460000000, 5000000)).toBe('4.60亿')
})
