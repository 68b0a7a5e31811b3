import type { Block, Document, Role } from '../model.ts'

/** How well the words of a heading are borne out by the copy of each story: 0 to 1, common words of the page counting little. */
export interface Homes {
  /** Support of a block's words in the copy of a story. */
  supportOf(block: Block, story: number): number
}

const copy: ReadonlySet<Role> = new Set(['body', 'lead', 'box', 'caption'])

/** Reads the copy only once a heading is asked about. */
export function homesOf({ text, blocks, stories }: Pick<Document, 'text' | 'blocks' | 'stories'>): Homes {
  let read: { pairs: Set<number>[]; spread: Map<number, number> } | undefined
  return {
    supportOf(block, story) {
      read ??= readCopy(text, blocks, stories.length)
      const { pairs, spread } = read
      const all = pairsOf(text, block)
      const own = pairs[story]
      if (all.size < 3 || !own) return 0
      let [sum, shared] = [0, 0]
      for (const pair of all) {
        const weight = 1 / (spread.get(pair) ?? 1)
        sum += weight
        if (own.has(pair)) shared += weight
      }
      return shared / sum
    },
  }
}

function readCopy(text: string, blocks: readonly Block[], stories: number): { pairs: Set<number>[]; spread: Map<number, number> } {
  const pairs = Array.from({ length: stories }, () => new Set<number>())
  for (const block of blocks) if (block.story !== undefined && copy.has(block.role)) for (const pair of pairsOf(text, block)) pairs[block.story]!.add(pair)
  const spread = new Map<number, number>()
  for (const own of pairs) for (const pair of own) spread.set(pair, (spread.get(pair) ?? 0) + 1)
  return { pairs, spread }
}

/** Every two Han characters, letters or digits in a row, each once, as one number. */
function pairsOf(text: string, { start, end }: Block): Set<number> {
  const pairs = new Set<number>()
  let before = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const counts = (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
    if (counts && before) pairs.add(before * 0x10000 + unit)
    before = counts ? unit : 0
  }
  return pairs
}
