import { describe, expect, test } from 'vitest'
import { applyEdit, correct } from '../annotation.ts'
import { composeDocument } from './compose.ts'
import { lineOf, linesOf } from './lines.ts'
import { sentencesOf } from './sentences.ts'
import { toSource } from './source-map.ts'

const source = '# 石桥县秋粮入库\n镇名,万吨\n青石镇,3.2\n白塔镇,4.1\n全县 R&amp;D 站已收购7.3万吨。'
const slice = (words: string) => source.indexOf(words)
const heading = lineOf('石桥县秋粮入库', [{ at: 0, from: 2, length: 7 }], { whole: true, role: 'headline' })
const cellsIn = (words: string) => [...words.matchAll(/[^\t\n]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
const words = '镇名\t万吨\n青石镇\t3.2\n白塔镇\t4.1'
const table = lineOf(words, cellsIn(words).map(({ start, end }) => ({ at: start, from: slice(words.slice(start, end)), length: end - start })), {
  whole: true, role: 'table', cells: cellsIn(words).map((span, at) => ({ ...span, row: at >> 1, column: at % 2 })),
})
const last = linesOf(source).at(-1)!
const body = lineOf(last.text.replace('&amp;', '&'), [{ at: 0, from: last.from, length: 4 }, { at: 4, from: last.from + 4, length: 1, over: 5 }, { at: 5, from: last.from + 9, length: last.text.length - 9 }])
const document = composeDocument(source, { id: 'a', name: 'a' }, [heading, table, body])
const of = (start: number, end: number) => source.slice(toSource(document, { start, end }).start, toSource(document, { start, end }).end)

describe('what an importer knows of a file', () => {
  test('roles and cells are kept, marks stay out, and every word leads back', () => {
    expect(document.text).toBe(`石桥县秋粮入库\n${words}\n全县 R&D 站已收购7.3万吨。`)
    expect(document.blocks.map((block) => block.role)).toEqual(['headline', 'table', 'body'])
    expect(document.blocks[1]!.cells!.map((cell) => of(cell.start, cell.end))).toEqual(['镇名', '万吨', '青石镇', '3.2', '白塔镇', '4.1'])
    const at = document.text.indexOf('R&')
    expect([of(at, at + 2), of(at + 1, at + 3)]).toEqual(['R&amp;', '&amp;D'])
  })

  test('a table is read by its rows', () => {
    expect(sentencesOf(document).map(({ start, end }) => document.text.slice(start, end))).toContain('青石镇\t3.2')
  })

  test('a correction in a table leaves one table, its cells in place', () => {
    const start = document.text.indexOf('3.2')
    const { document: after } = correct(document, applyEdit(document, [], { start, end: start + 3, insert: '3.25' }, { id: 'c', author: '', time: '2026-11-20T22:00:00Z' }))
    expect(after.blocks.map((block) => block.role)).toEqual(['headline', 'table', 'body'])
    expect(after.blocks[1]!.cells!.map((cell) => after.text.slice(cell.start, cell.end))).toEqual(['镇名', '万吨', '青石镇', '3.25', '白塔镇', '4.1'])
  })
})
