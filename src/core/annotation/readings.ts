import type { HandReading } from '../annotation.ts'
import type { Block, Document, Span } from '../model.ts'
import { furniture, settle } from '../text/stories.ts'
import { resolve } from './resolve.ts'

/** The document as the editor reads it: roles and story starts by hand over those found. Readings of other documents are left out. */
export function applyReadings(document: Document, readings: readonly HandReading[]): Document {
  const own = readings.filter((one) => one.document === document.id && (one.role !== undefined || one.storyStart !== undefined))
  if (own.length === 0) return document
  const blocks: Block[] = [...document.blocks]
  const starts = startsOf(blocks)
  for (const reading of own) {
    const at = placeIn(document, reading)
    if (!at) continue
    const touched = blocks.flatMap((block, index) => (block.start < at.end && block.end > at.start ? [index] : []))
    if (reading.role !== undefined) for (const index of touched) blocks[index] = { ...blocks[index]!, role: reading.role }
    if (reading.storyStart !== undefined && touched.length > 0) starts[reading.storyStart ? 'add' : 'delete'](touched[0]!)
  }
  return { ...document, ...settle(document.text, blocks, moveOffFurniture(blocks, starts)) }
}

/** Where its words stand: at its place in the text it was made on, else wherever they are found again. */
function placeIn(document: Document, reading: HandReading): Span | undefined {
  if (document.text.slice(reading.span.start, reading.span.end) === reading.quote) return reading.span
  const found = resolve(reading, document)
  return found.state === 'found' ? found.span : undefined
}

/** Indices of the blocks at which a story starts. */
function startsOf(blocks: readonly Block[]): Set<number> {
  const starts = new Set<number>()
  let last: number | undefined
  blocks.forEach(({ story }, at) => {
    if (story === undefined) return
    if (story !== last) starts.add(at)
    last = story
  })
  return starts
}

/** A start on page furniture is that of the next block which belongs to a story. */
function moveOffFurniture(blocks: readonly Block[], starts: ReadonlySet<number>): Set<number> {
  return new Set([...starts].flatMap((start) => {
    const at = blocks.findIndex((block, index) => index >= start && !furniture.has(block.role))
    return at < 0 ? [] : [at]
  }))
}
