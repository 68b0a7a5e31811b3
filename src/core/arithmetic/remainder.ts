import { directionOf } from '../lexicon/changes.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { firm } from './precision.ts'
import { agreementOf, minus, type Range } from './range.ts'

/** What is left of a whole told earlier, or a difference named after both its sides. */
export interface Remainder {
  readonly stated: Figure
  readonly more: Figure
  readonly less: Figure
}

const rest = /(?:^|[，；、。]|，?(?<=[\u4e00-\u9fff]))(?:其余|余下|剩下|剩余|另外|余款|余额|尾款|剩余款项|欠款余额)的?(?:[\u4e00-\u9fff]{0,3}(?:为|是|有|还有|尚有))?$/u
const englishRest = /\b(?:the|its|their) (?:remaining|other)\s+(?:just |some |about )?$/i
/** 还有63户正在施工: what is not yet done. */
const pending = /^[，；。]?(?:目前|现)?(?:还|尚|仍)有$/u
const undone = /^(?:[\u4e00-\u9fff]{0,6})(?:正在|尚未|还没|没有|未能?|待|仍在|在建|在办)/u
const leftOut = /^(?:\s[a-z]+){0,2}\s(?:abstained|voted against|were absent|opposed|did not|do not|will (?:stay|remain) (?:shut|closed|empty)|stay(?:ed)? (?:shut|closed|away)|remain(?:ed)? (?:shut|closed|empty|open|unsold)|failed|refused|declined|have not|are still|were still)\b/i
/** Many figures may stand before what is left; so many of the nearest are what it is reckoned from. */
const nearest = 6
const named = /^(?:The|This|That)\s(?:[a-z]+\s)?(?:drop|rise|increase|fall|decline|gain|difference|gap|saving|cut|loss|shortfall|surplus|reduction)\s(?:of|is|was)\s(?:just |only )?$/i
const leaves = /^(?:That|This|Which|It)\s(?:leaves|left|would leave|means a gap of|makes a gap of)\s(?:just |only |about )?$/i

/** Those whose two sides stand in sentences before, and which no two numbers there make. */
export function remaindersOf(line: Line): Remainder[] {
  return line.figures.flatMap((stated, at) => {
    if (at === 0 && (named.test(stated.lead) || leaves.test(stated.lead))) return anaphoric(line, stated)
    return ((line.english ? englishRest : rest).test(stated.lead) || (pending.test(stated.lead) && undone.test(stated.tail)) || (leftOut.test(stated.tail) && follows(line, at))) && stated.kind !== 'percent' && !stated.approximate ? left(line, stated, at) : []
  })
}

/** The drop of 360: between the two numbers of the sentence before. */
function anaphoric({ before }: Line, stated: Figure): Remainder[] {
  const sides = (before?.figures ?? []).filter((one) => one.kind !== 'percent' && sameMatter(one, stated))
  if (sides.length !== 2) return []
  const [more, less] = sides[0]!.value.gte(sides[1]!.value) ? [sides[0]!, sides[1]!] : [sides[1]!, sides[0]!]
  return fits(more, less, stated) ? [] : [{ stated, more, less }]
}

/** 其余18条: the whole stands before what was taken of it; in English behind it too: 214 of the 260. */
function left(line: Line, stated: Figure, at: number): Remainder[] {
  const own = line.figures.slice(0, at).reverse()
  const earlier = earlierLines(line, 5).flatMap(({ figures }) => [...figures].reverse())
  const before = [...own, ...earlier].filter((one) => sameMatter(one, stated) && (one.dimension === stated.dimension || line.english) && directionOf(lastClause(one.lead)) === 0).slice(0, nearest)
  const [one, other] = before
  if (!one || !other || !(own.includes(one) || line.before?.figures.includes(one))) return []
  if (before.some((more) => before.some((less) => more !== less && fits(more, less, stated))) || before.slice(2).some((more) => agreementOf(minus(minus(firm(more), firm(one)), firm(other)), firm(stated)) === 'agree')) return []
  if (ofThe.test(one.lead)) return [{ stated, more: one, less: other }]
  const whole = before.slice(1).find(({ value }) => value.gt(stated.value) || value.gt(one.value)) ?? other
  return [{ stated, more: whole, less: one }]
}

/** 12 of the 16 stations. Four stations will stay shut: the part and its whole stand right before. */
function follows(line: Line, at: number): boolean {
  const last = at > 0 ? line.figures[at - 1] : line.before?.figures.at(-1)
  return last !== undefined && ofThe.test(last.lead) && /^\s*$|^[^,]{0,40}[;,.]\s(?:and |but |while )?$/i.test(line.figures[at]!.lead)
}

/** 214 of the 260: the number before is a part of this one. */
const ofThe = /^\s(?:[a-z]+\s)?of\s(?:(?:the|its|their|these|those|all)\s)?(?:[a-z]+['’]s?\s)?$/i

function fits(more: Figure, less: Figure, stated: Figure): boolean {
  return agreementOf(minus(firm(more), firm(less)), firm(stated)) === 'agree'
}

/** Whether the three would agree. */
export function remains([more, less, stated]: readonly Range[]): boolean {
  return agreementOf(minus(more!, less!), stated!) === 'agree'
}
