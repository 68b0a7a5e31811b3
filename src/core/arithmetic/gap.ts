import Big from 'big.js'
import { apartCue, apartEnglish, areSides, extremes, leftCue, netCue, netEnglish, offMark, offMarkCue, savedCue, savedEnglish, tally, tallyCue, undone, wonBy } from '../lexicon/gaps.ts'
import { changesOf } from './change.ts'
import { isEnglishLevel } from './english-result.ts'
import { earlierLines, type Figure, type Line, lastClause, nextLine, sameMatter, unitWord } from './figure.ts'
import { oddsOf } from './odds.ts'
import { firm, printedFinely } from './precision.ts'
import { agreementOf, minus, type Range } from './range.ts'
import { isLevel } from './result.ts'
import { matchesOf } from './skeleton.ts'
import { slipsIn } from './slip.ts'

/** A difference and the two numbers it lies between. */
export interface Gap {
  readonly stated: Figure
  readonly more: Figure
  readonly less: Figure
}

type Pair = readonly [Figure, Figure]

/** So many figures around a difference may be a side of it. */
const nearest = 6
/** So many sentences back the other side of a mark may stand. */
const reach = 40
/** Beyond the first pair chance must be ruled out. */
const chance = 0.02

/** Differences told by 相差, 距…还有, 净增, 剩下的, a gap of, above the limit of that no two numbers around them make, and that one slip would mend. */
export function gapsOf(line: Line): Gap[] {
  const told = new Set(changesOf(line).flatMap(({ results }) => results.map(({ figure }) => figure)))
  const marked = offMarkCue.test(line.text) ? fromMarks(line).filter(({ stated }) => !told.has(stated)) : []
  const tallied = line.english && tallyCue.test(line.text) ? fromTally(line) : []
  const done = new Set([...told, ...marked.map(({ stated }) => stated)])
  return [...marked, ...tallied, ...line.figures.flatMap((stated, at) => (done.has(stated) ? [] : (between(line, stated, at) ?? [])))]
}

function fromMarks(line: Line): Gap[] {
  const gaps = new Map<Figure, Gap>()
  for (const pattern of offMark) {
    for (const { b, d } of matchesOf(line, pattern)) {
      if (!b || !d || gaps.has(d) || !fits(b, d)) continue
      const all = [...near(line), ...earlierLines(line, reach).slice(2).flatMap(({ figures }) => [...figures].reverse())]
      const others = [...all.filter((one) => one.start < b.start), ...all.filter((one) => one.start > b.end)].filter((one) => one !== d && one !== b && fits(one, d) && isSide(line, one))
      const found = broken(d, others.map((one) => [noUnit.test(d.unit) && noUnit.test(b.unit) ? withoutUnit(one) : one, b]), 2)
      if (found) gaps.set(d, found)
    }
  }
  return [...gaps.values()]
}

/** 97 miles as 97, beside numbers that leave the unit out. */
function withoutUnit(figure: Figure): Figure {
  const { scale, value, ulp, range } = figure
  return scale.eq(1) ? figure : { ...figure, value: value.div(scale), ulp: ulp.div(scale), range: { ...range, ...(range.low ? { low: range.low.div(scale) } : {}), ...(range.high ? { high: range.high.div(scale) } : {}), soft: range.soft.div(scale) }, scale: new Big(1) }
}

/** Won by 318 votes, … 9,462 votes to 9,144: the margin stands before the count. */
function fromTally(line: Line): Gap[] {
  return [...matchesOf(line, tally)].flatMap(({ a, b }) => {
    const told = [line, ...earlierLines(line, 3)].flatMap(({ figures }) => [...figures].reverse()).find((one) => one.start < a!.start && wonBy.test(one.lead) && !/\b(?:19|20)\d\d\b/.test(one.lead + one.tail) && fits(a!, one))
    const found = told && a && b && fits(a, b) ? broken(told, [[a, b]], 1) : undefined
    return found ? [found] : []
  })
}

/** The figures of a sentence and the two before it, the nearest first. */
function near(line: Line): Figure[] {
  return [line, line.before, line.before?.before].flatMap((one) => (one ? [...one.figures].reverse() : []))
}

function between(line: Line, stated: Figure, at: number): Gap | undefined {
  const cue = cueOf(line, stated)
  if (!cue) return undefined
  const [before, behind] = [line.figures.slice(0, at).reverse(), line.figures.slice(at + 1)]
  const own = /^[^，。；、]{0,4}[：（]/u.test(stated.tail) ? [...behind, ...before] : [...before, ...behind]
  const earlier = near(line).filter(({ end }) => end < line.sentence.start)
  const all = [...own, ...earlier, ...(nextLine(line)?.figures ?? [])].filter((one) => fits(one, stated) && isSide(line, one))
  const sides = all.slice(0, nearest)
  const pairs = sides.flatMap((one, first) => sides.slice(first + 1).map((other): Pair => [one, other]))
  const sure = pairs.filter((pair) => (cue === 'apart' ? pair === pairs[0] && own.includes(pair[0]) : isOutOf(...pair) || areSides(...(pair.map(wordsOf) as [string, string]))))
  const parts = cue === 'left' && sure.length === 0 ? outOfEarlier(line, stated) : []
  const wide = cue === 'apart' && extremes.test(line.text) ? widest(sides) : undefined
  const trusted = wide ? [wide] : cue === 'net' && sure.length === 0 ? [] : [...sure, ...parts]
  if (cue === 'net' && trusted.length === 0) return undefined
  return broken(stated, [...trusted, ...pairs.filter((pair) => !trusted.includes(pair))], trusted.length > 0 ? 1 : 0)
}

