import { type EntityTable, liveQuery } from 'dexie'
import type { Annotation } from '../../core/annotation.ts'
import type { Said } from '../../core/model.ts'
import { closeEdition, reopenEdition } from '../../store/archive.ts'
import type { Arrival, Edition, Kept, Round, Store } from '../../store/schema.ts'
import { chainsOf } from './chains.ts'
import { History } from './history.svelte.ts'
import { Keeping } from './keeping.svelte.ts'
import type { Change, Everything, Step } from './kinds.ts'
import { asRows, defaults, type Settings, settingsFrom } from './settings.ts'
import type { Stamp } from './stamp.ts'

/** What is kept, as the window shows it: every step is seen at once, written, and can be undone. */
export class Shelf {
  settings = $state.raw<Settings>(defaults)
  edition = $state.raw<Edition>()
  kept = $state.raw<readonly Kept[]>([])
  annotations = $state.raw<readonly Annotation[]>([])
  /** What is to be said about files that came in, the latest first. */
  arrivals = $state.raw<readonly Arrival[]>([])
  readonly keeping: Keeping
  readonly #history = new History<Step>((step) => this.#apply(step), backwards)
  #store: Store
  #changed: () => void

  constructor(store: Store, stamp: Stamp, tell: (said: Said) => void, changed: () => void) {
    this.#store = store
    this.keeping = new Keeping(() => stamp.time(), () => store.readings.clear().then(() => tell(roomMade)))
    this.#changed = changed
  }

