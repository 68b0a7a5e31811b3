import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { ledgerOf, standing } from './index.ts'

const words = await loadWords()
const rowsOf = (...texts: string[]) => ledgerOf(texts.map((text, at) => read(documentOf(text, '2026-11-20', `story-${at + 1}`), words)), { words, budget: { spend: () => true } })

test('one that stands against several is the odd one out; one against one marks both', () => {
  const pairs = [{ a: 0, b: 1, state: 'conflict' }, { a: 0, b: 2, state: 'conflict' }, { a: 1, b: 2, state: 'agree' }] as const
  expect([0, 1, 2].map((index) => standing(index, pairs))).toEqual(['conflict', 'agree', 'agree'])
  expect([0, 1].map((index) => standing(index, pairs.slice(0, 1)))).toEqual(['conflict', 'conflict'])
})

test('what two stories say of one thing is one row; other years stand in it and are not compared', () => {
  const [row] = rowsOf('青岭县旅游升温\n本报讯　2025年，青岭县接待游客420万人次。', '青岭县旅游再上台阶\n本报讯　2024年，青岭县接待游客386万人次。')
  expect(row).toMatchObject({ state: 'apart', cells: [{ text: '420万人次' }, { text: '386万人次' }] })
  expect(row!.pairs[0]!.reason!.zh).toContain('2024')
})

test('what only one story speaks of is no row', () => {
  expect(rowsOf('石桥县建公园\n本报讯　今年石桥县新建口袋公园12个。', '河东区税收\n本报讯　今年，河东区完成税收收入18.6亿元。')).toEqual([])
})
