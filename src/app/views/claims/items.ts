import type { Block } from '../../../core/model.ts'
import { m } from '../../paraglide/messages.js'
import { roleNames } from '../../parts/role-names.ts'
import type { Point } from '../../state/points.ts'

/** A line of the list: the paragraph, or something it states. */
export type Item = { readonly key: string; readonly head: string; readonly block: Block | undefined; readonly start: number } | { readonly key: string; readonly point: Point }

/** The points with a line before each paragraph's. */
export function itemsOf(points: readonly Point[], headOf: (block: Block | undefined) => string): Item[] {
  const items: Item[] = []
  let block: Block | undefined
  points.forEach((point, at) => {
    if (at === 0 || point.block !== block) items.push({ key: `head:${point.block?.start ?? -1}`, head: headOf(point.block), block: point.block, start: point.block?.start ?? point.start })
    block = point.block
    items.push({ key: point.key, point })
  })
  return items
}

/** What a paragraph is called: the third of the body, the headline, a caption. */
export function headsOf(blocks: readonly Block[]): (block: Block | undefined) => string {
  const numbers = new Map<Block, number>()
  let number = 0
  let story: number | undefined
  for (const block of blocks) {
    if (block.story !== story) number = 0
    story = block.story
    if (isRunning(block)) numbers.set(block, ++number)
  }
  return (block) => (block === undefined ? '' : numbers.has(block) ? m.para_n({ n: String(numbers.get(block)) }) : roleNames[block.role]())
}

export function isRunning({ role }: Block): boolean {
  return role === 'body' || role === 'lead' || role === 'box'
}
