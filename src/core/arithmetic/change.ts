import { directionOf, residueOf, type When, whenOf } from '../lexicon/changes.ts'
import { remember } from '../matching/remember.ts'
import { comparisonsOf } from './comparison.ts'
import { englishChanges } from './english-change.ts'
import { englishComparisons } from './english-comparison.ts'
import { englishMultiples } from './english-multiple.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { isLevel, type Result, resultOf } from './result.ts'
import { shortfallsOf } from './shortfall.ts'

export interface Sides {
  readonly base: Figure
  readonly now: Figure
}

/** One thing at two times, and what the copy says about the difference. */
export interface Change extends Sides {
  /** Set where the copy says which way between the two numbers. */
  readonly sign: 1 | -1 | 0
  readonly form: 'from-to' | 'against' | 'times'
  /** The two stand apart, or more than time and direction stands between them: believed only where one slip explains. */
  readonly unsure?: true
  readonly results: readonly Result[]
}

/** The changes a sentence tells. Read once for all checks. */
export const changesOf = remember((line: Line): readonly Change[] => {
  const pairs = line.english ? englishChanges(line) : pairsOf(line.figures)
  const told = new Set(pairs.flatMap(({ results }) => results.map(({ figure }) => figure)))
  return [...pairs, ...(line.english ? [...englishComparisons(line, told, () => lastChange(line)), ...englishMultiples(line, pairs)] : [...comparisonsOf(line, told, () => lastChange(line)), ...shortfallsOf(line)])]
})

/** The change told last in the three sentences before. */
function lastChange(line: Line): Change | undefined {
  for (const one of earlierLines(line, 3)) {
    const told = changesOf(one).at(-1)
    if (told) return told
  }
  return undefined
}

type Pair = Omit<Change, 'results'> & { readonly first: number; readonly second: number; readonly when?: When }

/** From a to b; b, against a. */
function pairsOf(figures: readonly Figure[]): Change[] {
  return figures.flatMap((_, first) => {
    const pair = pairFrom(figures, first)
    return pair ? [{ base: pair.base, now: pair.now, sign: pair.sign, form: pair.form, results: resultsOf(figures, pair) }] : []
  })
}

function pairFrom(figures: readonly Figure[], first: number): Pair | undefined {
  const a = figures[first]!
  if (a.kind === 'percentage-point' || a.kind === 'age' || /倍|番/u.test(a.unit)) return undefined
  for (let second = first + 1; second <= first + 3 && second < figures.length; second++) {
    const b = figures[second]!
    if (/。/u.test(b.lead) || /分别|其中|合计|共计/u.test(b.lead)) return undefined
    if (sameMatter(a, b) && /[，,]/u.test(b.lead) && perHead(b) && !perHead(a)) continue
    if (sameMatter(a, b) && perHead(a) && figures.slice(0, first).some((one) => sameMatter(one, a) && !perHead(one))) return undefined
    if (sameMatter(a, b)) return joined(a, b, first, second)
    if (b.kind !== 'percent' && b.kind !== 'percentage-point' && b.unit !== '倍') return undefined
  }
  return undefined
}

/** 亩均, 每户: not the whole that stands before it. */
function perHead({ lead }: Figure): boolean {
  return /[人户亩村校]均|平均|每/u.test(lastClause(lead))
}

const fromCue = /(?:由|从|自)[^，。；、由从]{0,26}$/u
const toCue = /^[，、]?[^，。；、]{0,16}?(?:到|至|为|成|达)(?:了|约|每[^，。；、]{1,4}|[^，。；、]{0,12}的)?$/u
const againstCue = /(?:(?<![同环占])比(?![例重值])|较|相比|对比|相较于?)[^，。；、比较]{0,20}$/u

function joined(a: Figure, b: Figure, first: number, second: number): Pair | undefined {
  const places = { first, second }
  if (second === first + 1 && fromCue.test(a.lead) && toCue.test(b.lead) && !/不等|之间/u.test(b.tail.slice(0, 4))) {
    const when = whenOf(lastClause(a.lead))
    return { base: a, now: b, sign: verbOf(b.lead), form: 'from-to', ...places, ...(when ? { when } : {}) }
  }
  if (!againstCue.test(lastClause(b.lead)) || directionOf(b.lead) !== 0 || !isLevel(a) || !isNominal(b) || ofAnother(a, b)) return undefined
  const when = whenOf(lastClause(b.lead))
  return { base: b, now: a, sign: 0, form: 'against', ...places, ...(when ? { when } : {}) }
}

