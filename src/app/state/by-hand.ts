import { type Annotation, anchor, type ClaimReading, type HandReading } from '../../core/annotation.ts'
import type { Role, Span } from '../../core/model.ts'
import type { Desk } from './desk.svelte.ts'
import type { Stamp } from './stamp.ts'

/** What the editor reads otherwise than the desk does: claims, roles, where a story starts. */
export class ByHand {
  readonly #desk: Desk
  readonly #stamp: Stamp

  constructor(desk: Desk, stamp: Stamp) {
    this.#desk = desk
    this.#stamp = stamp
  }

  /** Keeps what the editor says the words are, instead of what was kept before. */
  async setClaim(id: string, span: Span, claim: ClaimReading | undefined, before?: HandReading): Promise<void> {
    const made = claim && this.#desk.made(id, span, { kind: 'reading', claim })
    await this.#desk.do({ before: before ? [before] : [], after: made ? [made] : [] })
  }

  /** Keeps what role the blocks at a place have, or whether a story starts there; `undefined` lets the desk decide again. */
  async setBlock(id: string, span: Span, what: { role: Role } | { storyStart: boolean } | undefined): Promise<void> {
    const desk = this.#desk
    const document = desk.kept.find((one) => one.id === id)?.document
    const sheet = desk.corrected.get(id)
    if (!document || !sheet) return
    const place = anchor(document, sheet.toOriginal(span))
    const before = this.#blocksAt(id, place.span).filter((one) => (what === undefined ? true : 'role' in what ? one.role !== undefined : one.storyStart !== undefined))
    await desk.do({ before, after: what ? [{ ...place, ...what, kind: 'reading', id: this.#stamp.id(), document: id, author: desk.settings.editor, time: this.#stamp.time() }] : [] })
    if (!desk.article) desk.openDocument(id, span.start)
  }

  /** Whether the editor set the role of a block, or whether a story starts there. */
  isBlockSet(id: string, span: Span): boolean {
    const own = this.#desk.corrected.get(id)?.toOriginal(span)
    return own !== undefined && this.#blocksAt(id, own).length > 0
  }

  #blocksAt(id: string, { start, end }: Span): HandReading[] {
    const isThere = (one: Annotation): one is HandReading => one.kind === 'reading' && one.document === id && (one.role !== undefined || one.storyStart !== undefined) && one.span.start < end && one.span.end > start
    return this.#desk.annotations.filter(isThere)
  }
}
