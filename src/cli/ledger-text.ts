import type { LedgerRow } from '../core/ledger/row.ts'
import { kindName, stateName } from '../formats/export/ledger-table.ts'
import type { Report } from '../formats/format.ts'

/** For a person: each thing that several stories speak of, then what each says. */
export function ledgerText(report: Report): string {
  const rows = report.ledger ?? []
  const names = new Map(report.documents.map((document) => [document.id, document]))
  const lines = rows.flatMap((row) => [
    `${stateName(row.state, report.lang)}  ${[row.thing, row.period, row.scope, row.kind === 'figure' ? '' : kindName(row.kind, report.lang)].filter(Boolean).join('　')}`,
    ...row.cells.map((cell) => {
      const document = names.get(cell.document)!
      const title = document.stories.length > 1 && cell.story !== undefined ? `　${document.stories[cell.story]!.title}` : ''
      const period = cell.period && cell.period.text !== row.period ? `　${cell.period.text}` : ''
      return `    ${cell.text.replace(/\s+/gu, '')}${period}　${document.name}${title}`
    }),
    ...reasonsOf(row, report),
  ])
  return [...lines, summary(rows, report), ''].join('\n')
}

function reasonsOf(row: LedgerRow, { lang }: Report): string[] {
  const reasons = [...new Set(row.pairs.flatMap((pair) => pair.reason?.[lang] ?? []))].slice(0, 3)
  return reasons.length > 0 ? [`    ${lang === 'zh' ? '不比' : 'Not compared'}：${reasons.join('；')}`] : []
}

function summary(rows: readonly LedgerRow[], { lang, documents, partial }: Report): string {
  const apart = rows.filter((row) => row.state === 'conflict' || row.state === 'likely' || row.state === 'ask').length
  if (lang === 'en') return `${documents.length} files, ${rows.length} things spoken of more than once, ${apart} of them told differently.${partial ? ' Not everything was compared: the work was too much for one run.' : ''}`
  return `${documents.length}个文件，${rows.length}件事不止一处提到，其中${apart}件说法不一。${partial ? '稿件太多，没有全部比完。' : ''}`
}
