import type { Tick } from '../../core/annotation.ts'
import { factBookOf } from '../../core/facts/book.ts'
import { type Occurrence, occurrencesIn } from '../../core/matching/must-read.ts'
import type { Document, Facts, MustReadFact, Place, Span } from '../../core/model.ts'
import { sentencesOf } from '../../core/text/sentences.ts'
import { starterRows } from '../../formats/starter-facts.ts'
import type { Desk } from './desk.svelte.ts'

/** A place of the copy a person must have read: in the corrected text, with the sentence it stands in. */
export interface ToRead extends Place {
  readonly key: string
  readonly row: MustReadFact
  readonly words: string
  readonly sentence: Span
  /** Title of its story. */
  readonly title: string
  /** Who has read it, as it stands now. */
  readonly tick?: Tick
  /** It was ticked off before its words or its sentence changed. */
  readonly before?: Tick
}

/** What a tick of this kind answers: the words and their sentence; other wording opens the place again. */
const check = 'must-read'

/** The places of the must-read table in tonight’s articles, and who has read them. */
export class MustRead {
  readonly #desk: Desk
  #found = new WeakMap<Document, { readonly facts: Facts; readonly places: readonly (Occurrence & { readonly sentence: Span })[] }>()
  /** Key of the place at hand. */
  at = $state<string>()
  readonly #facts: Facts = $derived.by(() => factBookOf(this.#desk.facts.rows.filter((row) => row.table === 'must-read'), { 'must-read': starterRows()['must-read'] ?? [] }))
  /** How many rows the table has. */
  readonly rows = $derived(this.#facts.mustRead?.length ?? 0)
  readonly all: readonly ToRead[] = $derived.by(() => this.#all())
  readonly left: readonly ToRead[] = $derived(this.all.filter((one) => one.tick === undefined))

  constructor(desk: Desk) { this.#desk = desk }

  #all(): ToRead[] {
    const ticks = this.#desk.annotations.filter((one): one is Tick => one.kind === 'tick' && one.answers?.check === check)
    return [...this.#desk.corrected].flatMap(([id, { document, toOriginal }]) => (document.role === 'article' ? this.#placesOf(document).map(({ start, end, row, sentence }): ToRead => {
      const [words, said] = [text(document, { start, end }), text(document, sentence)]
      const original = toOriginal({ start, end })
      const own = ticks.filter((one) => one.document === id && one.span.start < Math.max(original.end, original.start + 1) && one.span.end > original.start)
      const tick = own.find((one) => one.answers!.words[0] === words && one.answers!.words[1] === said)
      const title = document.stories.find((story) => start >= story.start && start < story.end)?.title ?? document.name
      return { key: `${id}:${original.start}-${original.end}`, document: id, start, end, row, words, sentence, title, ...(tick ? { tick } : own[0] ? { before: own[0] } : {}) }
    }) : []))
  }

  /** The places of a text are found once for a table. */
  #placesOf(document: Document) {
    const known = this.#found.get(document)
    if (known?.facts === this.#facts) return known.places
    const found = occurrencesIn(document.text, this.#facts)
    const sentences = found.length > 0 ? sentencesOf(document) : []
    const places = found.map((one) => ({ ...one, sentence: sentences.find((sentence) => sentence.start <= one.start && sentence.end >= one.end) ?? { start: one.start, end: one.end } }))
    this.#found.set(document, { facts: this.#facts, places })
    return places
  }

  /** Whether a person has read the place. */
  isRead(place: Place): boolean { return this.placeAt(place)?.tick !== undefined }

  placeAt({ document, start, end }: Place): ToRead | undefined { return this.all.find((one) => one.document === document && one.start === start && one.end === end) }

  /** Ticks a place off, or takes the tick back. */
  async mark(one: ToRead): Promise<void> {
    const document = this.#desk.corrected.get(one.document)?.document
    if (document) await this.#desk.tick(one.document, one, one.tick ? undefined : 'verified', '', { check, words: [one.words, text(document, one.sentence)] })
  }
}

function text(document: Document, { start, end }: Span): string { return document.text.slice(start, end) }
