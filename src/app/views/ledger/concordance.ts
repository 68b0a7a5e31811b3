import { diffChars } from 'diff'
import type { LedgerCell } from '../../../core/ledger/row.ts'
import { blockAt } from '../../../core/mentions/index.ts'
import type { Reading } from '../../../core/model.ts'

/** A value with the words around it, the approximation word apart so that values begin in one column. */
export interface Line { readonly left: string; readonly about: string; readonly value: string; readonly right: string }

const reach = 90

/** The words around a cell's value, within its paragraph or its row of a table. */
export function lineOf({ start, end }: LedgerCell, { document }: Reading): Line {
  const { text, blocks } = document
  const block = blockAt(blocks, start)
  const cell = block?.cells?.find((one) => start >= one.start && start < one.end)
  const row = cell && block?.cells?.filter((one) => one.row === cell.row)
  const [from, to] = row ? [row[0]!.start, row.at(-1)!.end] : [block?.start ?? 0, block?.end ?? text.length]
  const words = text.slice(start, end)
  const about = /^(?:近|约|大约|将近|超过|逾|超|至少|不少于|nearly |about |over |some |almost |more than |at least )/iu.exec(words)?.[0] ?? ''
  return { left: flat(text.slice(Math.max(from, start - reach), start)), about, value: flat(words.slice(about.length)), right: flat(text.slice(end, Math.min(to, end + reach))) }
}

function flat(text: string): string { return text.replace(/\s*[\n\t]\s*/gu, '　') }

/** Words in pieces, lit where the other place has others. */
export function litIn(words: string, other: string): { readonly text: string; readonly lit: boolean }[] {
  return diffChars(flat(other), words).filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, lit: added }))
}
