import { particles } from '../lexicon/particles.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const find = rulesRunner(particles)

/** The wrong particle where only one can stand. */
export const wrongParticle: Check = {
  id: 'wrong-particle',
  title: { zh: '的地得', en: '的, 地 and 得' },
  why: { zh: '“的”“地”“得”各管一头，写错就读不通。', en: 'Each of the three joins other words; the wrong one does not read.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['运动会举办的很好。'], why: { zh: '补语前用“得”', en: '得 before a complement' }, finds: ['举办的很好'], becomes: '运动会举办得很好。' },
    { texts: ['各村因地制宜的推进厕所改造。'], why: { zh: '状语后用“地”', en: '地 behind an adverbial' }, finds: ['因地制宜的'], becomes: '各村因地制宜地推进厕所改造。' },
    { texts: ['渠水变的更清了。'], why: { zh: '变得', en: '变得 is one word' }, finds: ['变的'], becomes: '渠水变得更清了。' },
  ],
  clean: [
    { texts: ['运动会举办得很好，村民看得很开心。'], why: { zh: '用得对', en: 'Right' } },
    { texts: ['他写的很多信都在。举办的活动很好。'], why: { zh: '“的”后是名词', en: 'A noun behind' } },
    { texts: ['走因地制宜的发展路子，采取因地制宜的推进方式。'], why: { zh: '修饰名词', en: 'It belongs to a noun' } },
    { texts: ['改变的更多是观念。数值的推广应用。'], why: { zh: '“变”“值”属前一词', en: 'The character belongs to the word before' } },
    { texts: ['得到切实的维护。这是认真的态度。'], why: { zh: '名词性用法', en: 'Used as a noun' } },
    { texts: ['大力推进，不断加强，努力的人都看得见。'], why: { zh: '不缺不错', en: 'Nothing wrong' } },
    { texts: ['积极主动的参与精神值得学习。'], why: { zh: '修饰“精神”', en: 'It belongs to 精神' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* find(reading, words)
  },
}
