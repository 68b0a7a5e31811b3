import { directionOf } from '../lexicon/changes.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { agreementOf, minus, type Range } from './range.ts'

/** What is left of a whole told earlier, or a difference named after both its sides. */
export interface Remainder {
  readonly stated: Figure
  readonly more: Figure
  readonly less: Figure
}

const rest = /(?:^|[，；、。]|，?(?<=[\u4e00-\u9fff]))(?:其余|余下|剩下|剩余|另外)的?$/u
const englishRest = /\bthe (?:remaining|other)\s+$/i
const named = /^(?:The|This|That)\s(?:[a-z]+\s)?(?:drop|rise|increase|fall|decline|gain|difference|gap|saving|cut|loss|shortfall|surplus|reduction)\s(?:of|is|was)\s(?:just |only )?$/i
const leaves = /^(?:That|This|Which|It)\s(?:leaves|left|would leave|means a gap of|makes a gap of)\s(?:just |only |about )?$/i

/** Those whose two sides stand in sentences before, and which no two numbers there make. */
export function remaindersOf(line: Line): Remainder[] {
  return line.figures.flatMap((stated, at) => {
    if (at === 0 && (named.test(stated.lead) || leaves.test(stated.lead))) return anaphoric(line, stated)
    return (line.english ? englishRest : rest).test(stated.lead) && stated.kind !== 'percent' && !stated.approximate ? left(line, stated, at) : []
  })
}

/** The drop of 360: between the two numbers of the sentence before. */
function anaphoric({ before }: Line, stated: Figure): Remainder[] {
  const sides = (before?.figures ?? []).filter((one) => one.kind !== 'percent' && sameMatter(one, stated))
  if (sides.length !== 2) return []
  const [more, less] = sides[0]!.value.gte(sides[1]!.value) ? [sides[0]!, sides[1]!] : [sides[1]!, sides[0]!]
  return fits(more, less, stated) ? [] : [{ stated, more, less }]
}

/** 其余18条: the whole stands before what was taken of it. */
function left(line: Line, stated: Figure, at: number): Remainder[] {
  const own = line.figures.slice(0, at).reverse()
  const earlier = earlierLines(line).slice(0, 5).flatMap(({ figures }) => [...figures].reverse())
  const before = [...own, ...earlier].filter((one) => sameMatter(one, stated) && (one.dimension === stated.dimension || line.english) && directionOf(lastClause(one.lead)) === 0).slice(0, 10)
  if (before.length < 2 || !(own.includes(before[0]!) || line.before?.figures.includes(before[0]!))) return []
  for (const [index, one] of before.entries()) {
    for (const [next, other] of before.entries()) {
      if (index === next) continue
      if (fits(one, other, stated) || before.some((third) => third !== one && third !== other && agreementOf(minus(minus(one.range, other.range), third.range), stated.range) === 'agree')) return []
    }
  }
  const [less, ...others] = before as [Figure, ...Figure[]]
  const whole = others.find((one) => one.value.gt(stated.value) || one.value.gt(less.value)) ?? others[0]!
  return [{ stated, more: whole, less }]
}

function fits(more: Figure, less: Figure, stated: Figure): boolean {
  return agreementOf(minus(more.range, less.range), stated.range) !== 'disjoint'
}

/** Whether the three would agree. */
export function remains([more, less, stated]: readonly Range[]): boolean {
  return agreementOf(minus(more!, less!), stated!) === 'agree'
}
