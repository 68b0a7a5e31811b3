import { directionOf } from '../lexicon/changes.ts'
import { completionCue, doneWords, isGenericBase, noStem, planWords, rateCue, shareCue } from '../lexicon/shares.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'

/** A part, its whole, and the percentage the copy gives. */
export interface Proportion {
  readonly part: Figure
  /** Any of these may be meant; the first is the likeliest. */
  readonly wholes: readonly Figure[]
  readonly percent: Figure
  readonly kind: 'share' | 'completion'
  /** 超额完成5%: 105 % of the plan. */
  readonly beyond?: true
}

const changed = /同比|环比|增长|下降|比上年|提高|减少|增加|上升|百分点|较|去年|上年/u

export function proportionsOf(line: Line): Proportion[] {
  const { figures, english } = line
  return figures.flatMap((percent, at) => {
    if (percent.kind !== 'percent' || at < 1) return []
    const found = english ? englishShare(figures, at) : (completion(figures, at) ?? share(line, at) ?? namedRate(figures, at))
    return found ? [found] : []
  })
}

/** P，占W的s; W，其中P，占s. */
function share(line: Line, at: number): Proportion | undefined {
  const { figures, before } = line
  const percent = figures[at]!
  const found = shareCue.exec(percent.lead)
  const last = figures[at - 1]!
  const direct = figures[at - 2]
  if (direct && /(?:占|为|是|相当于)[^，。；、]{0,12}$/u.test(last.lead) && /^[^，。；、]{0,8}的(?:约|近)?$/u.test(percent.lead) && counts(direct) && sameMatter(direct, last)) return { part: direct, wholes: [last], percent, kind: 'share' }
  if (!found || changed.test(percent.lead) || /分别|各/u.test(percent.lead)) return undefined
  if (percent.lead.length > 24 || /[；。]/u.test(percent.lead)) return undefined
  const part = last
  if (!counts(part) || /每|人均|平均/u.test(part.lead)) return undefined
  const named = wholesNamed(line, found[1]!, part)
  if (named.length > 0) return { part, wholes: named, percent, kind: 'share' }
  if (!isGenericBase(found[1]!) && !namedBefore(found[1]!, figures, at)) return undefined
  const own = wholesBefore(figures, at - 1)
  if (own.length > 0 && found[1] === '' && !/其中/u.test(part.lead) && own.every((one) => isSibling(figures, one))) return undefined
  const wholes = own.length > 0 || !before ? own : before.figures.filter((one) => sameMatter(one, part) && counts(one) && one.value.gte(part.value)).reverse()
  return wholes.length > 0 ? { part, wholes, percent, kind: 'share' } : undefined
}

/** A收入5亿元，占营收的60%；B收入2亿元，占比24%: the figure before has a share of its own. */
function isSibling(figures: readonly Figure[], one: Figure): boolean {
  const next = figures[figures.indexOf(one) + 1]
  return next?.kind === 'percent' && shareCue.test(next.lead)
}

/** What stands behind 占 must be said of a figure before. */
function namedBefore(words: string, figures: readonly Figure[], at: number): boolean {
  const name = words.replace(/^(?:全|总|其|该)|(?:总?数|总量|总额|人数|的)$/gu, '').trim()
  return name.length >= 2 && !/^[省市县区国镇村校厂]/u.test(name) && figures.slice(0, at - 1).some((figure) => figure.lead.includes(name) || figure.tail.slice(0, 10).includes(name))
}

/** Figures of the story that bear the name of the whole: 占工业总产值的, 占已落实人数的; the nearest first. */
function wholesNamed(line: Line, words: string, part: Figure): Figure[] {
  const name = words.replace(/^(?:全[市县区省镇村国校]|[园县市镇村校]区?|其|该)(?=.{3})|(?:人数|总数|的)$/gu, '')
  if (name.length < 3 || /^(?:总数|总量|总额|全部|其他)/u.test(name)) return []
  const own = line.figures.filter((one) => one.end <= part.start).reverse()
  const all = [...own, ...earlierLines(line).flatMap(({ figures }) => [...figures].reverse())].filter((one) => sameMatter(one, part) && counts(one) && one.dimension === part.dimension)
  return all.some((one) => namedIn(lastClause(one.lead), name)) ? all.filter((one) => namedIn(lastClause(one.lead), name)) : []
}

function namedIn(clause: string, name: string): boolean {
  return clause.includes(name) && directionOf(clause) === 0
}

function counts(figure: Figure): boolean {
  return figure.kind === 'quantity' || figure.kind === 'money' || figure.kind === 'bare'
}