/** 奖牌155枚，金牌数较上届的39枚…: another thing is named before 较. */
function ofAnother(a: Figure, b: Figure): boolean {
  const subject = residueOf(lastClause(b.lead).replace(againstCue, ''))
  return subject.length >= 2 && !/^(?:产量|人数|面积|产值|收入|成绩|价格|均价)$/u.test(subject) && !a.lead.includes(subject) && !a.tail.slice(0, 4).includes(subject)
}

/** 较上届的39枚, 比去年320吨; 较上一日放量1240亿元 tells a change by a verb no table holds. */
function isNominal({ lead }: Figure): boolean {
  const compared = againstCue.exec(lastClause(lead))?.[0] ?? ''
  return /[的为是]$/u.test(compared) || residueOf(compared).length < 3
}

/** The direction of a verb before 到, 至, 为. */
function verbOf(lead: string): 1 | -1 | 0 {
  return directionOf(lead.replace(/(?:到|至|为|成|达)(?:了|约|每[^，。；、]{1,4}|[^，。；、到至为成达]{0,14}的)?$/u, ''))
}

function resultsOf(figures: readonly Figure[], pair: Pair): Result[] {
  const results: Result[] = []
  const before = figures[pair.first - 1]
  if (pair.form === 'from-to' && before && announces(before, pair)) results.push({ kind: 'difference', figure: before, sign: /减少/u.test(before.lead) ? -1 : 1 })
  for (let at = pair.first + 1; at < figures.length && at <= pair.second + 3; at++) {
    if (at === pair.second) continue
    const figure = figures[at]!
    if (/[；。]/u.test(figure.lead)) break
    const result = resultOf(figure)
    if (result && speaksOf(result, pair)) results.push(result)
    else if (at > pair.second) break
  }
  return results
}

/** 新增床位40张，由120张增加到160张; 大坝加高4米，坝顶高程由218米提高到222米. */
function announces(figure: Figure, pair: Pair): boolean {
  if (!sameMatter(figure, pair.now) || figure.kind === 'bare' || !/^[^，。；]{0,8}，[^，。；]{0,16}(?:由|从)/u.test(figure.tail)) return false
  const measure = /[加增抬拓展挖接](高|长|宽|深|厚)了?$/u.exec(figure.lead)?.[1]
  return measure ? pair.base.lead.includes(measure) : /(?:新增|新建|扩建|增加|减少|增设)[^，。；、到至为由从]{0,8}$/u.test(figure.lead)
}

function speaksOf({ figure, kind, sign }: Result, pair: Pair): boolean {
  if (!sameBase(lastClause(figure.lead), pair)) return false
  if (kind === 'multiple' || kind === 'doublings') return pair.now.kind !== 'percent' && (sign === 0 ? ofTheBase(figure, pair) : ofTheSame(figure, pair))
  if (!ofTheSame(figure, pair)) return false
  if (kind === 'points') return pair.now.kind === 'percent'
  return kind === 'rate' || sameMatter(figure, pair.now)
}

/** 为新房的1.25倍: times what is named, if that is the base. */
function ofTheBase({ lead }: Figure, { base }: Pair): boolean {
  const named = residueOf(/(?:是|为|相当于|达|到|至)([^，。；]{0,10}?)的[约近]?$/u.exec(lastClause(lead))?.[1] ?? '')
  return named.length < 2 || base.lead.includes(named)
}

/** Nothing else is named between the numbers and the result, or what the numbers count is named again. */
function ofTheSame({ lead }: Figure, { now, base }: Pair): boolean {
  const left = residueOf(lead)
  return left.length <= 1 || now.lead.includes(left) || base.lead.includes(left) || base.tail.includes(left)
}

/** 比2019年增长 … has another base than the year before. */
function sameBase(clause: string, pair: Pair): boolean {
  const named = /(?:比|较|与)([^，。；]*)/u.exec(clause)?.[1]
  const when = whenOf(clause)
  if (/环比/u.test(clause)) return pair.when === undefined || /month|quarter|week/u.test(pair.when.level)
  if (/同比/u.test(clause) && pair.when) return pair.when.level === 'year' || (pair.when.level === 'relative' && pair.when.at === -1)
  if (named === undefined) return when === undefined || when.at === 0 || when.level !== 'year' || pair.when?.level !== 'year' || when.at === pair.when.at
  if (!when) return pair.when === undefined || pair.when.level === 'era'
  return pair.when !== undefined && pair.when.level === when.level && pair.when.at === when.at
}
