import { answers } from '../../core/annotation.ts'
import type { LedgerCell, LedgerPair, LedgerRow, RowKind, RowState } from '../../core/ledger/row.ts'
import type { Finding, Place, Reading } from '../../core/model.ts'
import { csvTable } from '../../formats/export/csv-line.ts'
import { ledgerTable } from '../../formats/export/ledger-table.ts'
import { ledgerXlsx } from '../../formats/export/ledger-xlsx.ts'
import type { Language } from '../../formats/format.ts'
import type { Analyser } from './analyser.ts'
import type { Desk } from './desk.svelte.ts'
import type { OutFile } from './export-file.ts'
import { choices, columnsOf, findingOf, narrowed, open, settled } from './ledger-rows.ts'
import { sideOf } from './sides.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const kinds: readonly RowKind[] = ['figure', 'day', 'person', 'title', 'quotation']

/** What the stories say of the same things, and what the editor does about it. */
export class Ledger {
  readonly #desk: Desk
  readonly #analyser: Analyser
  #rows = $state.raw<readonly LedgerRow[]>([])
  /** The readings the rows point into. */
  readings = $state.raw<ReadonlyMap<string, Reading>>(new Map())
  /** Those of them that are of earlier editions. */
  earlier = $state.raw<readonly Reading[]>([])
  busy = $state(false)
  partial = $state(false)
  /** The rows were made at least once. */
  made = $state(false)
  /** Key of the row at hand, and whether it is open. */
  at = $state<string>()
  open = $state(false)
  state = $state<RowState>()
  kind = $state<RowKind>()
  period = $state('')
  unit = $state('')
  article = $state('')
  typed = $state('')
  #round = 0

