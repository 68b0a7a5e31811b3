import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { productOdds } from '../arithmetic/odds.ts'
import { isClose, isTight, likely, type Pair, type Product, productsOf, takenUpIn } from '../arithmetic/product.ts'
import { type Agreement, agreementOf, exactly, middle, over, type Range, times } from '../arithmetic/range.ts'
import { oneOf, type Rate, ratesOf } from '../arithmetic/rate.ts'
import { report } from '../arithmetic/report.ts'
import { type Slip, slipIn, slipsIn } from '../arithmetic/slip.ts'
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
    { texts: ['全县新建卫生室36个。县里投入资金540万元，平均每个卫生室51万元。'], why: { zh: '个数在前一句，应为15万元', en: 'The count stands a sentence before: it is 150,000' }, finds: ['51万元'] },
    { texts: ['电价由每千瓦时0.52元降到0.45元，下降0.07元。按年用电2000千瓦时计算，一户每年少支出410元。'], why: { zh: '单价在前一句，应为140元', en: 'The price stands a sentence before: it is 140' }, finds: ['410元'] },
    { texts: ['合作社把860斤花生按每斤6.5元卖掉，到手5950元。'], why: { zh: '三个数挨着，应为5590元', en: 'Three in a row: it is 5,590' }, finds: ['5950元'] },
    { texts: ['车队出车86趟，运走土石方2604立方米，每趟24立方米。'], why: { zh: '应为2064立方米', en: 'It is 2,064' }, finds: ['2604立方米'] },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £380,000.'], why: { zh: '英文', en: 'In English' }, finds: ['£380,000'] },
  ],
  clean: [
    { texts: ['总分750分，由三门必考（每门150分）和三门选考（每门100分）组成，满分100分的共分20个等级，每个等级相差3分。'], why: { zh: '总数由几类组成；等级之间的差', en: 'A total of several kinds, and a step between two grades' } },
    { texts: ['全村种植苹果1200亩，总产量3000吨，平均亩产2.5吨。'], why: { zh: '相符', en: 'They fit' } },
    { texts: ['县财政每年投入600万元，连续5年共投入3000万元。'], why: { zh: '乘积相符', en: 'The product fits' } },
    { texts: ['全县居民人均可支配收入28640元，其中城镇居民36520元、农村居民21350元。'], why: { zh: '没有人数', en: 'No count' } },
    { texts: ['2021年到2025年，每年新建公园12个，五年共建成60个。'], why: { zh: '首尾都算，共五年', en: 'Five years, both ends counted' } },
    { texts: ['每户最高补助2万元，全镇240户共补助310万元。'], why: { zh: '最高数不是每户之数', en: 'A ceiling is not what each got' } },
    { texts: ['68户村民分红204万元，户均3万元。'], why: { zh: '户均相符', en: 'The average fits' } },
    { texts: ['全村流转土地640亩，涉及农户150户，每亩流转费500元。\n今年秋梨丰收。合作社拿出90万元分红，户均6000元。'], why: { zh: '户数在前一段', en: 'The households stand a paragraph before' } },
    { texts: ['毕业研究生31万人，规模扩大。农村居民人均纯收入由2090元增加到2476元，每年稳步增长。'], why: { zh: '两个时点的水平，不是商', en: 'A level at two times, not a quotient' } },
    { texts: ['A ticket costs $75 a month, and each year 83 million people spend $74 billion on them.'], why: { zh: '每月的数不与人数相乘', en: 'So much a month is not multiplied by people' } },
    { texts: ['村里投资105万元，种木耳33亩，亩均效益2万元，增加集体收入10万元。'], why: { zh: '投资、收入不是效益之和', en: 'Neither the outlay nor the income is the yield in all' } },
    { texts: ['培训班每天授课6小时，共12天，学员80人。'], why: { zh: '没有总时数', en: 'No total' } },
    { texts: ['全县新建卫生室36个。县里投入资金540万元，平均每个卫生室15万元。'], why: { zh: '个数在前一句', en: 'The count stands a sentence before' } },
    { texts: ['电价由每千瓦时0.52元降到0.45元，下降0.07元。按年用电2000千瓦时计算，一户每年少支出140元。'], why: { zh: '单价在前一句', en: 'The price stands a sentence before' } },
    { texts: ['合作社有社员86户，每户保底分红2000元，二次分红合计60万元。'], why: { zh: '两种分红', en: 'Two kinds of dividend' } },
    { texts: ['每亩投入成本800元，种了200亩，收入48万元。'], why: { zh: '成本与收入', en: 'Cost and income' } },
    { texts: ['每人每月补贴500元，3位老人一年共领1.8万元。'], why: { zh: '按月的数与一年的总数', en: 'A month’s rate and a year’s total' } },
    { texts: ['合作社把860斤花生按每斤6.5元卖掉，到手5590元。'], why: { zh: '三个数挨着，相符', en: 'Three in a row, and they fit' } },
    { texts: ['公司发行股票3200万股，发行价12.5元，净募资3.7亿元。'], why: { zh: '净数已除费用', en: 'A net amount is less than the product' } },
    { texts: ['上周成交930套，总金额40.56亿元，套均总价436.22万元。'], why: { zh: '由更细的数算得', en: 'Reckoned from finer figures' } },
    { texts: ['The council will pay £1,500 to each of 240 households, a total of £360,000.'], why: { zh: '英文相符', en: 'They fit in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const line of linesOf(reading)) {
        const found = new Set<Rate>()
        for (const product of productsOf(line)) {
          for (const finds of found.has(product.rate) ? [] : judge(line, product)) {
            found.add(product.rate)
            yield finds
          }
        }
        const later = takenUpIn(line)
        if (later) yield* judgeLater(line, later.rates, later.pair)
      }
    }
  },
}

