import type { Change, Sides } from './change.ts'
import { englishResultOf, isEnglishLevel, sameNoun } from './english-result.ts'
import { type Figure, type Line, nextLine } from './figure.ts'
import { meant } from './meant.ts'
import type { Result } from './result.ts'

const season = 'year|month|week|quarter|season|spring|summer|autumn|fall|winter|term|decade|time|election|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** A time gone by: before the number, since its clause begins, or right behind it. */
const pastBefore = /(?:\b(?:last|previous|prior|preceding|old|former|original|once|originally|previously|formerly|ago|earlier|before)\b[^.;]*|\b(?:in|of|for) (?:19|20)\d\d\b[^.;]*|\bwhen(?: it| they| there| the [a-z]+)?(?: had| was| were| came| stood at| numbered| employed| counted)?\s|\b(?:than|from)\s+[^.;,\d]{0,40})$/i
const pastBehind = new RegExp(`^[^.;,\\d]{0,24}?\\b(?:last (?:${season})|(?:a|one|two|three|five|ten) (?:years?|months?|weeks?|decades?) (?:earlier|ago|before)|(?:the )?(?:previous|prior|same) (?:${season})|the (?:${season}) before|in (?:19|20)\\d\\d|previously|at the (?:start|outset)|it (?:opened|began|started) with|before (?:the|it|that))\\b`, 'i')
const present = /\b(?:now|today|currently|this (?:year|month|week|season|summer|autumn|spring|winter|term)|at present|so far)\b/i
const definite = /^(?:The|This|That|It|Which)\b(?: (?:is|was|makes|made|means|meant|marks|marked|represents|represented)(?: an?| the)?)?(?: [a-z]+){0,2}? (?:(?:increase|rise|fall|drop|gain|decline|decrease|jump|growth|reduction|cut|loss) (?:of|was|is|amounts to)\s|$)/i

/** English results whose sides stand apart: cost $24 last October now sells for $30, a rise of 25 percent. `told`: figures already read. */
export function englishComparisons(line: Line, told: ReadonlySet<Figure>, last: () => Change | undefined): Change[] {
  const changes: Change[] = []
  for (const [at, figure] of line.figures.entries()) {
    const result = told.has(figure) ? undefined : englishResultOf(figure)
    if (!result) continue
    const before = changes.at(-1)
    const sides = meant(result, sidesOf(line, at, result)) ?? (before && follows(figure, before) && fits(before.now, result) ? before : at === 0 && definite.test(figure.lead) ? fitting(last(), result) : undefined)
    if (sides) changes.push({ base: sides.base, now: sides.now, sign: 0, form: 'times', unsure: true, results: [result] })
  }
  return changes
}

function fitting(change: Change | undefined, result: Result): Change | undefined {
  return change && fits(change.now, result) ? change : undefined
}

function follows(figure: Figure, { results }: Change): boolean {
  return figure.start - results[0]!.figure.end === figure.lead.length && figure.lead.length < 24
}

function* sidesOf(line: Line, at: number, result: Result): Generator<Sides> {
  const behind = line.figures.slice(at + 1, at + 2)
  const before = near(line, at)
  const bases = [...behind, ...before, ...(nextLine(line)?.figures.slice(0, 1) ?? [])].filter((one) => isEnglishLevel(one) && fits(one, result) && isPast(one) && ofThatTime(one, result.figure))
  for (const base of bases) for (const now of before) if (now !== base && isEnglishLevel(now) && sameNoun(now, base) && (!isPast(now) || present.test(now.lead)) && ofTheNearest(line, at, base, now)) yield { base, now }
}

/** 42 teachers, 5 more than in 2020: of what stands right before it. */
function ofTheNearest({ figures }: Line, at: number, base: Figure, now: Figure): boolean {
  const close = figures[at - 1]
  return !close || !isEnglishLevel(close) || !/^(?:\s[a-z'’-]+){0,4},\s(?:or |some |up |down |about )?$/i.test(figures[at]!.lead) || [base, now].includes(close)
}

const ownTime = new RegExp(`^[^.;,\\d]{0,24}?\\b(?:than|from|on|over|since|compared with|against)\\s+(?:in |the )?(?:[a-z]+ )??((?:19|20)\\d\\d|(?:last |the previous )?(?:${season})|an? [a-z]+ (?:ago|earlier|before))\\b`, 'i')

/** Up 5 percent on 2024: compared with no other time. */
function ofThatTime({ lead, tail }: Figure, result: Figure): boolean {
  const time = ownTime.exec(result.tail)?.[1]
  return time === undefined || (lead + tail).toLowerCase().includes(time.toLowerCase())
}

/** Figures of the sentence before a result, and of at most two sentences of the paragraph before it; the nearest first. */
function near(line: Line, at: number): Figure[] {
  const lines = [line.before, line.before?.before].filter((one) => one?.english)
  return [...line.figures.slice(0, at).reverse(), ...lines.flatMap((one) => [...one!.figures].reverse())]
}

function isPast({ lead, tail }: Figure): boolean {
  return (pastBefore.test(lead.replace(/^.*[;]/, '')) && !present.test(lead)) || pastBehind.test(tail)
}

function fits(level: Figure, { kind, figure }: Result): boolean {
  if (kind === 'points') return level.kind === 'percent'
  if (level.kind === 'percent') return false
  return kind === 'rate' || sameNoun(level, figure) || /^(?:more|fewer|less)$/.test(figure.unit)
}
