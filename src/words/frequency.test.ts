import { expect, test } from 'vitest'
import { frequencyIn, listOf } from './frequency.ts'
import { loadWords } from './jieba.ts'

const small = '一 9 m\n一线 40 n\n水 12 n\n水渠 3 n\n'

test.each([['一', 9], ['一线', 40], ['水', 12], ['水渠', 3], ['丁', 0], ['渠', 0], ['', 0], ['龥', 0]])('%s', (word, count) => {
  expect(frequencyIn(small)(word)).toBe(count)
})

test('every word of a list is found, none beside it', () => {
  const words = [...'甲乙丙丁戊己庚辛'].flatMap((one) => [one, `${one}人`, `${one}人们`]).sort((a, b) => (a < b ? -1 : 1))
  const frequency = frequencyIn(`${words.map((word, at) => `${word} ${at + 1} n`).join('\n')}\n`)
  expect(words.map(frequency)).toEqual(words.map((_, at) => at + 1))
  expect(words.map((word) => frequency(`${word}x`))).toEqual(words.map(() => 0))
})

test('the dictionary that comes with the desk', async () => {
  const { frequency } = await loadWords()
  expect(frequency('截至')).toBeGreaterThan(100)
  expect(frequency('截只')).toBe(0)
})

test('a list gives back every word with its count', () => {
  expect([...listOf(small)]).toEqual([['一', 9], ['一线', 40], ['水', 12], ['水渠', 3]])
  expect([...listOf('')]).toEqual([])
})
