import { csvTable } from '../formats/export/csv-line.ts'
import { checkReport } from '../formats/export/json.ts'
import type { Report } from '../formats/format.ts'

const columns = ['file', 'line', 'column', 'text', 'kind', 'value', 'low', 'high', 'unit', 'approx', 'subject', 'period', 'scope'] as const

/** One row a claim, for a spreadsheet. */
export function claimsCsv(report: Report): string {
  const rows = checkReport(report).documents.flatMap((document) => document.claims.map((claim) => columns.map((column) => claim[column])))
  return csvTable([columns, ...rows])
}
