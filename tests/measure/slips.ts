/** The slips of a tired hand in one number. Each gives other digits, or nothing where it cannot happen. */
export const slips: Readonly<Record<string, (digits: string, pick: (below: number) => number) => string | undefined>> = {
  /** One digit another, never the first to 0. */
  digit(digits, pick) {
    const places = [...digits].flatMap((one, at) => (/\d/u.test(one) ? [at] : []))
    const at = places[pick(places.length)]!
    const other = String((Number(digits[at]) + 1 + pick(8)) % 10)
    return at === 0 && other === '0' ? undefined : digits.slice(0, at) + other + digits.slice(at + 1)
  },
  /** Two neighbouring digits change places. */
  swap(digits, pick) {
    const places = [...digits].flatMap((one, at) => (/\d/u.test(one) && /\d/u.test(digits[at + 1] ?? '') && one !== digits[at + 1] && !(at === 0 && digits[at + 1] === '0') ? [at] : []))
    if (places.length === 0) return undefined
    const at = places[pick(places.length)]!
    return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
  },
  /** A digit too many or the point one place off: ten times as much. */
  tenfold(digits) {
    if (digits.includes(',')) return undefined
    const [whole, part] = digits.split('.')
    return part === undefined ? `${whole}0` : part.length === 1 ? `${whole}${part}`.replace(/^0+(?=\d)/u, '') : `${whole}${part[0]}.${part.slice(1)}`.replace(/^0+(?=\d)/u, '')
  },
}

/** A generator of whole numbers below a bound that gives the same row for the same seed (mulberry32). */
export function picker(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
