import type { Rectangle } from '../../../core/model.ts'
import type { Fragment } from './fragments.ts'
import type { Turn } from './letters.ts'

/** What takes up room on a page and is put in order as one thing. */
export type Item =
  | (Rectangle & { readonly kind: 'words'; readonly fragment: Fragment })
  | (Rectangle & { readonly kind: 'picture' })
  | (Rectangle & { readonly kind: 'box'; readonly items: readonly Item[] })
  | (Rectangle & { readonly kind: 'turned'; readonly turn: Turn; readonly items: readonly Item[] })
  | (Rectangle & { readonly kind: 'table'; readonly cells: readonly PlacedCell[] })

export interface PlacedCell { readonly row: number; readonly column: number; readonly fragments: readonly Fragment[] }

/** The room words take up, without the leading above and below. */
export function wordsOf(fragment: Fragment): Item {
  const { x, width, base, size } = fragment
  return { kind: 'words', fragment, x, width, y: base - 0.76 * size, height: 0.8 * size }
}

/** The size of type most of the words are set in. */
export function bodySize(items: readonly Item[]): number {
  const counts = new Map<number, number>()
  for (const { size, letters } of items.flatMap(fragmentsIn)) {
    const step = Math.round(size * 4) / 4
    counts.set(step, (counts.get(step) ?? 0) + letters.length)
  }
  let best = [10, 0]
  for (const [size, count] of counts) if (count > best[1]!) best = [size, count]
  return best[0]!
}

export function fragmentsIn(item: Item): readonly Fragment[] {
  if (item.kind === 'words') return [item.fragment]
  if (item.kind === 'table') return item.cells.flatMap(({ fragments }) => fragments)
  return item.kind === 'picture' ? [] : item.items.flatMap(fragmentsIn)
}
