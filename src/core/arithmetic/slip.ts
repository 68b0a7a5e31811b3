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

/** Whether the relation would hold if the figures stood for these ranges, in the same order. */
export type Holds = (ranges: readonly Range[]) => boolean

/** Where the value of one figure would have to lie for a relation to hold: a cheap sieve before `Holds`. */
export type Wanted = (at: number) => { readonly low: number; readonly high: number }

/** Every single slip that repairs a relation. */
export function slipsIn(figures: readonly Figure[], holds: Holds, wanted?: Wanted): Slip[] {
  return figures.flatMap((figure, at) => {
    const sieve = wanted?.(at)
    return candidatesOf(figure).filter((slip) => {
      const value = sieve && Number(slip.value)
      if (sieve && value !== undefined && (value < sieve.low || value > sieve.high)) return false
      return holds(figures.map((one, index) => (index === at ? rangeAfter(slip) : one.range)))
    })
  })
}

/** The one slip that repairs a relation; undefined where none does, or more than one. */
export function slipIn(figures: readonly Figure[], holds: Holds): Slip | undefined {
  const slips = slipsIn(figures, holds)
  return slips.length === 1 ? slips[0] : undefined
}

/** Whether any one slip repairs it. */
export function nearMiss(figures: readonly Figure[], holds: Holds): boolean {
  return figures.some((figure, at) => candidatesOf(figure).some((slip) => holds(figures.map((one, index) => (index === at ? rangeAfter(slip) : one.range)))))
}

/** Far from what the copy says, and no slip explains it, not even 增 for 减: the words were read wrongly, not the sum. */
export function isMisread(figures: readonly Figure[], holds: Holds, found: Big, stated: Big): boolean {
  const [less, more] = [found.abs(), stated.abs()].sort((a, b) => a.cmp(b)) as [Big, Big]
  return less.times(found.times(stated).lt(0) ? '1.1' : 2).lt(more) && !nearMiss(figures, holds)
}

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

const known = new WeakMap<Figure, readonly Slip[]>()

/** What one slip of the hand would make of a figure. */
export function candidatesOf(figure: Figure): readonly Slip[] {
  const slips = known.get(figure) ?? makeCandidates(figure)
  known.set(figure, slips)
  return slips
}

function makeCandidates(figure: Figure): Slip[] {
  if (figure.value.lte(0)) return []
  const scales = [['ten', '10'], ['ten', '0.1'], ['ten-thousand', '1e4'], ['ten-thousand', '1e-4']] as const
  const slips: Slip[] = scales.map(([kind, by]) => ({ figure, kind, value: figure.value.times(by) }))
  const unit = figure.ulp
  const digits = figure.value.div(unit).toFixed(0)
  if (digits.length > 12) return slips
  const back = (text: string) => new Big(text).times(unit)
  for (let at = 0; at < digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) === digits[at] || (at === 0 && digit === 0)) continue
      slips.push({ figure, kind: 'digit', value: back(digits.slice(0, at) + digit + digits.slice(at + 1)) })
    }
    const next = digits[at + 1]
    if (next !== undefined && next !== digits[at] && !(at === 0 && next === '0')) slips.push({ figure, kind: 'swap', value: back(digits.slice(0, at) + next + digits[at] + digits.slice(at + 2)) })
  }
  return slips
}

/** Whether one slip turns the printed figure into this value: also a zero dropped behind the point, 1.12 for 1.2, 9.06 for 9.6. */
export function isOneSlip(figure: Figure, value: Big): boolean {
  if (candidatesOf(figure).some((slip) => slip.value.eq(value))) return true
  const [short, long] = [figure.value.div(figure.ulp).toFixed(0), value.div(figure.ulp.div(10)).toFixed(0)]
  if (long.length !== short.length + 1 || !value.div(figure.ulp.div(10)).eq(long)) return false
  return [...long].some((_, at) => at > 0 && long.slice(0, at) + long.slice(at + 1) === short)
}
