import { reprinted, type Slot, slotOf } from './slots.ts'

/** What a story itself states between its numbers: one line `kind: result = operand | operand` beside it. */
export interface Stated {
  readonly kind: RelationKind
  /** The result first. */
  readonly slots: readonly Slot[]
}

interface Range { readonly low: number; readonly high: number }

/** From the operands to what the result must be. */
const found = {
  sum: (parts: readonly Range[]) => parts.reduce((sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high }), { low: 0, high: 0 }),
  difference: ([a, b]: readonly Range[]) => ({ low: a!.low - b!.high, high: a!.high - b!.low }),
  share: ([part, whole]: readonly Range[]) => ({ low: (100 * part!.low) / whole!.high, high: (100 * part!.high) / whole!.low }),
  growth: ([now, base]: readonly Range[]) => ({ low: (now!.low / base!.high - 1) * 100, high: (now!.high / base!.low - 1) * 100 }),
  decline: ([now, base]: readonly Range[]) => ({ low: (1 - now!.high / base!.low) * 100, high: (1 - now!.low / base!.high) * 100 }),
  multiple: ([now, base]: readonly Range[]) => ({ low: now!.low / base!.high, high: now!.high / base!.low }),
  average: ([total, count]: readonly Range[]) => ({ low: total!.low / count!.high, high: total!.high / count!.low }),
  product: ([a, b]: readonly Range[]) => ({ low: a!.low * b!.low, high: a!.high * b!.high }),
  same: ([other]: readonly Range[]) => other!,
  years: ([to, from]: readonly Range[]) => ({ low: to!.low - from!.high, high: to!.high - from!.low }),
  age: ([year, born]: readonly Range[]) => ({ low: year!.low - born!.high - 1, high: year!.high - born!.low }),
} as const

export type RelationKind = keyof typeof found

/** Reads the lines beside a story; each must hold for the clean text. */
export function relationsOf(story: string, lines: string): Stated[] {
  return lines.split('\n').filter((line) => line.trim() && !line.startsWith('#')).flatMap((line) => {
    const [, kind, result, operands] = /^(\w+): (.+?) = (.+)$/u.exec(line) ?? []
    if (!kind || !(kind in found)) return []
    const stated = { kind: kind as RelationKind, slots: [result!, ...operands!.split(' | ')].map((phrase) => slotOf(story, phrase)) }
    if (!holds(stated.kind, stated.slots)) throw new Error(`does not hold: ${line}`)
    return [stated]
  })
}

/** Whether the numbers can all be true as printed; `times` widens what counts as possible. */
export function holds(kind: RelationKind, slots: readonly Slot[], times = 1): boolean {
  const [result, ...operands] = slots.map((slot, at) => {
    const slack = (at === 0 && kind === 'average' ? Math.max(slot.slack, lastPlace(slot) / 2) : slot.slack) * times
    return { low: slot.value - slack, high: slot.value + slack }
  })
  const must = found[kind](operands)
  const tolerance = 1e-9 * Math.max(1, Math.abs(must.high))
  return result!.low <= must.high + tolerance && result!.high >= must.low - tolerance
}

/** A quotient is printed rounded, a whole number too: 1,240 in 62 teams, 20 each. */
function lastPlace({ printed, factor }: Slot): number {
  return factor / 10 ** (printed.split('.')[1]?.length ?? 0)
}

/** The relation with another number printed in one slot, if it is then broken well beyond rounding. */
export function broken({ kind, slots }: Stated, at: number, printed: string): boolean {
  const other = slots.map((slot, index) => (index === at ? reprinted(slot, printed) : slot))
  return !holds(kind, other, 3) && !(kind === 'growth' && Math.abs(other[0]!.value) > 1000)
}
