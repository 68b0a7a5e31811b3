import Big from 'big.js'
import { directionOf, englishDirection } from '../lexicon/changes.ts'
import { dividerBefore, englishDividers, names } from '../lexicon/english-rates.ts'
import { averaged, type Divider, dividerBehind, dividerInUnit, dividersBefore, isPlaceNoun } from '../lexicon/rates.ts'
import { units } from '../lexicon/units.ts'
import { remember } from '../matching/remember.ts'
import { type Figure, type Line, lastClause } from './figure.ts'

/** So much for each: a figure and what it is divided by. */
export interface Rate {
  /** In the unit of its total. */
  readonly each: Figure
  readonly per: Divider
  /** 每人每月: the time beside the divider, a canonical unit. */
  readonly frame?: string
  /** A quotient that was rounded; else a rate that was laid down. */
  readonly average: boolean
  /** 每亩增产: of a change, not of an amount. */
  readonly sign: 1 | -1 | 0
}

const timeUnits: ReadonlySet<string> = new Set(['天', '周', '月', '年'])
const frames: readonly (readonly [string, RegExp])[] = [
  ['天', /每天|每日|日均|一天|单日|当天|日[产销供处发加接运]|\b(?:daily|(?:a|per|each|every) (?:day|night))\b/iu],
  ['周', /每周|周均|一周|\b(?:weekly|(?:a|per|each|every) week(?:end)?)\b/iu],
  ['月', /每个?月|月均|一个月|当月|月[产销供]|\b(?:monthly|(?:a|per|each|every) month)\b/iu],
  ['年', /每年|年均|一年|全年|年[产销供用需增处发加运]|\b(?:yearly|annual(?:ly)?|(?:a|per|each|every) year)\b/iu],
]

/** The rates of a sentence, in order. */
export const ratesOf: (line: Line) => readonly Rate[] = remember((line: Line) => line.figures.flatMap((figure) => rateOf(line, figure) ?? []))

const byStart = remember((line: Line) => new Map(ratesOf(line).map((rate) => [rate.each.start, rate])))

/** The rate a figure is, where it is one. */
export function rateAt(line: Line, { start }: Figure): Rate | undefined {
  return byStart(line).get(start)
}

const places = remember((line: Line) => new Map(line.figures.map(({ start }, at) => [start, at])))

/** Where a figure stands among those of its sentence; −1 where it is of another. */
export function indexOf(line: Line, { start }: Figure): number {
  return places(line).get(start) ?? -1
}

/** 每个等级相差3分: between two of them, not for each. */
const apart = /相[差隔距]|间[隔距]|递[增减]/u

function rateOf(line: Line, figure: Figure): Rate | undefined {
  const { english } = line
  if (figure.kind === 'percent' || figure.kind === 'percentage-point' || /%/u.test(figure.text)) return undefined
  const clause = lastClause(figure.lead)
  if (apart.test(clause)) return undefined
  const own = english ? undefined : dividerInUnit(figure.unit)
  const all = english ? englishRates(line, figure, clause) : [...dividersBefore(clause), ...(own ? [own] : [dividerBehind(figure.tail)].filter((one) => one !== undefined))]
  const things = all.filter((one) => !isTime(one))
  const per = things.at(-1) ?? all.at(-1)
  if (!per || things.length > 1) return undefined
  const time = things.length > 0 ? all.find(isTime)?.units[0] : undefined
  return { each: own ? inItsOwnUnit(figure) : figure, per, average: averaged.test(clause), sign: signOf(figure, english), ...(time ? { frame: time } : {}) }
}

function englishRates({ figures }: Line, figure: Figure, clause: string): readonly Divider[] {
  const own = englishDividers(clause, figure.tail)
  const before = own.length === 0 ? figures[figures.indexOf(figure) - 1] : undefined
  const divider = before && !/[,;]/u.test(figure.lead) ? dividerBefore(before.lead, before.unit) : undefined
  return divider ? [divider] : own
}

export function isTime({ units: [unit] }: Divider): boolean {
  return unit !== undefined && timeUnits.has(unit)
}

/** 2000元/亩 in 元. */
function inItsOwnUnit(figure: Figure): Figure {
  const unit = figure.unit.split('/')[0]!
  return { ...figure, unit, dimension: units.get(unit)?.dimension ?? figure.dimension.split('/')[0]! }
}

/** 多支出, 年增产粮食: the word of change stands before what changed. */
const more = /(?:(?<![许大众很不诸])多|增[产收加]|新增)[\u4e00-\u9fff]{1,4}$/u
const less = /(?:(?<!至)少|减[产收少]|节[约省])[\u4e00-\u9fff]{1,4}$/u

/** Whether an amount is one of change. */
export function signOf({ lead, tail }: Figure, english: boolean): 1 | -1 | 0 {
  const clause = lastClause(lead)
  if (english) return englishDirection(`${clause} ${/^[^,.;]{0,12}/u.exec(tail)![0]}`)
  return directionOf(clause) || (more.test(clause) ? 1 : less.test(clause) ? -1 : 0)
}

/** The time an amount is told for, as a canonical unit: 每天 and 日均 are both 天. */
export function frameOf({ lead, tail }: Figure, english: boolean): string | undefined {
  const words = english ? `${lastClause(lead)} ${/^[^,.;]{0,20}/u.exec(tail)![0]}` : lastClause(lead)
  return frames.find(([, cue]) => cue.test(words))?.[0]
}

/** Whether a figure counts what a rate is divided by; `named`: its noun stands beside the figure. */
export function counts({ per, each }: Rate, figure: Figure, english: boolean): 'named' | 'counted' | undefined {
  if ((figure.kind !== 'quantity' && figure.kind !== 'duration' && figure.kind !== 'bare') || figure.value.lte(1) || (figure.dimension === each.dimension && each.dimension !== '')) return undefined
  if (isTime(per)) return figure.kind === 'duration' && figure.unit === per.units[0] ? 'named' : undefined
  if (figure.kind === 'duration') return undefined
  if (per.any) return figure.kind === 'quantity' ? 'counted' : undefined
  if (per.dimension) return figure.dimension === per.dimension ? 'named' : undefined
  if (english) return per.noun && names(`${figure.text} ${/^[^,.;]{0,24}/u.exec(figure.tail)![0]}`, per.noun) ? 'named' : undefined
  if (figure.unit === '人次' && each.kind !== 'money') return undefined
  if (isNamed(per.noun ?? '', figure)) return 'named'
  if (!per.units.includes(figure.unit)) return undefined
  return (per.noun ?? '') === '' ? 'named' : 'counted'
}

/** 每个驿站: 驿站42个; 每个村安排: 16个村. */
function isNamed(noun: string, { lead, tail }: Figure): boolean {
  const clause = lastClause(lead)
  if (noun.length > 1 && `${clause}|${tail.slice(0, 6)}`.includes(noun.slice(0, 2))) return true
  return isPlaceNoun(noun.slice(0, 1)) && (clause.endsWith(noun.slice(0, 1)) || tail.startsWith(noun.slice(0, 1)))
}

/** What one of the divider is in base units of its dimension. */
export function oneOf({ per }: Rate, count: Figure): Big {
  return new Big(per.scale ?? count.scale)
}
