import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { idiomTypos, wordTypos } from '../lexicon/typos.ts'
import { findTypos, misspellings } from './typos.ts'

const all = [...misspellings(idiomTypos), ...misspellings(wordTypos)]

test('each wrong form stands once and is not the right form of another', () => {
  const wrong = all.map(([one]) => one)
  expect(wrong.filter((one, at) => wrong.indexOf(one) !== at)).toEqual([])
  const right = new Set(all.map(([, one]) => one))
  expect(wrong.filter((one) => right.has(one))).toEqual([])
})

test('no right form holds a wrong one', () => {
  expect(all.filter(([, right]) => [...findTypos(right)].length > 0)).toEqual([])
})

test('no wrong form is a word people use, and right words of two characters are words', async () => {
  const { frequency } = await loadWords()
  expect(all.filter(([wrong]) => frequency(wrong) > 150)).toEqual([])
  expect(all.filter(([, right]) => right.length === 2 && frequency(right) === 0)).toEqual([])
})
