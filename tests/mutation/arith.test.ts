import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../src/core/checks/index.ts'
import type { Finding } from '../../src/core/model.ts'
import { findingsOf } from '../../src/core/testing.ts'
import { loadWords } from '../../src/words/jieba.ts'

// Each line is a relation told rightly and one slot of it changed: the first must be silent, the second found.
const arithmetic: ReadonlySet<string> = new Set(['arithmetic', 'number', 'count'])
const words = await loadWords()
const sentences = ['arith-zh.txt', 'arith-en.txt'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [text, change] = line.split(' | ') as [string, string]
      const [was, now] = change.split(' → ') as [string, string]
      return { text, was, now }
    }),
)
const found = (text: string) => findingsOf(checks.filter((check) => arithmetic.has(check.category)), { texts: [text], words })
const loud = (findings: readonly Finding[]) => findings.filter((finding) => finding.severity !== 'query')

test('there are at least 120 sentences, and every change changes one place', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(120)
  expect(sentences.filter(({ text, was, now }) => text.split(was).length !== 2 || was === now).map(({ text }) => text)).toEqual([])
})

test('a relation told rightly is silent', () => {
  expect(sentences.flatMap(({ text }) => loud(found(text)).map((finding) => `${text} — ${finding.check}: ${finding.message.zh}`))).toEqual([])
})

test('one slot changed is found, in at least 97 of 100', () => {
  const missed = sentences.filter(({ text, was, now }) => loud(found(text.replace(was, now))).length === 0).map(({ text, was, now }) => `${text.replace(was, now)}`)
  expect(missed.length / sentences.length, missed.join('\n')).toBeLessThanOrEqual(0.03)
})