  /** Reads what was kept, and follows what another window changes. */
  async open(): Promise<void> {
    try {
      this.#take(await this.#all())
      liveQuery(() => this.#all()).subscribe({ next: (all) => { if (!this.keeping.busy) this.#take(all) }, error: (error) => { this.keeping.refused(error) } })
    } catch (error) {
      this.keeping.refused(error)
    }
  }

  async #all(): Promise<Everything> {
    const documents = await this.#store.documents.toArray()
    const [annotations, edition, settings, arrivals] = await Promise.all([this.#store.annotations.where('document').anyOf(documents.map(({ id }) => id)).toArray(), this.#store.editions.get('tonight'), this.#store.settings.toArray(), this.#store.arrivals.toArray()])
    return { documents, annotations, edition, settings, arrivals }
  }

  #take({ documents, annotations, edition, settings, arrivals }: Everything): void {
    this.kept = documents.filter((one) => !one.removed).sort(byArrival)
    this.annotations = [...annotations].sort((a, b) => (a.time < b.time ? 1 : -1))
    this.edition = edition
    this.settings = settingsFrom(settings)
    this.arrivals = [...arrivals].sort(latestFirst)
    this.#changed()
  }

  /** All that was ever decided here, on the earlier editions too. */
  async decisions(): Promise<readonly Annotation[]> {
    const own = new Set(this.annotations.map(({ id }) => id))
    const before = await this.#store.annotations.toArray().catch(() => [])
    return [...this.annotations, ...before.filter(({ id }) => !own.has(id))]
  }

  /** Puts a file on the desk with the notes that stood in it; false when it could not be kept. */
  async put(kept: Kept, notes: readonly Annotation[] = []): Promise<boolean> {
    const written = await this.keeping.write(() => this.#store.transaction('rw', this.#store.documents, this.#store.annotations, async () => {
      await this.#store.documents.put(kept)
      await this.#store.annotations.bulkPut([...notes])
    }))
    if (!written) return false
    this.kept = [...this.kept.filter((one) => one.id !== kept.id), kept].sort(byArrival)
    this.annotations = [...notes, ...this.annotations]
    this.#changed()
    return true
  }

  /** Adds a sentence to the list of arrivals; shown even where it cannot be kept. */
  async arrive(arrival: Arrival): Promise<void> {
    this.arrivals = [arrival, ...this.arrivals]
    await this.keeping.write(() => this.#store.arrivals.put(arrival))
  }

  async heard(ids: readonly string[]): Promise<void> {
    this.arrivals = this.arrivals.filter((one) => !ids.includes(one.id))
    await this.keeping.write(() => this.#store.arrivals.bulkDelete([...ids]))
  }

  async setEdition(paper: string, date: string): Promise<void> {
    const rounds = this.edition?.date === date ? this.edition.rounds : undefined
    const edition: Edition = { id: 'tonight', paper, date, ...(rounds ? { rounds } : {}) }
    this.edition = edition
    await this.keeping.write(() => this.#store.editions.put(edition))
    this.#changed()
  }

  /** Moves the articles off the desk into the archive, as the edition of `dated`, and begins that of another day. The way back; nothing where it could not be kept. */
  async beginEdition(dated: string, date: string): Promise<(() => Promise<void>) | undefined> {
    const closed = chainsOf(this.kept).filter((versions) => versions.at(-1)!.document.role === 'article')
    const before = { paper: '', ...this.edition, date: dated }
    if (!(await this.keeping.write(() => closeEdition(this.#store, closed, before, date)))) return undefined
    this.#history.forget()
    this.#take(await this.#all())
    return async () => {
      if (await this.keeping.write(() => reopenEdition(this.#store, closed, before))) this.#take(await this.#all())
    }
  }

  /** Signatures of the rounds; another date of the edition begins anew. */
  async setRounds(rounds: readonly Round[]): Promise<void> {
    const edition: Edition = { paper: '', date: '', ...this.edition, id: 'tonight', rounds }
    this.edition = edition
    await this.keeping.write(() => this.#store.editions.put(edition))
  }

  async set(changes: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...changes }
    await this.keeping.write(() => this.#store.settings.bulkPut(asRows(changes)))
  }

  async do(step: Step): Promise<void> {
    if (step.documents || step.arrivals || step.checks || step.before.length > 0 || step.after.length > 0) await this.#history.do(step)
  }

  undo(): Promise<void> { return this.#history.undo() }
  redo(): Promise<void> { return this.#history.redo() }

  /** Shows a step at once and keeps it; takes it back from view when it could not be kept. */
  async #apply(step: Step): Promise<boolean> {
    const shown = { annotations: this.annotations, kept: this.kept, arrivals: this.arrivals, settings: this.settings }
    const { documents, arrivals, checks } = step
    this.annotations = [...step.after, ...without(this.annotations, step.before)]
    if (documents) this.kept = [...without(this.kept, documents.before), ...documents.after].filter((one) => !one.removed).sort(byArrival)
    if (arrivals) this.arrivals = [...without(this.arrivals, arrivals.before), ...arrivals.after].sort(latestFirst)
    if (checks) this.settings = { ...this.settings, checks: checks.after }
    this.#changed()
    const store = this.#store
    const kept = await this.keeping.write(() => store.transaction('rw', store.annotations, store.documents, store.arrivals, store.settings, async () => {
      await replace(store.annotations, { before: step.before, after: step.after.map((one) => $state.snapshot(one) as Annotation) })
      if (documents) await replace(store.documents, documents)
      if (arrivals) await replace(store.arrivals, arrivals)
      if (checks) await store.settings.bulkPut(asRows({ checks: checks.after }))
    }))
    if (!kept) ({ annotations: this.annotations, kept: this.kept, arrivals: this.arrivals, settings: this.settings } = shown)
    return kept
  }
}

const roomMade: Said = { zh: '磁盘快满了：已清掉可以重做的缓存。稿件和批改都在，没有丢。', en: 'The disk is nearly full: what can be made again was cleared. Copy and decisions are all there, nothing is lost.' }

function byArrival(a: Kept, b: Kept): number {
  return a.added < b.added ? -1 : a.added > b.added ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function latestFirst(a: Arrival, b: Arrival): number {
  return a.time < b.time ? 1 : a.time > b.time ? -1 : a.id < b.id ? 1 : -1
}

function without<Row extends { readonly id: string }>(rows: readonly Row[], gone: readonly Row[]): Row[] {
  const ids = new Set(gone.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

async function replace<Row extends { readonly id: string }>(table: EntityTable<Row, 'id'>, { before, after }: Change<Row>): Promise<void> {
  await table.bulkDelete(before.map(({ id }) => id) as never)
  await table.bulkPut([...after])
}

function turned<Row>({ before, after }: Change<Row>): Change<Row> { return { before: after, after: before } }

function backwards({ documents, arrivals, checks, ...step }: Step): Step {
  return { ...turned(step), ...(documents ? { documents: turned(documents) } : {}), ...(arrivals ? { arrivals: turned(arrivals) } : {}), ...(checks ? { checks: { before: checks.after, after: checks.before } } : {}) }
}
