import { collocations } from '../lexicon/collocations.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const find = rulesRunner(collocations)

/** A word in company that asks for its neighbour. */
export const wrongCollocation: Check = {
  id: 'wrong-collocation',
  title: { zh: '搭配不当', en: 'Words that do not go together' },
  why: { zh: '相近的词各有搭配，用错一个，意思就走样。', en: 'Words near each other keep different company; the wrong one bends the sense.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['确实维护好渡工的权益。'], why: { zh: '切实维护', en: '切实 is meant' }, finds: ['确实'], becomes: '切实维护好渡工的权益。' },
    { texts: ['近来年，村里修了七座桥。'], why: { zh: '字序颠倒', en: 'Characters out of order' }, finds: ['近来年'], becomes: '近年来，村里修了七座桥。' },
    { texts: ['在老支书的带领，村里修通了路。'], why: { zh: '缺“下”', en: 'A 下 is missing' }, finds: ['在'] },
  ],
  clean: [
    { texts: ['切实维护好渡工的权益，这件事确实不容易。'], why: { zh: '搭配正确', en: 'Right company' } },
    { texts: ['他确实解决了问题，的确维护了村民利益。'], why: { zh: '陈述已然', en: 'A statement of fact' } },
    { texts: ['近年来，水质逐年好转，来年再看。'], why: { zh: '字序正确', en: 'In order' } },
    { texts: ['在老支书的带领下，村里修通了路。'], why: { zh: '“下”在', en: 'With its 下' } },
    { texts: ['提高服务质量，扩大种植面积，改善居住条件。'], why: { zh: '搭配正确', en: 'Right company' } },
    { texts: ['他在图书馆的支持者中威望很高，在村里带领大家种茶。'], why: { zh: '不是“在……带领下”', en: 'Another pattern' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* find(reading, words)
  },
}
