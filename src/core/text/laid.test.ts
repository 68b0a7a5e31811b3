import { expect, test } from 'vitest'
import type { Page } from '../model.ts'
import { composeLaid } from './laid.ts'
import { offsetAt, rectanglesOf, unreadBeside } from './page-map.ts'

const words = ['渡口村通水', '昨日，渡口村通了自来水，共3', '20户用上。', 'The new re-', 'port says so.', '村', '户', '渡口', '320'] as const
const text = words.join('\n')
const at = (word: number, from = 0, to = words[word]!.length) => {
  const start = words.slice(0, word).reduce((sum, one) => sum + one.length + 1, 0)
  return { from: start + from, to: start + to }
}
const page: Page = {
  start: 0, width: 300, height: 400, unread: [{ x: 10, y: 300, width: 100, height: 50 }],
  placed: [
    { ...run(1), x: 10, y: 50, width: 130, height: 10, turn: 0 }, { ...run(2), x: 160, y: 20, width: 60, height: 10, turn: 0 },
    { ...run(3), x: 10, y: 100, width: 50, height: 10, turn: 0, ends: [6, 12, 18, 20, 26, 30, 38, 40, 44, 48, 50] }, { ...run(4), x: 200, y: 100, width: 10, height: 65, turn: 90 },
  ],
}
function run(word: number) {
  const { from, to } = at(word)
  return { from, length: to - from }
}
const document = composeLaid({ text, extracted: true, pages: [page] }, [
  { lines: [at(0)], role: 'headline', opens: true },
  { lines: [at(1), at(2)], role: 'body' },
  { lines: [at(3, 0, 10), at(4)], role: 'body' },
  { lines: [{ ...at(5), cell: { row: 0, column: 0, heads: 'column' } }, { ...at(6), before: ' ', cell: { row: 0, column: 1, heads: 'column' } }, { ...at(7), before: '\n', cell: { row: 1, column: 0, heads: 'row' } }, { ...at(8), before: ' ', cell: { row: 1, column: 1 } }], role: 'table' },
], { id: 'a', name: 'a.pdf' })
const span = (part: string) => ({ start: document.text.indexOf(part), end: document.text.indexOf(part) + part.length })

test('a format that knows its paragraphs gives them as they are', () => {
  expect(document.text).toBe('渡口村通水\n昨日，渡口村通了自来水，共320户用上。\nThe new report says so.\n村 户\n渡口 320')
  expect(document.stories).toMatchObject([{ title: '渡口村通水', start: 0, end: document.text.length }])
  expect(document.blocks.at(-1)!.cells!.map(({ start, end, row, column }) => [document.text.slice(start, end), row, column])).toEqual([['村', 0, 0], ['户', 0, 1], ['渡口', 1, 0], ['320', 1, 1]])
})

test('words lead to their place on the page, over a break to both', () => {
  expect(rectanglesOf(document, span('共320户'))).toEqual([{ page: 0, turn: 0, x: 10 + 13 * (130 / 14), y: 50, width: expect.closeTo(130 / 14, 6), height: 10 }, { page: 0, turn: 0, x: 160, y: 20, width: 30, height: 10 }].map((one, index) => index === 0 ? { ...one, x: expect.closeTo(10 + 12 * (130 / 14), 6), width: expect.closeTo(260 / 14, 6) } : one))
  expect(rectanglesOf(document, span('new'))).toEqual([{ page: 0, turn: 0, x: 30, y: 100, width: 18, height: 10 }])
  expect(rectanglesOf(document, span('says'))).toEqual([{ page: 0, turn: 90, x: 200, y: 125, width: 10, height: 20 }])
})

test('a point of the page leads back to its character, ink without words to nothing', () => {
  expect(document.text[offsetAt(document, 0, { x: 10 + 12.5 * (130 / 14), y: 54 })!]).toBe('共')
  expect(document.text[offsetAt(document, 0, { x: 204, y: 127 })!]).toBe('s')
  expect(offsetAt(document, 0, { x: 50, y: 320 })).toBeUndefined()
  expect(unreadBeside(document, span('says'))).toEqual([{ page: 0, ...page.unread[0] }])
})