/** 31座有人岛中的26座, paragraphs before: 还有5座没去过. */
function outOfEarlier(line: Line, stated: Figure): Pair[] {
  return earlierLines(line, 12).flatMap(({ figures }) => figures.slice(1).flatMap((part, at): Pair[] => (isOutOf(figures[at]!, part) && [part, figures[at]!].every((one) => fits(one, stated) && unitWord(one) === unitWord(stated)) ? [[figures[at]!, part]] : [])))
}

/** apart: between two told beside it; left: of a whole and what was taken; net: of two that make a pair. */
function cueOf({ english }: Line, { lead, tail, approximate, kind }: Figure): 'apart' | 'left' | 'net' | undefined {
  if (approximate || kind === 'percent') return undefined
  if (english) return apartEnglish.test(lead) || savedEnglish.test(lead) ? 'apart' : netEnglish.test(lead) ? 'net' : undefined
  const clause = lastClause(lead)
  if (apartCue.test(clause) || netCue.test(clause)) return 'apart'
  return savedCue.test(clause) || (leftCue.test(clause) && (!/有$/u.test(clause) || undone.test(tail))) ? 'left' : undefined
}

/** 31座有人岛中的26座, 9 of its 127: the part of a whole. */
function isOutOf(one: Figure, other: Figure): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return second.start - first.end === second.lead.length && /^[^，。；、]{0,8}[中里内]的?$|^[^，。；、]{0,6}，其中[^，。；、]{0,4}$/u.test(second.lead)
}

function wordsOf({ lead, tail }: Figure): string {
  return `${lead.slice(-24)} ${/^[^，。；,.;]{0,8}/u.exec(tail)![0]}`
}

function widest(sides: readonly Figure[]): Pair | undefined {
  const sorted = [...sides].sort((a, b) => a.value.cmp(b.value))
  return sorted.length > 1 ? [sorted.at(-1)!, sorted[0]!] : undefined
}

/** 420 short of the 5,820: the word behind is no unit. */
const noUnit = /^(?:short|above|below|over|under|beyond|ahead|behind|more|fewer|less|better|worse)?$/

/** Whether a number can be a side of this difference. */
function fits(side: Figure, stated: Figure): boolean {
  if (side.kind === 'quantity' && stated.kind === 'quantity' && (/^[a-z]*$/.test(side.unit) ? [side, stated].some(({ unit }) => noUnit.test(unit)) : noUnit.test(stated.unit) && /[a-z]$/.test(side.text))) return true
  if (side.kind === 'percent') return stated.kind === 'percentage-point' || /^points?$/.test(stated.unit)
  return stated.kind !== 'percentage-point' && sameMatter(side, stated) && (side.dimension === stated.dimension || side.kind === 'bare' || side.unit === '' || stated.unit === '')
}

function isSide({ english }: Line, one: Figure): boolean {
  const clause = lastClause(one.lead)
  if (english) return !apartEnglish.test(one.lead) && (isEnglishLevel(one) || one.kind === 'age')
  return !apartCue.test(clause) && !netCue.test(clause) && !savedCue.test(clause) && (isLevel(one) || one.kind === 'age')
}

/** The first pair one slip away from the difference, if no pair makes it; the first `trusted` need no more, the others must be no chance. */
function broken(stated: Figure, pairs: readonly Pair[], trusted: number): Gap | undefined {
  if (pairs.some(([one, other]) => makes(one, other, stated))) return undefined
  for (const [at, [one, other]] of pairs.entries()) {
    const [more, less] = one.value.gte(other.value) ? [one, other] : [other, one]
    const slips = slipsIn([more, less, stated], lies)
    if (slips.length === 0) continue
    const odds = Math.min(...slips.map((slip) => oddsOf(more, [less, stated], slip)))
    if (at < trusted || odds * (at + 1) < chance) return { stated, more, less }
  }
  return undefined
}

/** A round number may be a rounded one, but not beside two that are finer. */
function makes(one: Figure, other: Figure, stated: Figure): boolean {
  const fine = printedFinely([one, other, stated]) > 1
  const range = (figure: Figure) => (fine ? firm(figure) : figure.range)
  return [minus(range(one), range(other)), minus(range(other), range(one))].some((found) => (fine ? agreementOf(found, range(stated)) === 'agree' : agreementOf(found, stated.range) !== 'disjoint'))
}

/** Whether the third is what lies between the first two, whichever is more. */
export function lies([one, other, stated]: readonly Range[]): boolean {
  return agreementOf(minus(one!, other!), stated!) === 'agree' || agreementOf(minus(other!, one!), stated!) === 'agree'
}
