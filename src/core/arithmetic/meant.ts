import Big from 'big.js'
import type { Sides } from './change.ts'
import type { Figure } from './figure.ts'
import { oddsOf } from './odds.ts'
import { agreementOf, exactly, minus, over, type Range, scaled } from './range.ts'
import type { Result } from './result.ts'
import { type Holds, nearMiss, type Sieve, slipsIn } from './slip.ts'

const hundred = new Big(100)
/** Sides but the likeliest are believed only where figures without a relation would come as close less often than this. */
const chance = 0.02
/** So many sides of one result are tried. */
const most = 6

/** By how many per cent one is more than the other; where `sign` is −1, less. */
export function growthOf(now: Range, base: Range, sign: number): Range {
  const grown = scaled(minus(over(now, base), exactly(1)), hundred)
  return sign < 0 ? minus(exactly(0), grown) : grown
}

/** Whether a difference, points or a rate follow from now and base; undefined for what is no difference. */
export function holdsFor({ kind, sign }: Result): Holds | undefined {
  if (kind === 'rate') return ([now, base, rate]) => (base!.low?.gt(0) ?? false) && agreementOf(growthOf(now!, base!, sign), rate!) === 'agree'
  if (kind === 'difference' || kind === 'points') {
    const less = (all: readonly Range[]) => agreementOf(minus(all[1]!, all[0]!), all[2]!) === 'agree'
    const more = (all: readonly Range[]) => agreementOf(minus(all[0]!, all[1]!), all[2]!) === 'agree'
    return sign < 0 ? less : sign > 0 ? more : (all) => more(all) || less(all)
  }
  return undefined
}

/** Whether one slip mends a relation, or the other direction does: 多 for 少. */
export function explained(terms: readonly Figure[], result: Result, may?: Sieve): boolean {
  if (nearMiss(terms, holdsFor(result)!, may)) return true
  const turned = result.sign === 0 ? undefined : holdsFor({ ...result, sign: result.sign > 0 ? -1 : 1 })
  return turned?.(terms.map(({ range }) => range)) ?? false
}

/** The sides a result was told of, of those it may have been, the likeliest first: those it follows from, else the first if it is one slip away, else others that are so by no chance. */
export function meant(result: Result, sides: Iterable<Sides>): Sides | undefined {
  const holds = holdsFor(result)
  const all: Sides[] = []
  for (const one of sides) {
    if (!holds || holds([one.now.range, one.base.range, result.figure.range])) return one
    if (all.push(one) === most) break
  }
  const [first, ...others] = all
  if (!holds || !first || result.kind === 'rate' || explained([first.now, first.base, result.figure], result)) return first
  return others.find(({ now, base }, at) => {
    const [more, less] = now.value.gte(base.value) ? [now, base] : [base, now]
    return slipsIn([now, base, result.figure], holds).some((slip) => oddsOf(more, [less, result.figure], slip) * (at + 2) < chance)
  })
}
