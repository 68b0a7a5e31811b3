import type { Rectangle } from '../../../core/model.ts'
import { type Gap, gapsOf, meet } from './gaps.ts'
import { spanning } from './geometry.ts'
import type { Item } from './items.ts'
import { tableOf } from './open-table.ts'

/** Cuts a page along its white space, columns before rows, until each part is one column: parts in the order they are read. */
export function inOrder(items: readonly Item[], em: number, rules: readonly Rectangle[] = []): Item[][] {
  if (items.length <= 1) return [[...items]]
  const table = tableOf(items, em)
  if (table) return [[table]]
  const bands = bandsOf(items)
  const columns = bands.some((_, at) => opensOver(bands, at, em)) ? undefined : columnsOf(items, em)
  if (columns) return columns.flatMap((column) => inOrder(column, em, rules))
  const groups = groupsOf(bands, spanning(items), em, rules)
  if (groups.length > 1) return groups.flatMap((group) => inOrder(group, em, rules))
  return isColumn(items, em) ? [[...items]] : aroundWidest(items, em, rules)
}

/** Split at the strongest gutter that runs the whole height: the widest, or one that a headline begins at. */
function columnsOf(items: readonly Item[], em: number): Item[][] | undefined {
  const strength = ({ from, to }: Gap) => to - from + (items.some((one) => one.kind === 'words' && one.fragment.size > 1.3 * em && one.x >= to && one.x < to + em) ? em : 0)
  const [gutter] = gapsOf(items, 'x').filter((gap) => isGutter(gap, items, em)).sort((a, b) => strength(b) - strength(a))
  return gutter && [items.filter(({ x }) => x < gutter.from), items.filter(({ x }) => x >= gutter.to)]
}

function isGutter({ from, to }: Gap, items: readonly Item[], em: number): boolean {
  const left = items.filter(({ x }) => x < from)
  const right = items.filter(({ x }) => x >= to)
  const [small, large] = left.length < right.length ? [left, right] : [right, left]
  if (bandsOf(items).length === 1 && left.length === 1 && right.length === 1 && items.every(({ kind }) => kind === 'words') && to - from < 8 * em) return false
  if (to - from < (small.length >= 3 || items.some(({ kind }) => kind !== 'words') ? 0.8 : 1.8) * em) return false
  return to - from > 3 * em || !isLabels(small, large, em)
}

/** Numbers or bullets beside the text they open. */
function isLabels(small: readonly Item[], large: readonly Item[], em: number): boolean {
  return small.every((one) => one.kind === 'words' && one.width < 3.5 * em && large.some((other) => other.kind === 'words' && Math.abs(other.fragment.base - one.fragment.base) < 0.2 * em))
}

/** Rows of items that white space parts from the next. */
function bandsOf(items: readonly Item[]): Item[][] {
  const bands: Item[][] = []
  let bottom = -Infinity
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    if (item.y >= bottom) bands.push([item])
    else bands.at(-1)!.push(item)
    bottom = Math.max(bottom, item.y + item.height)
  }
  return bands
}

/** Bands that share a gutter belong together; so do lines of one column. A heading across them, or a rule, parts them. */
function groupsOf(bands: readonly Item[][], hull: Rectangle, em: number, rules: readonly Rectangle[]): Item[][] {
  const groups: { items: Item[]; free: Gap[]; wide: boolean; heads: boolean }[] = []
  for (const [at, band] of bands.entries()) {
    const free = gapsOf(band, 'x', hull).filter(({ from, to }) => to - from >= 0.8 * em)
    const last = groups.at(-1)
    if (last && isSameHeading(last.items, band, em)) {
      last.items.push(...band)
      continue
    }
    const heads = opensOver(bands, at, em)
    const wide = !heads && parts(free, band)
    if (!last || heads || isRuled(spanning(last.items), spanning(band), hull, rules)) {
      groups.push({ items: [...band], free, wide, heads })
      continue
    }
    const both = meet(last.free, free).filter(({ from, to }) => to - from >= 0.8 * em)
    const all = [...last.items, ...band]
    const shared = parts(both, all)
    const peel = !last.wide && shared && (last.heads || isOver(last.items, band, hull, em))
    if (!peel && (shared || (!last.wide && !wide))) Object.assign(last, { items: all, free: both, wide: shared })
    else groups.push({ items: [...band], free, wide, heads })
  }
  return groups.map(({ items }) => items)
}

