import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '../../src/core/analyse.ts'
import { checker } from '../../src/core/checker.ts'
import { checks } from '../../src/core/checks/index.ts'
import { claimIndex } from '../../src/core/matching/index.ts'
import { passageIndex } from '../../src/core/matching/passages.ts'
import type { Budget, Check, Reading } from '../../src/core/model.ts'
import { composeDocument } from '../../src/core/text/compose.ts'
import { packed } from '../../src/core/text/packed.ts'
import { loadWords } from '../../src/words/jieba.ts'

const rounds = 30
const folder = join(import.meta.dirname, '../corpus')
const budget: Budget = { spend: () => true }

/**
 * What the checks cost against tagging the same text, warm, median, in one process.
 * All together run over readings nothing was worked out from yet, so that what several checks share is counted, once. Each check by itself is
 * given twice: `beside` the others, where what it shares is there already, and `alone`, where it works out all it needs; `shared` is what is left over.
 */
test('all checks together cost less than twice what tagging costs', async () => {
  const words = await loadWords()
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'))
  const documents = texts.map((text, at) => composeDocument(text, { id: `${at}`, name: `${at}`, dated: '2026-11-20' }))
  const readings = documents.map((document) => read(document, words))
  const ids = documents.map(({ id }) => id)
  const fresh = () => readings.map((reading) => structuredClone(reading))
  const together = (own: readonly Reading[]) => {
    const desk = checker({ words, checks })
    for (const reading of own) desk.put(reading)
    desk.check(ids)
  }
  const known = fresh()
  const claims = claimIndex(words)
  for (const reading of known) claims.put(reading, reading)
  const run = (check: Check) => (own: readonly Reading[]) => {
    for (const given of check.edition ? [own] : own.map((one) => [one])) for (const _ of check.run?.({ readings: given, facts: {}, budget, words }) ?? []);
    const index = check.across?.({ claims, passages: passageIndex(), words })
    for (const reading of index ? own : []) index!.put(reading, packed(reading))
    for (const id of index ? ids : []) for (const _ of index!.finds(id, budget));
  }
  const [tag, whole] = medians(fresh, () => { for (const { text } of documents) words.tag(text) }, together)
  const all = whole! / tag!
  const costs = checks.map((check) => ({ id: check.id, beside: medians(() => known, run(check))[0]! / tag!, alone: medians(fresh, run(check))[0]! / tag! })).sort((a, b) => b.alone - a.alone)
  const shared = all - costs.reduce((sum, { beside }) => sum + beside, 0)
  const row = (id: string, ...figures: readonly number[]) => `  ${figures.map((one) => one.toFixed(3).padStart(7)).join(' ')}  ${id}`
  console.log([`tag ${tag!.toFixed(2)} ms over ${documents.reduce((sum, { text }) => sum + text.length, 0)} characters; all checks ${all.toFixed(2)} of it, ${shared.toFixed(2)} shared`, '   beside   alone', ...costs.map(({ id, beside, alone }) => row(id, beside, alone))].join('\n'))
  expect(all).toBeLessThan(2)
}, 240_000)

/** Milliseconds each of these takes over what is made ready for it; measured in turn, so that a machine busy with other things slows all of them alike. */
function medians<T>(ready: () => T, ...runs: readonly ((given: T) => void)[]): number[] {
  const times = runs.map((): number[] => [])
  for (let round = -rounds; round < rounds; round++) {
    for (const [at, run] of runs.entries()) {
      const given = ready()
      const start = performance.now()
      run(given)
      if (round >= 0) times[at]!.push(performance.now() - start)
    }
  }
  return times.map((own) => own.sort((a, b) => a - b)[rounds >> 1]!)
}
