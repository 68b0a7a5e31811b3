import type { Corrected, Correction } from '../annotation.ts'
import type { Block, Document, Run, Span, Story } from '../model.ts'

/** A stretch both texts share (`kept`), or a correction: words of the document against words put in. */
interface Piece {
  readonly original: Span
  readonly corrected: Span
  readonly kept: boolean
}

/** The document as its corrections would have it, and the way between the two texts. */
export function correct(document: Document, corrections: readonly Correction[]): Corrected {
  const ordered = [...corrections].sort((a, b) => a.span.start - b.span.start)
  if (ordered.length === 0) return { document, corrections: ordered, toCorrected: (span) => span, toOriginal: (span) => span }
  const { text, pieces } = compose(document.text, ordered)
  const toCorrected = (span: Span) => across(pieces, 'original', 'corrected', span)
  const toOriginal = (span: Span) => across(pieces, 'corrected', 'original', span)
  const source = { ...document.source, runs: runsOf(document.source.runs, pieces) }
  const blocks = blocksOf(document.blocks, text, toOriginal, toCorrected)
  const stories: Story[] = document.stories.map((story) => ({ ...story, ...toCorrected(story) }))
  return { document: { ...document, text, source, blocks, stories }, corrections: ordered, toCorrected, toOriginal }
}

function compose(original: string, corrections: readonly Correction[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  let at = 0
  const keep = (end: number) => {
    if (end <= at) return
    pieces.push({ original: { start: at, end }, corrected: { start: text.length, end: text.length + end - at }, kept: true })
    text += original.slice(at, end)
    at = end
  }
  for (const { span, insert } of corrections) {
    if (span.start < at || span.end > original.length) throw new Error('Corrections of one document overlap')
    keep(span.start)
    pieces.push({ original: span, corrected: { start: text.length, end: text.length + insert.length }, kept: false })
    text += insert
    at = span.end
  }
  keep(original.length)
  return { text, pieces }
}

type Side = 'original' | 'corrected'

/** Takes a span from one text to the other; inside a correction it widens to the whole of it. */
function across(pieces: readonly Piece[], from: Side, to: Side, span: Span): Span {
  const start = startAcross(pieces, from, to, span.start)
  const end = span.end <= span.start ? start : endAcross(pieces, from, to, span.end)
  return { start, end: Math.max(start, end) }
}

function startAcross(pieces: readonly Piece[], from: Side, to: Side, offset: number): number {
  const piece = pieces.find((one) => one[from].end > offset)
  if (!piece) return pieces.at(-1)?.[to].end ?? 0
  return piece.kept ? piece[to].start + (offset - piece[from].start) : piece[to].start
}

function endAcross(pieces: readonly Piece[], from: Side, to: Side, offset: number): number {
  const piece = pieces.find((one) => one[from].end >= offset && one[from].start < offset)
  if (!piece) return pieces[0]?.[to].start ?? 0
  return piece.kept ? piece[to].start + (offset - piece[from].start) : piece[to].end
}

/** The runs of the words that stayed. */
function runsOf(runs: readonly Run[], pieces: readonly Piece[]): Run[] {
  const kept = pieces.filter((piece) => piece.kept)
  const moved: Run[] = []
  let at = 0
  for (const run of runs) {
    while (kept[at] && kept[at]!.original.end <= run.at) at++
    for (let next = at; kept[next] && kept[next]!.original.start < run.at + run.length; next++) {
      const { original, corrected } = kept[next]!
      const start = Math.max(run.at, original.start)
      const end = Math.min(run.at + run.length, original.end)
      const whole = run.over !== undefined && end - start === run.length ? { over: run.over } : {}
      moved.push({ at: corrected.start + start - original.start, from: run.from + start - run.at, length: end - start, ...whole })
    }
  }
  return moved
}

/** One block a line of the corrected text, but a table stays whole; each has the role and story of the words it begins with. */
function blocksOf(blocks: readonly Block[], text: string, toOriginal: (span: Span) => Span, toCorrected: (span: Span) => Span): Block[] {
  const lines: Block[] = []
  const tables = new Map<Block, Block>()
  const tabled = (block: Block, model: Block) => {
    if (model.cells) tables.set(block, model)
    return block
  }
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.length > 0) {
      const origin = toOriginal({ start, end: start + 1 }).start
      const model = blocks.find((block) => block.end > origin) ?? blocks.at(-1)
      const last = lines.at(-1)
      const cells = model?.cells?.map((cell) => ({ ...cell, ...toCorrected(cell) }))
      if (last && model?.cells && tables.get(last) === model) lines[lines.length - 1] = tabled({ ...last, end }, model)
      else if (model) lines.push(tabled({ ...model, start, end, ...(cells ? { cells } : {}) }, model))
    }
    start = end + 1
  }
  return lines
}