  readonly rows: readonly LedgerRow[] = $derived.by(() => settled(this.#rows, this.#desk.annotations, (one, finding) => answers(one, finding, this.#desk.sheetOf)))
  /** All but the state is narrowed: what the states are counted of. */
  readonly #within = $derived(narrowed(this.rows, { kind: this.kind, period: this.period, unit: this.unit, article: this.article, typed: this.typed }))
  readonly shown: readonly LedgerRow[] = $derived(this.state === undefined ? this.#within : this.#within.filter((row) => row.state === this.state))
  readonly counts: Readonly<Record<RowState, number>> = $derived.by(() => {
    const counts = { conflict: 0, likely: 0, ask: 0, agree: 0, apart: 0 }
    for (const row of this.#within) counts[row.state]++
    return counts
  })
  readonly all = $derived(this.#within.length)
  readonly columns = $derived.by(() => columnsOf(this.shown, this.#desk.articles, this.earlier))
  readonly articles = $derived.by(() => columnsOf(this.rows, this.#desk.articles, this.earlier))
  readonly periods = $derived(choices(this.rows.map((row) => row.period)))
  readonly kinds: readonly RowKind[] = $derived(kinds.filter((kind) => this.rows.some((row) => row.kind === kind)))
  readonly units = $derived(choices(this.rows.map((row) => row.unit)))
  readonly row = $derived(this.shown.find((row) => row.key === this.at))

  constructor(desk: Desk, analyser: Analyser) {
    this.#desk = desk
    this.#analyser = analyser
  }

  /** Makes the rows of what was last analysed. The latest wins; rows of other words than these are not shown. */
  async refresh(): Promise<void> {
    const round = ++this.#round
    const { readings } = this.#desk.analysis
    if (readings.length === 0) return
    this.busy = true
    try {
      const { rows, partial, earlier } = await this.#analyser.ledger()
      if (round !== this.#round) return
      const byId = new Map([...readings, ...earlier].map((one) => [one.document.id, one]))
      const current = rows.every((row) => row.cells.every((cell) => byId.get(cell.document)?.document.text.slice(cell.start, cell.end) === cell.text))
      if (current) Object.assign(this, { readings: byId, earlier, partial, made: true })
      if (current) this.#rows = rows
    } catch {
      // The next analysis asks again, and says why where it fails.
    }
    if (round === this.#round) this.busy = false
  }

  step(by: number): void {
    const at = this.shown.findIndex((row) => row.key === this.at)
    const next = this.shown[at < 0 ? 0 : Math.min(Math.max(0, at + by), this.shown.length - 1)]
    if (next) this.at = next.key
  }

  /** Pairs of a row that disagree. */
  apart(row: LedgerRow): LedgerPair[] { return row.pairs.filter((pair) => open.has(pair.state)) }

  /** The cells of a row that are held against each other, in order: the first of them is 1. */
  compared(row: LedgerRow): LedgerCell[] {
    return row.cells.filter((_, at) => row.pairs.some((pair) => (pair.a === at || pair.b === at) && pair.state !== 'apart'))
  }

  /** Writes what a place says wherever the row contradicts it. How many places changed. */
  async hold(row: LedgerRow, cell: LedgerCell): Promise<number> {
    const at = row.cells.indexOf(cell)
    const readings = [...this.readings.values()]
    const changes = this.apart(row).filter((pair) => pair.a === at || pair.b === at).flatMap((pair) => {
      const other = row.cells[pair.a === at ? pair.b : pair.a]!
      const side = other.role !== 'article' ? undefined : row.kind === 'figure' || row.kind === 'day' ? sideOf(placeOf(cell), placeOf(other), readings) : { change: placeOf(other), insert: cell.text }
      return side ? [{ id: other.document, edit: { start: side.change.start, end: side.change.end, insert: side.insert }, finding: findingOf(row, pair) }] : []
    })
    const once = changes.filter((one, index) => changes.findIndex((other) => other.id === one.id && other.edit.start === one.edit.start) === index)
    await this.#desk.editAll(once)
    return once.length
  }

  both(row: LedgerRow, reason: string): Promise<void> { return this.#desk.dismissAll(once(this.apart(row).map((pair) => findingOf(row, pair))), reason) }

  /** Asks about every pair of the row that disagrees, in one step. */
  ask(row: LedgerRow, text: string): Promise<void> { return this.#desk.askAll(once(this.apart(row).map((pair) => this.findingAt(row, pair))), text) }

  /** What the desk found of a pair, else what would answer to it. */
  findingAt(row: LedgerRow, pair: LedgerPair) {
    const made = findingOf(row, pair)
    return this.#desk.analysis.findings.find(({ check, place, related }) => check === made.check && place.document === made.place.document && place.start === made.place.start && related[0]?.document === made.related[0]!.document && related[0].start === made.related[0]!.start) ?? made
  }

  /** Whether a reporter was asked about the row. */
  asked(row: LedgerRow): boolean {
    const queries = this.#desk.annotations.filter((one) => one.kind === 'query')
    return queries.length > 0 && this.apart(row).some((pair) => queries.some((one) => answers(one, findingOf(row, pair), this.#desk.sheetOf)))
  }

  /** The rows as they are shown, as a file. */
  async file(as: 'xlsx' | 'csv', lang: Language): Promise<OutFile> {
    const documents = [...this.readings.values()].map((one) => one.document)
    const name = `${[this.#desk.edition?.paper, this.#desk.edition?.date].filter(Boolean).join(' ') || 'kanwu'} ${lang === 'zh' ? '对账' : 'ledger'}`.replace(/[\\/:*?"<>|]/g, '')
    if (as === 'xlsx') return { name: `${name}.xlsx`, bytes: await ledgerXlsx(this.shown, documents, lang), mime: xlsxType }
    return { name: `${name}.csv`, bytes: new TextEncoder().encode(csvTable(ledgerTable(this.shown, documents, lang))), mime: 'text/csv' }
  }
}

function placeOf({ document, start, end }: LedgerCell): Place { return { document, start, end } }

/** Each finding once: one may say of many places that they do not go together. */
function once(findings: readonly Finding[]): Finding[] { return [...new Map(findings.map((finding) => [finding.id, finding])).values()] }
