import type { Said } from '../model.ts'
import { columns, needed, type Row, type Table } from './rows.ts'

export const tableNames: Readonly<Record<Table, Said>> = {
  people: { zh: '人物与职务', en: 'People and posts' }, organisations: { zh: '机构', en: 'Organisations' }, documents: { zh: '文件题名', en: 'Document titles' }, phrases: { zh: '固定提法', en: 'Fixed phrases' },
  series: { zh: '届次与周年', en: 'Sessions, anniversaries' }, places: { zh: '地名与隶属', en: 'Places' }, spellings: { zh: '写法', en: 'Spellings' }, terms: { zh: '用词', en: 'Terms' }, order: { zh: '排序', en: 'Order' }, 'must-read': { zh: '必核', en: 'Must be read' },
}

const plain: Readonly<Record<string, Said>> = {
  name: { zh: '名称', en: 'Name' }, post: { zh: '职务', en: 'Post' }, organisation: { zh: '单位', en: 'Organisation' }, from: { zh: '起', en: 'From' }, to: { zh: '止', en: 'Until' },
  full: { zh: '全称', en: 'Full name' }, abbreviations: { zh: '简称', en: 'Abbreviations' }, title: { zh: '题名', en: 'Title' }, items: { zh: '各项', en: 'Items' }, order: { zh: '次序', en: 'Order' },
  kind: { zh: '类别', en: 'Kind' }, first: { zh: '首年', en: 'First year' }, every: { zh: '间隔', en: 'Every' }, firstNumber: { zh: '首届', en: 'First number' }, years: { zh: '各年', en: 'Years' },
  superior: { zh: '上级', en: 'Superior' }, preferred: { zh: '作', en: 'Preferred' }, others: { zh: '不作', en: 'Others' }, avoid: { zh: '不用', en: 'Avoid' }, prefer: { zh: '改用', en: 'Prefer' }, severity: { zh: '轻重', en: 'Severity' },
  words: { zh: '字样', en: 'Words' }, note: { zh: '说明', en: 'Note' }, source: { zh: '来源', en: 'Source' }, date: { zh: '日期', en: 'Date' },
}

/** Other headings a desk's own lists have. */
const also: Readonly<Record<string, readonly string[]>> = {
  name: ['姓名', '人名', '名字', '地名'], post: ['职位', '现任职务'], organisation: ['机构', '工作单位', '所在单位'], from: ['任职时间', '起始', '开始'], to: ['离任时间', '结束', '卸任'],
  full: ['单位全称', '机构全称', '名称'], abbreviations: ['缩写', '规范简称'], title: ['名称', '文件名称'], items: ['内容', '提法'], superior: ['隶属', '上级地名'], preferred: ['正确写法', '规范写法'], others: ['错误写法', '其他写法'],
  avoid: ['慎用', '禁用', '错误用法'], prefer: ['规范用法'], severity: ['级别'], words: ['名称', '内容', '必核内容'], note: ['备注', '注'], source: ['出处', '依据'], date: ['更新日期', '核实日期'],
}

/** The name of a column. */
export function headingOf(table: Table, column: string): Said {
  return table === 'people' && column === 'name' ? { zh: '姓名', en: 'Name' } : plain[column]!
}

/** The column a heading names. */
export function columnOf(table: Table, heading: string): string | undefined {
  const words = heading.trim().toLowerCase()
  const own = columns[table]
  return own.find((column) => column.toLowerCase() === words) ?? own.find((column) => Object.values(headingOf(table, column)).some((one) => one.toLowerCase() === words)) ?? own.find((column) => also[column]?.includes(words))
}

/** Rows out of the lines of a spreadsheet: by their headings, where the first line has them, else in the order of the columns. */
export function rowsFromGrid(table: Table, grid: readonly (readonly string[])[]): Row[] {
  const lines = grid.map((line) => line.map((cell) => cell.trim())).filter((line) => line.some(Boolean))
  const heads = lines[0]?.map((cell) => (cell === '' ? undefined : columnOf(table, cell)))
  const headed = heads !== undefined && isHead(table, lines[0]!, heads)
  const places = headed ? heads : columns[table]
  return lines.slice(headed ? 1 : 0).map((line) => Object.fromEntries(line.flatMap((cell, at) => (cell !== '' && places[at] ? [[places[at], unguarded(cell)]] : []))))
}

/** A first line of headings has all that a row needs, and more than one of them or nothing else. */
function isHead(table: Table, cells: readonly string[], heads: readonly (string | undefined)[]): boolean {
  const known = heads.filter((one) => one !== undefined)
  return needed[table].every((column) => known.includes(column)) && (known.length > 1 || cells.filter(Boolean).length === known.length)
}

/** A cell written with an apostrophe so that no spreadsheet takes it for a formula is read without. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
}
