import Big from 'big.js'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { type Product, productsOf } from '../arithmetic/product.ts'
import { agreementOf, around, over, type Range, times } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { slipIn } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** An average, or so much for each, that does not make the total. */
export const averageMismatch: Check = {
  id: 'average-mismatch',
  title: { zh: '单数、个数与总数不符', en: 'Each, how many, and in all do not fit' },
  why: { zh: '每户多少、共几户、总共多少，三个数应当乘得拢。', en: 'So much each, so many, so much in all: the three must multiply.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['合作社68户去年分红204万元，户均分红3.5万元。'], why: { zh: '应为3万元', en: 'It is 30,000' }, finds: ['3.5万元'] },
    { texts: ['按每户补助1.5万元计算，全镇240户共需补助资金380万元。'], why: { zh: '应为360万元', en: 'It is 3.6 million' }, finds: ['380万元'] },
    { texts: ['县财政每年投入600万元，连续5年共投入3600万元。'], why: { zh: '应为3000万元', en: 'It is 30 million' }, finds: ['3600万元'] },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £380,000.'], why: { zh: '英文', en: 'In English' }, finds: ['£380,000'] },
  ],
  clean: [
    { texts: ['全村种植苹果1200亩，总产量3000吨，平均亩产2.5吨。'], why: { zh: '相符', en: 'They fit' } },
    { texts: ['县财政每年投入600万元，连续5年共投入3000万元。'], why: { zh: '乘积相符', en: 'The product fits' } },
    { texts: ['全县居民人均可支配收入28640元，其中城镇居民36520元、农村居民21350元。'], why: { zh: '没有人数', en: 'No count' } },
    { texts: ['2021年到2025年，每年新建公园12个，五年共建成60个。'], why: { zh: '首尾都算，共五年', en: 'Five years, both ends counted' } },
    { texts: ['每户最高补助2万元，全镇240户共补助310万元。'], why: { zh: '最高数不是每户之数', en: 'A ceiling is not what each got' } },
    { texts: ['68户村民分红204万元，户均3万元。'], why: { zh: '户均相符', en: 'The average fits' } },
    { texts: ['培训班每天授课6小时，共12天，学员80人。'], why: { zh: '没有总时数', en: 'No total' } },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £360,000.'], why: { zh: '英文相符', en: 'They fit in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const product of productsOf(line)) yield* judge(line, product)
  },
}

function* judge(line: Line, { each, count, total, average }: Product): Generator<Finds> {
  const figures = [total, count, each]
  const number = (range: Range): Range => ({ ...range, ...(range.low ? { low: range.low.div(count.scale) } : {}), ...(range.high ? { high: range.high.div(count.scale) } : {}) })
  const mean = ([t, c, e]: readonly Range[]) => agreementOf(over(t!, number(c!)), average && e!.low && e!.high && e!.low.eq(e!.high) ? around(each.value, each.ulp.div(2)) : e!, average ? each.ulp.div(2) : undefined)
  const whole = ([t, c, e]: readonly Range[]) => agreementOf(times(e!, number(c!)), t!)
  const state = average ? mean : whole
  const ranges = figures.map((figure) => figure.range)
  const own = state(ranges)
  const printed = each.value.times(count.value).div(count.scale)
  if (own === 'agree') return
  const slip = slipIn(figures, (all) => state(all) === 'agree')
  const bare = { ...count, value: count.value.div(count.scale), scale: new Big(1) }
  const severity = own === 'near' ? { severity: 'query' as const } : {}
  if (average) yield report({ reading: line.reading, stated: each, relation: 'ratio', terms: [total, bare], found: total.value.div(bare.value), role: 'base', slip, ...severity })
  else yield report({ reading: line.reading, stated: total, relation: 'product', terms: [each, bare], found: printed, role: 'base', slip, ...severity })
}
