import { checkReport } from '../formats/export/json.ts'
import type { Report } from '../formats/format.ts'

const columns = ['file', 'line', 'column', 'text', 'kind', 'value', 'low', 'high', 'unit', 'approx', 'subject', 'period', 'scope'] as const

/** One row a claim, for a spreadsheet. */
export function claimsCsv(report: Report): string {
  const rows = checkReport(report).documents.flatMap((document) => document.claims.map((claim) => columns.map((column) => cell(claim[column])).join(',')))
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
