import { directionOf } from '../lexicon/changes.ts'
import { completionCue, doneWords, planWords } from '../lexicon/shares.ts'
import { type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import type { Proportion } from './proportion.ts'
import { changed, counts, figuresBefore } from './share-base.ts'

/** 计划W，已完成P，完成计划的s. */
export function completionOf(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const percent = figures[at]!
  const { lead } = percent
  const over = /超额?(?:完成)?(?:计划|任务|目标|预算)?(?:的)?$/u.test(lead) && /超额|超(?:计划|任务|目标|预算)/u.test(lead)
  const found = completionCue.exec(lead)
  if ((!found && !over) || changed.test(lead) || lead.length > 24 || /[；。]|时序|序时|分别|以上/u.test(lead)) return undefined
  const named = found?.[1] ?? ''
  const before = figures.slice(Math.max(0, at - 4), at).filter(counts)
  const last = before.findLast((one) => !/其中/u.test(one.lead))
  const part = before.findLast(isDone) ?? (named === '' ? undefined : last)
  if (!part || planWords.test(lastClause(part.lead).replace(/计划内|应急/u, ''))) return undefined
  const isPlan = (one: Figure) => one.start < part.start && sameMatter(one, part) && planWords.test(lastClause(one.lead) || one.lead) && directionOf(lastClause(one.lead)) === 0 && baseFits(one.lead, named)
  const own = before.filter(isPlan)
  const plans = own.length > 0 ? own : figuresBefore(line, 1).filter((one) => counts(one) && isPlan(one))
  return plans.length === 1 ? { part, wholes: plans, percent, kind: 'completion', ...(over ? { beyond: true as const } : {}) } : undefined
}

function isDone({ lead }: Figure): boolean {
  const clause = lastClause(lead)
  return doneWords.test(clause) && !planWords.test(clause.replace(/计划内|应急/u, ''))
}

/** The annual plan is not the whole investment. */
function baseFits(lead: string, named: string): boolean {
  const clause = lastClause(lead)
  if (/总投资|概算/u.test(clause)) return named === '' || /总投资|投资|概算/u.test(named)
  if (/总投资/u.test(named)) return false
  if (/年度|全年|今年/u.test(named)) return !/五年|“?十[一-五]五|三年|总/u.test(clause)
  return true
}
