import { liveQuery } from 'dexie'
import { dayName } from '../../core/text/day-name.ts'
import { type PastEdition, pastEditions, putBack, redate, type TakenOut, takeOut } from '../../store/archive.ts'
import type { Store } from '../../store/schema.ts'
import type { Gathered } from '../parts/files.ts'
import type { Analyser } from './analyser.ts'
import { ArchiveIntake, type Brought } from './archive-intake.svelte.ts'
import type { Keeping } from './keeping.svelte.ts'
import type { Reader } from './reader.ts'
import type { Stamp } from './stamp.ts'
import type { Telling } from './telling.svelte.ts'

/** Changes that come one after another are followed once, this many milliseconds after the last. */
const pause = 200

interface Given {
  readonly store: Store
  readonly analyser: Analyser
  readonly reader: Reader
  readonly stamp: Stamp
  readonly keeping: Keeping
  readonly telling: Telling
  /** Puts the articles on the desk away as the edition of `dated`; the way back. */
  readonly begin: (dated: string, date: string) => Promise<(() => Promise<void>) | undefined>
  /** Whether copy is held against the archive, and what day tonight is. */
  readonly asked: () => { readonly on: boolean; readonly before?: string }
  /** Called when the analyser holds other editions than before. */
  readonly changed: () => void
}

/** The earlier editions: what there is, what comes in and goes, and that the analyser knows of it. */
export class Archive {
  /** The latest first. */
  editions = $state.raw<readonly PastEdition[]>([])
  /** How far the analyser is in reading them; absent: all are read. */
  reading = $state.raw<{ readonly done: number; readonly of: number }>()
  /** Whether its panel is open. */
  open = $state(false)
  /** Editions that were taken out while the panel was open, and what is needed to put them back. */
  out = $state.raw<readonly { readonly edition: PastEdition; readonly taken: TakenOut }[]>([])
  readonly #intake: ArchiveIntake
  readonly #given: Given
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0
  #asked = ''

  readonly articles = $derived(this.editions.reduce((all, { articles }) => all + articles, 0))
  get coming() { return this.#intake.progress }

  constructor(given: Given) {
    this.#given = given
    this.#intake = new ArchiveIntake({ reader: given.reader, time: () => given.stamp.time(), keep: (rows) => given.keeping.write(() => given.store.archive.bulkPut([...rows])) })
  }

  /** Reads what there is, and follows what changes, here or in another window. */
  async load(): Promise<void> {
    const all = () => pastEditions(this.#given.store)
    try {
      this.#take(await all())
      liveQuery(all).subscribe({ next: (editions) => this.#take(editions), error: () => undefined })
    } catch (error) {
      this.#given.keeping.refused(error)
    }
  }

  #take(editions: readonly PastEdition[]): void {
    this.editions = editions
    this.follow()
  }

  /** Lets the analyser know, where what is asked of it or what there is has changed. */
  follow(): void {
    const asked = JSON.stringify([this.#given.asked(), this.editions])
    if (asked === this.#asked) return
    this.#asked = asked
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), pause)
  }

  async #read(): Promise<void> {
    const round = ++this.#round
    try {
      await this.#given.analyser.archive(this.#given.asked(), (done, of) => { if (round === this.#round) this.reading = { done, of } })
    } catch {
      // The analyser starts again and reads them then.
    }
    if (round !== this.#round) return
    this.reading = undefined
    this.#given.changed()
  }

  /** Brings files in as earlier editions, and says what came of them. */
  async bring({ files, lost = [] }: Gathered): Promise<void> {
    if (files.length + lost.length === 0 || this.coming) return
    const brought = await this.#intake.bring(files, lost)
    this.#given.telling.tell(saidOf(brought))
  }

  stop(): void { this.#intake.stop() }

  /** Puts the articles on the desk away as the edition of `dated`, to be compared with from now on, and begins that of another day. */
  async begin(dated: string, date: string): Promise<void> {
    const back = await this.#given.begin(dated, date)
    if (back) this.#given.telling.tell({ zh: `${dayName(dated).zh}的稿件收进了旧刊，以后的稿件都对照它们查。`, en: `The articles of ${dayName(dated).en} are in the archive: copy is held against them from now on.` }, back)
  }

  /** Takes an edition out with all that was decided on it; can be undone. */
  async remove(edition: PastEdition): Promise<void> {
    const { store, keeping, telling } = this.#given
    let taken: TakenOut | undefined
    if (!(await keeping.write(async () => { taken = await takeOut(store, edition.date) })) || !taken) return
    const { date, articles } = edition
    this.out = [...this.out, { edition, taken }]
    const back = taken
    telling.tell({ zh: `从旧刊里去掉了${date === '' ? '日期不明的' : dayName(date).zh}${articles}篇。`, en: `${articles === 1 ? 'One article' : `${articles} articles`} of ${date === '' ? 'no known date' : dayName(date).en} ${articles === 1 ? 'is' : 'are'} out of the archive.` }, () => this.restore(back))
  }

  async restore(taken: TakenOut): Promise<void> {
    if (await this.#given.keeping.write(() => putBack(this.#given.store, taken))) this.out = this.out.filter((one) => one.taken !== taken)
  }

  async setDate({ date }: PastEdition, to: string): Promise<void> {
    if (to !== '' && to !== date) await this.#given.keeping.write(() => redate(this.#given.store, date, to))
  }
}

function saidOf({ files, undated, unread, stopped }: Brought) {
  const names = unread.slice(0, 3).map(({ name }) => name)
  return {
    zh: [`收进旧刊${files}份。`, undated > 0 ? `${undated}份看不出日期，请在旧刊里补上。` : '', unread.length > 0 ? `${unread.length}份没有读成（${names.join('、')}${unread.length > 3 ? '……' : ''}）。` : '', stopped > 0 ? `停下了，${stopped}份没有读。` : ''].join(''),
    en: [`${files === 1 ? 'One file is' : `${files} files are`} in the archive.`, undated > 0 ? ` ${undated === 1 ? 'One has' : `${undated} have`} no date: set it there.` : '', unread.length > 0 ? ` ${unread.length} could not be read (${names.join(', ')}${unread.length > 3 ? ' …' : ''}).` : '', stopped > 0 ? ` Stopped: ${stopped} were not read.` : ''].join(''),
  }
}
