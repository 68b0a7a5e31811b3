import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mentionsIn } from '../../src/core/testing.ts'
import { printed } from './printed.ts'

const lines = readFileSync(join(import.meta.dirname, 'hard.txt'), 'utf8').split('\n').filter((line) => line.includes(' | '))

test('there are at least sixty', () => expect(lines.length).toBeGreaterThanOrEqual(60))

/** Every numeral of the line and no other, each with its kind, value and unit. */
test.each(lines.map((line) => line.split(' | ') as [string, string]))('%s', (text, expected) => {
  const read = mentionsIn(text).map((mention) => `${mention.text}=${mention.kind}:${printed(mention)}:${mention.value.type === 'number' ? mention.value.unit : mention.kind === 'year' ? '年' : ''}`)
  expect(read.join(' ')).toBe(expected)
})
