import { expect, test } from 'vitest'
import { read } from '../../core/analyse.ts'
import type { Place } from '../../core/model.ts'
import { documentOf } from '../../core/testing.ts'
import { sideOf } from './sides.ts'

const copy = read(documentOf('改造惠及居民3.4万户，群众满意。', '2026-11-20', 'copy'))
const other = read(documentOf('改造惠及居民3.2万户，进度过半。', '2026-11-20', 'other'))
const numbered = (reading: typeof copy): Place => ({ document: reading.document.id, start: reading.mentions[0]!.start, end: reading.mentions[0]!.end })

test('where the units are the same the numeral alone is written', () => {
  expect(sideOf(numbered(other), numbered(copy), [copy, other])).toMatchObject({ holds: '3.2万户', insert: '3.2万' })
})

test('a bare number of a table takes the unit of the copy along', () => {
  const table = read(documentOf('32086', undefined, 'table'))
  const [cell] = table.mentions
  const held = { ...table, mentions: [{ ...cell!, value: { ...copy.mentions[0]!.value, value: '32086', numeral: { start: 0, end: 5 } } }] } as typeof table
  expect(sideOf({ document: 'table', start: cell!.start, end: cell!.end }, numbered(copy), [copy, held])).toMatchObject({ holds: '32086户', insert: '32086户' })
})
