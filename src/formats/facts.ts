import Papa from 'papaparse'
import { rowsFromGrid, tableNames } from '../core/facts/headings.ts'
import { columns, factsOf, isFilled, type Row, type Table, tables } from '../core/facts/rows.ts'
import type { Facts, Said } from '../core/model.ts'
import type { Read } from './format.ts'

/** A table of the fact book as text: its name is the table's, with or without extension. */
export interface FactFile { readonly name: string; readonly text: string }

/** The fact book out of CSV files. What is no table, and rows without what they need, are warned of. */
export function readFacts(files: readonly FactFile[]): Read<Facts> {
  const warnings: Said[] = []
  const given: Partial<Record<Table, Row[]>> = {}
  for (const file of files) {
    const table = tableOf(file.name)
    if (!table) {
      warnings.push({ zh: `${file.name}：不是事实库的表（${tables.join('、')}）。`, en: `${file.name}: no table of the fact book (${tables.join(', ')}).` })
      continue
    }
    const rows = rowsFromGrid(table, gridOf(file.text))
    const empty = rows.filter((row) => !isFilled(table, row)).length
    if (empty > 0) warnings.push({ zh: `${file.name}：有 ${empty} 行缺必填的格，未用。`, en: `${file.name}: ${empty} rows lack what they need and were left out.` })
    given[table] = [...(given[table] ?? []), ...rows]
  }
  return { value: factsOf(given), warnings }
}

/** The table a file or sheet is named after. */
export function tableOf(name: string): Table | undefined {
  const bare = name.replace(/^.*[\\/]/u, '').replace(/\.(?:csv|tsv|txt|xlsx)$/iu, '').trim().toLowerCase()
  return tables.find((table) => table === bare || Object.values(tableNames[table]).some((one) => one.toLowerCase() === bare))
}

/** The cells of text as a spreadsheet gives it: tabs between them when pasted, commas or semicolons in a file. */
export function gridOf(text: string): string[][] {
  const plain = text.replace(/^\ufeff/u, '')
  return Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), skipEmptyLines: 'greedy' }).data
}

function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/u))
  return line.includes('\t') ? '\t' : line.includes(',') || !line.includes(';') ? ',' : ';'
}

/** One table as CSV, for a spreadsheet; cells that would be formulas are kept as words. */
export function writeTable(table: Table, rows: readonly Row[]): string {
  return `\ufeff${Papa.unparse({ fields: [...columns[table]], data: rows.map((row) => columns[table].map((column) => row[column] ?? '')) }, { escapeFormulae: true })}\r\n`
}
