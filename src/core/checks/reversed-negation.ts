import { negations } from '../lexicon/sentence-slips.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const find = rulesRunner(negations)

/** A negation that says the opposite of what is meant. */
export const reversedNegation: Check = {
  id: 'reversed-negation',
  title: { zh: '否定失当', en: 'A negation turned round' },
  why: { zh: '多一个“不”，意思就反了。', en: 'One negation too many says the opposite.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['要避免此类事故不再发生。'], why: { zh: '避免……不再发生', en: 'Avoid that it does not happen again' }, finds: ['避免此类事故不再发生'], becomes: '要避免此类事故再次发生。' },
    { texts: ['用电切忌不要私拉乱接。'], why: { zh: '切忌不要', en: 'Never not' }, finds: ['切忌不要'], becomes: '用电切忌私拉乱接。' },
    { texts: ['林区严禁不得吸烟。'], why: { zh: '严禁不得', en: 'A ban doubled' }, finds: ['严禁不得'], becomes: '林区严禁吸烟。' },
  ],
  clean: [
    { texts: ['要避免此类事故再次发生，防止不法分子钻空子。'], why: { zh: '否定用得对', en: 'Right' } },
    { texts: ['采取措施，确保同类问题不再发生。'], why: { zh: '没有“避免”', en: 'No avoiding' } },
    { texts: ['禁止没有资质的队伍进场，避免不必要的浪费。'], why: { zh: '“不”在别的词里', en: 'The negation belongs to another word' } },
    { texts: ['他无时无刻不在惦记着渠上的闸门。'], why: { zh: '无时无刻不', en: 'With its negation' } },
    { texts: ['防止返贫，不能松劲；严禁烟火，不得入内。'], why: { zh: '另一分句', en: 'Another clause' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* find(reading, words)
  },
}
