import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

const chinese = /(?<!幅|速度)(?:减少|下降|降低|缩短|压缩|缩小|减轻|便宜|下跌|减小)了?(?:近|约|超过?|将近|整整)?((?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)多?倍)(?!的|速)/gu
const english = /\b(?:fell|dropped|declined|decreased|reduced|cut|shrank|cheaper|smaller|lower|fewer)\s+(?:by\s+)?(?:about |nearly |almost |more than )?((?:two|three|four|five|six|ten|\d+(?:\.\d+)?)[- ]?(?:times|fold))\b(?!\s+(?:a|per|in|last|this|since|more)\b)/gi

/** Nothing falls by a multiple of itself. */
export const decreaseByTimes: Check = {
  id: 'decrease-by-times',
  title: { zh: '减少不能说几倍', en: 'Reduced by a multiple' },
  why: { zh: '减少一倍就没有了；是减到三分之一还是减了四分之三，要说清楚。', en: 'Once is everything; whether a third is left or three quarters are gone must be said.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['办理时间由8天缩短到2天，缩短了3倍。'], why: { zh: '缩短三倍', en: 'Shortened three times' }, finds: ['3倍'] },
    { texts: ['改造后，故障率降低两倍多。'], why: { zh: '降低两倍', en: 'Lowered twice' }, finds: ['两倍'] },
    { texts: ['Waiting times fell by three times after the change.'], why: { zh: '英文', en: 'In English' }, finds: ['three times'] },
  ],
  clean: [
    { texts: ['办理时间由8天缩短到2天，缩短75%。'], why: { zh: '用百分数', en: 'In percent' } },
    { texts: ['上半年销量降幅比去年同期扩大1倍。'], why: { zh: '降幅扩大', en: 'The decline doubled' } },
    { texts: ['成本降低到原来的三分之一。'], why: { zh: '用分数', en: 'As a fraction' } },
    { texts: ['产量增长3倍，能耗下降20%。'], why: { zh: '增长可以说倍', en: 'Growth may be in multiples' } },
    { texts: ['价格下降的速度是去年的2倍。'], why: { zh: '速度的倍数', en: 'A multiple of the speed' } },
    { texts: ['The team lost three times in a row and fell two places.'], why: { zh: '英文说次数', en: 'Times as occasions' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { text, id } = reading.document
      for (const match of [...text.matchAll(chinese), ...text.matchAll(english)]) {
        const start = match.index + match[0].length - match[1]!.length
        const place = { document: id, start, end: start + match[1]!.length }
        yield { place, weight: weightAt(reading, place, 1), message: { zh: '减少不能说几倍：请写明减少百分之几，或减到几分之一。', en: 'A decrease is no multiple: say by what percentage, or to what fraction.' } }
      }
    }
  },
}
