import type { Document, Span } from '../model.ts'
import { furniture } from './stories.ts'

/** Something the reading text put right without asking. */
export interface Repair extends Span {
  /** A line end taken out of a paragraph; an empty line taken out of one; words left out of the reading text; page furniture set aside. */
  readonly kind: 'wrap' | 'gap' | 'left-out' | 'furniture'
}

/** All that was put right between the source and the reading text, in the order of the text; of a join the characters on both sides. */
export function repairsOf({ text, source, blocks }: Document): Repair[] {
  const repairs: Repair[] = blocks.filter((block) => furniture.has(block.role)).map(({ start, end }) => ({ kind: 'furniture', start, end }))
  const starts = new Set(blocks.map((block) => block.start))
  source.runs.forEach((run, index) => {
    const before = source.runs[index - 1]
    if (!before || starts.has(run.at)) return
    const between = source.text.slice(before.from + before.length, run.from)
    const breaks = between.match(/\r\n|\r|\n/gu)?.length ?? 0
    const kind = /\S/u.test(between) ? 'left-out' : breaks > 1 ? 'gap' : breaks === 1 ? 'wrap' : undefined
    if (kind) repairs.push({ kind, start: Math.max(0, before.at + before.length - 1), end: Math.min(text.length, run.at + 1) })
  })
  return repairs.sort((a, b) => a.start - b.start)
}
