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

/** What is found between the two, not in either alone; in copy of one day, or of two. */
function between(a: string, b: string, first = '2026-11-20'): Finding[] {
  const readings = [a, b].map((text, at) => read(documentOf(text, at === 0 ? first : '2026-11-20', `story-${at + 1}`), words))
  return check(readings, { words }).findings.filter((finding) => finding.related.some((place) => place.document !== finding.place.document))
}

const contradictions = pairsOf('contradictions.txt')
const lookAlikes = pairsOf('look-alikes.txt')

test.each(lookAlikes)('only looks contradictory: %s', (_, a, b) => {
  for (const first of ['2026-11-20', '2026-11-18']) expect(between(a, b, first).filter((finding) => finding.severity !== 'query').map((finding) => finding.message.zh)).toEqual([])
})

/** Of the contradictions how many are found, loud or at all, and which are not. */
function foundOf(first?: string) {
  const found = contradictions.map(([name, a, b]) => ({ name, findings: between(a, b, first) }))
  const share = (some: readonly unknown[]) => some.length / found.length
  return { loud: share(found.filter(({ findings }) => findings.some((finding) => finding.severity !== 'query'))), all: share(found.filter(({ findings }) => findings.length > 0)), missed: found.filter(({ findings }) => findings.length === 0).map(({ name }) => name).join(', ') }
}

test('one contradiction in each pair, told in other words', () => {
  const { loud, all, missed } = foundOf()
  expect(contradictions.length).toBeGreaterThanOrEqual(34)
  expect(lookAlikes.length).toBeGreaterThanOrEqual(51)
  expect(all, `missed: ${missed}`).toBeGreaterThanOrEqual(0.9)
  expect(loud).toBeGreaterThanOrEqual(0.64)
})

test('a follow-up two days later: what lasts and what cannot have shrunk is held against the first story', () => {
  const { loud, all, missed } = foundOf('2026-11-18')
  expect(all, `missed: ${missed}`).toBeGreaterThanOrEqual(0.75)
  expect(loud).toBeGreaterThanOrEqual(0.5)
})