/** How likely a find may be by chance where the three stand in sentences of their own. */
const chance = 0.3

function* judge(line: Line, product: Product): Generator<Finds> {
  const { rate, pairs, sure } = product
  if ((rate.average && pairs.some((pair) => isAlmost(rate, pair))) || isOneOfSeveral(line, rate)) return
  const states = pairs.map((pair) => stateOf(rate, pair, rangesOf(rate, pair)))
  if (states.some((state) => state !== 'disjoint') && !(states.length === 1 && states[0] === 'near')) return
  if (product.row) return yield* inRow(line, rate, pairs[0]!)
  if (product.apart) {
    const pair = pairs.find((one) => isExactlyMended(rate, one) && productOdds(one.total, [one.count, rate.each]) * pairs.length < chance)
    return pair ? yield found(line, rate, pair, {}) : undefined
  }
  const mended = likely(product).find((pair) => isMended(rate, pair))
  const pair = mended ?? (sure && pairs.length === 1 ? pairs[0] : undefined)
  if (!pair || (!isTight(line, product, pair) && (!mended || (isCoarse(rate, pair) && !(rate.average && (sure || isClose(line, product))))))) return
  yield found(line, rate, pair, states.length === 1 && states[0] === 'near' ? { severity: 'query' } : {})
}

/** 总分750分，由三门（每门150分）和三门（每门100分）组成: the total is of all of them. */
function isOneOfSeveral(line: Line, { each, average }: Rate): boolean {
  return !average && /组成|构成|made up of|consists? of/iu.test(line.text) && ratesOf(line).some((one) => one.each !== each && one.each.unit === each.unit)
}

/** Three in a row: one slip mends them to the last place, or a result that is fine enough to tell. */
function* inRow(line: Line, rate: Rate, pair: Pair): Generator<Finds> {
  const exact = isExactlyMended(rate, pair)
  const fine = productOdds(pair.total, [pair.count, rate.each]) < chance
  if (stateOf(rate, pair, rangesOf(rate, pair)) === 'near' ? !(exact && fine) : !exact && (isCoarse(rate, pair) || !isMended(rate, pair))) return
  yield found(line, rate, pair, {})
}

/** A rate told before, a count and a total here: only where one slip mends it. */
function* judgeLater(line: Line, rates: readonly Rate[], pair: Pair): Generator<Finds> {
  if (rates.some((rate) => stateOf(rate, pair, rangesOf(rate, pair)) !== 'disjoint')) return
  const rate = rates.find((one) => isMended(one, pair))
  if (rate) yield found(line, rate, pair, {})
}