function parts(gaps: readonly Gap[], items: readonly Item[]): boolean {
  return gaps.some(({ from, to }) => items.some(({ x, width }) => x + width <= from + 0.01) && items.some(({ x }) => x >= to - 0.01))
}

/** A line alone that stands over columns it does not belong to: larger than they are, or centred over all of them. */
function isOver(above: readonly Item[], band: readonly Item[], hull: Rectangle, em: number): boolean {
  if (above.some(({ kind }) => kind !== 'words')) return above.length === 1 && above[0]!.kind === 'picture' && above[0]!.width > hull.width * 0.5
  if (above.some((one) => one.kind === 'words' && one.fragment.size > 1.15 * em)) return true
  if (bandsOf(above).length === 1 && aloneIn(above, em)) return true
  const { x, width } = spanning(above)
  const centred = Math.abs(x + width / 2 - hull.x - hull.width / 2) < 1.5 * em
  return bandsOf(above).length <= 2 && centred && !band.some((one) => Math.abs(one.x - x) < 2.5 * em)
}

/** A heading with white beside it, columns below it. */
function opensOver(bands: readonly Item[][], at: number, em: number): boolean {
  const only = aloneIn(bands[at]!, em)
  if (!only || only.fragment.size < 1.2 * em || bands.length < 2) return false
  const below = bands.slice(at + 1).find((band) => !aloneIn(band, em))
  return below !== undefined && parts(gapsOf(below, 'x').filter(({ from, to }) => to - from >= 0.8 * em), below)
}

/** The second line of a heading. */
function isSameHeading(above: readonly Item[], band: readonly Item[], em: number): boolean {
  const [first, next] = [aloneIn(above.slice(-1), em), aloneIn(band, em)]
  return first !== undefined && next !== undefined && above.every((one) => one.kind === 'words' && Math.abs(one.fragment.size - next.fragment.size) < 0.05 * next.fragment.size) && next.fragment.base - first.fragment.base < 1.6 * next.fragment.size
}

/** The words of a band that holds one line and nothing beside it. */
function aloneIn(band: readonly Item[], em: number): Extract<Item, { kind: 'words' }> | undefined {
  const words = band.flatMap((one) => (one.kind === 'words' ? [one] : []))
  if (words.length < band.length) return undefined
  const sorted = words.sort((a, b) => a.x - b.x)
  const level = sorted.every(({ fragment, x }, at) => at === 0 || (Math.abs(fragment.base - words[0]!.fragment.base) < 0.3 * fragment.size && x - words[at - 1]!.x - words[at - 1]!.width < 3 * fragment.size && Math.abs(fragment.size - words[0]!.fragment.size) < 0.05 * fragment.size))
  return level && (words.length === 1 || words[0]!.fragment.size > 1.2 * em) ? words[0] : undefined
}

function isRuled(above: Rectangle, below: Rectangle, hull: Rectangle, rules: readonly Rectangle[]): boolean {
  return rules.some(({ x, y, width }) => y > above.y + above.height - 2 && y < below.y + 2 && Math.min(x + width, hull.x + hull.width) - Math.max(x, hull.x) > 0.7 * hull.width)
}

/** Whether no two items stand side by side as columns do. */
function isColumn(items: readonly Item[], em: number): boolean {
  return bandsOf(items).every((band) => band.every((one, at) => band.slice(at + 1).every((other) => one.kind === 'words' && other.kind === 'words' && (Math.abs(one.fragment.base - other.fragment.base) < 0.4 * em || Math.max(other.x - one.x - one.width, one.x - other.x - other.width) < 0.8 * em))))
}

/** Where nothing can be cut: what stands over the widest item, the item, what stands under it. */
function aroundWidest(items: readonly Item[], em: number, rules: readonly Rectangle[]): Item[][] {
  const widest = items.reduce((best, one) => (one.width > best.width ? one : best))
  const middle = widest.y + widest.height / 2
  const above = items.filter((one) => one !== widest && one.y + one.height / 2 < middle)
  const below = items.filter((one) => one !== widest && one.y + one.height / 2 >= middle)
  return [above, [widest], below].filter((part) => part.length > 0).flatMap((part) => inOrder(part, em, rules))
}
