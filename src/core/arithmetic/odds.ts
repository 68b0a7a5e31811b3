import type { Figure } from './figure.ts'
import { placeOf } from './precision.ts'
import { candidatesOf, type Slip } from './slip.ts'

/**
 * How likely figures that have nothing to do with each other would come as close: the part of all differences, up to the size of the total, that one slip of this kind would explain. 0 to 1.
 * Figures that are all round to hundreds differ by hundreds.
 */
export function oddsOf(total: Figure, parts: readonly Figure[], slip: Slip): number {
  const figures = [total, ...parts]
  const step = figures.filter(({ value }) => !value.eq(0)).map(({ value }) => placeOf(value)).reduce((least, place) => (place.lt(least) ? place : least))
  const shifts = new Set<string>()
  for (const figure of figures) {
    for (const { kind, value } of candidatesOf(figure)) {
      if (kind !== slip.kind) continue
      const shift = figure === total ? value.minus(figure.value) : figure.value.minus(value)
      if (shift.mod(step).eq(0)) shifts.add(shift.toFixed())
    }
  }
  const room = figures.reduce((sum, { range, value }) => sum.plus(range.high ?? value).minus(range.low ?? value), step)
  return Math.min(1, (shifts.size * Number(room.div(step))) / Math.max(1, Number(total.value.times(2).div(step))))
}

/**
 * How likely three figures of which two make the third would come as close by chance: for each slip of any of them, the part of all results up to ten times as large that are as near. 0 and up.
 * For results that fit to their last printed place.
 */
export function productOdds(total: Figure, factors: readonly Figure[]): number {
  const slips = [total, ...factors].reduce((sum, figure) => sum + candidatesOf(figure).length, 0)
  return (slips * Number(total.ulp.div(total.value))) / Math.log(10)
}
