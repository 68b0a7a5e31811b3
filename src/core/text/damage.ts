import type { Block, Damage } from '../model.ts'
import { fragmentsOf } from './fragments.ts'
import { interleavedBlocks } from './interleaved.ts'

/** Says of every block what cannot be known there. */
export function markDamage(text: string, blocks: readonly Block[]): Block[] {
  const damage = new Map<Block, Damage[]>()
  const add = (block: Block, kind: Damage) => damage.set(block, [...(damage.get(block) ?? []), kind])
  for (const { start, end } of fragmentsOf(text, blocks)) {
    if (start) add(start, 'start')
    add(end, 'end')
  }
  for (const block of interleavedBlocks(text, blocks)) add(block, 'order')
  return blocks.map((block) => (damage.has(block) ? { ...block, damaged: damage.get(block)! } : block))
}
