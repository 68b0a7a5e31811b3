import { expect, test } from 'vitest'
import { documentOf } from '../../core/testing.ts'
import type { Kept } from '../../store/schema.ts'
import { chainsOf, inOrder, together } from './chains.ts'

const kept = (name: string, revises?: string): Kept => ({ id: name, document: { ...documentOf(name), id: name, name, ...(revises ? { revises } : {}) }, bytes: new Uint8Array(), added: '', warnings: [] })
const names = (chain: readonly Kept[]) => chain.map(({ id }) => id)

test('the newest of each copy stands for it, the older ones behind it', () => {
  expect(chainsOf([kept('一样'), kept('大桥'), kept('三样', '二样'), kept('二样', '一样')]).map(names)).toEqual([['大桥'], ['一样', '二样', '三样']])
})

test('a copy whose older version is gone, or that names itself in a circle, is still there', () => {
  expect(chainsOf([kept('二样', '一样')]).map(names)).toEqual([['二样']])
  expect(chainsOf([kept('甲', '乙'), kept('乙', '甲'), kept('丙', '丙')]).flat()).toHaveLength(3)
})

test('an older file that comes later stands where its name says, else below the newest', () => {
  const chain = [kept('修渠 一样'), kept('修渠 三样', '修渠 一样')]
  expect(names(together(chain, [kept('修渠 二样')], true))).toEqual(['修渠 一样', '修渠 二样', '修渠 三样'])
  expect(names(together(chain, [kept('修渠 小样')], true))).toEqual(['修渠 小样', '修渠 一样', '修渠 三样'])
  expect(names(together(chain, [kept('修渠')], true))).toEqual(['修渠 一样', '修渠', '修渠 三样'])
  expect(names(together(chain, [kept('修渠 清样')], false))).toEqual(['修渠 一样', '修渠 三样', '修渠 清样'])
})

test('only what names another than before is changed', () => {
  const [one, three] = [kept('一样'), kept('三样', '一样')]
  const { before, after } = inOrder([one, kept('二样'), three])
  expect(before.map(({ id }) => id)).toEqual(['二样', '三样'])
  expect(after.map(({ document }) => document.revises)).toEqual(['一样', '二样'])
  expect(inOrder([{ ...three }]).after[0]!.document).not.toHaveProperty('revises')
})
