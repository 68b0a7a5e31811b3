import { residueOf, type When, whenOf } from '../lexicon/changes.ts'
import type { Change } from './change.ts'
import { bears, earlierLines, type Figure, type Line, lastClause, nextLine, sameMatter } from './figure.ts'
import { isLevel, type Result, resultOf } from './result.ts'
import { isLater, timesOf } from './times.ts'

/** Whom a result compares with: a time (比去年), a thing (比老馆), or nobody named; and what is compared, where that is said. */
interface Frame {
  readonly when?: When
  readonly name?: string
  /** 环比: with the period before. */
  readonly chained?: true
  readonly thing: string
}

type Sides = Pick<Change, 'base' | 'now'>

/** Results whose two sides stand apart: 去年118部。今年142部，多24部; 参展单位增加21家，去年为105家. `told`: figures already read as results. */
export function comparisonsOf(line: Line, told: ReadonlySet<Figure>): Change[] {
  const changes: Change[] = []
  for (const [at, figure] of line.figures.entries()) {
    const result = told.has(figure) ? undefined : resultOf(figure)
    if (!result) continue
    const frame = frameOf(line, figure)
    const last = changes.at(-1)
    const sides = last && follows(line, at, frame, last) ? last : (sidesOf(line, at, result, frame) ?? restored(line, at, result, frame))
    if (sides) changes.push({ base: sides.base, now: sides.now, sign: 0, form: 'times', unsure: true, results: [result] })
  }
  return changes
}

/** 多24部，增长20.3%: nothing new is named, and nothing else stands between. */
function follows({ figures }: Line, at: number, { name, thing }: Frame, { results, base, now }: Change): boolean {
  const between = figures.slice(figures.indexOf(results[0]!.figure) + 1, at)
  return name === undefined && thing.length < 2 && between.every((one) => one === base || one === now) && !/[；。比较]|同比|环比/u.test(figures[at]!.lead)
}

const compared = /(?:(?<![同环占对])比|较|相较于?)([^，。；、]*)$/u
const multiplied = /(?:是|为|相当于|达到?)([^，。；、]*?)的[约近]?$/u
const beside = /(?:与|和|跟|较|比|(?<=^|[，。；])同)([^，。；、与和跟比较]{1,14}?)(?:相比|比较|比起来|相较)/u

function frameOf(line: Line, { lead, start, unit }: Figure): Frame {
  const clause = lastClause(lead)
  if (/同比/u.test(clause)) return { when: { level: 'relative', at: -1 }, thing: residueOf(clause) }
  if (/环比/u.test(clause)) return { chained: true, thing: residueOf(clause) }
  const own = compared.exec(clause) ?? (unit === '倍' ? multiplied.exec(clause) : null)
  if (own) {
    const when = whenOf(own[1]!)
    if (when) return { ...(when.at === 0 ? {} : { when }), thing: residueOf(clause) }
    const name = residueOf(own[1]!)
    return name === '' ? { thing: residueOf(clause) } : { name, thing: residueOf(clause.slice(0, own.index)) }
  }
  const open = beside.exec(line.text.slice(0, start - line.sentence.start))
  const thing = residueOf(clause)
  if (!open) return { thing }
  const when = whenOf(open[1]!)
  return when ? { when, thing } : { name: residueOf(open[1]!), thing }
}

function sidesOf(line: Line, at: number, result: Result, frame: Frame): Sides | undefined {
  for (const [base, home] of basesFor(line, at, result, frame)) {
    const now = nowFor(line, at, [base, home], frame)
    if (now && (frame.thing.length >= 2 || frame.name !== undefined || standsBy(line, at, [base, now]))) return { base, now }
  }
  return undefined
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
  const behind = firstLevel(line.figures.slice(at + 1, at + 3)).map((one): Placed => [one, line])
  const next = nextLine(line)
  const after = next ? [[next.figures[0]!, next] as const] : []
  return [...behind, ...near(line, at), ...after].filter(([one, home]) => isLevel(one) && fits(one, result) && isBase(one, home, frame))
}

