import writeExcelFile from 'write-excel-file/universal'
import type { LedgerRow } from '../../core/ledger/row.ts'
import type { Document } from '../../core/model.ts'
import type { Language } from '../format.ts'
import { ledgerTable } from './ledger-table.ts'

/** The ledger as a spreadsheet: all cells text, so that nothing is taken for a formula or a date. */
export async function ledgerXlsx(ledger: readonly LedgerRow[], documents: readonly Document[], lang: Language): Promise<Uint8Array> {
  const table = ledgerTable(ledger, documents, lang)
  const data = table.map((row, at) => row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })))
  const blob = await writeExcelFile(data, { sheet: lang === 'zh' ? '对账' : 'Ledger', stickyRowsCount: 1, columns: table[0]!.map((_, at) => ({ width: at === 2 ? 28 : at < 2 ? 10 : 18 })) }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
