import type { Said } from '../model.ts'
import { remember } from './remember.ts'

/** What a word beside a number does to what it counts. */
type Aspect = 'cumulative' | 'new' | 'planned' | 'change' | 'compared' | 'average' | 'extreme' | 'rest' | 'former' | 'part' | 'share'

const aspects: readonly (readonly [Aspect, RegExp])[] = [
  ['cumulative', /累计|cumulative|so far/u], ['new', /新增|净增|首批|new\b/u], ['planned', /计划|预计|力争|拟|将|目标|plan|expect|target|will\b/u],
  ['change', /增加|减少|提高|下降|增长|上升|rise|fall|grew|drop|increase|decrease/u], ['compared', /同比|环比/u], ['average', /平均|均$|每|per\b|average/u],
  ['extreme', /最高|最低|most|least/u], ['rest', /^再$|另有|还|剩余|余下|remaining/u], ['former', /此前|原|曾|去年同期|former/u], ['part', /其中|of which/u], ['share', /占/u],
]

/** The aspects of a number's modifiers; words that change nothing (完成, 实际) have none. */
export const aspectsOf = remember((modifiers: readonly string[]): ReadonlySet<Aspect> => new Set(modifiers.flatMap((word) => aspects.find(([, pattern]) => pattern.test(word))?.[0] ?? [])))

const said: Readonly<Record<Aspect, Said>> = {
  cumulative: { zh: '累计', en: 'cumulative' }, new: { zh: '新增', en: 'new' }, planned: { zh: '计划', en: 'planned' }, change: { zh: '增减', en: 'a change' }, compared: { zh: '同比或环比', en: 'against another period' },
  average: { zh: '平均', en: 'an average' }, extreme: { zh: '最高或最低', en: 'an extreme' }, rest: { zh: '其余', en: 'the rest' }, former: { zh: '原先', en: 'former' }, part: { zh: '其中', en: 'a part' }, share: { zh: '占比', en: 'a share' },
}

/** Why two numbers are not held against each other, where one has an aspect the other has not. 其中 alone only makes a part of a whole that both may name. */
export function differingAspect(a: readonly string[], b: readonly string[]): Said | undefined {
  const [one, other] = [aspectsOf(a), aspectsOf(b)]
  const only = [...one].find((aspect) => aspect !== 'part' && !other.has(aspect)) ?? [...other].find((aspect) => aspect !== 'part' && !one.has(aspect))
  if (!only) return undefined
  return { zh: `一处是${said[only].zh}，一处不是`, en: `one is ${said[only].en}, the other is not` }
}
