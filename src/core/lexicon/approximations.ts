import Big from 'big.js'
import type { Approximation, Bounds } from '../model.ts'

/** Words before a number, longest first where one begins another. */
export const before: Readonly<Record<string, Approximation>> = {
  大约: 'about', 大概: 'about', 约: 'about', 将近: 'almost', 接近: 'almost', 近: 'almost', 不足: 'almost', 不到: 'almost',
  超过: 'more-than', 超: 'more-than', 逾: 'more-than', 突破: 'more-than', 不少于: 'at-least', 不低于: 'at-least', 至少: 'at-least', 不超过: 'at-most', 至多: 'at-most', 最多: 'at-most',
}

export const inside: Readonly<Record<string, Approximation>> = { 余: 'more-than', 多: 'more-than', 来: 'about' }

export const after: Readonly<Record<string, Approximation>> = { 以上: 'at-least', 以下: 'at-most', 以内: 'at-most', 左右: 'about', 上下: 'about', 有余: 'more-than' }

/**
 * What a printed number allows. `unit` is the place value of its last printed digit, `step` that of its last digit that is not 0;
 * `printed`: whether digits were dropped in printing (1.2万, 3.5%), so that the true value may lie half a unit off.
 */
export function boundsOf(value: Big, given: { approx: Approximation | undefined; word: string | undefined; unit: Big; printed: boolean }): Bounds {
  const step = stepOf(value)
  const near = step.lt(value.abs().times('0.2')) || value.eq(0) ? step : value.abs().times('0.2')
  const text = (number: Big) => number.toFixed()
  switch (given.approx) {
    case 'about': return { low: text(value.minus(near.div(2))), high: text(value.plus(near.div(2))), soft: text(near.div(2)) }
    case 'almost': return given.word === '不足' || given.word === '不到' ? { high: text(value), highOpen: true } : { low: text(value.minus(near)), high: text(value), lowOpen: true, highOpen: true, soft: text(near.div(2)) }
    case 'more-than':
      return given.word && given.word in inside ? { low: text(value), high: text(value.plus(step)), highOpen: true } : { low: text(value), lowOpen: true }
    case 'at-least': return { low: text(value) }
    case 'at-most': return { high: text(value) }
    default: {
      if (given.printed) {
        const half = given.unit.div(2)
        return { low: text(value.minus(half)), high: text(value.plus(half)) }
      }
      const round = /000$/.test(value.toFixed(0)) && !value.eq(0)
      return { low: text(value), high: text(value), ...(round ? { soft: text(step.div(2)) } : {}) }
    }
  }
}

/** Place value of the last digit that is not 0: 300 → 100, 350 → 10, 12000 → 1000. */
export function stepOf(value: Big): Big {
  if (value.eq(0)) return new Big(1)
  const digits = value.c.length
  return new Big(10).pow(value.e - digits + 1)
}