function found({ reading }: Line, rate: Rate, pair: Pair, more: { severity?: 'query' }): Finds {
  const { count, total } = pair
  const { each, average } = rate
  const slip = slipIn([total, count, each], (all) => stateOf(rate, pair, all) === 'agree')
  const bare = { ...count, value: count.value.div(oneOf(rate, count)), scale: new Big(1) }
  const factor = each.dimension === '' ? total.scale : new Big(1)
  if (average) return report({ reading, stated: each, relation: 'ratio', terms: [total, bare], found: total.value.div(bare.value).div(factor), role: 'base', slip, ...more })
  return report({ reading, stated: total, relation: 'product', terms: [each, bare], found: each.value.times(bare.value).times(factor), role: 'base', slip, ...more })
}

function rangesOf({ each }: Rate, { count, total }: Pair): readonly Range[] {
  return [total.range, count.range, each.range]
}

/** Whether one slip makes them fit; what has no upper end fits too much, and a tenth of 3 people is no number of people. */
function isMended(rate: Rate, pair: Pair): boolean {
  const figures = [pair.total, pair.count, rate.each]
  return figures.every(({ range }) => range.low && range.high) && slipsIn(figures, (all) => stateOf(rate, pair, all) === 'agree').some(isPlausible)
}

/** Whether one slip makes the product what is printed, to its last place. */
function isExactlyMended(rate: Rate, { count, total }: Pair): boolean {
  const figures = [total, count, rate.each]
  const factor = rate.each.dimension === '' ? total.scale : new Big(1)
  const exact = ([whole, many, one]: readonly Range[]) => middle(many!).div(oneOf(rate, count)).times(middle(one!)).times(factor).minus(middle(whole!)).abs().lte(total.ulp.div(100))
  return figures.every(({ range }) => range.low && range.high) && slipsIn(figures, exact).some(isPlausible)
}

/** An average reckoned from finer figures than are printed: off by less than three in a thousand. */
function isAlmost(rate: Rate, { count, total }: Pair): boolean {
  const { each } = rate
  const number = count.value.div(oneOf(rate, count))
  const quotient = total.value.div(number).div(each.dimension === '' ? total.scale : 1)
  return /[.．点]/u.test(each.text) && quotient.minus(each.value).abs().lt(each.value.times('0.003'))
}

function isPlausible({ kind, figure, value }: Slip): boolean {
  return kind === 'ten' ? value.gte(figure.ulp) : kind !== 'ten-thousand' || value.gte(figure.scale)
}

/** A result of one or two digits is met by too many numbers to say what was meant. */
function isCoarse({ each, average }: Rate, { total }: Pair): boolean {
  const result = average ? each : total
  return result.ulp.div(result.value).gt('0.1')
}

/** Of total, count, each: an average is a quotient that was rounded, a rate multiplies. */
function stateOf(rate: Rate, { count, total }: Pair, [whole, many, one]: readonly Range[]): Agreement {
  const { each, average } = rate
  const number = over(many!, exactly(oneOf(rate, count)))
  const sum = each.dimension === '' ? over(whole!, exactly(total.scale)) : whole!
  if (!average) return agreementOf(times({ ...one!, soft: new Big(0) }, number), cutShort(sum, rate, total))
  const half = one!.low && one!.high?.eq(one!.low) ? each.ulp.div(2) : new Big(0)
  const rounded = { ...one!, ...(one!.low ? { low: one!.low.minus(half) } : {}), ...(one!.high ? { high: one!.high.plus(half) } : {}), soft: one!.soft.div(2) }
  return agreementOf(over(sum, number), rounded, each.ulp.times('0.3'))
}

/** A product printed with fewer digits may have been cut, not rounded: 40.569亿 as 40.56亿. */
function cutShort(sum: Range, { each }: Rate, total: Figure): Range {
  return sum.high && each.dimension !== '' && total.ulp.gt(1) ? { ...sum, high: sum.high.plus(total.ulp.div(2)), highOpen: true } : sum
}
