import Big from 'big.js'

/** What a printed number may stand for, in the base unit of its dimension; an absent end is unbounded. */
export interface Range {
  readonly low?: Big
  readonly high?: Big
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
  /** Outside by up to this much is a question, not a contradiction. */
  readonly soft: Big
}

export type Agreement = 'agree' | 'near' | 'disjoint'

const none = new Big(0)

export function exactly(value: Big | number): Range {
  return { low: new Big(value), high: new Big(value), soft: none }
}

/** Half a width to both sides. */
export function around(value: Big, half: Big, soft: Big = none): Range {
  return { low: value.minus(half), high: value.plus(half), soft }
}

export function plus(a: Range, b: Range): Range {
  return ends(a.low && b.low?.plus(a.low), a.high && b.high?.plus(a.high), a, b)
}

export function minus(a: Range, b: Range): Range {
  return plus(a, { ...(b.high ? { low: b.high.neg() } : {}), ...(b.low ? { high: b.low.neg() } : {}), lowOpen: b.highOpen ?? false, highOpen: b.lowOpen ?? false, soft: b.soft })
}

/** For what is not negative. */
export function times(a: Range, b: Range): Range {
  return { ...ends(a.low && b.low?.times(a.low), a.high && b.high?.times(a.high), a, b), soft: share(a).plus(share(b)).times(middle(a)).times(middle(b)) }
}

/** For what is not negative; by nothing that can be 0. */
export function over(a: Range, b: Range): Range {
  const low = a.low && b.high && !b.high.eq(0) ? a.low.div(b.high) : undefined
  const high = a.high && b.low?.gt(0) ? a.high.div(b.low) : undefined
  const whole = middle(b)
  return { ...ends(low, high, { lowOpen: a.lowOpen || b.highOpen || false, highOpen: a.highOpen || b.lowOpen || false }, {}), soft: whole.eq(0) ? none : share(a).plus(share(b)).times(middle(a).div(whole)) }
}

export function scaled(range: Range, factor: Big): Range {
  return factor.lt(0) ? minus(exactly(0), scaled(range, factor.neg())) : { ...range, ...(range.low ? { low: range.low.times(factor) } : {}), ...(range.high ? { high: range.high.times(factor) } : {}), soft: range.soft.times(factor) }
}

/** Whether two numbers, each with what it allows, can be the same; `near`: only within their soft margins and `grace`. */
export function agreementOf(a: Range, b: Range, grace: Big = none): Agreement {
  if (!apart(a, b, none)) return 'agree'
  const margin = a.soft.plus(b.soft).plus(grace)
  return margin.gt(0) && !apart(a, b, margin) ? 'near' : 'disjoint'
}

/** How far two ranges lie apart; 0 where they touch. */
export function gapBetween(a: Range, b: Range): Big {
  const gaps = [a.high && b.low?.minus(a.high), b.high && a.low?.minus(b.high)].filter((gap) => gap?.gt(0))
  return gaps[0] ?? none
}

export function middle({ low, high }: Range): Big {
  if (low && high) return low.plus(high).div(2)
  return low ?? high ?? none
}

function share(range: Range): Big {
  const value = middle(range).abs()
  return value.eq(0) ? none : range.soft.div(value)
}

interface Openness { readonly lowOpen?: boolean; readonly highOpen?: boolean; readonly soft?: Big }

/** A range of these ends, open where one of the two is; written out, for ranges are many. */
export function ends(low: Big | undefined, high: Big | undefined, a: Openness, b: Openness): Range {
  const made: { low?: Big; high?: Big; lowOpen: boolean; highOpen: boolean; soft: Big } = { lowOpen: a.lowOpen || b.lowOpen || false, highOpen: a.highOpen || b.highOpen || false, soft: sum(a.soft ?? none, b.soft ?? none) }
  if (low) made.low = low
  if (high) made.high = high
  return made
}

function sum(a: Big, b: Big): Big {
  return a === none ? b : b === none ? a : a.plus(b)
}

function apart(a: Range, b: Range, margin: Big): boolean {
  return before(a, b, margin) || before(b, a, margin)
}

/** All of `a` lies below all of `b`. */
function before(a: Range, b: Range, margin: Big): boolean {
  if (!a.high || !b.low) return false
  const high = a.high.plus(margin)
  return high.lt(b.low) || (high.eq(b.low) && ((a.highOpen ?? false) || (b.lowOpen ?? false)))
}
