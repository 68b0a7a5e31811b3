import { confusables } from '../lexicon/confusables.ts'
import { rulesRunner } from '../matching/wording-rules.ts'
import type { Check } from '../model.ts'

const findConfusables = rulesRunner(confusables)

/** One word where another like it belongs, told by its company. */
export const confusableWords: Check = {
  id: 'confusable-words',
  title: { zh: '易混词用错', en: 'One word taken for another' },
  why: { zh: '音形相近的词各有固定搭配，搭配错了就是用错了词。', en: 'Words alike in sound or shape keep different company; the company tells which is meant.' },
  category: 'wording',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['截止目前，渠道已清淤三公里。'], why: { zh: '时间前用“截至”', en: '截至 before a time' }, finds: ['截止'], becomes: '截至目前，渠道已清淤三公里。' },
    { texts: ['人大是国家权利机关。'], why: { zh: '“权利”与“权力”', en: 'Rights for power' }, finds: ['国家权利机关'], becomes: '人大是国家权力机关。' },
    { texts: ['药品说明书列出了不良反映。'], why: { zh: '“反映”与“反应”', en: 'Reflection for reaction' }, finds: ['不良反映'], becomes: '药品说明书列出了不良反应。' },
    { texts: ['村民向驻村干部反应问题。'], why: { zh: '向人说情况是“反映”', en: 'To report is 反映' }, finds: ['反应问题'], becomes: '村民向驻村干部反映问题。' },
    { texts: ['院里送出一幅对联。'], why: { zh: '成双的用“副”', en: 'A pair takes 副' }, finds: ['一幅'], becomes: '院里送出一副对联。' },
    { texts: ['既使下雨，也要把堤坝巡完。'], why: { zh: '让步用“即使”', en: 'Even if is 即使' }, finds: ['既使'], becomes: '即使下雨，也要把堤坝巡完。' },
    { texts: ['这点小事不必小题大作。'], why: { zh: '“做”“作”只提问', en: '做 and 作 are only asked about' }, finds: ['小题大作'] },
  ],
  clean: [
    { texts: ['报名截止日期为8月1日。活动已于6月截止。'], why: { zh: '“截止”用得对', en: '截止 where it belongs' } },
    { texts: ['截至6月底，参保1200人。'], why: { zh: '“截至”用得对', en: '截至 where it belongs' } },
    { texts: ['依法行使权力，尊重公民权利，权利和义务相统一。'], why: { zh: '两词都对', en: 'Both right' } },
    { texts: ['群众反应强烈，报告反映了实情。孩子反应迅速。'], why: { zh: '两词都对', en: 'Both right' } },
    { texts: ['检察院的同志检查了台账。'], why: { zh: '两词都对', en: 'Both right' } },
    { texts: ['政策既使农民受益，又使企业增效。'], why: { zh: '“既……又”', en: 'Both … and' } },
    { texts: ['这支股票是成份股，基金公司发布成份指数。'], why: { zh: '行业用法', en: 'A term of the trade' } },
    { texts: ['他取消行程，报名参加公司推出的消费活动。'], why: { zh: '“消”在别的词里', en: '消 in other words' } },
    { texts: ['公园一幅山水画前，两位老人下着一副象棋。'], why: { zh: '量词都对', en: 'Both measure words right' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) yield* findConfusables(reading, words)
  },
}
