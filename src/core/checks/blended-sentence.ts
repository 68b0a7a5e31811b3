import { blends } from '../lexicon/sentence-slips.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const find = rulesRunner(blends)

/** Two patterns of which one was begun and the other finished. */
export const blendedSentence: Check = {
  id: 'blended-sentence',
  title: { zh: '句式杂糅', en: 'Two sentence patterns run into one' },
  why: { zh: '两种说法套在一起，句子就不通。', en: 'Two ways of saying it in one sentence make neither.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['停水的原因是阀门老化造成的。'], why: { zh: '原因说了两遍', en: 'The reason twice' }, finds: ['原因是阀门老化造成的'] },
    { texts: ['各村本着自愿为原则组织培训。'], why: { zh: '“本着……的原则”与“以……为原则”', en: 'Two patterns' }, finds: ['本着自愿为原则'] },
    { texts: ['夜校深受青年所喜爱。'], why: { zh: '“深受”与“所”', en: 'Two patterns' }, finds: ['深受青年所喜爱'] },
  ],
  clean: [
    { texts: ['停水的原因是阀门老化。阀门老化造成停水。'], why: { zh: '各说一遍', en: 'Each said once' } },
    { texts: ['各村本着自愿的原则、以方便为目的组织培训。'], why: { zh: '两个句式都完整', en: 'Both patterns whole' } },
    { texts: ['夜校深受青年喜爱，为村民所称道。'], why: { zh: '搭配正确', en: 'Right company' } },
    { texts: ['会议围绕“春耕”主题，以实干为重点展开。'], why: { zh: '“以……为重点”完整', en: 'A whole pattern' } },
    { texts: ['由于雨大的缘故，比赛推迟。原因是场地积水，造成球员滑倒。'], why: { zh: '另起一句', en: 'A clause of its own' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* find(reading, words)
  },
}
