import type { RowState } from '../../../core/ledger/row.ts'
import { m } from '../../paraglide/messages.js'
import type { Column } from '../../state/ledger-rows.ts'

/** The class of a state's word and mark: the same as on the page. */
export function wordOf(state: RowState): string {
  return { conflict: 'must', likely: 'likely', ask: 'ask', agree: 'past', apart: 'past' }[state]
}

/** What stands over a column: the page it is of, else its file; then the title. */
export function headOf({ file, title, reference }: Pick<Column, 'file' | 'title' | 'reference'>): { readonly small: string; readonly title: string } {
  if (reference) return { small: m.ledger_reference(), title: file }
  const page = /^[A-Z]?\d{1,3}\s*版/u.exec(file)?.[0]
  return { small: page ?? (bare(file) === title ? '' : bare(file)), title }
}

function bare(file: string): string { return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,5}$/u, '') }
