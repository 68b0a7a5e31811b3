import Big from 'big.js'
import type { Bounds, NumberValue } from '../model.ts'

export type Agreement = 'agree' | 'near' | 'disjoint'

/** Whether two values, each with what it allows, can be the same; `near`: only within their soft margins. */
export function agreement(a: NumberValue, b: NumberValue): Agreement {
  const [first, second] = [scaled(a.bounds, a.scale), scaled(b.bounds, b.scale)]
  if (!apart(first, second, new Big(0))) return 'agree'
  const margin = new Big(a.bounds.soft ?? 0).times(a.scale).plus(new Big(b.bounds.soft ?? 0).times(b.scale))
  return margin.gt(0) && !apart(first, second, margin) ? 'near' : 'disjoint'
}

interface Ends { readonly low?: Big; readonly high?: Big; readonly lowOpen: boolean; readonly highOpen: boolean }

function scaled({ low, high, lowOpen, highOpen }: Bounds, scale: string): Ends {
  return { ...(low === undefined ? {} : { low: new Big(low).times(scale) }), ...(high === undefined ? {} : { high: new Big(high).times(scale) }), lowOpen: lowOpen ?? false, highOpen: highOpen ?? false }
}

function apart(a: Ends, b: Ends, margin: Big): boolean {
  return before(a, b, margin) || before(b, a, margin)
}

/** All of `a` lies below all of `b`. */
function before(a: Ends, b: Ends, margin: Big): boolean {
  if (a.high === undefined || b.low === undefined) return false
  const high = a.high.plus(margin)
  return high.lt(b.low) || (high.eq(b.low) && (a.highOpen || b.lowOpen))
}

/** Half the width of what a printed value allows: its rounding. */
export function rounding({ bounds, scale }: NumberValue): Big {
  if (bounds.low === undefined || bounds.high === undefined) return new Big(0)
  return new Big(bounds.high).minus(bounds.low).div(2).times(scale)
}

/** Whether one slip of the hand turns one printed number into the other: a digit, two swapped, a point or a zero. */
export function oneSlip(a: Big, b: Big): boolean {
  if (a.eq(b)) return false
  if (a.times(10).eq(b) || b.times(10).eq(a)) return true
  const [first, second] = [a.toFixed(), b.toFixed()]
  if (first.length !== second.length) return false
  const places = [...first].flatMap((digit, at) => (digit === second[at] ? [] : [at]))
  if (places.length === 1) return true
  return places.length === 2 && places[1] === places[0]! + 1 && first[places[0]!] === second[places[1]!] && first[places[1]!] === second[places[0]!]
}
