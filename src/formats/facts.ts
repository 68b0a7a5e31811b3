import Papa from 'papaparse'
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
    const rows = rowsOf(file.text)
    const empty = rows.filter((row) => !isFilled(table, row)).length
    if (empty > 0) warnings.push({ zh: `${file.name}：有 ${empty} 行缺必填的格，未用。`, en: `${file.name}: ${empty} rows lack what they need and were left out.` })
    given[table] = [...(given[table] ?? []), ...rows]
  }
  return { value: factsOf(given), warnings }
}

function tableOf(name: string): Table | undefined {
  const bare = name.replace(/^.*[\\/]/u, '').replace(/\.csv$/iu, '')
  return tables.find((table) => table === bare)
}

function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: (head) => head.trim() }).data
}

/** One table as CSV, for a spreadsheet; cells that would be formulas are kept as words. */
export function writeTable(table: Table, rows: readonly Row[]): string {
  return `\ufeff${Papa.unparse({ fields: [...columns[table]], data: rows.map((row) => columns[table].map((column) => row[column] ?? '')) }, { escapeFormulae: true })}\r\n`
}
