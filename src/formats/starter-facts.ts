import type { Tables } from '../core/facts/book.ts'
import { rowsFromGrid } from '../core/facts/headings.ts'
import { factsOf } from '../core/facts/rows.ts'
import type { Facts } from '../core/model.ts'
import { gridOf, tableOf } from './facts.ts'

const texts = import.meta.glob('../../resources/facts/*.csv', { query: '?raw', import: 'default', eager: true }) as Record<string, string>
let rows: Tables | undefined
let read: Facts | undefined

/** The tables that ship, as rows. Read once. */
export function starterRows(): Tables {
  rows ??= Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => {
    const table = tableOf(name)
    return table ? [[table, rowsFromGrid(table, gridOf(text))]] : []
  }))
  return rows
}

/** The tables that ship: public facts, each row with its source. */
export function starterFacts(): Facts {
  read ??= factsOf(starterRows())
  return read
}
