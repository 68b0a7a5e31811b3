import Big from 'big.js'
import { type Agreement, agreementOf, ends, type Range } from '../arithmetic/range.ts'
import type { NumberValue } from '../model.ts'

export type { Agreement }

/** Whether two values, each with what it allows, can be the same; `near`: only within their soft margins. */
export function agreement(a: NumberValue, b: NumberValue): Agreement {
  return agreementOf(rangeOf(a), rangeOf(b))
}

/** What a value allows, in the base unit of its dimension. */
export function rangeOf({ bounds, scale }: NumberValue): Range {
  const { low, high, lowOpen, highOpen, soft } = bounds
  return ends(low === undefined ? undefined : inBase(low, scale), high === undefined ? undefined : inBase(high, scale), { lowOpen: lowOpen ?? false, highOpen: highOpen ?? false, soft: soft === undefined ? none : inBase(soft, scale) }, {})
}

const none = new Big(0)
/** Numbers met before: copy says the same ones again and again, and an index holds them by the hundred thousand. */
const known = new Map<string, Big>()
const mostKnown = 20_000

/** A decimal number times its scale; one object for all that are written alike. */
export function inBase(value: string, scale: string): Big {
  const key = scale === '1' ? value : `${value}×${scale}`
  const before = known.get(key)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const number = scale === '1' ? new Big(value) : new Big(value).times(scale)
  // Without the room its digits were read into.
  number.c = number.c.slice()
  known.set(key, number)
  return number
}