/** 增加21家，去年为105家；…: the first level behind, as far as a semicolon. */
function firstLevel(figures: readonly Figure[]): readonly Figure[] {
  const stop = figures.findIndex(({ lead }) => /[；。]/u.test(lead))
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

function isBase(level: Figure, home: Line, { when, name, chained }: Frame): boolean {
  const clause = lastClause(level.lead)
  if (compared.test(clause) || adds.test(clause)) return false
  const times = timesOf(home, level)
  if (when) return times.some((one) => one.level === when.level && one.at === when.at) && !/全年/u.test(clause)
  if (chained) return times.some((one) => /month|quarter|week|turn/u.test(one.level))
  if (name === undefined) return times.some((one) => one.at < 0 || one.level === 'year')
  const own = residueOf(clause)
  return own.length >= 2 && (own.includes(name) || name.includes(own))
}

/** 又有12人, 新增20人: not what there was. */
const adds = /(?:又|再|另|新增|还有|追加|其中)[^，。；]{0,4}$/u

/** The level the base became: before the result, between, in the sentences before; else the one of the story that bears the name. */
function nowFor(line: Line, at: number, base: Placed, frame: Frame): Figure | undefined {
  const found = near(line, at).find((one) => isNow(one, base) && ofOneThing(one[0], base[0], line.figures[at]!, frame))
  const name = frame.thing.length < 2 ? residueOf(lastClause(base[0].lead)) : frame.thing
  if (found || name.length < 2) return found?.[0]
  const named = earlierLines(line, 40).flatMap((home) => home.figures.map((one): Placed => [one, home])).filter((one) => isNow(one, base) && bears(one[0], name))
  return named.length > 0 && named.every(([one]) => one.value.eq(named[0]![0].value)) ? named[0]![0] : undefined
}

function isNow([level, home]: Placed, [base, there]: Placed): boolean {
  const clause = lastClause(level.lead)
  return level !== base && isLevel(level) && level.kind === base.kind && sameMatter(level, base) && !adds.test(clause) && !compared.test(clause) && isLater(timesOf(home, level), timesOf(there, base))
}

function ofOneThing(now: Figure, base: Figure, result: Figure, { thing, name }: Frame): boolean {
  if (thing.length >= 2 && !bears(now, thing)) return false
  const own = residueOf(lastClause(base.lead))
  const more = base.start > result.end ? residueOf(/^[^，。；（）]*/u.exec(base.tail)![0]) : ''
  if (more.length >= 2 && !bears(now, more)) return false
  return name !== undefined || own.length < 2 || bears(now, own) || perWhat(base) === perWhat(result) || (now.start > base.start && residueOf(lastClause(now.lead)).length < 2)
}

/** 每斤: what the amount is for one of. */
function perWhat(figure: Figure): string | number {
  return /每[\u4e00-\u9fff]/u.exec(lastClause(figure.lead))?.[0] ?? figure.start
}

/** 面积从24万亩萎缩到16万亩。…面积可恢复到24万亩，多浇8万亩: from what the story last said of the same. */
function restored(line: Line, at: number, result: Result, { when, name }: Frame): Sides | undefined {
  const now = line.figures[at - 1]
  if (when || name !== undefined || result.kind !== 'difference' || !now || !/(?:到|至)$/u.test(now.lead) || !fits(now, result) || /[；。]/u.test(result.figure.lead)) return undefined
  const thing = residueOf(lastClause(now.lead))
  const base = thing.length < 2 ? undefined : earlierLines(line, 40).flatMap(({ figures }) => [...figures].reverse()).find((one) => fits(one, result) && isLevel(one) && (bears(one, thing) || /^[^，。；]{0,8}(?:到|至)$/u.test(one.lead)))
  return base && { base, now }
}
