import Big from 'big.js'
import type { Figure } from './figure.ts'
import type { Range } from './range.ts'

const round = new Big(1000)

/** What a figure allows as printed; that a round number may be a rounded one is left to `graceOf`. */
export function firm({ range, approximate }: Pick<Figure, 'range' | 'approximate'>): Range {
  return approximate ? range : { ...range, soft: new Big(0) }
}

/** By how much figures that end in three zeros may be rounded, all together: to the finest place any of them has, or else to a thousand each. */
export function graceOf(figures: readonly Figure[]): Big {
  const places = figures.filter(({ value }) => !value.eq(0)).map(({ value }) => placeOf(value))
  const finest = places.reduce((least, place) => (place.lt(least) ? place : least), places[0] ?? new Big(1))
  const coarse = finest.gte(round) ? figures.length : places.filter((place) => place.gte(round)).length
  return (finest.gte(round) ? finest : round).div(2).times(coarse)
}

/** The largest power of ten a number is a multiple of: 48,000 → 1000; 1.25 → 0.01. */
export function placeOf(value: Big): Big {
  return new Big(10).pow(value.e - value.c.length + 1)
}

/** How many of the figures are printed to a finer place than the roundest: beside them it was not rounded. */
export function printedFinely(figures: readonly Figure[]): number {
  const places = figures.filter(({ value, kind, approximate }) => kind !== 'percent' && !approximate && !value.eq(0)).map(({ value }) => placeOf(value))
  return places.filter((place) => places.some((other) => other.gt(place))).length
}
