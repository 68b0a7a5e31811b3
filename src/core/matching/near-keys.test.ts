import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf } from './likeness.ts'
import { nearKeys } from './near-keys.ts'

const text = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 8, maxLength: 14 })

test('texts at most two characters apart share a key', () => {
  fc.assert(fc.property(text, fc.nat(13), fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 2 }), fc.nat(2), (one, at, put, taken) => {
    const other = one.slice(0, at) + put + one.slice(at + taken)
    fc.pre(other.length >= 8 && changeOf(one, other).edits <= 2)
    expect(nearKeys(one, 2, 8).some((key) => nearKeys(other, 2, 8).includes(key))).toBe(true)
  }))
})

test('texts far apart share none', () => {
  expect(nearKeys('青河县河道管理条例', 2, 8).filter((key) => nearKeys('石桥县校车安全办法', 2, 8).includes(key))).toEqual([])
})
