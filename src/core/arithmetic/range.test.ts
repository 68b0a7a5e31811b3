import Big from 'big.js'
import { expect, test } from 'vitest'
import { agreementOf, around, exactly, minus, over, plus, type Range, scaled, times } from './range.ts'

const show = ({ low, high }: Range) => [low?.toFixed(), high?.toFixed()]
const about = (value: string, half: string) => around(new Big(value), new Big(half))

test('decimals stay decimal', () => {
  expect(show(minus(exactly(new Big('6.3')), exactly(new Big('5.1'))))).toEqual(['1.2', '1.2'])
})

test('what two numbers allow adds up', () => {
  expect(show(plus(about('2.4', '0.05'), about('11.8', '0.05')))).toEqual(['14.1', '14.3'])
  expect(show(times(about('10', '1'), exactly(3)))).toEqual(['27', '33'])
  expect(show(over(about('30', '3'), about('10', '1')))[0]!.slice(0, 6)).toBe('2.4545')
  expect(show(scaled(about('10', '1'), new Big(-2)))).toEqual(['-22', '-18'])
})

test('an unbounded end stays unbounded', () => {
  expect(show(plus({ low: new Big(300), soft: new Big(0) }, exactly(5)))).toEqual(['305', undefined])
  expect(agreementOf({ low: new Big(300), lowOpen: true, soft: new Big(0) }, exactly(1_000_000))).toBe('agree')
})

test('an open end does not belong; a soft one asks', () => {
  expect(agreementOf({ low: new Big(300), lowOpen: true, soft: new Big(0) }, exactly(300))).toBe('disjoint')
  expect(agreementOf(around(new Big(300), new Big(20), new Big(20)), exactly(335))).toBe('near')
  expect(agreementOf(around(new Big(300), new Big(20), new Big(20)), exactly(341))).toBe('disjoint')
})
