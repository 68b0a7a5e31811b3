import { liveQuery } from 'dexie'
import { rowKey, type Tables } from '../../core/facts/book.ts'
import { isFilled, type Row, type Table } from '../../core/facts/rows.ts'
import { starterRows } from '../../formats/starter-facts.ts'
import type { KeptFact, Store } from '../../store/schema.ts'
import { History } from './history.svelte.ts'
import type { Keeping } from './keeping.svelte.ts'
import type { Stamp } from './stamp.ts'

/** A row of a table as it is shown: the desk's own, or built in and perhaps not used. */
export interface FactRow { readonly key: string; readonly cells: Row; readonly own?: KeptFact; readonly off?: KeptFact }

interface Step { readonly before: readonly KeptFact[]; readonly after: readonly KeptFact[] }

/** What became of rows that were pasted or came in with a file. */
export interface Added { readonly added: number; readonly known: number; readonly empty: number }

/** The desk's own rows, beside those that ship: every step is seen at once, kept, and can be undone. */
export class FactBook {
  rows = $state.raw<readonly KeptFact[]>([])
  readonly #history = new History<Step>((step) => this.#apply(step), ({ before, after }) => ({ before: after, after: before }))
  readonly #given: { readonly store: Store; readonly stamp: Stamp; readonly keeping: Keeping; readonly changed: () => void }

  constructor(given: { store: Store; stamp: Stamp; keeping: Keeping; changed: () => void }) { this.#given = given }

  /** Reads what was kept, and follows what another window changes. */
  async open(): Promise<void> {
    const { store, keeping } = this.#given
    const all = () => store.facts.toArray()
    try {
      this.#take(await all())
      liveQuery(all).subscribe({ next: (rows) => { if (!keeping.busy) this.#take(rows) }, error: (error) => { keeping.refused(error) } })
    } catch (error) {
      keeping.refused(error)
    }
  }

  #take(rows: readonly KeptFact[]): void {
    if (rows.length === this.rows.length && JSON.stringify(inOrder(rows)) === JSON.stringify(this.rows)) return
    this.rows = inOrder(rows)
    this.#given.changed()
  }

  /** All rows of a table: the desk's own, then those built in. */
  tableOf(table: Table): FactRow[] {
    const own = this.rows.filter((row) => row.table === table)
    const off = new Map(own.filter((row) => row.off).map((row) => [rowKey(table, row.cells), row]))
    const starter = starterRows()[table] ?? []
    return [
      ...own.filter((row) => !row.off).map((row) => ({ key: row.id, cells: row.cells, own: row })),
      ...starter.map((cells, at) => {
        const switchedOff = off.get(rowKey(table, cells))
        return { key: `built-in-${at}`, cells, ...(switchedOff ? { off: switchedOff } : {}) }
      }),
    ]
  }

  /** An empty row at the end of the desk's own, seen at once; its id. */
  add(table: Table): string {
    const row = this.#made(table, {})
    void this.#history.do({ before: [], after: [row] })
    return row.id
  }

  /** Writes a cell; a built-in row becomes the desk's own, and the one that ships is not used. The row’s key from now on. */
  write(table: Table, row: FactRow, column: string, words: string): string {
    const text = words.trim()
    if ((row.cells[column] ?? '') === text) return row.key
    const { [column]: _, ...others } = row.cells
    const cells = text === '' ? others : { ...others, [column]: text }
    if (row.own) {
      void this.#history.do({ before: [row.own], after: [{ ...row.own, cells }] })
      return row.key
    }
    const made = this.#made(table, cells)
    void this.#history.do({ before: [], after: [made, ...(row.off ? [] : [this.#made(table, row.cells, true)])] })
    return made.id
  }

  /** Takes an own row away, or switches a built-in one off and on. */
  async remove(table: Table, row: FactRow): Promise<void> {
    if (row.own) await this.#history.do({ before: [row.own], after: [] })
    else if (row.off) await this.#history.do({ before: [row.off], after: [] })
    else await this.#history.do({ before: [], after: [this.#made(table, row.cells, true)] })
  }

  /** Adds rows to their tables in one step; what is there already, and what lacks what it needs, is counted. */
  async addAll(given: Tables): Promise<Added> {
    let [known, empty] = [0, 0]
    const after: KeptFact[] = []
    for (const [table, rows] of Object.entries(given) as [Table, readonly Row[]][]) {
      const has = new Set(this.tableOf(table).filter((row) => !row.off).map((row) => rowKey(table, row.cells)))
      for (const cells of rows) {
        const key = rowKey(table, cells)
        if (!isFilled(table, cells)) empty++
        else if (has.has(key)) known++
        else {
          has.add(key)
          after.push(this.#made(table, cells, undefined, after.length))
        }
      }
    }
    if (after.length > 0) await this.#history.do({ before: [], after })
    return { added: after.length, known, empty }
  }

  #made(table: Table, cells: Row, off?: true, further = 0): KeptFact {
    return { id: this.#given.stamp.id(), table, at: (this.rows.at(-1)?.at ?? 0) + 1 + further, cells, ...(off ? { off } : {}) }
  }

  undo(): Promise<void> { return this.#history.undo() }
  redo(): Promise<void> { return this.#history.redo() }

  /** Shows a step at once and keeps it; takes it back from view when it could not be kept. */
  async #apply({ before, after }: Step): Promise<boolean> {
    const { store, keeping, changed } = this.#given
    const shown = this.rows
    const gone = new Set(before.map((one) => one.id))
    this.rows = inOrder([...this.rows.filter((one) => !gone.has(one.id)), ...after])
    changed()
    const kept = await keeping.write(() => store.transaction('rw', store.facts, async () => {
      await store.facts.bulkDelete([...gone])
      await store.facts.bulkPut([...after])
    }))
    if (!kept) this.rows = shown
    return kept
  }
}

function inOrder(rows: readonly KeptFact[]): KeptFact[] {
  return [...rows].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
