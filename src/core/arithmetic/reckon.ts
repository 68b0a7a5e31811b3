import Big from 'big.js'
import type { Figure } from './figure.ts'
import { oddsOf } from './odds.ts'
import { firm, graceOf } from './precision.ts'
import { type Agreement, agreementOf, exactly, plus, type Range } from './range.ts'
import { type Sieve, type Slip, slipsIn } from './slip.ts'

/** One total with one choice of its parts, and the single slips that would make them fit. */
export interface Reckoned {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly state: Agreement
  readonly found: Big
  readonly slips: readonly Slip[]
  /** How likely figures without a relation come as close; 1 where no slip repairs them. */
  readonly odds: number
}

/** Adds the parts up and holds them against the total. */
export function reckon(total: Figure, parts: readonly Figure[]): Reckoned {
  const figures = [total, ...parts]
  const room = slack(figures).plus(figures.some(({ kind }) => kind === 'percent') ? 0 : graceOf(figures))
  const sum = ([whole, ...ranges]: readonly Range[], grace?: Big) => agreementOf(ranges.reduce(plus, exactly(0)), whole!, grace)
  const found = parts.reduce((all, part) => all.plus(part.value), new Big(0))
  const state = sum(figures.map(firm), room)
  const slips = state === 'agree' ? [] : slipsIn(figures, (ranges) => sum(ranges) === 'agree', wantedFor(total, parts, found))
  return { total, parts, state, found, slips, odds: slips.reduce((least, slip) => Math.min(least, oddsOf(total, parts, slip)), 1) }
}

/** Whether a figure is what it would have to be, with some room for rounding. */
function wantedFor(total: Figure, parts: readonly Figure[], found: Big): Sieve {
  const figures = [total, ...parts]
  const off = Number(found.minus(total.value))
  const room = figures.reduce((sum, { ulp, range, value }) => sum + Number(ulp) + Math.abs(Number(range.high ?? value) - Number(range.low ?? value)), Math.abs(Number(total.value)) * 1e-3) * 11
  return (_, at, value) => Math.abs(value - Number(figures[at]!.value) - (at === 0 ? off : -off)) <= room
}

/** Rounded figures may be off by one in the last place each. */
function slack(figures: readonly Figure[]): Big {
  return figures.reduce((sum, figure) => (figure.range.low && figure.range.high && !figure.range.low.eq(figure.range.high) && !figure.approximate ? sum.plus(figure.ulp.div(2)) : sum), new Big(0))
}
