import { expect, test } from 'vitest'
import type { Words } from '../model.ts'
import { brokenWords } from './broken-words.ts'
import { cutOf, wordAt } from './segmentation.ts'

const counts = new Map(Object.entries({ 的: 300000, 渠: 900, 道: 9000, 渠道: 2000, 到: 90000, 通: 8000, 畅通: 900, 畅: 300, 全: 50000, 村: 20000, 区: 9000, 工: 2000, 作: 4000, 座: 3000, 做: 9000, 工作: 180000, 座位: 700, 了: 200000, 修: 2000 }))
const pairs: Record<string, number> = { 工作: 90000, '作#': 9000, 工座: 0 }
const words: Words = { cut: (text) => [...text], tag: (text) => [...text].map((word) => ({ word, tag: 'x' })), frequency: (word) => counts.get(word) ?? 0, list: () => counts, single: (one) => 10 * (counts.get(one) ?? 0), pair: (first, second) => pairs[first + second] ?? 0 }
const tokens = (text: string) => [...text].map((_, at) => ({ start: at, end: at + 1, tag: 'x' }))
const found = (text: string, isFree = () => true) => [...brokenWords(text, tokens(text), words, isFree)].map(({ start, end, word }) => `${text.slice(start, end)} → ${word}`)

test('a run is cut into its likeliest words', () => {
  const cut = cutOf('全村渠道畅通', words)
  expect(cut.ends).toEqual([1, 2, 4, 6])
  expect(wordAt(cut, 3)).toEqual({ start: 2, end: 4 })
  expect(cut.cost).toBeLessThan(cutOf('全村渠到畅通', words).cost)
})

test('a character of the same sound that breaks a common word is found, and the word it broke', () => {
  expect(found('全村的工座做了')).toEqual(['工座 → 工作'])
})

test('what is right, what stands twice, and what may not be judged is left alone', () => {
  expect(found('全村的工作做了')).toEqual([])
  expect(found('全村的工座做了，全区的工座修了')).toEqual([])
  expect(found('全村的工座做了', () => false)).toEqual([])
})
