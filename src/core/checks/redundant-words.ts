import { redundancies } from '../lexicon/sentence-slips.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const find = rulesRunner(redundancies)

/** Words that repeat what the word before them holds. */
export const redundantWords: Check = {
  id: 'redundant-words',
  title: { zh: '语义重复', en: 'The same said twice' },
  why: { zh: '一层意思说两遍，多余的应删。', en: 'One meaning twice: one is too many.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['调查结果公诸于众。'], why: { zh: '公之于众', en: 'Made public' }, finds: ['公诸于众'], becomes: '调查结果公之于众。' },
    { texts: ['方案付诸于实施。'], why: { zh: '“诸”即“之于”', en: '诸 holds 于' }, finds: ['付诸于'], becomes: '方案付诸实施。' },
    { texts: ['晚点的原因是因为大雾。'], why: { zh: '原因说了两遍', en: 'The reason twice' }, finds: ['原因是因为'] },
  ],
  clean: [
    { texts: ['调查结果公之于众，方案付诸实施。'], why: { zh: '写法正确', en: 'Right' } },
    { texts: ['晚点的原因是大雾。因为大雾，列车晚点。'], why: { zh: '各说一遍', en: 'Each said once' } },
    { texts: ['这项工作涉及到十二个村，目的是为了方便群众。'], why: { zh: '通行说法，不报', en: 'In common use: silent' } },
    { texts: ['套餐包含早餐。'], why: { zh: '只说一遍', en: 'Once' } },
    { texts: ['他再次重申了立场，队伍凯旋。'], why: { zh: '通行说法，不报', en: 'In common use: silent' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* find(reading, words)
  },
}
