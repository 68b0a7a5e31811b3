import { expect, test } from 'vitest'
import { checks } from '../../../core/checks/index.ts'
import { found, piecesOf } from './found.ts'

test('a check is found by its title in either language and by the words of an example', () => {
  expect(found(checks, 'parts add up').map((one) => one.id)).toContain('sum-of-parts')
  expect(found(checks, '分项之和')[0]?.id).toBe('sum-of-parts')
  expect(found(checks, '玻璃钢拖拉机')).toEqual([])
  expect(found(checks, ' ')).toHaveLength(checks.length)
})

test('an example loses no words, and what is found is lit', () => {
  expect(piecesOf({ texts: ['共12人，其中20人', '又20人'], finds: ['20人', '20人'] })).toEqual([[{ text: '共12人，其中', lit: false }, { text: '20人', lit: true }], [{ text: '又', lit: false }, { text: '20人', lit: true }]])
  for (const one of checks.flatMap((check) => check.flagged)) expect(piecesOf(one).map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(one.texts)
})
