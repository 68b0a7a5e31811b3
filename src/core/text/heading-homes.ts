import type { Block, Document, Role } from '../model.ts'

/** How well the words of a heading are borne out by the copy of each story: 0 to 1, common words of the page counting little. */
export interface Homes {
  /** Support of a block's words in the copy of a story. */
  supportOf(block: Block, story: number): number
}

const copy: ReadonlySet<Role> = new Set(['body', 'lead', 'box', 'caption'])

export function homesOf({ text, blocks, stories }: Pick<Document, 'text' | 'blocks' | 'stories'>): Homes {
  const pairs: Set<string>[] = stories.map(() => new Set())
  for (const block of blocks) if (block.story !== undefined && copy.has(block.role)) for (const pair of pairsOf(text.slice(block.start, block.end))) pairs[block.story]!.add(pair)
  const spread = new Map<string, number>()
  for (const own of pairs) for (const pair of own) spread.set(pair, (spread.get(pair) ?? 0) + 1)
  const weight = (pair: string) => 1 / (spread.get(pair) ?? 1)
  return {
    supportOf(block, story) {
      const all = pairsOf(text.slice(block.start, block.end))
      const own = pairs[story]
      if (all.length < 3 || !own) return 0
      const sum = (some: readonly string[]) => some.reduce((total, pair) => total + weight(pair), 0)
      return sum(all.filter((pair) => own.has(pair))) / sum(all)
    },
  }
}

/** Every two Han characters or letters in a row, each once. */
function pairsOf(text: string): string[] {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (/^[\u4e00-\u9fffA-Za-z\d]{2}$/u.test(pair)) pairs.add(pair)
  }
  return [...pairs]
}
