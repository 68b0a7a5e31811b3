import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check, read } from '../../src/core/analyse.ts'
import type { Finding } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'

const words = await loadWords()

/** The pairs of one file: two short stories each. */
function pairsOf(file: string): (readonly [string, string, string])[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8').split(/^=== /mu).slice(1).map((pair) => {
    const [name, body] = [pair.slice(0, pair.indexOf('\n')), pair.slice(pair.indexOf('\n') + 1)]
    const [a, b] = body.split('\n---\n') as [string, string]
    return [name, a.trim(), b.trim()] as const
  })
}

/** What is found between the two, not in either alone. */
function between(a: string, b: string): Finding[] {
  const readings = [a, b].map((text, at) => read(documentOf(text, '2026-11-20', `story-${at + 1}`), words))
  return check(readings, { words }).findings.filter((finding) => finding.related.some((place) => place.document !== finding.place.document))
}

const contradictions = pairsOf('contradictions.txt')
const lookAlikes = pairsOf('look-alikes.txt')

test.each(lookAlikes)('only looks contradictory: %s', (_, a, b) => {
  expect(between(a, b).filter((finding) => finding.severity !== 'query').map((finding) => finding.message.zh)).toEqual([])
})

test('one contradiction in each pair, told in other words', () => {
  const found = contradictions.map(([name, a, b]) => ({ name, findings: between(a, b) }))
  const loud = found.filter(({ findings }) => findings.some((finding) => finding.severity !== 'query'))
  const missed = found.filter(({ findings }) => findings.length === 0).map(({ name }) => name)
  expect(contradictions).toHaveLength(20)
  expect(lookAlikes).toHaveLength(20)
  expect(found.length - missed.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(18)
  expect(loud.length).toBeGreaterThanOrEqual(14)
})
