import type { LedgerCell, LedgerRow, RowKind, RowState } from '../../core/ledger/row.ts'
import type { Document, Said } from '../../core/model.ts'
import type { Language } from '../format.ts'

const states: Readonly<Record<RowState, Said>> = { conflict: { zh: '不合', en: 'Conflict' }, likely: { zh: '疑误', en: 'Likely' }, ask: { zh: '存疑', en: 'Ask' }, agree: { zh: '相合', en: 'Agree' }, apart: { zh: '不比', en: 'Not compared' } }
const kinds: Readonly<Record<RowKind, Said>> = { figure: { zh: '数字', en: 'Figure' }, day: { zh: '日期', en: 'Date' }, person: { zh: '姓名职务', en: 'Name and post' }, title: { zh: '题名', en: 'Title' }, quotation: { zh: '引语', en: 'Quotation' } }
const heads: readonly Said[] = [{ zh: '状态', en: 'State' }, { zh: '类别', en: 'Kind' }, { zh: '所说的事', en: 'Thing' }, { zh: '时期', en: 'Period' }, { zh: '范围', en: 'Scope' }]

export function stateName(state: RowState, lang: Language): string {
  return states[state][lang]
}

export function kindName(kind: RowKind, lang: Language): string {
  return kinds[kind][lang]
}

/** The ledger as a table: a row per thing, a column per article, each cell the values or words as printed. */
export function ledgerTable(ledger: readonly LedgerRow[], documents: readonly Document[], lang: Language): string[][] {
  const columns = columnsOf(ledger, documents)
  const rows = ledger.map((row) => [stateName(row.state, lang), kindName(row.kind, lang), row.thing, row.period ?? '', row.scope ?? '', ...columns.map((column) => row.cells.filter((cell) => keyOf(cell) === column.key).map((cell) => printedOf(cell, row)).join(' / '))])
  return [[...heads.map((head) => head[lang]), ...columns.map((column) => column.title)], ...rows]
}

/** The stories that have a cell, in the order of the documents. */
function columnsOf(ledger: readonly LedgerRow[], documents: readonly Document[]): { key: string; title: string }[] {
  const used = new Set(ledger.flatMap((row) => row.cells.map(keyOf)))
  return documents.flatMap((document) => {
    const stories = [...document.stories.map((story, at) => ({ key: `${document.id} ${at}`, title: document.stories.length > 1 ? `${document.name}　${story.title}` : document.name })), { key: `${document.id} `, title: document.name }]
    return stories.filter(({ key }) => used.has(key))
  })
}

function keyOf(cell: LedgerCell): string {
  return `${cell.document} ${cell.story ?? ''}`
}

/** As printed; with its own period where the row's is another. */
function printedOf(cell: LedgerCell, row: LedgerRow): string {
  const text = cell.text.replace(/\s+/gu, '')
  return cell.period && cell.period.text !== row.period ? `${text}（${cell.period.text}）` : text
}
