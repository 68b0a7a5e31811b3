import { directionOf, residueOf, whensOf } from '../lexicon/changes.ts'
import type { Sides } from './change.ts'
import { earlierLines, type Figure, type Line, lastClause, nextLine, sameMatter } from './figure.ts'
import { compared, type Frame } from './frame.ts'
import { bears, ofOneThing, shared, wordsOf } from './of-one-thing.ts'
import { isLevel, type Result } from './result.ts'
import { isLater, timesOf, yearsOf } from './times.ts'

/** The sides a result may have, the likeliest first. */
export function* sidesOf(line: Line, at: number, result: Result, frame: Frame): Generator<Sides> {
  for (const [base, home] of [...againstFigure(line, at, result), ...basesFor(line, at, result, frame)]) {
    for (const now of nowsFor(line, at, [base, home], frame)) if (frame.thing.length >= 2 || frame.name !== undefined || takesUp(base) || standsBy(line, at, [base, now])) yield takesUp(base) && !isPast(base, home) ? { base: now, now: base } : { base, now }
  }
  const again = restored(line, at, result, frame)
  if (again) yield again
  yield* byName(line, at, result, frame)
}

/** 与去年的1286件相比，今年立案1458件，多了172件: the figure compared with stands in the frame. */
function againstFigure(line: Line, at: number, result: Result): Placed[] {
  return line.figures.slice(Math.max(0, at - 3), at).reverse().filter(({ lead, tail }) => /(?:与|和|跟|同|较|比)[^，。；、]{0,24}$/u.test(lead) && /^[^，。；]{0,6}(?:相比|比较|比起来|相较)/u.test(tail)).filter((one) => fits(one, result)).map((one) => [one, line])
}

function isPast(figure: Figure, home: Line): boolean {
  return then.test(lastClause(figure.lead)) || timesOf(home, figure).some(({ at }) => at < 0)
}

/** 这一比例, 这个数字: what was told right before, at another time or of others. */
function takesUp({ lead }: Figure): boolean {
  return /(?:这[一个]?|该|同一)(?:数字|数据|数|比例|比重|占比|指标|价格|均价|成绩|纪录)(?:还|只|仅|曾)?(?:是|为|有|达)?$/u.test(lastClause(lead))
}

/** 改造46个，惠及1.2万户，增长8%: with nothing named, the result is of the level right before it. */
function standsBy(line: Line, at: number, sides: readonly Figure[]): boolean {
  const before = (at > 0 ? line.figures.slice(0, at) : (line.before?.figures ?? [])).findLast((one) => one.kind !== 'duration' || sides.some(({ kind }) => kind === 'duration'))
  return before === undefined || !isLevel(before) || sides.includes(before)
}

/** A figure and the line it stands in. */
type Placed = readonly [Figure, Line]

/** Levels the result may start from, the likeliest first: behind it, before it, in the sentences around. */
function basesFor(line: Line, at: number, result: Result, frame: Frame): Placed[] {
  const behind = firstLevel(line.figures.slice(at + 1, at + 4)).map((one): Placed => [one, line])
  const next = nextLine(line)
  const after = next ? [[next.figures[0]!, next] as const] : []
  return [...behind, ...near(line, at), ...after].filter(([one, home]) => isLevel(one) && fits(one, result) && isBase(one, home, frame))
}

/** 增加21家，去年为105家；…: the first level behind, as far as a semicolon, unless an earlier time stands right behind that. */
function firstLevel(figures: readonly Figure[]): readonly Figure[] {
  const stop = figures.findIndex(({ lead }) => /[；。]/u.test(lead) && !whensOf(lastClause(lead)).some((one) => one.at < 0))
  const first = (stop < 0 ? figures : figures.slice(0, stop)).find(isLevel)
  return first ? [first] : []
}

/** Figures of the sentence before a result, and of at most two sentences of the paragraph before it; the nearest first. */
function near(line: Line, at: number): Placed[] {
  const lines = [line.before, line.before?.before].filter((one) => one !== undefined)
  return [...line.figures.slice(0, at).reverse().map((one): Placed => [one, line]), ...lines.flatMap((home) => [...home.figures].reverse().map((one): Placed => [one, home]))]
}

function fits(level: Figure, { kind, figure }: Result): boolean {
  if (kind === 'points') return level.kind === 'percent'
  if (level.kind === 'percent') return kind === 'rate'
  return kind === 'difference' ? sameMatter(level, figure) && level.dimension === figure.dimension : level.kind !== 'bare'
}

