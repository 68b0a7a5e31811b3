import type { Figure } from '../arithmetic/figure.ts'
import { cellFigure, type Grid, gridsOf } from '../arithmetic/grid.ts'
import { type Reckoned, reckon } from '../arithmetic/reckon.ts'
import { report } from '../arithmetic/report.ts'
import type { Check, Finds, Reading, Span } from '../model.ts'

/** A row or column of totals that is not what the cells before it make. */
export const tableTotal: Check = {
  id: 'table-total',
  title: { zh: '表中合计不等于各项之和', en: 'A total of a table does not add up' },
  why: { zh: '读者会把一行、一列加一遍。', en: 'A reader will add up a row or a column.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['各镇收入如下。\n镇\t门票\t住宿\n白塔镇\t1260\t843\n青禾镇\t915\t627\n石桥镇\t482\t306\n合计\t2657\t1767'], why: { zh: '住宿一列应为1776', en: 'The second column makes 1776' }, finds: ['1767'] },
    { texts: ['各镇收入如下。\n镇\t门票\t住宿\t合计\n白塔镇\t1260\t843\t2103\n青禾镇\t915\t627\t1542\n石桥镇\t482\t306\t778'], why: { zh: '石桥镇一行应为788', en: 'The last row makes 788' }, finds: ['778'] },
    { texts: ['Visitors by month.\nSite\tMay\tJune\nMuseum\t4,210\t5,120\nGallery\t1,930\t2,480\nTotal\t6,140\t7,060'], why: { zh: '英文', en: 'In English' }, finds: ['7,060'] },
  ],
  clean: [
    { texts: ['各镇收入如下。\n镇\t门票\t住宿\n白塔镇\t1260\t843\n青禾镇\t915\t627\n石桥镇\t482\t306\n合计\t2657\t1776'], why: { zh: '相符', en: 'They add up' } },
    { texts: ['各镇收入如下。\n镇\t门票\t增长率\n白塔镇\t1260\t8.4\n青禾镇\t915\t6.2\n合计\t2175\t7.5'], why: { zh: '增长率不相加', en: 'Rates do not add up' } },
    { texts: ['各镇收入如下。\n镇\t产值\n白塔镇\t12.6\n青禾镇\t9.2\n石桥镇\t4.8\n合计\t26.5'], why: { zh: '进位之差', en: 'Off by rounding' } },
    { texts: ['各镇收入如下。\n镇\t门票\t住宿\n白塔镇\t1260\t843\n青禾镇\t915\t—\n合计\t2175\t1102'], why: { zh: '有一格没有数', en: 'One cell has no number' } },
    { texts: ['各镇收入如下。\n镇\t门票\t住宿\n全县\t5260\t3843\n白塔镇\t1260\t843\n青禾镇\t915\t627'], why: { zh: '只列了两个镇', en: 'Only two of the towns' } },
    { texts: ['Visitors by month.\nSite\tMay\tJune\nMuseum\t4,210\t5,120\nGallery\t1,930\t2,480\nTotal\t6,140\t7,600'], why: { zh: '英文相符', en: 'They add up in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const grid of gridsOf(reading.document)) yield* [...totalsIn(reading, grid), ...totalsIn(reading, turned(grid))]
  },
}

const total = /^(?:[总合共]\s*计|全部|Total|All|Grand total|Sum)$/i
const subtotal = /^(?:小\s*计|Subtotal)$/i
/** What is no amount: shares, rates, ranks, years. */
const unsummed = /率|比[例重]|占|同比|环比|均|增[长幅减]|[%％]|单?价|排名|名次|序号|编号|年份|指数|得分|rate|share|average|mean|rank|price|change|index|per\b|^no\.?$/i

/** The last row where it is one of totals, column by column; in a grid turned, the last column. */
function* totalsIn(reading: Reading, { rows }: Grid): Generator<Finds> {
  const { text } = reading.document
  const words = (cell: Span | undefined) => (cell ? text.slice(cell.start, cell.end).trim() : '')
  const last = rows.findLastIndex((row) => total.test(words(row[0])))
  if (last < 2 || rows.slice(0, last).some((row) => total.test(words(row[0])))) return
  const above = rows.slice(isHead(rows[0]!.slice(1).map(words)) ? 1 : 0, last).filter((row) => !unsummed.test(words(row[0])))
  const groups = above.filter((row) => subtotal.test(words(row[0])))
  const parts = groups.length > 1 ? groups : above.filter((row) => !groups.includes(row))
  const reckoned = (rows[last] ?? []).flatMap((cell, column): Reckoned[] => {
    if (column === 0 || unsummed.test(words(rows[0]?.[column]))) return []
    const stated = cellFigure(text, cell)
    const own = parts.map((row) => cellFigure(text, row[column]))
    return stated && own.length > 1 && own.every((one): one is Figure => one !== undefined) ? [reckon(stated, own as Figure[])] : []
  })
  const sound = reckoned.filter(({ state }) => state === 'agree').length
  for (const { total: stated, parts: terms, state, found, slips, odds } of reckoned) {
    if (state !== 'disjoint' || !(sound > 0 ? slips.length > 0 || sound > 1 : slips.length > 0 && odds < 0.3 && reckoned.length === 1)) continue
    yield report({ reading, stated, relation: 'sum', terms, found, role: 'part', slip: slips.length === 1 ? slips[0] : undefined })
  }
}

/** Words, or years, over the columns. */
function isHead(cells: readonly string[]): boolean {
  return cells.every((words) => !/^\d/.test(words)) || cells.every((words) => /^(?:19|20)\d\d\s*年?/u.test(words))
}

/** Rows as columns. */
function turned({ rows }: Grid): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return { rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column])) }
}
