import { expect, test } from 'vitest'
import type { Relation, Working } from './model.ts'
import { isReckoned, workingLine, workingSides } from './working.ts'

const working = (relation: Relation, terms: readonly string[], found: string, stated: string, unit = '') => ({ relation, terms: terms.map((value) => ({ value, text: value })), found, stated, unit }) as unknown as Working

test('every calculation has its own sign', () => {
  expect(workingSides(working('sum', ['38', '41'], '79', '80'))).toEqual({ reckoned: '38 + 41', found: '79', stated: '80' })
  expect(workingSides(working('difference', ['80', '41'], '39', '38')).reckoned).toBe('80 − 41')
  expect(workingSides(working('ratio', ['80', '4'], '20', '21')).reckoned).toBe('80 ÷ 4')
  expect(workingSides(working('product', ['8', '4'], '32', '36')).reckoned).toBe('8 × 4')
  expect(workingSides(working('growth', ['368', '320'], '15', '12', '%'))).toEqual({ reckoned: '368 ÷ 320 − 1', found: '15%', stated: '12%' })
  expect(workingLine(working('growth', ['368', '320'], '15', '12', '%'))).toBe('368 ÷ 320 − 1 = 15% ≠ 12%')
})

test('two values beside each other, an order and a list are no calculation', () => {
  expect((['same', 'order', 'count'] as const).map((one) => isReckoned(working(one, ['1'], '1', '2')))).toEqual([false, false, false])
  expect((['sum', 'difference', 'ratio', 'product', 'growth'] as const).every((one) => isReckoned(working(one, ['1'], '1', '2')))).toBe(true)
})
