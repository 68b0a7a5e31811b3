import type { Facts, Severity } from '../model.ts'

/** One row of a table as a spreadsheet has it: column name to cell. */
export type Row = Readonly<Record<string, string | undefined>>

/** The tables by the name of their file, without extension. */
export const tables = ['people', 'organisations', 'documents', 'phrases', 'series', 'places', 'spellings', 'terms', 'order', 'must-read'] as const
export type Table = (typeof tables)[number]

/** The columns of each table, in order; the first ones must be filled. */
export const columns: Readonly<Record<Table, readonly string[]>> = {
  people: ['name', 'post', 'organisation', 'from', 'to', 'note', 'source', 'date'],
  organisations: ['full', 'abbreviations', 'from', 'to', 'note', 'source', 'date'],
  documents: ['title', 'abbreviations', 'note', 'source', 'date'],
  phrases: ['items', 'order', 'note', 'source', 'date'],
  series: ['kind', 'name', 'first', 'every', 'firstNumber', 'years', 'note', 'source', 'date'],
  places: ['name', 'superior', 'note', 'source', 'date'],
  spellings: ['preferred', 'others', 'note', 'source', 'date'],
  terms: ['avoid', 'prefer', 'severity', 'note', 'source', 'date'],
  order: ['items', 'note', 'source', 'date'],
  'must-read': ['words', 'kind', 'note', 'source', 'date'],
}

/** Which columns a row cannot be without. */
export const needed: Readonly<Record<Table, readonly string[]>> = {
  people: ['name'], organisations: ['full'], documents: ['title'], phrases: ['items'], series: ['kind', 'name'], places: ['name', 'superior'], spellings: ['preferred', 'others'], terms: ['avoid'], order: ['items'], 'must-read': ['words'],
}

/** A row without its needed cells says nothing. */
export function isFilled(table: Table, row: Row): boolean {
  return needed[table].every((column) => cell(row, column) !== undefined)
}

/** The fact book out of rows; rows that say nothing are left out. */
export function factsOf(given: Readonly<Partial<Record<Table, readonly Row[]>>>): Facts {
  const rows = (table: Table) => (given[table] ?? []).filter((row) => isFilled(table, row))
  return {
    people: rows('people').map((row) => ({ name: told(row, 'name'), ...some(row, 'post', 'organisation'), ...lasting(row), ...sourced(row) })),
    organisations: rows('organisations').map((row) => ({ full: told(row, 'full'), abbreviations: list(row, 'abbreviations'), ...lasting(row), ...sourced(row) })),
    documents: rows('documents').map((row) => ({ title: told(row, 'title'), abbreviations: list(row, 'abbreviations'), ...sourced(row) })),
    phrases: rows('phrases').map((row) => ({ items: list(row, 'items'), order: /^(?:free|不限|任意)$/u.test(cell(row, 'order') ?? '') ? 'free' as const : 'strict' as const, ...sourced(row) })),
    series: rows('series').map((row) => ({ kind: told(row, 'kind'), name: told(row, 'name'), ...numbers(row), ...sourced(row) })),
    places: rows('places').map((row) => ({ name: told(row, 'name'), superior: told(row, 'superior'), ...sourced(row) })),
    spellings: rows('spellings').map((row) => ({ preferred: told(row, 'preferred'), others: list(row, 'others'), ...sourced(row) })),
    terms: rows('terms').map((row) => ({ avoid: told(row, 'avoid'), ...some(row, 'prefer'), severity: severityOf(cell(row, 'severity')), ...sourced(row) })),
    order: rows('order').map((row) => ({ items: list(row, 'items'), ...sourced(row) })),
    mustRead: rows('must-read').map((row) => ({ words: told(row, 'words'), ...some(row, 'kind'), ...sourced(row) })),
  }
}

/** Two fact books as one: the desk's own rows before those that ship. */
export function joinFacts(own: Facts, starter: Facts): Facts {
  const both = <K extends keyof Facts>(key: K) => [...(own[key] ?? []), ...(starter[key] ?? [])]
  return {
    people: both('people') as NonNullable<Facts['people']>, organisations: both('organisations') as NonNullable<Facts['organisations']>, documents: both('documents') as NonNullable<Facts['documents']>,
    phrases: both('phrases') as NonNullable<Facts['phrases']>, series: both('series') as NonNullable<Facts['series']>, places: both('places') as NonNullable<Facts['places']>, spellings: both('spellings') as NonNullable<Facts['spellings']>,
    terms: both('terms') as NonNullable<Facts['terms']>, order: both('order') as NonNullable<Facts['order']>, mustRead: both('mustRead') as NonNullable<Facts['mustRead']>,
  }
}

function cell(row: Row, column: string): string | undefined {
  const text = row[column]?.trim()
  return text ? text : undefined
}

function told(row: Row, column: string): string {
  return cell(row, column)!
}

/** Items of one cell stand between ; or ；. */
function list(row: Row, column: string): readonly string[] {
  return (cell(row, column) ?? '').split(/[;；]/u).map((one) => one.trim()).filter(Boolean)
}

function some<C extends string>(row: Row, ...names: readonly C[]): Partial<Record<C, string>> {
  return Object.fromEntries(names.flatMap((name) => (cell(row, name) === undefined ? [] : [[name, cell(row, name)!]]))) as Partial<Record<C, string>>
}

const sourced = (row: Row) => some(row, 'note', 'source', 'date')
const lasting = (row: Row) => some(row, 'from', 'to')

function severityOf(word: string | undefined): Severity {
  if (word === 'error' || word === '应改') return 'error'
  return word === 'warning' || word === '疑误' ? 'warning' : 'query'
}

function numbers(row: Row): { first?: number; every?: number; firstNumber?: number; years?: Record<string, number>; last?: number } {
  const number = (column: string) => (/^\d+$/u.test(cell(row, column) ?? '') ? { [column]: Number(cell(row, column)) } : {})
  const years = cell(row, 'years')
  const single = Object.fromEntries([...(years ?? '').matchAll(/(\d+)=(\d{4})/gu)].map((match) => [match[1]!, Number(match[2])]))
  return { ...number('first'), ...number('every'), ...number('firstNumber'), ...(Object.keys(single).length > 0 ? { years: single } : /^\d{4}$/u.test(years ?? '') ? { last: Number(years) } : {}) }
}
