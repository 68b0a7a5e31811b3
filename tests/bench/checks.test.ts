import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '../../src/core/analyse.ts'
import { checker } from '../../src/core/checker.ts'
import { checks } from '../../src/core/checks/index.ts'
import type { Check } from '../../src/core/model.ts'
import { composeDocument } from '../../src/core/text/compose.ts'
import { loadWords } from '../../src/words/jieba.ts'

const rounds = 30
const folder = join(import.meta.dirname, '../corpus')

/** What each check costs against tagging the same text, warm, median, in one process. */
test('all checks together cost less than twice what tagging costs', async () => {
  const words = await loadWords()
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'))
  const documents = texts.map((text, at) => composeDocument(text, { id: `${at}`, name: `${at}`, dated: '2026-11-20' }))
  const readings = documents.map((document) => read(document, words))
  const ids = documents.map(({ id }) => id)
  const run = (own: readonly Check[]) => {
    const desk = checker({ words, checks: own })
    readings.forEach(desk.put)
    desk.check(ids)
  }
  const tag = median(() => { for (const { text } of documents) words.tag(text) })
  const costs = checks.map((check) => ({ id: check.id, time: median(() => run([check])) })).sort((a, b) => b.time - a.time)
  const all = costs.reduce((sum, { time }) => sum + time, 0)
  const share = (time: number) => (time / tag).toFixed(3)
  console.log([`tag ${tag.toFixed(2)} ms over ${documents.reduce((sum, { text }) => sum + text.length, 0)} characters; all checks ${share(all)} of it`, ...costs.map(({ id, time }) => `  ${share(time)}  ${id}`)].join('\n'))
  expect(all / tag).toBeLessThan(2)
}, 120_000)

function median(run: () => void): number {
  for (let warm = 0; warm < 3; warm++) run()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[rounds >> 1]!
}