/** Figures of the same matter before a part, the nearest first. */
function wholesBefore(figures: readonly Figure[], index: number): Figure[] {
  const part = figures[index]!
  const all: Figure[] = []
  if (index < 0) return all
  for (let before = index - 1; before >= 0 && before >= index - 5; before--) {
    const one = figures[before]!
    if (sameMatter(one, part) && counts(one) && !/人均|平均/u.test(lastClause(one.lead))) all.push(one)
    if (/[；。]/u.test(one.lead)) break
  }
  return all
}

/** 抽检250批次，合格245批次，合格率98%. */
function namedRate(figures: readonly Figure[], at: number): Proportion | undefined {
  const percent = figures[at]!
  const name = rateCue.exec(percent.lead)?.[1]?.slice(-2)
  const stem = name && !noStem.test(name) ? name : undefined
  if (!stem || (stem === '增长' ? !/面/u.test(percent.lead) : changed.test(percent.lead)) || percent.lead.length > 20 || /[；。]/u.test(percent.lead)) return undefined
  const before = figures.slice(0, at).map((figure, index) => ({ figure, index })).reverse()
  const part = before.find(({ figure, index }) => index >= at - 3 && counts(figure) && (lastClause(figure.lead).includes(stem) || /^[^，。；、]{0,14}/u.exec(figure.tail)![0].includes(stem) || (stem === '出勤' && /实到/u.test(figure.lead))))
  if (!part || (stem !== '增长' && changed.test(lastClause(part.figure.lead))) || /不/u.test(lastClause(part.figure.lead))) return undefined
  const wholes = wholesBefore(figures, part.index).filter((whole) => !/不/u.test(lastClause(whole.lead)))
  return wholes.length > 0 ? { part: part.figure, wholes, percent, kind: 'share' } : undefined
}

/** 计划W，已完成P，完成计划的s. */
function completion(figures: readonly Figure[], at: number): Proportion | undefined {
  const percent = figures[at]!
  const lead = percent.lead
  const over = /超额?(?:完成)?(?:计划|任务|目标|预算)?(?:的)?$/u.test(lead) && /超额|超(?:计划|任务|目标|预算)/u.test(lead)
  const found = completionCue.exec(lead)
  if ((!found && !over) || changed.test(lead) || lead.length > 24 || /[；。]|时序|序时|分别|以上/u.test(lead)) return undefined
  const named = found?.[1] ?? ''
  const before = figures.slice(Math.max(0, at - 4), at).filter(counts)
  const part = before.findLast((one) => doneWords.test(lastClause(one.lead)) && !planWords.test(lastClause(one.lead).replace(/计划内|应急/u, '')))
  if (!part) return undefined
  const plans = before.filter((one) => one !== part && one.start < part.start && sameMatter(one, part) && planWords.test(one.lead) && directionOf(lastClause(one.lead)) === 0)
  const fitting = plans.filter((one) => baseFits(one.lead, named))
  return fitting.length === 1 ? { part, wholes: fitting, percent, kind: 'completion', ...(over ? { beyond: true as const } : {}) } : undefined
}

/** The annual plan is not the whole investment. */
function baseFits(lead: string, named: string): boolean {
  const clause = lastClause(lead)
  if (/总投资|概算/u.test(clause)) return named === '' || /总投资|投资|概算/u.test(named)
  if (/总投资/u.test(named)) return false
  if (/年度|全年|今年/u.test(named)) return !/五年|“?十[一-五]五|三年|总/u.test(clause)
  return true
}

/** P people, s percent of the W; of the W, P, or s percent. */
function englishShare(figures: readonly Figure[], at: number): Proportion | undefined {
  const percent = figures[at]!
  if (!/(?:,|\(|—|-)\s*(?:or|about|which is|which was|equal to|equivalent to|i\.e\.|that is)?\s*(?:just |nearly )?$/i.test(percent.lead) || percent.lead.length > 70) return undefined
  const part = figures[at - 1]!
  if (!counts(part)) return undefined
  const wholes = wholesBefore(figures, at - 1)
  const of = new RegExp(/\bof\s+(?:the|its|their|all|a total of)\s+[a-z\s]{0,12}$/i)
  const whole = wholes.find((one) => of.test(one.lead)) ?? (/\bof (?:them|these|whom|which|those)\b/i.test(part.lead + part.tail) ? wholes[0] : undefined)
  return whole ? { part, wholes: [whole], percent, kind: 'share' } : outOf(figures, at)
}

/** P of the W applicants (s percent). */
function outOf(figures: readonly Figure[], at: number): Proportion | undefined {
  const [part, whole, percent] = [figures[at - 2], figures[at - 1]!, figures[at]!]
  return part && counts(part) && counts(whole) && sameMatter(part, whole) && /\b(?:out )?of (?:the |its |their |all )?$/i.test(whole.lead) && whole.lead.length < 24 ? { part, wholes: [whole], percent, kind: 'share' } : undefined
}
