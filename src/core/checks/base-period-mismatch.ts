import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

/** 同比 is against the same time a year before, 环比 against the period before. */
const patterns: readonly (readonly [RegExp, '同比' | '环比'])[] = [
  [/(?:[比较与和])(?:去年|上年)同期(?:相比)?[^，。；、]{0,4}?(环比)(?=[增下上减回提降涨跌升])/gu, '环比'],
  [/(?:[比较与和])(?:上个?月|上一?季度|上周)(?:相比)?[^，。；、]{0,4}?(同比)(?=[增下上减回提降涨跌升])/gu, '同比'],
  [/(环比)(?:比|较)?(?:去年|上年)(?:同期|同月|同季)/gu, '环比'],
  [/(同比)(?:比|较)?上(?:个?月|一?季度|周)(?!末)/gu, '同比'],
  [/与(?:去年|上年)同期相比，?(环比)/gu, '环比'],
  [/与上(?:个?月|一?季度|周)相比，?(同比)/gu, '同比'],
]

/** 环比 with last year's base, 同比 with last month's. */
export const basePeriodMismatch: Check = {
  id: 'base-period-mismatch',
  title: { zh: '同比、环比用错基期', en: 'Year on year, or month on month' },
  why: { zh: '同比跟去年同期比，环比跟上一期比，说反了数就全错。', en: '同比 is against a year ago, 环比 against the period before; swapped, every figure misleads.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['门店销售额环比去年同期增长8%。'], why: { zh: '去年同期是同比', en: 'Against last year it is 同比' }, finds: ['环比'], becomes: '门店销售额同比去年同期增长8%。' },
    { texts: ['10月客流与上月相比，同比下降3%。'], why: { zh: '上月是环比', en: 'Against last month it is 环比' }, finds: ['同比'], becomes: '10月客流与上月相比，环比下降3%。' },
  ],
  clean: [
    { texts: ['10月销售额同比增长8%，环比下降2%。'], why: { zh: '各是各的', en: 'Each its own' } },
    { texts: ['居民消费价格环比、同比均上涨。'], why: { zh: '并列', en: 'Side by side' } },
    { texts: ['比去年同期增长8%，环比增长1.2%。'], why: { zh: '两个比较', en: 'Two comparisons' } },
    { texts: ['同比增速比上月加快0.3个百分点。'], why: { zh: '同比增速与上月的增速比', en: 'One rate against another' } },
    { texts: ['与上月相比，价格同比涨幅回落0.2个百分点。'], why: { zh: '说的是涨幅回落', en: 'It speaks of the rate' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { text, id } = reading.document
      if (!/同比|环比/u.test(text)) continue
      const seen = new Set<number>()
      for (const [pattern, word] of patterns) {
        for (const match of text.matchAll(pattern)) {
          const start = match.index + match[0].lastIndexOf(word)
          if (seen.has(start) || /^(?:增速|涨幅|增幅|降幅)/u.test(text.slice(start + 2))) continue
          seen.add(start)
          const place = { document: id, start, end: start + 2 }
          const other = word === '同比' ? '环比' : '同比'
          yield { place, replacement: other, weight: weightAt(reading, place, 1), message: word === '环比' ? { zh: '与去年同期相比是“同比”。', en: 'Against the same time last year it is 同比.' } : { zh: '与上月、上季相比是“环比”。', en: 'Against the month or quarter before it is 环比.' } }
        }
      }
    }
  },
}
