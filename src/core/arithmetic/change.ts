import { directionOf, residueOf, type When, whenOf } from '../lexicon/changes.ts'
import { englishChanges } from './english-change.ts'
import { type Figure, type Line, lastClause, sameMatter } from './figure.ts'

export type ResultKind = 'rate' | 'difference' | 'points' | 'multiple' | 'doublings'

/** What the copy says came of a change. */
export interface Result {
  readonly kind: ResultKind
  readonly figure: Figure
  /** 1 more, −1 less, 0 unsaid. */
  readonly sign: 1 | -1 | 0
  /** 年均: a rate for each year. */
  readonly yearly?: true
}

/** One thing at two times, and what the copy says about the difference. */
export interface Change {
  readonly base: Figure
  readonly now: Figure
  /** Set where the copy says which way between the two numbers. */
  readonly sign: 1 | -1 | 0
  readonly form: 'from-to' | 'against' | 'times'
  /** The words between name more than time and direction: believed only where one slip explains. */
  readonly unsure?: true
  readonly results: readonly Result[]
}

/** The changes a sentence tells. */
export function changesOf(line: Line): Change[] {
  return line.english ? englishChanges(line) : chineseChanges(line.figures)
}

type Pair = Omit<Change, 'results'> & { readonly first: number; readonly second: number; readonly when?: When }

function chineseChanges(figures: readonly Figure[]): Change[] {
  const changes: Change[] = []
  for (let first = 0; first < figures.length; first++) {
    const pair = pairFrom(figures, first)
    if (!pair) continue
    changes.push({ base: pair.base, now: pair.now, sign: pair.sign, form: pair.form, results: resultsOf(figures, pair), ...(pair.unsure ? { unsure: true as const } : {}) })
  }
  return changes
}

function pairFrom(figures: readonly Figure[], first: number): Pair | undefined {
  const a = figures[first]!
  if (a.kind === 'percentage-point' || a.kind === 'age' || /倍|番/u.test(a.unit)) return undefined
  for (let second = first + 1; second <= first + 3 && second < figures.length; second++) {
    const b = figures[second]!
    if (/。/u.test(b.lead) || /分别|其中|合计|共计/u.test(b.lead)) return undefined
    if (second > first + 1 && sameMatter(a, b) && namedBase(a, b, figures.slice(first + 1, second))) {
      const when = whenOf(b.lead)
      return { base: b, now: a, sign: 0, form: 'times', first, second, ...(when ? { when } : {}) }
    }
    if (sameMatter(a, b) && /[，,]/u.test(b.lead) && perHead(b) && !perHead(a)) continue
    if (sameMatter(a, b) && !isLevel(b) && isLevel(a) && namedLater(figures, second)) continue
    if (sameMatter(a, b)) return joined(a, b, first, second)
    if (b.kind !== 'percent' && b.kind !== 'percentage-point' && b.unit !== '倍') return undefined
  }
  return undefined
}

/** 比2020年增加138家，2020年为108家: what it was compared with gets its number behind the difference. */
function namedLater(figures: readonly Figure[], at: number): boolean {
  const named = /(?:比|较)([^，。；比较]{2,10}?)[多少高低增减长涨提上下][^，。；]{0,5}$/u.exec(lastClause(figures[at]!.lead))?.[1]
  return named !== undefined && figures.slice(at + 1, at + 3).some((one) => one.lead.includes(named) && sameMatter(one, figures[at]!))
}

