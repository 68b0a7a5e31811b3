import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mentionsIn } from '../../src/core/testing.ts'
import { printed } from './printed.ts'

interface Phrase { readonly text: string; readonly words: string; readonly kind: string; readonly unit: string; readonly value: string; readonly approx: string | undefined }

function phrasesIn(name: string): Phrase[] {
  let [kind, unit] = ['', '']
  return readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').flatMap((line): Phrase[] => {
    const head = /^## (\S+) ?(\S*)$/u.exec(line)
    if (head) [kind, unit] = [head[1]!, head[2] === '-' ? '' : head[2]!]
    const match = /^(.*【(.+?)】.*) (–|-?[\d.]+)(?: (about|almost|more-than|at-least|at-most))?$/u.exec(line)
    return match && !line.startsWith('#') ? [{ text: match[1]!.replace(/[【】]/gu, ''), words: match[2]!, kind, unit, value: match[3]!, approx: match[4] }] : []
  })
}

const all = [...phrasesIn('phrases.txt'), ...phrasesIn('phrases-en.txt')]

test('there are at least three hundred', () => {
  expect(all.length).toBeGreaterThanOrEqual(300)
})

describe('numeral phrases', () => {
  test.each(all.map((one) => [one.text, one] as const))('%s', (text, { words, kind, unit, value, approx }) => {
    const found = mentionsIn(text).map((mention) => ({ words: mention.text, kind: mention.kind, value: printed(mention), ...(mention.value.type === 'number' ? { unit: mention.value.unit } : {}) }))
    expect(found).toContainEqual({ words, kind, value, ...(['date', 'month', 'year'].includes(kind) ? {} : { unit }) })
    const mention = mentionsIn(text).find((one) => one.text === words)!
    if (mention.value.type === 'number' && ['quantity', 'percent', 'percentage-point', 'money', 'age', 'duration'].includes(kind)) expect(mention.value.approx).toBe(approx ?? 'exact')
  })
})
