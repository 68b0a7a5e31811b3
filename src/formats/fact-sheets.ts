import readSheets from 'read-excel-file/universal'
import writeExcelFile from 'write-excel-file/universal'
import type { Tables } from '../core/facts/book.ts'
import { headingOf, rowsFromGrid, tableNames } from '../core/facts/headings.ts'
import { columns, type Row, type Table } from '../core/facts/rows.ts'
import { gridOf, tableOf } from './facts.ts'
import { type Language, Unreadable } from './format.ts'
import { decode } from './import/decode.ts'
import { isZip } from './import/zip.ts'

/** A table as a workbook: all cells text, so that nothing is taken for a formula or a date. */
export async function writeSheet(table: Table, rows: readonly Row[], lang: Language): Promise<Uint8Array> {
  const head = columns[table].map((column) => ({ value: headingOf(table, column)[lang], type: String, fontWeight: 'bold' as const }))
  const data = [head, ...rows.map((row) => columns[table].map((column) => ({ value: row[column] ?? '', type: String })))]
  const blob = await writeExcelFile(data, { sheet: tableNames[table][lang].replace(/[\\/?*[\]:]/gu, ' '), stickyRowsCount: 1, columns: columns[table].map((column) => ({ width: ['from', 'to', 'date'].includes(column) ? 12 : 24 })) }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** The rows of a .csv or .xlsx file, each under its own table where file or sheet is named after one, else under `at`. */
export async function readTables(file: { readonly name: string; readonly bytes: Uint8Array }, at: Table): Promise<Tables> {
  const table = tableOf(file.name) ?? at
  if (!isZip(file.bytes)) return { [table]: rowsFromGrid(table, gridOf(decode(file.bytes).value)) }
  const found: Partial<Record<Table, Row[]>> = {}
  for (const { sheet, data } of await sheetsOf(file.bytes)) {
    const own = tableOf(sheet) ?? table
    found[own] = [...(found[own] ?? []), ...rowsFromGrid(own, data.map((line) => line.map(words)))]
  }
  return found
}

async function sheetsOf(bytes: Uint8Array) {
  try {
    return await readSheets(new Blob([bytes.slice()]))
  } catch {
    throw new Unreadable({ zh: '这个文件读不出表格：请另存为 .xlsx 或 .csv 再放进来。', en: 'No table can be read in this file: save it as .xlsx or .csv and try again.' })
  }
}

function words(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
