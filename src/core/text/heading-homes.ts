import type { Block, Document, Role } from '../model.ts'

/** How well the words of a heading are borne out by the copy of each story: 0 to 1, common words of the page counting little. */
export interface Homes {
  /** Support of a block's words in the copy of a story. */
  supportOf(block: Block, story: number): number
}

const copy: ReadonlySet<Role> = new Set(['body', 'lead', 'box', 'caption'])
const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Reads the copy only once a heading is asked about. */
export function homesOf({ text, blocks, stories }: Pick<Document, 'text' | 'blocks' | 'stories'>): Homes {
  let read: { pairs: Set<number>[]; spread: Map<number, number> } | undefined
  return {
    supportOf(block, story) {
      const all = pairsOf(text, block)
      if (all.size < 3 || !stories[story]) return 0
      read ??= readCopy(text, blocks, stories.length)
      const { pairs, spread } = read
      const own = pairs[story]!
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

/** Which of the pairs that headings have stand in the copy of each story. */
function readCopy(text: string, blocks: readonly Block[], stories: number): { pairs: Set<number>[]; spread: Map<number, number> } {
  const asked = new Set<number>()
  for (const block of blocks) if (heading.has(block.role)) pairsOf(text, block, asked)
  const pairs = Array.from({ length: stories }, () => new Set<number>())
  for (const block of blocks) if (block.story !== undefined && copy.has(block.role)) pairsOf(text, block, pairs[block.story]!, asked)
  const spread = new Map<number, number>()
  for (const own of pairs) for (const pair of own) spread.set(pair, (spread.get(pair) ?? 0) + 1)
  return { pairs, spread }
}

/** Every two Han characters, letters or digits in a row, each once, as one number; of those `asked` about, if any. */
function pairsOf(text: string, { start, end }: Block, pairs = new Set<number>(), asked?: ReadonlySet<number>): Set<number> {
  let before = 0
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at)
    const pair = before * 0x5300 + unit
    if (unit && before && (!asked || asked.has(pair))) pairs.add(pair)
    before = unit
  }
  return pairs
}

/** A small number for a Han character, a letter or a digit: two of them make one that costs nothing to keep. 0 for the rest. */
function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit - 0x4e00 + 128
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) ? unit : 0
}
