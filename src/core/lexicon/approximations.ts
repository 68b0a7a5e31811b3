import Big from 'big.js'
import type { Approximation, Bounds } from '../model.ts'

/** Words before a number. */
export const before: Readonly<Record<string, Approximation>> = {
  大约: 'about', 大概: 'about', 约莫: 'about', 约: 'about', 将近: 'almost', 接近: 'almost', 近: 'almost', 不足: 'almost', 不到: 'almost', 不满: 'almost', 未满: 'almost',
  超过: 'more-than', 超: 'more-than', 逾: 'more-than', 突破: 'more-than', 破: 'more-than', 迈过: 'more-than', 跨越: 'more-than', 站上: 'more-than', 高于: 'more-than', 多于: 'more-than',
  不少于: 'at-least', 不低于: 'at-least', 不小于: 'at-least', 至少: 'at-least', 最少: 'at-least', 起码: 'at-least',
  不超过: 'at-most', 不多于: 'at-most', 不高于: 'at-most', 不大于: 'at-most', 至多: 'at-most', 最多: 'at-most', 低于: 'at-most', 少于: 'at-most',
}

/** Of the words before: the number itself does not belong. */
const excluding: ReadonlySet<string> = new Set(['不足', '不到', '不满', '未满', '低于', '少于', 'fewer than', 'less than', 'under', 'below'])

/** Words inside a number or right behind its digits: 300余, 2.6万多. */
export const inside: Readonly<Record<string, Approximation>> = { 余: 'more-than', 多: 'more-than', 来: 'about' }

/** Words behind number and unit. */
export const after: Readonly<Record<string, Approximation>> = { 及以上: 'at-least', 以上: 'at-least', 及以下: 'at-most', 以下: 'at-most', 以内: 'at-most', 左右: 'about', 上下: 'about', 有余: 'more-than' }

/** What `boundsOf` needs to know of a printed number. */
export interface Printed {
  readonly approx: Approximation
  /** The approximation word as printed. */
  readonly word?: string | undefined
  /** Place value of the last printed digit, scale included: 1.2万 → 1000. */
  readonly place: Big
  /** Digits were dropped in printing (1.2万, 3.5%), so that the true value may lie half a place off. */
  readonly rounded: boolean
}

/**
 * What a printed number allows. The step is the place value of its last digit that is not 0 (300 → 100, 1.2万 → 1000),
 * for loose words at most a fifth of the number.
 */
export function boundsOf(value: Big, { approx, word, place, rounded }: Printed): Bounds {
  const step = stepOf(value)
  const fifth = value.abs().times('0.2')
  const near = value.eq(0) || step.lt(fifth) ? step : fifth
  switch (approx) {
    case 'about': return word === '来' ? { low: text(value), high: text(value.plus(step)), highOpen: true, soft: text(near.div(2)) } : { low: text(value.minus(near.div(2))), high: text(value.plus(near.div(2))), soft: text(near.div(2)) }
    case 'almost': return word && excluding.has(word) ? { high: text(value), highOpen: true } : { low: text(value.minus(near)), high: text(value), lowOpen: true, highOpen: true }
    case 'more-than': return word && (word in inside || word === '有余') ? { low: text(value), high: text(value.plus(step)), highOpen: true } : { low: text(value), lowOpen: true }
    case 'at-least': return { low: text(value) }
    case 'at-most': return { high: text(value), ...(word && excluding.has(word) ? { highOpen: true as const } : {}) }
    default: return rounded ? { low: text(value.minus(place.div(2))), high: text(value.plus(place.div(2))) } : { low: text(value), high: text(value), ...(isRound(value) ? { soft: text(step.div(2)) } : {}) }
  }
}

/** Three zeros at its end: likely a round number, though it stands as a count. */
function isRound(value: Big): boolean {
  return !value.eq(0) && value.mod(1000).eq(0)
}

function text(number: Big): string {
  return number.toFixed()
}

/** Place value of the last digit that is not 0: 300 → 100, 350 → 10, 12000 → 1000. */
export function stepOf(value: Big): Big {
  return value.eq(0) ? new Big(1) : new Big(10).pow(value.e - value.c.length + 1)
}
