import type { Rectangle } from '../../../core/model.ts'

export interface Gap { readonly from: number; readonly to: number }

/** The strips along one axis that nothing reaches into; with `hull` those at its sides too. */
export function gapsOf(items: readonly Rectangle[], axis: 'x' | 'y', hull?: Rectangle): Gap[] {
  const size = axis === 'x' ? 'width' : 'height'
  const spans = items.map((one) => ({ from: one[axis], to: one[axis] + one[size] })).sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  let end = hull ? hull[axis] : (spans[0]?.from ?? 0)
  for (const { from, to } of spans) {
    if (from > end) gaps.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  if (hull && hull[axis] + hull[size] > end) gaps.push({ from: end, to: hull[axis] + hull[size] })
  return gaps
}

/** What two lists of gaps have in common. */
export function meet(some: readonly Gap[], others: readonly Gap[]): Gap[] {
  return some.flatMap((one) => others.flatMap((other) => {
    const from = Math.max(one.from, other.from)
    const to = Math.min(one.to, other.to)
    return from < to ? [{ from, to }] : []
  }))
}
