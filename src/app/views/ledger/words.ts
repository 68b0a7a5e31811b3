import type { RowState } from '../../../core/ledger/row.ts'
import { dayName } from '../../../core/text/day-name.ts'
import { m } from '../../paraglide/messages.js'
import { say } from '../../say.ts'
import type { Column } from '../../state/ledger-rows.ts'

/** The class of a state's word and mark: the same as on the page. */
export function wordOf(state: RowState): string {
  return { conflict: 'must', likely: 'likely', ask: 'ask', agree: 'past', apart: 'past' }[state]
}

/** What stands over a column: the page it is of, else its file, of an earlier edition its day; then the title. */
export function headOf({ file, title, role, dated, all }: Pick<Column, 'file' | 'title' | 'role' | 'dated' | 'all'>, tonight?: string): { readonly small: string; readonly title: string } {
  if (all) return { small: '', title }
  if (role === 'archive') return { small: dated ? say(dayName(dated, tonight)) : m.archive(), title }
  if (role === 'reference') return { small: m.ledger_reference(), title: file }
  const page = /^[A-Z]?\d{1,3}\s*版/u.exec(file)?.[0]
  return { small: page ?? (bare(file) === title ? '' : bare(file)), title }
}

function bare(file: string): string { return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,5}$/u, '') }