/** What a result compares with, told behind it. */
function namedBase(a: Figure, b: Figure, between: readonly Figure[]): boolean {
  return isLevel(a) && between.some((one) => {
    const named = /(?:比|较)([^，。；比较]{2,10}?)[多少高低增减长涨提上下][^，。；]{0,5}$/u.exec(lastClause(one.lead))?.[1] ?? /是([^，。；]{2,10}?)的$/u.exec(lastClause(one.lead))?.[1]
    return named !== undefined && /^[，；（(]/u.test(b.lead) && b.lead.includes(named)
  })
}

/** 亩均, 每户: not the whole that stands before it. */
function perHead({ lead }: Figure): boolean {
  return /[人户亩村校]均|平均|每/u.test(lastClause(lead))
}

const fromCue = /(?:由|从|自)[^，。；、由从]{0,26}$/u
const toCue = /^[，、]?[^，。；、]{0,16}?(?:到|至|为|成|达)(?:了|约|每[^，。；、]{1,4}|[^，。；、]{0,12}的)?$/u
const againstCue = /(?:(?<![同环占])比|较|相比|对比|相较于?)[^，。；、比较]{0,20}$/u

function joined(a: Figure, b: Figure, first: number, second: number): Pair | undefined {
  const places = { first, second }
  if (/分别/u.test(a.lead)) return undefined
  if (second === first + 1 && fromCue.test(a.lead) && toCue.test(b.lead) && !/不等|之间/u.test(b.tail.slice(0, 4))) {
    const when = whenOf(lastClause(a.lead))
    return { base: a, now: b, sign: verbOf(b.lead), form: 'from-to', ...places, ...(when ? { when } : {}) }
  }
  if (againstCue.test(lastClause(b.lead)) && perHead(a) && !perHead(b)) return undefined
  if (againstCue.test(lastClause(b.lead)) && directionOf(b.lead) === 0 && isLevel(a)) {
    const when = whenOf(lastClause(b.lead))
    return { base: b, now: a, sign: 0, form: 'against', ...places, ...(when ? { when } : {}) }
  }
  return byTime(a, b, places)
}

/** 去年 320, 今年 368; 126.5, 上年同期 110; 7月 …, 8月 …: one subject, two times. */
function byTime(a: Figure, b: Figure, places: { first: number; second: number }): Pair | undefined {
  const [early, late] = [whenOf(a.lead), whenOf(b.lead)]
  if (!late || !isLevel(a) || !isLevel(b)) return undefined
  const left = residueOf(b.lead)
  const unsure = /；/u.test(b.lead) || (left.length > 1 && !a.lead.includes(left)) ? { unsure: true as const } : {}
  if ([...left].filter((one) => !a.lead.includes(one)).length > 5 || againstCue.test(lastClause(b.lead))) return undefined
  const start = early ?? (late.at < 0 ? { level: late.level, at: 0 } : undefined)
  if (!start) return undefined
  const order = orderOf(start, late, b.lead)
  if (order === 0) return undefined
  return order > 0 ? { base: a, now: b, sign: verbOf(b.lead), form: 'times', ...places, ...unsure, when: start } : { base: b, now: a, sign: 0, form: 'times', ...places, ...unsure, when: late }
}

/** Above 0 where the second time is the later. */
function orderOf(start: When, late: When, words: string): number {
  if (start.level === late.level) return late.at - start.at
  if (start.level === 'year' && late.level === 'relative') return /上年|同期/u.test(words) ? -1 : 1
  if (start.level === 'era' || late.level === 'era') return late.at - start.at
  return late.level.startsWith('relative') && late.at < 0 ? -1 : 0
}

/** Not itself a difference: 增加20吨 is none, 增加到20吨 is a level. */
function isLevel(figure: Figure): boolean {
  return directionOf(lastClause(figure.lead)) === 0 || /(?:到|至|为)[了约近超]*$/u.test(figure.lead)
}

/** The direction of a verb before 到, 至, 为. */
function verbOf(lead: string): 1 | -1 | 0 {
  return directionOf(lead.replace(/(?:到|至|为|成|达)(?:了|约|每[^，。；、]{1,4}|[^，。；、到至为成达]{0,14}的)?$/u, ''))
}

function resultsOf(figures: readonly Figure[], pair: Pair): Result[] {
  const results: Result[] = []
  const before = figures[pair.first - 1]
  if (pair.form === 'from-to' && before && sameMatter(before, pair.now) && before.kind !== 'bare' && /(?:新增|新建|扩建|增加|减少|增设)[^，。；、到至为由从]{0,8}$/u.test(before.lead) && /^[^，。；]{0,8}，[^，。；]{0,16}(?:由|从)/u.test(before.tail)) results.push({ kind: 'difference', figure: before, sign: /减少/u.test(before.lead) ? -1 : 1 })
  for (let at = pair.first + 1; at < figures.length && at <= pair.second + 3; at++) {
    if (at === pair.second) continue
    const figure = figures[at]!
    if (/[；。]/u.test(figure.lead)) break
    const result = resultOf(figure, pair)
    if (result) results.push(result)
    else if (at > pair.second) break
  }
  return results
}

const elsewhere = /高于|低于|快于|慢于|好于|优于|超出|全国|全省|平均|其中|位居|排名|计划|预算|占|贡献|拉动|完成/u
const otherBase = /(?:比|较|与)([^，。；]*)/u

function resultOf(figure: Figure, pair: Pair): Result | undefined {
  const clause = lastClause(figure.lead)
  if (elsewhere.test(figure.lead) || /分别/u.test(figure.lead) || !sameBase(clause, pair)) return undefined
  const multiple = multipleOf(figure, clause, pair)
  if (multiple) return multiple
  const sign = directionOf(clause)
  if (sign === 0 || !ofTheSame(figure, pair)) return undefined
  if (/(?:到|至)[了约近超]*$/u.test(clause)) return undefined
  const yearly = /年均|每年|平均/u.test(clause) ? { yearly: true as const } : {}
  if (figure.kind === 'percent') return { kind: 'rate', figure, sign, ...yearly }
  if (figure.kind === 'percentage-point') return pair.now.kind === 'percent' ? { kind: 'points', figure, sign, ...yearly } : undefined
  return sameMatter(figure, pair.now) && figure.kind !== 'bare' && !('yearly' in yearly) ? { kind: 'difference', figure, sign } : undefined
}

/** Nothing else is named between the numbers and the result, or what the numbers count is named again. */
function ofTheSame({ lead }: Figure, { now, base }: Pair): boolean {
  const left = residueOf(lead)
  return left.length <= 1 || now.lead.includes(left) || base.lead.includes(left) || base.tail.includes(left)
}

function multipleOf(figure: Figure, clause: string, pair: Pair): Result | undefined {
  if (pair.now.kind === 'percent') return undefined
  if (figure.unit === '番' && /翻/u.test(clause)) return { kind: 'doublings', figure, sign: 0 }
  if (figure.unit !== '倍') return undefined
  const sign = directionOf(clause)
  if (sign !== 0 && !/(?:到|至|为|达)[了约近超]*$/u.test(clause)) return !ofTheSame(figure, pair) ? undefined : { kind: 'multiple', figure, sign }
  return /(?:是|为|相当于|达|到|至)[^，。；]{0,10}(?:的|约)?$/u.test(clause) ? { kind: 'multiple', figure, sign: 0 } : undefined
}

/** 比2019年增长 … has another base than the year before. */
function sameBase(clause: string, pair: Pair): boolean {
  const named = otherBase.exec(clause)?.[1]
  const when = whenOf(clause)
  if (/环比/u.test(clause)) return pair.when === undefined || /month|quarter|week/u.test(pair.when.level)
  if (/同比/u.test(clause) && pair.when) return pair.when.level === 'year' || (pair.when.level === 'relative' && pair.when.at === -1)
  if (named === undefined) return when === undefined || when.at === 0 || when.level !== 'year' || pair.when?.level !== 'year' || when.at === pair.when.at
  if (!when) return pair.when === undefined || pair.when.level === 'era'
  return pair.when !== undefined && pair.when.level === when.level && pair.when.at === when.at
}
