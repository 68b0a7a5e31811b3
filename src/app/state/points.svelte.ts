import type { ClaimReading, HandReading, Tick } from '../../core/annotation.ts'
import type { Backing } from '../../core/matching/backing.ts'
import type { Desk } from './desk.svelte.ts'
import type { Draft } from './draft.ts'
import { elsewhere, type Group, groups, type Point, pointsOf, speaksOf, tickKey, ticksBy } from './points.ts'

/** What the open article states, and what the editor has verified of it. */
export class Points {
  readonly #desk: Desk
  /** Key of the point at hand. */
  at = $state<string>()
  only = $state<Group>()
  typed = $state('')
  /** Where the last tick was taken from: the next one likely comes from there too. */
  source = $state('')
  /** What was typed and not kept yet, by point. */
  readonly drafts = new Map<string, Draft>()
  /** While a run of keystrokes is still being read, what was read before it stands. */
  #last: { readonly article: string | undefined; readonly points: readonly Point[] } = { article: undefined, points: [] }
  readonly all: readonly Point[] = $derived.by(() => {
    const { reading, sheet, page, current, article } = this.#desk
    if (reading && sheet && current) this.#last = { article: article?.key, points: pointsOf(reading, page, sheet) }
    return this.#last.article === article?.key ? this.#last.points : []
  })
  readonly shown: readonly Point[] = $derived(this.all.filter((one) => (this.only === undefined || one.group === this.only) && speaksOf(one, this.typed.trim())))
  readonly counts: readonly (readonly [Group, number])[] = $derived(groups.map((group) => [group, this.all.filter((one) => one.group === group).length] as const).filter(([, count]) => count > 0))
  readonly open = $derived(this.at === undefined ? undefined : this.all.find((one) => one.key === this.at))
  readonly #ticks = $derived.by(() => ticksBy(this.#desk.annotations.filter((one): one is Tick => one.kind === 'tick' && one.document === this.#desk.article?.document)))
  readonly verified = $derived(this.all.filter((one) => this.tickOf(one)?.verdict === 'verified').length)
  /** What can be verified: all but the numerals that could not be read. */
  readonly total = $derived(this.all.filter((one) => one.kind !== 'unread').length)
  readonly elsewhere = $derived.by(() => (this.open && this.#desk.article ? elsewhere(this.open, this.#desk.article.document, this.#desk.analysis.readings) : []))

  constructor(desk: Desk) { this.#desk = desk }

  /** What the references say of a point, what contradicts it first; `undefined` where no reference is asked: there is none, or it is no figure. */
  backingOf({ start, claim }: Point): readonly Backing[] | undefined {
    const { articles, analysis, article } = this.#desk
    if (claim?.mention.value.type !== 'number' || article?.role !== 'article' || !articles.some((row) => row.role === 'reference')) return undefined
    return analysis.backing.filter((one) => one.claim.document === article.document && one.claim.start === start)
  }

  tickOf(point: Point): Tick | undefined { return this.#ticks.get(tickKey(point.original, point.words)) }

  /** Goes `by` rows down the list as it is shown. */
  step(by: number): void {
    const at = this.shown.findIndex((one) => one.key === this.at)
    const next = this.shown[at < 0 ? (by > 0 ? 0 : this.shown.length - 1) : Math.min(Math.max(0, at + by), this.shown.length - 1)]
    if (next) this.choose(next)
  }

  /** The point that begins at `offset`, whatever the list is narrowed to. */
  chooseAt(offset: number): void {
    this.only = undefined
    this.typed = ''
    const point = this.all.find((one) => one.start === offset)
    if (point) this.choose(point)
  }

  choose(point: Point): void {
    this.#desk.finding = undefined
    this.at = point.key
  }

  /** Sets or takes back a verdict; a numeral that was not read is nothing to verify. */
  async mark(point: Point, verdict: Tick['verdict']): Promise<void> {
    const id = this.#desk.article?.document
    if (!id || point.kind === 'unread') return
    const before = this.tickOf(point)
    await this.#desk.tick(id, point, before?.verdict === verdict ? undefined : verdict, this.source.trim())
  }

  /** The same verdict, from the source as it is typed now. */
  async resource(point: Point): Promise<void> {
    const id = this.#desk.article?.document
    const tick = this.tickOf(point)
    if (id && tick) await this.#desk.tick(id, point, tick.verdict, this.source.trim())
  }

  /** Ticks off what is at hand and goes to the next. */
  async tickAndGo(): Promise<void> {
    const { open } = this
    if (!open) return
    if (this.tickOf(open)?.verdict === 'verified') return this.mark(open, 'verified')
    const next = this.shown[this.shown.indexOf(open) + 1]
    const kept = this.mark(open, 'verified')
    if (next) this.choose(next)
    await kept
  }

  readingOf(point: Point): HandReading | undefined {
    const id = this.#desk.article?.document
    return this.#desk.annotations.find((one): one is HandReading => one.kind === 'reading' && one.claim !== undefined && one.document === id && one.span.start === point.original.start && one.span.end === point.original.end)
  }

  /** Keeps how the editor reads a point; `undefined` takes it back. */
  async read(point: Point, claim: ClaimReading | undefined): Promise<void> {
    const id = this.#desk.article?.document
    if (id) await this.#desk.byHand.setClaim(id, point, claim, this.readingOf(point))
  }
}