/** Of whatever time was named last. */
const then = /(?:当时|那时|彼时|那[年一]?[年时])[^，。；]{0,6}$/u

function isBase(level: Figure, home: Line, { when, name, chained }: Frame): boolean {
  const clause = lastClause(level.lead)
  if (level.kind === 'duration' && directionOf(level.tail) !== 0) return false
  if (takesUp(level)) return true
  if (compared.test(clause) || adds.test(clause)) return false
  const times = timesOf(home, level)
  if (when) return (then.test(clause) || times.some((one) => one.level === when.level && one.at === when.at)) && !/全年/u.test(clause)
  if (chained) return times.some((one) => /month|quarter|week|turn/u.test(one.level))
  if (name === undefined) return times.some((one) => one.at < 0 || one.level === 'year')
  const own = residueOf(clause)
  return clause.includes(name) || (own.length >= 2 && (own.includes(name) || name.includes(own)))
}

/** 又有12人, 新增20人: not what there was. */
const adds = /(?:又|再|另|新增|还有|追加|其中|[前后]者)[^，。；]{0,4}$/u

/** The levels the base may have become, the likeliest first: before the result, between, in the sentences before; else the one of the story that bears the name best. */
function* nowsFor(line: Line, at: number, base: Placed, frame: Frame): Generator<Figure> {
  if (takesUp(base[0])) {
    const before = near(line, at).find(([one]) => one.end <= base[0].start && one.kind === base[0].kind && sameMatter(one, base[0]))
    if (before) yield before[0]
    return
  }
  const found = near(line, at).filter((one) => isNow(one, base, frame) && ofOneThing(one[0], base[0], line.figures[at]!, frame))
  for (const [one] of found) yield one
  const name = frame.thing.length < 2 ? residueOf(lastClause(base[0].lead)) : frame.thing
  if (found.length > 0 || name.length < 2) return
  const named = earlierLines(line, 40).flatMap((home) => home.figures.map((one): Placed => [one, home])).filter((one) => isNow(one, base, frame) && bears(one[0], name))
  const best = Math.max(...named.map(([one]) => shared(wordsOf(one), name)))
  const most = named.filter(([one]) => shared(wordsOf(one), name) === best)
  if (most.length > 0 && most.every(([one]) => one.value.eq(most[0]![0].value))) yield most[0]![0]
}

function isNow([level, home]: Placed, [base, there]: Placed, { name }: Frame): boolean {
  const clause = lastClause(level.lead)
  return level !== base && isLevel(level) && level.kind === base.kind && sameMatter(level, base) && !adds.test(clause) && !compared.test(clause) && (name !== undefined || isLater(yearsOf(home, level), yearsOf(there, base)))
}

/** 面积从24万亩萎缩到16万亩。…面积可恢复到24万亩，多浇8万亩: from what the story last said of the same. */
function restored(line: Line, at: number, result: Result, { when, name }: Frame): Sides | undefined {
  const now = line.figures[at - 1]
  if (when || name !== undefined || result.kind !== 'difference' || !now || !/(?:到|至)$/u.test(now.lead) || !fits(now, result) || /[；。]/u.test(result.figure.lead)) return undefined
  const thing = residueOf(lastClause(now.lead))
  const base = thing.length < 2 ? undefined : earlierLines(line, 40).flatMap(({ figures }) => [...figures].reverse()).find((one) => fits(one, result) && isLevel(one) && (bears(one, thing) || /^[^，。；]{0,8}(?:到|至)$/u.test(one.lead)))
  return base && { base, now }
}

/** 均价每平方米9620元，比新房便宜2220元: of the other, named in words of its own, the story told the same thing. */
function* byName(line: Line, at: number, result: Result, { name }: Frame): Generator<Sides> {
  const now = line.figures[at - 1]
  if (name === undefined || result.kind !== 'difference' || !now || !isLevel(now) || !fits(now, result)) return
  const thing = lastClause(now.lead).replace(/(?:达到?|为|是|有)$/u, '')
  const told = earlierLines(line, 12).flatMap(({ figures }) => [...figures].reverse()).filter((one) => isLevel(one) && fits(one, result) && shared(wordsOf(one), thing) >= 4)
  for (const base of told.slice(0, 2)) yield { base, now }
}
