import Big from 'big.js'
import { type Agreement, agreementOf, type Range } from '../arithmetic/range.ts'
import type { NumberValue } from '../model.ts'

export type { Agreement }

/** Whether two values, each with what it allows, can be the same; `near`: only within their soft margins. */
export function agreement(a: NumberValue, b: NumberValue): Agreement {
  return agreementOf(rangeOf(a), rangeOf(b))
}

/** What a value allows, in the base unit of its dimension. */
export function rangeOf({ bounds, scale }: NumberValue): Range {
  const { low, high, lowOpen, highOpen, soft } = bounds
  return { ...(low === undefined ? {} : { low: new Big(low).times(scale) }), ...(high === undefined ? {} : { high: new Big(high).times(scale) }), lowOpen: lowOpen ?? false, highOpen: highOpen ?? false, soft: new Big(soft ?? 0).times(scale) }
}
