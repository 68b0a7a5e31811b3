import type { Block, Document, Words } from '../model.ts'

/** Joins looked at together, and how many more words must run over every second line than over a join. */
const window = 8
const lead = 2
const fewest = 3
/** How often a word must stand in the dictionary's counts to show that two lines belong together. */
const common = 20

/** A join of two lines inside a block, the end of the line before, the start of this one and of the next. */
interface Seam { readonly block: number; readonly before: string; readonly after: string; readonly next: string }

/** Marks blocks whose lines come from two columns in turn: words run from a line to the one after the next, hardly ever to the next. */
export function markInterleaved(document: Document, words: Words | undefined): Document {
  const seams = words ? seamsOf(document) : []
  const damaged = new Set<number>()
  for (let start = 0; start + window <= seams.length; start += window / 2) {
    const some = seams.slice(start, start + window)
    if (isMixed(some, words!)) for (const seam of some) damaged.add(seam.block)
  }
  if (damaged.size === 0) return document
  const blocks = document.blocks.map((block, at): Block => (damaged.has(at) ? { ...block, damaged: [...new Set([...(block.damaged ?? []), 'order' as const])] } : block))
  return { ...document, blocks }
}

function isMixed(seams: readonly Seam[], { frequency }: Words): boolean {
  let [near, far] = [0, 0]
  for (const [at, { before, after, next }] of seams.entries()) {
    if (runsOver(before, after, frequency)) near++
    // Half of all sound joins cut a word: two among the first four, and the rest need not be looked at.
    if (near >= lead && at < window / 2) return false
    if (runsOver(before, next, frequency)) far++
  }
  return far >= fewest && far - near >= lead
}

/** Whether a word in the dictionary stands across two pieces put together. */
function runsOver(before: string, after: string, frequency: Words['frequency']): boolean {
  if (!/^[\u4e00-\u9fff]/u.test(after)) return false
  return [[1, 1], [2, 2], [1, 2], [2, 1]].some(([left, right]) => frequency(before.slice(-left!) + after.slice(0, right)) >= common)
}

function seamsOf({ text, blocks, source: { runs } }: Document): Seam[] {
  const seams: Seam[] = []
  let block = 0
  for (let index = 1; index + 1 < runs.length; index++) {
    const [run, next] = [runs[index]!, runs[index + 1]!]
    while (block + 1 < blocks.length && blocks[block]!.end <= run.at) block++
    if (blocks[block]!.start === run.at) continue
    const [before, after] = [text.slice(run.at - 3, run.at), text.slice(run.at, run.at + 3)]
    if (/[\u4e00-\u9fff]$/u.test(before)) seams.push({ block, before, after, next: text.slice(next.at, next.at + 3) })
  }
  return seams
}
