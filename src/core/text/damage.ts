import type { Block, Damage } from '../model.ts'
import { fragmentsOf } from './fragments.ts'

/** Says of blocks that begin or break off in mid-sentence. */
export function markDamage(text: string, blocks: readonly Block[]): Block[] {
  const damage = new Map<Block, Damage[]>()
  const add = (block: Block, kind: Damage) => damage.set(block, [...(damage.get(block) ?? []), kind])
  for (const { start, end } of fragmentsOf(text, blocks)) {
    if (start) add(start, 'start')
    add(end, 'end')
  }
  return blocks.map((block) => (damage.has(block) ? { ...block, damaged: damage.get(block)! } : block))
}
