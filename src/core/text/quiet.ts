import type { Block, Category, Document, Reading, Span } from '../model.ts'

/** Kinds of finding that still say something where the order of words is not known. */
const surviving: ReadonlySet<Category> = new Set(['layout', 'structure', 'duplicate'])

/** Whether sentence checks stay quiet here: in columns run into each other, and where a sentence was cut off. */
export function isQuiet({ document, sentences }: Pick<Reading, 'document' | 'sentences'>, span: Span): boolean {
  return document.blocks.some((block, at) => {
    if (!block.damaged || block.end <= span.start || block.start >= span.end) return false
    const own = sentences.filter((sentence) => sentence.block === at)
    return block.damaged.some((damage) => damage === 'order' || overlaps(damage === 'start' ? own[0] : own.at(-1), span))
  })
}

/** Whether a finding of this category says anything at a place that may be damaged. */
export function speaks(reading: Pick<Reading, 'document' | 'sentences'> | undefined, category: Category, span: Span): boolean {
  return !reading || surviving.has(category) || !hasDamage(reading.document) || !isQuiet(reading, span)
}

function hasDamage({ blocks }: Document): boolean {
  return blocks.some((block: Block) => block.damaged !== undefined)
}

function overlaps(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.start < b.end && b.start < a.end
}
