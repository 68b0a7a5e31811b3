import { liveQuery } from 'dexie'
import type { Annotation } from '../../core/annotation.ts'
import type { Said } from '../../core/model.ts'
import { closeEdition, reopenEdition } from '../../store/archive.ts'
import type { Arrival, Edition, Kept, Round, Store } from '../../store/schema.ts'
import { Keeping } from './keeping.svelte.ts'
import type { Everything, Step } from './kinds.ts'
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
  #undone: Step[] = $state.raw([])
  #done: Step[] = $state.raw([])
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
    this.arrivals = [...arrivals].sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.id < b.id ? 1 : -1))
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
    const closed = this.kept.filter((one) => one.document.role === 'article')
    const before = { paper: '', ...this.edition, date: dated }
    if (!(await this.keeping.write(() => closeEdition(this.#store, closed, before, date)))) return undefined
    this.#done = this.#undone = []
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
    if (step.removed === undefined && step.replaced === undefined && step.checks === undefined && step.before.length === 0 && step.after.length === 0) return
    this.#done = [...this.#done, step]
    this.#undone = []
    if (!(await this.#apply(step))) this.#done = this.#done.filter((one) => one !== step)
  }

  async undo(): Promise<void> {
    const step = this.#done.at(-1)
    if (!step) return
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, step]
    if (await this.#apply(backwards(step), true)) return
    this.#undone = this.#undone.filter((one) => one !== step)
    this.#done = [...this.#done, step]
  }

  async redo(): Promise<void> {
    const step = this.#undone.at(-1)
    if (!step) return
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, step]
    if (await this.#apply(step)) return
    this.#done = this.#done.filter((one) => one !== step)
    this.#undone = [...this.#undone, step]
  }

  /** Shows a step at once and keeps it; takes it back from view when it could not be kept. */
  async #apply(step: Step, back = false): Promise<boolean> {
    const shown = { annotations: this.annotations, kept: this.kept, settings: this.settings }
    const gone = new Set(step.before.map((one) => one.id))
    this.annotations = [...step.after, ...this.annotations.filter((one) => !gone.has(one.id))]
    const { removed, replaced, checks } = step
    if (removed !== undefined && !back) this.kept = this.kept.filter((one) => one.id !== removed)
    if (replaced) this.kept = this.kept.map((one) => (one.id === replaced.after.id ? replaced.after : one))
    if (checks) this.settings = { ...this.settings, checks: checks.after }
    this.#changed()
    const kept = await this.keeping.write(() => this.#store.transaction('rw', this.#store.annotations, this.#store.documents, this.#store.settings, async () => {
      await this.#store.annotations.bulkDelete([...gone])
      await this.#store.annotations.bulkPut(step.after.map((one) => $state.snapshot(one) as Annotation))
      if (replaced) await this.#store.documents.put(replaced.after)
      if (checks) await this.#store.settings.bulkPut(asRows({ checks: checks.after }))
      if (removed === undefined) return
      const row = await this.#store.documents.get(removed)
      if (row) await this.#store.documents.put(back ? withoutRemoved(row) : { ...row, removed: true })
    }))
    if (!kept) ({ annotations: this.annotations, kept: this.kept, settings: this.settings } = shown)
    else if (removed !== undefined && back) this.#take(await this.#all())
    return kept
  }
}

const roomMade: Said = { zh: '磁盘快满了：已清掉可以重做的缓存。稿件和批改都在，没有丢。', en: 'The disk is nearly full: what can be made again was cleared. Copy and decisions are all there, nothing is lost.' }

function byArrival(a: Kept, b: Kept): number {
  return a.added < b.added ? -1 : a.added > b.added ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function withoutRemoved({ removed: _, ...row }: Kept): Kept { return row }

function backwards(step: Step): Step {
  const { checks } = step
  return { ...step, before: step.after, after: step.before, ...(checks ? { checks: { before: checks.after, after: checks.before } } : {}), ...(step.replaced ? { replaced: { before: step.replaced.after, after: step.replaced.before } } : {}) }
}
