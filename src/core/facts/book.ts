import type { Facts } from '../model.ts'
import { columns, factsOf, joinFacts, needed, type Row, type Table, tables } from './rows.ts'

/** A row of the desk's own; `off`: the built-in row with the same cells is not used. */
export interface OwnRow { readonly table: Table; readonly cells: Row; readonly off?: true }

/** Rows by table. */
export type Tables = Readonly<Partial<Record<Table, readonly Row[]>>>

/** The fact book in force: the desk's own rows, then the built-in ones that are not switched off. */
export function factBookOf(own: readonly OwnRow[], starter: Tables): Facts {
  const off = new Set(own.filter((row) => row.off).map((row) => rowKey(row.table, row.cells)))
  const kept = Object.fromEntries(tables.map((table) => [table, (starter[table] ?? []).filter((row) => !off.has(rowKey(table, row)))])) as Tables
  const added = Object.fromEntries(tables.map((table) => [table, own.filter((row) => row.table === table && !row.off).map((row) => row.cells)])) as Tables
  return joinFacts(factsOf(added), factsOf(kept))
}

/** What a row states; note, source and date do not make it another one. */
export function rowKey(table: Table, row: Row): string {
  return JSON.stringify([table, ...columns[table].filter((column) => !['note', 'source', 'date'].includes(column)).map((column) => row[column]?.trim() ?? '')])
}

/** Columns a row cannot be without and lacks. */
export function lacking(table: Table, row: Row): readonly string[] {
  return needed[table].filter((column) => !row[column]?.trim())
}
