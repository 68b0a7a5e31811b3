import { expect, test } from 'vitest'
import { checks } from '../../src/core/checks/index.ts'
import { findingsOf } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'
import { dated, sentences } from './forms-clean.ts'
import { type Plant, plants } from './forms-plants.ts'

const words = await loadWords()
const all = checks.filter((check) => !check.style)

test('there are sentences enough', () => expect(new Set(sentences).size).toBeGreaterThanOrEqual(150))

test.each(sentences)('silent on: %s', (text) => {
  expect(findingsOf(all, { words, texts: [text], dated }).map(({ check, message }) => `${check}: ${message.zh}`)).toEqual([])
})

test.each(plants.map((plant) => [plant.kind, plant] as const))('finds: %s', (_, plant) => {
  const planted = sentences.flatMap((sentence) => plantedInto(sentence, plant))
  const missed = planted.filter((text) => !findingsOf(all, { words, texts: [text], dated }).some(({ check, severity }) => plant.checks.includes(check) && severity !== 'query'))
  expect(planted.length).toBeGreaterThan(0)
  expect({ missed, recall: missed.length <= planted.length * 0.05 }).toEqual({ missed: missed.slice(0, Math.floor(planted.length * 0.05)), recall: true })
})

/** The sentence with the mistake at each place that takes it. */
function plantedInto(sentence: string, { at, to }: Plant): string[] {
  return [...sentence.matchAll(at)].flatMap((match) => {
    const words = to(match)
    return words === undefined || words === match[0] ? [] : [sentence.slice(0, match.index) + words + sentence.slice(match.index + match[0].length)]
  })
}
