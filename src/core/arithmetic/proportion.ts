import { residueOf } from '../lexicon/changes.ts'
import { isGenericBase, shareCue } from '../lexicon/shares.ts'
import { remember } from '../matching/remember.ts'
import { completionOf } from './completion.ts'
import { englishProportionOf } from './english-proportion.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { rateOf } from './named-rate.ts'
import { portionOf, rateBetween } from './portion.ts'
import { changed, counts, figuresBefore, isChange, isOther, namedWholes, wholesBefore } from './share-base.ts'

/** A part, its whole, and the percentage the copy gives. */
export interface Proportion {
  readonly part: Figure
  /** Any of these may be meant; the first is the likeliest. */
  readonly wholes: readonly Figure[]
  readonly percent: Figure
  readonly kind: 'share' | 'completion'
  /** 超额完成5%: 105 % of the plan. */
  readonly beyond?: true
  /** Part and whole are not said to be of one thing: believed only where one slip explains. */
  readonly unsure?: true
}

/** The shares, rates and completions a sentence tells. */
export const proportionsOf = remember((line: Line): readonly Proportion[] => line.figures.flatMap((percent, at) => {
  if (percent.kind !== 'percent') return []
  const found = line.english ? englishProportionOf(line, at) : at > 0 ? (completionOf(line, at) ?? share(line, at) ?? rateBetween(line, at) ?? rateOf(line, at) ?? portionOf(line, at)) : undefined
  return found ? [found] : []
}))

/** P，占W的s; W，其中P，占s. */
function share(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const percent = figures[at]!
  const before = figures.slice(0, at).filter((one) => !isChange(one))
  const last = before.at(-1)
  if (!last) return undefined
  const direct = figures[at - 2]
  if (direct && /(?:占|为|是|相当于)[^，。；、]{0,12}$/u.test(last.lead) && /^[^，。；、]{0,8}的(?:约|近)?$/u.test(percent.lead) && counts(direct) && sameMatter(direct, last)) return { part: direct, wholes: [last], percent, kind: 'share' }
  const cue = shareCue.exec(percent.lead)
  const words = cue?.[1]
  const part = words === undefined ? last : subjectOf(lastClause(percent.lead.slice(0, cue!.index)), before)
  if (words === undefined || part === undefined || isOther(lastClause(percent.lead.slice(0, cue!.index)), part) || changed.test(percent.lead) || /分别|各|[；。]/u.test(percent.lead) || percent.lead.length > 24) return undefined
  if (!counts(part) || /每|人均|平均/u.test(part.lead)) return undefined
  const named = namedWholes(line, words, part)
  if (named.length > 0) return { part, wholes: named, percent, kind: 'share' }
  if (!isGenericBase(words) && !namedBefore(words, figures, at)) return undefined
  const summed = figures.slice(figures.indexOf(part) + 1, at).filter((one) => sameMatter(one, part) && /(?:^|[，；])(?:一|总)?共(?:有|计)?$|合计$/u.test(one.lead))
  const wholes = summed.length > 0 ? summed : unnamed(line, figures.indexOf(part), words)
  return wholes.length > 0 ? { part, wholes, percent, kind: 'share' } : undefined
}

/** 小客车占91%: the figure of the sentence that bears the name before 占; the last where none is named. */
function subjectOf(words: string, before: readonly Figure[]): Figure | undefined {
  const name = residueOf(words.replace(adverbs, ''))
  const last = before.at(-1)
  if (name.length < 2 || pronouns.test(name) || !last || bears(last, name)) return last
  return before.findLast((one) => counts(one) && bears(one, name)) ?? last
}

function bears({ lead, tail }: Figure, name: string): boolean {
  return lastClause(lead).includes(name) || /^[^，。；、]{0,10}/u.exec(tail)![0].includes(name)
}

const adverbs = /正好|刚好|恰好|几乎|已经?|大约|大概|差不多|接近|仅仅|一共|其中|分别/gu
const pronouns = /^(?:这|此|该|前者|后者|两者|上述|本)/u

/** Wholes no word names: in the sentence, else in the one before, else what 总 can only mean, the most the story counts of it. */
function unnamed(line: Line, at: number, words: string): Figure[] {
  const { figures } = line
  const part = figures[at]!
  const own = wholesBefore(figures, at)
  const nested = /其中/u.test(part.lead)
  if (own.length > 0 && words === '' && !nested && own.every((one) => isSibling(figures, one))) return []
  if (own.length > 0) return nested ? own : [...own].sort((a, b) => Number(isSibling(figures, a)) - Number(isSibling(figures, b)))
  const last = earlierLines(line, 1)[0]?.figures ?? []
  const before = figuresBefore(line, 1).filter((one) => sameMatter(one, part) && counts(one) && !isSibling(last, one))
  if (before.length > 0 || !/总|全/u.test(words)) return before
  const all = earlierLines(line, 40).flatMap((one) => one.figures).filter((one) => one.dimension === part.dimension && counts(one))
  return all.sort((a, b) => b.value.cmp(a.value)).slice(0, 1)
}

/** A收入5亿元，占营收的60%；B收入2亿元，占比24%: the figure before has a share of its own. */
function isSibling(figures: readonly Figure[], one: Figure): boolean {
  const next = figures[figures.indexOf(one) + 1]
  return next?.kind === 'percent' && shareCue.test(next.lead)
}

/** What stands behind 占 must be said of a figure before. */
function namedBefore(words: string, figures: readonly Figure[], at: number): boolean {
  const name = words.replace(/^(?:全|总|其|该)|(?:总?数|总量|总额|人数|的)$/gu, '').trim()
  return name.length >= 2 && !/^[省市县区国镇村校厂]/u.test(name) && figures.slice(0, at - 1).filter(counts).some((figure) => figure.lead.includes(name) || /^[^，。；、]{0,10}/u.exec(figure.tail)![0].includes(name))
}
