import Big from 'big.js'
import { remember } from '../matching/remember.ts'
import type { Said } from '../model.ts'
import { plain } from '../working.ts'
import type { Figure } from './figure.ts'
import { type Range, scaled } from './range.ts'

/** One slip of the hand that would repair a relation. */
export interface Slip {
  readonly figure: Figure
  readonly kind: 'swap' | 'digit' | 'ten' | 'ten-thousand'
  readonly value: Big
}

/** Whether the relation would hold if the figures stood for these ranges, in the same order. Exact, and dear: see `Sieve`. */
export type Holds = (ranges: readonly Range[]) => boolean

/** A range in plain numbers; infinite where it has no end. */
export interface Rough { readonly low: number; readonly high: number }

/** The same in plain numbers, where the figure at `at` stands for `value`: may say yes where `Holds` says no. A figure has some forty slips, and nearly all fail here at a hundredth of the cost. */
export type Sieve = (rough: readonly Rough[], at: number, value: number) => boolean

const anything: Sieve = () => true

/** Every single slip that repairs a relation. */
export function slipsIn(figures: readonly Figure[], holds: Holds, may: Sieve = anything): Slip[] {
  return figures.flatMap((_, at) => candidatesOf(figures[at]!).filter(repairs(figures, at, holds, may)))
}

/** The one slip that repairs a relation; undefined where none does, or more than one. */
export function slipIn(figures: readonly Figure[], holds: Holds, may?: Sieve): Slip | undefined {
  const slips = slipsIn(figures, holds, may)
  return slips.length === 1 ? slips[0] : undefined
}

/** Whether any one slip repairs it. */
export function nearMiss(figures: readonly Figure[], holds: Holds, may: Sieve = anything): boolean {
  return figures.some((figure, at) => candidatesOf(figure).some(repairs(figures, at, holds, may)))
}

/** Far from what the copy says, and no slip explains it, not even 增 for 减: the words were read wrongly, not the sum. */
export function isMisread(figures: readonly Figure[], holds: Holds, found: Big, stated: Big, may?: Sieve): boolean {
  const [less, more] = [found.abs(), stated.abs()].sort((a, b) => a.cmp(b)) as [Big, Big]
  return less.times(found.times(stated).lt(0) ? '1.1' : 2).lt(more) && !nearMiss(figures, holds, may)
}

function repairs(figures: readonly Figure[], at: number, holds: Holds, may: Sieve): (slip: Candidate) => boolean {
  const rough = figures.map(roughOf)
  const own = rough[at]!
  const value = Number(figures[at]!.value)
  return (slip) => {
    rough[at] = slip.kind === 'ten' || slip.kind === 'ten-thousand' ? { low: own.low * slip.factor, high: own.high * slip.factor } : { low: own.low + slip.shift, high: own.high + slip.shift }
    return may(rough, at, value * slip.factor + slip.shift) && holds(figures.map((one, index) => (index === at ? rangeAfter(slip) : one.range)))
  }
}

const roughOf = remember(({ range }: Figure): Rough => ({ low: range.low ? Number(range.low) : Number.NEGATIVE_INFINITY, high: range.high ? Number(range.high) : Number.POSITIVE_INFINITY }))

/** Of part, whole and what is said: whether part ÷ whole × `factor` − `less` may be it; `sign` −1 where the opposite is said. */
export function quotientMay(factor: number, less = 0, sign = 1): Sieve {
  return ([part, whole, stated]) => {
    const low = Number.isFinite(whole!.high) && whole!.high !== 0 ? (part!.low / whole!.high) * factor - less : Number.NEGATIVE_INFINITY
    const high = whole!.low > 0 ? (part!.high / whole!.low) * factor - less : Number.POSITIVE_INFINITY
    return sign < 0 ? mayMeet(-high, -low, stated!) : mayMeet(low, high, stated!)
  }
}

/** By more than what plain numbers lose. */
function mayMeet(low: number, high: number, other: Rough): boolean {
  return low <= other.high + tiny * (1 + Math.abs(low) + Math.abs(other.high)) && high >= other.low - tiny * (1 + Math.abs(high) + Math.abs(other.low))
}

const tiny = 1e-9

