import type { Budget, Reading, Sentence } from '../model.ts'
import { bareWords, overlapOf, shinglesOf } from '../text/similarity.ts'

/** A sentence of one document, ready to be held against others. */
export interface Passage {
  readonly reading: Reading
  readonly sentence: Sentence
  readonly story: number | undefined
  readonly bare: string
  readonly shingles: ReadonlySet<string>
}

const shortest = 12
const commonest = 24

/** Pairs of like passages, the earlier first; each later one with the earlier it is most like. */
export function likePassages(readings: readonly Reading[], least: number, budget: Budget): { earlier: Passage; later: Passage; likeness: number }[] {
  const byShingle = new Map<string, Passage[]>()
  const pairs: { earlier: Passage; later: Passage; likeness: number }[] = []
  for (const later of readings.flatMap(passagesOf)) {
    const shared = new Map<Passage, number>()
    for (const one of later.shingles) {
      const holders = byShingle.get(one)
      if (!budget.spend(1 + (holders?.length ?? 0))) return pairs
      for (const holder of holders ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1)
      if (!holders) byShingle.set(one, [later])
      else if (holders.length < commonest) holders.push(later)
    }
    const best = [...shared].sort((a, b) => b[1] - a[1])[0]?.[0]
    const likeness = best ? overlapOf(best.shingles, later.shingles) : 0
    if (best && likeness >= least) pairs.push({ earlier: best, later, likeness })
  }
  return pairs
}

function passagesOf(reading: Reading): Passage[] {
  const { text, blocks } = reading.document
  return reading.sentences.flatMap((sentence) => {
    const block = blocks[sentence.block]!
    if (!['body', 'lead', 'box', 'caption'].includes(block.role)) return []
    const bare = bareWords(text.slice(sentence.start, sentence.end))
    return bare.length < shortest ? [] : [{ reading, sentence, story: block.story, bare, shingles: shinglesOf(bare) }]
  })
}
