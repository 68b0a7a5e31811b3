import { directionOf, paceOf } from '../lexicon/changes.ts'
import { remember } from '../matching/remember.ts'
import { type Figure, lastClause } from './figure.ts'

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

const elsewhere = /高于|低于|快于|慢于|好于|优于|超出|全国|全省|平均|其中|位居|排名|计划|预算|占|贡献|拉动|完成|分别|力争|预计/u
const upTo = /(?:到|至|为)[了约近超]*$/u

/** 桥长1420米, 坝高85米: a measure, where nothing is compared. */
function isMeasure(figure: Figure, clause: string): boolean {
  return figure.dimension === 'length' && /(?<![增延拉加抬提升])[长高]$/u.test(clause) && !/[比较]/u.test(clause)
}

/** What a Chinese figure says of a change, by the clause it stands in; undefined for a level, and where another comparison is meant. Read once for a figure. */
export const resultOf: (figure: Figure) => Result | undefined = remember(readResult)

function readResult(figure: Figure): Result | undefined {
  const clause = lastClause(figure.lead)
  if (elsewhere.test(figure.lead) || isMeasure(figure, clause)) return undefined
  if (figure.unit === '番') return /翻/u.test(clause) ? { kind: 'doublings', figure, sign: 0 } : undefined
  const sign = directionOf(clause) || paceOf(clause, figure.dimension === 'time' || figure.kind === 'duration')
  if (figure.unit === '倍') {
    if (sign !== 0 && !/(?:到|至|为|达)[了约近超]*$/u.test(clause)) return { kind: 'multiple', figure, sign }
    return /(?:是|为|相当于|达|到|至)[^，。；]{0,10}(?:的|约)?$/u.test(clause) ? { kind: 'multiple', figure, sign: 0 } : undefined
  }
  if (sign === 0 || /(?:到|至)[了约近超]*$/u.test(clause)) return undefined
  const yearly = /年均|每年/u.test(clause) ? { yearly: true as const } : {}
  if (figure.kind === 'percent') return { kind: 'rate', figure, sign, ...yearly }
  if (figure.kind === 'percentage-point') return { kind: 'points', figure, sign, ...yearly }
  return figure.kind === 'bare' || 'yearly' in yearly ? undefined : { kind: 'difference', figure, sign }
}

/** Not itself a difference: 增加20吨 is none, 增加到20吨 is a level, 又增20吨 adds to one. Read once for a figure. */
export const isLevel: (figure: Figure) => boolean = remember((figure: Figure) => {
  const clause = lastClause(figure.lead)
  return figure.kind !== 'percentage-point' && figure.kind !== 'age' && !/倍|番/u.test(figure.unit) && (directionOf(clause) === 0 || upTo.test(clause) || isMeasure(figure, clause))
})