/** 疑两位颠倒：412应为142？ */
export function hintOf({ figure, kind, value }: Slip): Said {
  const right = plain(value.div(figure.scale).toFixed())
  const names: Record<Slip['kind'], Said> = {
    swap: { zh: '相邻两位颠倒', en: 'two digits swapped' },
    digit: { zh: '一位数字之误', en: 'one digit off' },
    ten: { zh: '小数点或零错了一位', en: 'a point or a zero off' },
    'ten-thousand': { zh: '“万”“亿”之误', en: 'a factor of ten thousand' },
  }
  return { zh: `疑${names[kind].zh}：${figure.text}→${right}。`, en: ` Perhaps ${names[kind].en}: ${figure.text} for ${right}.` }
}

/** What the figure would stand for with the slip repaired; worked out once for all relations. */
const rangeAfter = remember(({ figure, kind, value }: Slip): Range => {
  const { range } = figure
  if (kind === 'ten' || kind === 'ten-thousand') return scaled(range, value.div(figure.value))
  const by = value.minus(figure.value)
  return { ...range, ...(range.low ? { low: range.low.plus(by) } : {}), ...(range.high ? { high: range.high.plus(by) } : {}) }
})

/** A slip whose exact value is worked out where it is asked for. */
class Candidate implements Slip {
  #value: Big | undefined
  readonly figure: Figure
  readonly kind: Slip['kind']
  /** What it makes of the value, in plain numbers: so many times, or so much more. */
  readonly factor: number
  readonly shift: number
  readonly #exact: () => Big

  constructor(figure: Figure, kind: Slip['kind'], factor: number, shift: number, exact: () => Big) {
    this.figure = figure
    this.kind = kind
    this.factor = factor
    this.shift = shift
    this.#exact = exact
  }

  get value(): Big {
    this.#value ??= this.#exact()
    return this.#value
  }
}

/** What one slip of the hand would make of a figure. */
export const candidatesOf: (figure: Figure) => readonly Candidate[] = remember(makeCandidates)

const scales = [['ten', 10, '10'], ['ten', 0.1, '0.1'], ['ten-thousand', 1e4, '1e4'], ['ten-thousand', 1e-4, '1e-4']] as const

function makeCandidates(figure: Figure): Candidate[] {
  if (figure.value.lte(0)) return []
  const slips = scales.map(([kind, factor, by]) => new Candidate(figure, kind, factor, 0, () => figure.value.times(by)))
  const unit = figure.ulp
  const digits = figure.value.div(unit).toFixed(0)
  if (digits.length > 12) return slips
  const [step, value] = [Number(unit), Number(figure.value)]
  const add = (kind: Slip['kind'], after: string) => slips.push(new Candidate(figure, kind, 1, Number(after) * step - value, () => new Big(after).times(unit)))
  for (let at = 0; at < digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) === digits[at] || (at === 0 && digit === 0)) continue
      add('digit', digits.slice(0, at) + digit + digits.slice(at + 1))
    }
    const next = digits[at + 1]
    if (next !== undefined && next !== digits[at] && !(at === 0 && next === '0')) add('swap', digits.slice(0, at) + next + digits[at] + digits.slice(at + 2))
  }
  return slips
}

/** Whether one slip turns the printed figure into this value: also a zero dropped behind the point, 1.12 for 1.2, 9.06 for 9.6. Cheap where it does not. */
export function isOneSlip(figure: Figure, value: Big): boolean {
  const [rough, own] = [Number(value), Number(figure.value)]
  if (candidatesOf(figure).some((slip) => Math.abs(own * slip.factor + slip.shift - rough) <= tiny * (1 + Math.abs(rough)) && slip.value.eq(value))) return true
  // Of one length but for the digit dropped, and the same first digit.
  if (!(rough / own > 0.2 && rough / own < 5)) return false
  const [short, long] = [figure.value.div(figure.ulp).toFixed(0), value.div(figure.ulp.div(10)).toFixed(0)]
  if (long.length !== short.length + 1 || !value.div(figure.ulp.div(10)).eq(long)) return false
  return [...long].some((_, at) => at > 0 && long.slice(0, at) + long.slice(at + 1) === short)
}
