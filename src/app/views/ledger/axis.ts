import Big from 'big.js'
import type { Range } from '../../../core/arithmetic/range.ts'

/** Where a value stands on the axis, 0 to 1 from its left end; a point has no width. */
export interface Bar { readonly low: number; readonly high: number; readonly lowOpen: boolean; readonly highOpen: boolean }
export interface Mark { readonly at: number; readonly text: string }
export interface Axis { readonly bars: readonly Bar[]; readonly ticks: readonly Mark[]; /** The one value that all of the agreeing ones allow. */ readonly held?: Mark }

const margin = 0.07

/** Ranges on one axis with round marks; none where all are one point, or they lie too far apart to be seen. */
export function axisOf(ranges: readonly Range[], agreeing: readonly Range[]): Axis | undefined {
  const ends = ranges.flatMap(({ low, high }) => [low ?? high, high ?? low].flatMap((end) => (end ? [Number(end)] : [])))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  if (!Number.isFinite(least) || most - least <= 0) return undefined
  const width = most - least
  const [from, to] = [least - width * margin, most + width * margin]
  const at = (value: number) => Math.min(1, Math.max(0, (value - from) / (to - from)))
  const bars = ranges.map((range): Bar => ({ low: range.low ? at(Number(range.low)) : 0, high: range.high ? at(Number(range.high)) : 1, lowOpen: (range.lowOpen ?? false) || !range.low, highOpen: (range.highOpen ?? false) || !range.high }))
  const held = common(agreeing)
  const { step, ticks } = roundMarks(from, to)
  return { bars, ticks: ticks.map((value) => ({ at: at(value), text: short(value, step) })), ...(held ? { held: { at: at(Number(held)), text: short(Number(held), 0) } } : {}) }
}

/** The one value that several ranges have in common. */
export function common(ranges: readonly Range[]): Big | undefined {
  if (ranges.length < 2) return undefined
  const lows = ranges.flatMap(({ low }) => low ?? [])
  const highs = ranges.flatMap(({ high }) => high ?? [])
  if (lows.length === 0 || highs.length === 0) return undefined
  const low = lows.reduce((a, b) => (a.gt(b) ? a : b))
  return low.eq(highs.reduce((a, b) => (a.lt(b) ? a : b))) ? low : undefined
}

/** Three to seven round values between two ends. */
function roundMarks(from: number, to: number): { step: number; ticks: number[] } {
  const rough = (to - from) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough)!
  const ticks: number[] = []
  for (let at = Math.ceil(from / step); at * step <= to; at++) ticks.push(at * step)
  return { step, ticks }
}

/** 32000 as 3.2万, with no more places than the step asks for. */
export function short(value: number, step: number): string {
  const scale = Math.abs(value) >= 1e8 ? 1e8 : Math.abs(value) >= 1e5 || (Math.abs(value) >= 1e4 && step >= 100) ? 1e4 : 1
  const places = step > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(step / scale) - 1e-9))) : 6
  const shown = new Big(value).div(scale).round(places)
  return `${step > 0 ? shown.toFixed(places) : shown.toFixed()}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}`
}
