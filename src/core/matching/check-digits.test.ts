import { describe, expect, test } from 'vitest'
import { isCardNumber, isCreditCode, isIdentityNumber, isIsbn } from './check-digits.ts'

/** Numbers printed as examples in the standards themselves. */
describe('check digits', () => {
  test.each([
    [isIdentityNumber, '11010519491231002X', '110105194912310021'], [isCreditCode, '91350100M000100Y43', '91350100M000100Y44'],
    [isIsbn, '9780306406157', '9780306406158'], [isIsbn, '0306406152', '0306406153'], [isIsbn, '080442957X', '0804429570'], [isCardNumber, '4111111111111111', '4111111111111112'],
  ] as const)('%o', (holds, right, wrong) => {
    expect(holds(right)).toBe(true)
    expect(holds(wrong)).toBe(false)
  })
})
