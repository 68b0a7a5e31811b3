import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import { composeDocument } from '../../../src/core/text/compose.ts'
import { loadWords } from '../../../src/words/jieba.ts'

const stories = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))
const words = await loadWords()

/** Copy without a mistake, dense with numbers, lists and quotations: nothing loud may be said of it. */
test.each(stories)('%s is free of loud findings', (name) => {
  const { readings, findings } = analyse([composeDocument(readFileSync(join(import.meta.dirname, name), 'utf8'), { id: name, name, dated: '2024-11-21' })], { words })
  const { text } = readings[0]!.document
  expect(readings[0]!.claims.length + readings[0]!.names.length).toBeGreaterThan(0)
  expect(findings.filter(({ severity }) => severity !== 'query').map(({ check, place, message }) => `${check} 「${text.slice(place.start, place.end)}」 ${message.zh}`)).toEqual([])
})
