import type { Block, Document, Name, Sentence, Span } from '../model.ts'

/** What the parts of a claim are read from. */
export interface Context {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
}

/** Where a sentence stands: its words, its paragraph, its section (from a heading or a frame sentence on), its story. */
export interface Seat {
  readonly sentence: Sentence
  readonly block: Block
  /** First sentence of its paragraph, as an index. */
  readonly opener: number
  readonly story: Span
}

const heading: ReadonlySet<Block['role']> = new Set(['headline', 'kicker', 'subhead', 'section-label'])

export function isHeading({ role }: Block): boolean {
  return heading.has(role)
}

/** The seat of every sentence, in order. */
export function seatsOf({ document, sentences }: Context): Seat[] {
  let opener = 0
  return sentences.map((sentence, index) => {
    if (index === 0 || sentences[index - 1]!.block !== sentence.block) opener = index
    const block = document.blocks[sentence.block]!
    return { sentence, block, opener, story: (block.story === undefined ? undefined : document.stories[block.story]) ?? block }
  })
}

/** The last of ordered spans that ends at or before `at`, as an index; -1 where none does. */
export function lastBefore(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
