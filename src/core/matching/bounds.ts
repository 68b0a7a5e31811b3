import Big from 'big.js'
import { type Agreement, agreementOf, type Range } from '../arithmetic/range.ts'
import type { NumberValue } from '../model.ts'
import { remember } from './remember.ts'

export type { Agreement }

/** Whether two values, each with what it allows, can be the same; `near`: only within their soft margins. */
export function agreement(a: NumberValue, b: NumberValue): Agreement {
  return agreementOf(rangeOf(a), rangeOf(b))
}

/** What a value allows, in the base unit of its dimension. */
export const rangeOf = remember(({ bounds, scale }: NumberValue): Range => {
  const { low, high, lowOpen, highOpen, soft } = bounds
  const inBase = (value: string) => (scale === '1' ? new Big(value) : new Big(value).times(scale))
  return { ...(low === undefined ? {} : { low: inBase(low) }), ...(high === undefined ? {} : { high: inBase(high) }), lowOpen: lowOpen ?? false, highOpen: highOpen ?? false, soft: inBase(soft ?? '0') }
})
