import type { Claim, NumberValue, Said } from '../model.ts'
import { agreement } from './bounds.ts'

/** What two claims of one subject say to each other; silent ones say why. */
export type Comparison =
  | { readonly state: 'agree' | 'conflict' | 'likely conflict' }
  | { readonly state: 'silent'; readonly reason: Said }

/** A claim whose value is a number. */
export type NumberClaim = Claim & { readonly mention: { readonly value: NumberValue } }

export function isNumber(claim: Claim): claim is NumberClaim {
  return claim.mention.value.type === 'number' && claim.mention.value.value !== undefined
}

/** Compares two claims that count the same thing in the same unit family. */
export function compare(a: NumberClaim, b: NumberClaim): Comparison {
  const [one, other] = [a.mention.value, b.mention.value]
  if (one.dimension !== other.dimension) return silent(one.unit, other.unit)
  const period = differing(a.period?.text, b.period?.text)
  if (period) return silent(...period)
  const scope = differing(a.scope?.text, b.scope?.text)
  if (scope && !vague(scope)) return silent(...scope)
  const [left, right] = [changes(a), changes(b)]
  if (left !== right) return silent(left || '—', right || '—')
  const result = agreement(one, other)
  return { state: result === 'agree' ? 'agree' : result === 'near' ? 'likely conflict' : 'conflict' }
}

/** 其中 makes a number a part of another, not another number. */
function changes({ modifiers }: Claim): string {
  return modifiers.filter((word) => word !== '其中').join(' ')
}

function differing(a: string | undefined, b: string | undefined): [string, string] | undefined {
  return a !== undefined && b !== undefined && a !== b ? [a, b] : undefined
}

/** 全市 and 我市 may be one place; two names are not. */
function vague([a, b]: readonly [string, string]): boolean {
  return /^[全我本该]/u.test(a) && /^[全我本该]/u.test(b) && a.at(-1) === b.at(-1)
}

function silent(a: string, b: string): Comparison {
  return { state: 'silent', reason: { zh: `${a} 与 ${b}`, en: `${a} against ${b}` } }
}
