import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { type Product, productsOf } from '../arithmetic/product.ts'
import { type Agreement, agreementOf, over, type Range, times } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { nearMiss, slipIn } from '../arithmetic/slip.ts'
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
    { texts: ['全村流转土地640亩，涉及农户150户，每亩流转费500元。\n今年秋梨丰收。合作社拿出90万元分红，户均9000元。'], why: { zh: '户数在前一段，应为6000元', en: 'The households stand a paragraph before: it is 6,000' }, finds: ['9000元'] },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £380,000.'], why: { zh: '英文', en: 'In English' }, finds: ['£380,000'] },
  ],
  clean: [
    { texts: ['全村种植苹果1200亩，总产量3000吨，平均亩产2.5吨。'], why: { zh: '相符', en: 'They fit' } },
    { texts: ['县财政每年投入600万元，连续5年共投入3000万元。'], why: { zh: '乘积相符', en: 'The product fits' } },
    { texts: ['全县居民人均可支配收入28640元，其中城镇居民36520元、农村居民21350元。'], why: { zh: '没有人数', en: 'No count' } },
    { texts: ['2021年到2025年，每年新建公园12个，五年共建成60个。'], why: { zh: '首尾都算，共五年', en: 'Five years, both ends counted' } },
    { texts: ['每户最高补助2万元，全镇240户共补助310万元。'], why: { zh: '最高数不是每户之数', en: 'A ceiling is not what each got' } },
    { texts: ['68户村民分红204万元，户均3万元。'], why: { zh: '户均相符', en: 'The average fits' } },
    { texts: ['全村流转土地640亩，涉及农户150户，每亩流转费500元。\n今年秋梨丰收。合作社拿出90万元分红，户均6000元。'], why: { zh: '户数在前一段', en: 'The households stand a paragraph before' } },
    { texts: ['毕业研究生31万人，规模扩大。农村居民人均纯收入由2090元增加到2476元，每年稳步增长。'], why: { zh: '两个时点的水平，不是商', en: 'A level at two times, not a quotient' } },
    { texts: ['培训班每天授课6小时，共12天，学员80人。'], why: { zh: '没有总时数', en: 'No total' } },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £360,000.'], why: { zh: '英文相符', en: 'They fit in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const product of productsOf(line)) yield* judge(line, product)
  },
}

function* judge(line: Line, { each, candidates, average }: Product): Generator<Finds> {
  const states = candidates.map(({ count, total }) => stateOf([total.range, count.range, each.range], { each, count, average }))
  if (states.some((state) => state !== 'disjoint') && !(states.length === 1 && states[0] === 'near')) return
  const holds = ({ count }: { count: Figure }) => (all: readonly Range[]) => stateOf(all, { each, count, average }) === 'agree'
  const mended = candidates.filter((one, at) => at === 0 || one.count.end > line.sentence.start).find((one) => nearMiss([one.total, one.count, each], holds(one)))
  if ((candidates.length > 1 || candidates[0]!.count.start < line.sentence.start) && !mended) return
  const { count, total } = mended ?? candidates[0]!
  const slip = slipIn([total, count, each], holds({ count }))
  const bare = { ...count, value: count.value.div(count.scale), scale: new Big(1) }
  const severity = states.length === 1 && states[0] === 'near' ? { severity: 'query' as const } : {}
  if (average) yield report({ reading: line.reading, stated: each, relation: 'ratio', terms: [total, bare], found: total.value.div(bare.value), role: 'base', slip, ...severity })
  else yield report({ reading: line.reading, stated: total, relation: 'product', terms: [each, bare], found: each.value.times(bare.value), role: 'base', slip, ...severity })
}

/** Total, count, each: an average is a quotient that was rounded, a rate multiplies. */
function stateOf([total, count, each]: readonly Range[], { each: figure, count: counted, average }: { each: Figure; count: Figure; average: boolean }): Agreement {
  const number = { ...count!, ...(count!.low ? { low: count!.low.div(counted.scale) } : {}), ...(count!.high ? { high: count!.high.div(counted.scale) } : {}) }
  if (!average) return agreementOf(times(each!, number), total!)
  const rounded = each!.low && each!.high?.eq(each!.low) ? { ...each!, low: each!.low.minus(figure.ulp.div(2)), high: each!.high.plus(figure.ulp.div(2)) } : each!
  return agreementOf(over(total!, number), rounded, figure.ulp.times('0.3'))
}
