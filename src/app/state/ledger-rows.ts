import type { Annotation } from '../../core/annotation.ts'
import { gravestOf, type LedgerCell, type LedgerPair, type LedgerRow, type RowKind, type RowState, standing } from '../../core/ledger/index.ts'
import type { Document, Finding, Place, Reading } from '../../core/model.ts'
import type { ArticleRow } from './rows.ts'
import { keyOf } from './rows.ts'

/** `dated`: of an earlier edition, the day it was printed, ISO. */
export interface Column { readonly key: string; readonly document: string; readonly title: string; readonly file: string; readonly role: Document['role']; readonly dated?: string; /** Holds all that is of its role. */ readonly all?: true }

/** What the ledger is narrowed to; '' and absent: all. */
export interface Narrowing { readonly state?: RowState | undefined; readonly kind?: RowKind | undefined; readonly period: string; readonly unit: string; readonly article: string; readonly typed: string }

export const open: ReadonlySet<RowState> = new Set(['conflict', 'likely', 'ask'])

/** The finding of two cells that are held against each other: the one a decision on this pair answers. It stands in an article wherever one of them does. */
export function findingOf({ cells }: Pick<LedgerRow, 'cells'>, { a, b, finding }: Pick<LedgerPair, 'a' | 'b' | 'finding'>): Finding {
  if (finding) return finding
  const [one, other] = cells[a]!.role === 'article' ? [cells[a]!, cells[b]!] : [cells[b]!, cells[a]!]
  const place = ({ document, start, end }: LedgerCell): Place => ({ document, start, end })
  return {
    id: `${one.document} ${one.start} ${other.document} ${other.start}`, check: 'conflicting-stories', category: 'number', severity: 'query', weight: 1,
    place: place(one), related: [{ ...place(other), role: 'other-value' }],
    message: { zh: `一处作${one.text}，另一处作${other.text}。`, en: `One place has ${one.text}, another ${other.text}.` },
  }
}

/** Rows as they stand after what was decided: a pair that is right on both sides is no longer compared. */
export function settled(rows: readonly LedgerRow[], decisions: readonly Annotation[], answers: (decision: Annotation, finding: Finding) => boolean): readonly LedgerRow[] {
  const dismissals = decisions.filter((one) => one.kind === 'dismissal')
  if (dismissals.length === 0) return rows
  return rows.map((row) => {
    const pairs = row.pairs.map((pair): LedgerPair => {
      const decision = open.has(pair.state) ? dismissals.find((one) => answers(one, findingOf(row, pair)) || answers(one, findingOf(row, { ...pair, a: pair.b, b: pair.a }))) : undefined
      return decision?.kind === 'dismissal' ? { ...pair, state: 'apart', reason: { zh: `都对：${decision.reason}`, en: `both are right: ${decision.reason}` } } : pair
    })
    return pairs.every((pair, at) => pair === row.pairs[at]) ? row : { ...row, pairs, state: gravestOf(pairs), cells: row.cells.map((cell, at) => ({ ...cell, state: standing(at, pairs) })) }
  })
}

/** The articles that a row speaks of: in the edition's order, then those of earlier editions, the latest first, then references. */
export function columnsOf(rows: readonly LedgerRow[], articles: readonly ArticleRow[], earlier: readonly Reading[]): Column[] {
  const used = new Set(rows.flatMap((row) => row.cells.map(columnKey)))
  const columns = articles.filter(({ key, document, of, story }) => used.has(key) || (of <= 1 && story === 0 && used.has(keyOf(document)))).map(({ key, document, title, file, role }) => ({ key, document, title, file, role }))
  const before = earlier.flatMap(({ document: { id, name, stories, dated, role } }) => stories.flatMap(({ title }, story) => (used.has(keyOf(id, story)) ? [{ key: keyOf(id, story), document: id, title, file: name, role, ...(dated ? { dated } : {}) }] : [])))
  return [...columns.filter((one) => one.role === 'article'), ...before.sort((a, b) => ((a.dated ?? '') > (b.dated ?? '') ? -1 : 1)), ...columns.filter((one) => one.role === 'reference')]
}

/** The columns with one for all earlier editions, where there is no room for one each. */
export function folded(columns: readonly Column[], title: string): Column[] {
  const first = columns.findIndex((one) => one.role === 'archive')
  return columns.flatMap((one, at) => (one.role !== 'archive' ? [one] : at === first ? [{ key: 'archive', document: '', title, file: '', role: 'archive' as const, all: true as const }] : []))
}

export function columnKey({ document, story }: LedgerCell): string { return keyOf(document, story) }

/** Whether a column holds a cell: a file of one story holds what stands outside it too. */
export function holds({ key, document, role, all }: Column, cell: LedgerCell): boolean {
  if (all) return cell.role === role
  return columnKey(cell) === key || (cell.story === undefined && cell.document === document && key === keyOf(document, 0))
}

export function narrowed(rows: readonly LedgerRow[], { state, kind, period, unit, article, typed }: Narrowing): readonly LedgerRow[] {
  const words = typed.trim().toLowerCase()
  return rows.filter((row) => (state === undefined || row.state === state) && (kind === undefined || row.kind === kind) && (period === '' || row.period === period) && (unit === '' || row.unit === unit)
    && (article === '' || row.cells.some((cell) => columnKey(cell) === article || (cell.story === undefined && keyOf(cell.document, 0) === article)))
    && (words === '' || [row.thing, row.period, row.scope, ...row.cells.map((cell) => cell.text)].some((text) => text?.toLowerCase().includes(words))))
}

/** What there is to choose from, the commonest first. */
export function choices(texts: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60).map(([text]) => text)
}
