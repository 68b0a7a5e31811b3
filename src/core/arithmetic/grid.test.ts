import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { cellFigure, gridsOf } from './grid.ts'

test('cells of an importer and lines with tabs are one kind of grid', () => {
  const document = documentOf('各镇收入如下。\n镇\t门票\t住宿\n白塔镇\t1,260\t843\n青禾镇\t915\t—')
  const [grid] = gridsOf(document)
  const figures = (rows: ReturnType<typeof gridsOf>[number]['rows']) => rows.map((row) => row.map((cell) => cellFigure(document.text, cell)?.value.toFixed()))
  expect(figures(grid!.rows).slice(-2)).toEqual([[undefined, '1260', '843'], [undefined, '915', undefined]])
  const start = document.text.indexOf('白塔镇')
  const cells = [[start, start + 3], [start + 4, start + 9], [start + 10, start + 13]].map(([from, to], column) => ({ start: from!, end: to!, row: 0, column }))
  const given = { ...document, blocks: [{ start, end: document.text.length, role: 'table' as const, cells }] }
  expect(figures(gridsOf(given)[0]!.rows)).toEqual([[undefined, '1260', '843']])
})
