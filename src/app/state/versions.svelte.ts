import { type Annotation, anchor, answerOf, answers, applyEdit, type Carried, correctVersion } from '../../core/annotation.ts'
import { recogniseRevision } from '../../core/matching/revision.ts'
import type { Finding, Place, Span } from '../../core/model.ts'
import type { Arrival, Kept } from '../../store/schema.ts'
import { Carries } from './carries.ts'
import { chainsOf, inOrder, together } from './chains.ts'
import type { Desk } from './desk.svelte.ts'
import type { Step } from './kinds.ts'
import type { Shelf } from './shelf.svelte.ts'
import type { Stamp } from './stamp.ts'

/** A decision of an older version that is to be looked at again. */
export type Again = Extract<Carried, { state: 'reopened' | 'lost' }>

/** The versions of each copy. The newest stands for it; what was decided on the older ones is carried over to it. */
export class Versions {
  readonly #shelf: Shelf
  readonly #stamp: Stamp
  readonly #desk: Desk
  readonly #carries = new Carries()
  /** The versions of each copy, oldest first. */
  readonly chains: readonly (readonly Kept[])[] = $derived.by(() => chainsOf(this.#shelf.kept))
  /** The newest of each. */
  readonly newest: readonly Kept[] = $derived(this.chains.map((chain) => chain.at(-1)!))
  readonly #carried: ReadonlyMap<string, readonly Carried[]> = $derived.by(() => this.#carries.of(this.chains, this.#shelf.annotations))
  /** All decisions as they stand now: those that were carried over on the newest version. */
  readonly decisions: readonly Annotation[] = $derived.by(() => {
    const held = [...this.#carried.values()].flat().flatMap((one) => (one.state === 'held' ? [one.annotation] : []))
    return held.length === 0 ? this.#shelf.annotations : [...this.#shelf.annotations, ...held].sort((a, b) => (a.time < b.time ? 1 : -1))
  })

  constructor(desk: Desk, given: { readonly shelf: Shelf; readonly stamp: Stamp }) {
    this.#desk = desk
    this.#shelf = given.shelf
    this.#stamp = given.stamp
  }

  /** The versions a document is one of, oldest first. */
  chainOf(id: string): readonly Kept[] { return this.chains.find((chain) => chain.some((one) => one.id === id)) ?? [] }

  /** The newest version of the copy a document is of. */
  newestOf(id: string): string { return this.chainOf(id).at(-1)?.id ?? id }

  /** An older version as it was left: with its corrections, and those carried over to it. */
  correctedText(id: string): string | undefined {
    const chain = this.chainOf(id)
    return correctVersion(chain.slice(0, chain.findIndex((one) => one.id === id) + 1).map(({ document }) => document), this.#shelf.annotations)?.document.text
  }

  /** What became of the decisions of older versions. */
  carriedTo(id: string): readonly Carried[] { return this.#carried.get(id) ?? [] }

  /** What is to be looked at again. A dismissal is silent unless its check finds something at the place still; a decision whose finding has other words on any side is told with them. */
  againOn(id: string, findings: readonly Finding[]): readonly Again[] {
    return this.carriedTo(id).flatMap((one): Again[] => {
      const { answers: answer } = one.from
      const finding = answer && one.state !== 'lost' && one.state !== 'made' ? findings.find((other) => other.check === answer.check && this.#isAt(other, id, one.state === 'held' ? one.annotation.span : one.place)) : undefined
      if (one.state === 'held' && finding && !answers(one.annotation, finding, this.#desk.sheetOf)) return [{ state: 'reopened', from: one.from, place: one.annotation.span, ...this.#otherWords(finding, answer!.words) }]
      if (one.state === 'lost' || one.state === 'reopened') return one.from.kind === 'dismissal' && !finding ? [] : [one]
      return []
    })
  }

  #isAt({ place }: Finding, id: string, span: Span): boolean {
    const at = this.#desk.corrected.get(id)?.toCorrected(span)
    return at !== undefined && isAt(place, id, at)
  }

  /** What a finding has on its sides that was not there when it was decided. */
  #otherWords(finding: Finding, before: readonly string[]): { readonly was: string; readonly now: string } {
    const { words } = answerOf(finding, (id) => this.#desk.sheetOf(id)?.document.text ?? '')
    return { was: before.filter((one) => !words.includes(one)).join('、'), now: words.filter((one) => !before.includes(one)).join('、') }
  }

  /** The copy on the desk that a new file looks like another version of. */
  recognise(document: Kept['document']) { return recogniseRevision(document, this.newest.map((one) => one.document)) }

  /** Makes a file another version of a copy; what was decided goes along. Can be undone. */
  async join(id: string, of: string, older = false): Promise<void> {
    await this.#joinAll([{ id, of, older }])
  }

  /** Takes up what was offered, all in one step. */
  async accept(arrivals: readonly Arrival[]): Promise<void> {
    await this.#joinAll(arrivals.flatMap(({ document, offers }) => (document && offers ? [{ id: document, ...offers }] : [])), arrivals)
  }

  async #joinAll(pairs: readonly { readonly id: string; readonly of: string; readonly older: boolean }[], arrivals: readonly Arrival[] = []): Promise<void> {
    let kept = this.#shelf.kept
    for (const { id, of, older } of pairs) {
      const [own, other] = [id, of].map((one) => chainsOf(kept).find((chain) => chain.some((version) => version.id === one)))
      if (!own || !other || own === other) continue
      const changed = new Map(inOrder(together(other, own, older)).after.map((one) => [one.id, one]))
      kept = kept.map((one) => changed.get(one.id) ?? one)
    }
    const after = kept.filter((one) => !this.#shelf.kept.includes(one))
    const before = this.#shelf.kept.filter(({ id }) => after.some((one) => one.id === id))
    if (after.length === 0) return
    await this.#shelf.do({ before: [], after: [], documents: { before, after }, ...(arrivals.length > 0 ? { arrivals: { before: arrivals, after: [] } } : {}) })
    this.#desk.reopen()
    this.#tellOf(pairs.map(({ id }) => this.newestOf(id)))
  }

  /** Lets a version be an article of its own again, with the older ones behind it. */
  async part(id: string): Promise<void> {
    const chain = this.chainOf(id)
    const at = chain.findIndex((one) => one.id === id)
    if (at <= 0) return
    const [one, two] = [inOrder(chain.slice(0, at)), inOrder(chain.slice(at))]
    await this.#shelf.do({ before: [], after: [], documents: { before: [...one.before, ...two.before], after: [...one.after, ...two.after] } })
  }

  #tellOf(ids: readonly string[]): void {
    const all = [...new Set(ids)].flatMap((id) => this.carriedTo(id))
    const count = (state: Carried['state']) => all.filter((one) => one.state === state).length
    const [held, made, again, lost] = [count('held'), count('made'), count('reopened'), count('lost')]
    const zh = [held > 0 ? `${held}处批改带了过来` : '', made > 0 ? `${made}处新样已改` : '', again > 0 ? `${again}处改动过，要重看` : '', lost > 0 ? `${lost}处找不到原来的字句，列着` : ''].filter(Boolean).join('，')
    const en = [counted(held, 'one decision came along', 'decisions came along'), counted(made, 'one correction is made in it', 'corrections are made in it'), counted(again, 'one is to be looked at again', 'are to be looked at again'), counted(lost, 'one lost its words and is listed', 'lost their words and are listed')].filter(Boolean).join(', ')
    this.#desk.tell({ zh: `接上了新样${zh ? `：${zh}` : ''}。`, en: `It is the newer version now${en ? `: ${en}` : ''}.` }, () => this.#desk.undo())
  }

  /** A decision of an older version no longer holds from the newest on; the older keeps it. */
  end({ from }: Carried): Promise<void> {
    return this.#shelf.do({ before: [from], after: [{ ...from, ended: this.newestOf(from.document) }] })
  }

  /** Decides the same again on the words as they are now. */
  async again(one: Extract<Carried, { state: 'reopened' }>): Promise<void> {
    const id = this.newestOf(one.from.document)
    const [document, sheet] = [this.#shelf.kept.find((kept) => kept.id === id)?.document, this.#desk.corrected.get(id)]
    if (!document || !sheet) return
    const by = { id: this.#stamp.id(), author: this.#desk.settings.editor, time: this.#stamp.time() }
    const [before, after] = [[one.from], [{ ...one.from, ended: id }]] as [Annotation[], Annotation[]]
    const at = sheet.toCorrected(one.place)
    if (one.from.kind === 'correction') {
      const own = this.#desk.correctionsOf(id)
      const made = applyEdit(document, own, { ...at, insert: one.from.insert }, by)
      return this.#desk.do({ before: [...before, ...own.filter((other) => !made.includes(other))], after: [...after, ...made.filter((other) => !own.includes(other))] })
    }
    const finding = this.#desk.analysis.findings.find((other) => other.check === one.from.answers?.check && isAt(other.place, id, at))
    const answer = finding ? { answers: answerOf(finding, (other) => this.#desk.sheetOf(other)?.document.text ?? '') } : {}
    await this.#shelf.do({ before, after: [...after, { ...one.from, ...anchor(document, one.place), quote: sheet.document.text.slice(at.start, at.end), ...by, ...answer, document: id }] })
  }

  /** A step in which what was carried over stays with its older version, and ends here. */
  stored(step: Step): Step {
    const own = new Map(this.#shelf.annotations.map((one) => [one.id, one]))
    const carried = step.before.filter((one) => own.get(one.id) !== undefined && own.get(one.id)!.document !== one.document)
    if (carried.length === 0) return step
    const ended = carried.map((one) => ({ from: own.get(one.id)!, until: one.document }))
    return { ...step, before: [...step.before.filter((one) => !carried.includes(one)), ...ended.map(({ from }) => from)], after: [...step.after, ...ended.map(({ from, until }) => ({ ...from, ended: until }))] }
  }
}

function isAt(place: Place, document: string, { start, end }: Span): boolean { return place.document === document && place.start <= end && place.end >= start }

function counted(n: number, one: string, many: string): string { return n === 0 ? '' : n === 1 ? one : `${n} ${many}` }
