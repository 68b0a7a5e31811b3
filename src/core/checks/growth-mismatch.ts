import Big from 'big.js'
import { type Change, changesOf } from '../arithmetic/change.ts'
import { type Figure, type Line, linesOf, sameMatter } from '../arithmetic/figure.ts'
import { explained, growthOf } from '../arithmetic/meant.ts'
import { agreementOf, around, minus, over, plus, type Range, scaled } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import type { Result } from '../arithmetic/result.ts'
import { isMisread, quotientMay, slipIn } from '../arithmetic/slip.ts'
import { directionOf, notNominal, residueOf, whenOf } from '../lexicon/changes.ts'
import type { Check, Finds } from '../model.ts'

/** A rate of growth that the two numbers beside it do not make. */
export const growthMismatch: Check = {
  id: 'growth-mismatch',
  title: { zh: '增长率与数字不符', en: 'Growth rate against the numbers' },
  why: { zh: '本期、基期、增幅三个数摆在一起，读者一除便知。', en: 'With both numbers printed a reader can work out the rate.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['去年全镇茶叶产量320吨，今年达到368吨，同比增长12%。'], why: { zh: '应为15%', en: 'It is 15%' }, finds: ['12%'] },
    { texts: ['二季度营收3.6亿元，一季度为3.2亿元，环比增长18.2%。'], why: { zh: '环比12.5%', en: 'Quarter on quarter it is 12.5%' }, finds: ['18.2%'] },
    { texts: ['景区上半年门票收入2840万元，同比增加340万元，增长31.6%。'], why: { zh: '由增量推得基数', en: 'The base follows from the increase' }, finds: ['31.6%'] },
    { texts: ['Output rose 18 percent to 368 tonnes from 320 tonnes.'], why: { zh: '英文', en: 'In English' }, finds: ['18 percent'] },
    { texts: ['景区假期接待游客24万人次。\n与去年同期相比，游客量增长30%，去年为20万人次。'], why: { zh: '今年的数在前一段', en: 'This year’s number stands a paragraph before' }, finds: ['30%'] },
    { texts: ['前三季度全市接报火灾612起，同比下降18%。去年同期为850起。'], why: { zh: '去年的数在后一句', en: 'Last year’s number stands in the next sentence' }, finds: ['18%'] },
    { texts: ['A day ticket cost $40 last season. It now costs $46, an increase of 25 percent.'], why: { zh: '英文，两句', en: 'Over two sentences' }, finds: ['25 percent'] },
  ],
  clean: [
    { texts: ['The library lent 1.32 million books, up 10 percent from 1.2 million a year earlier, while loans of films slipped 3 percent.'], why: { zh: '从句说的是另一件事', en: 'The clause speaks of something else' } },
    { texts: ['上半年全县接待游客126.5万人次，上年同期为110万人次，同比增长15%。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['去年地区生产总值312.4亿元，今年335.8亿元，按不变价格计算增长6.2%。'], why: { zh: '不变价增速不能由现价推算', en: 'A rate at constant prices' } },
    { texts: ['去年产量3.2万吨，今年3.5万吨，增长11%。'], why: { zh: '数位少，进位容得下', en: 'Within what rounding allows' } },
    { texts: ['今年产量368吨，去年320吨，比2019年增长40%。'], why: { zh: '另有基期', en: 'Another base' } },
    { texts: ['快递业务量由2019年的1200万件增加到1500万件，收入增长18%。'], why: { zh: '说的是收入', en: 'The rate is of something else' } },
    { texts: ['景区上半年门票收入2840万元，同比增加340万元，增长13.6%。'], why: { zh: '增量、增幅相符', en: 'Increase and rate agree' } },
    { texts: ['沪市成交7930亿元，深市1.067万亿元，较上一交易日放量1240亿元，增幅7.1%。'], why: { zh: '“放量”之后是增量', en: 'An increase told by another verb' } },
    { texts: ['Fares rise from $4.00 to $4.60, an increase of 15 percent, and a ten-trip card from $32 to $36.'], why: { zh: '两种票各有增幅', en: 'The rate belongs to the first fare' } },
    { texts: ['The display shows 240 of the 312 clocks, against 150 before, a gain of 60 percent.'], why: { zh: '312是总数', en: '312 is the whole' } },
    { texts: ['考察队在两处钻孔取得总长386.4米的冰芯，一处248.9米，另一处137.5米，比上次多出96.6米，增长33.3%。'], why: { zh: '增长的是总长', en: 'It is the total that grew' } },
    { texts: ['去年改造老旧小区40个，今年改造46个，惠及居民1.2万户，增长8%。'], why: { zh: '增幅另有所属', en: 'The rate belongs to the homes' } },
    { texts: ['今年1至10月，全市快递业务量3.2亿件，同比增长18.5%。去年全年为3.5亿件。'], why: { zh: '去年的是全年之数', en: 'Last year’s number is of the whole year' } },
    { texts: ['该县去年接待游客320万人次，今年力争达到400万人次，旅游收入增长20%。'], why: { zh: '增长的是收入', en: 'It is the income that grew' } },
    { texts: ['前三季度，市场销售蔬菜12.6万吨，去年同期11.2万吨，同比增长12.5%。'], why: { zh: '同期在后，相符', en: 'The base stands behind, and they agree' } },
    { texts: ['Rents rose to $1,450 a month from $1,300 two years ago, up 4 percent on last year.'], why: { zh: '英文，另有基期', en: 'Another base' } },
    { texts: ['The museum drew 210,000 visitors, up 5 percent from 2024. In 2025 it drew 190,000.'], why: { zh: '英文，说的是2024年', en: 'It speaks of 2024' } },
    { texts: ['Output rose 15 percent to 368 tonnes from 320 tonnes.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const line of linesOf(reading)) {
        if (notNominal.test(line.text)) continue
        for (const change of changesOf(line)) for (const result of change.results) if (result.kind === 'rate' && !result.yearly && change.now.kind !== 'percent') yield* judge(line, change, result)
        yield* fromIncrease(line)
      }
    }
  },
}

const hundred = new Big(100)

function* judge(line: Line, { now, base, unsure }: Change, result: Result): Generator<Finds> {
  const { figure, sign } = result
  const holds = ([n, b, r]: readonly Range[]) => (b!.low?.gt(0) ?? false) && agreementOf(growthOf(n!, b!, sign), r!) === 'agree'
  const may = quotientMay(100, 100, sign)
  const terms = [now, base, figure]
  if (base.value.lte(0) || (holds(terms.map((term) => term.range)) && !farOff(now, base, figure, sign))) return
  if (unsure && !explained(terms, result, may)) return
  const rate = growthOf(now.range, base.range, sign)
  const off = now.value.div(base.value).minus(1).times(hundred).times(sign).minus(figure.value).abs()
  const near = agreementOf(rate, figure.range, figure.ulp) === 'near' && off.lte(figure.ulp.times(3))
  const ratio = agreementOf(scaled(over(now.range, base.range), hundred), figure.range) === 'agree'
  const found = now.value.div(base.value).minus(1).times(hundred)
  if (!ratio && isMisread(terms, holds, found.times(sign), figure.value, may)) return
  const hint = ratio ? { zh: '疑把倍数当作增幅。', en: ' The ratio stands where the growth should.' } : found.times(sign).lt(0) ? { zh: '增减方向也不对。', en: ' The direction is wrong too.' } : undefined
  yield report({ reading: line.reading, stated: figure, relation: 'growth', terms: [now, base], found, role: 'base', hint, slip: slipIn(terms, holds, may), ...(near ? { severity: 'query' as const } : {}) })
}

/** 1.1亿 against 1亿: both were printed to the same place, whatever 1亿 alone may stand for. */
function farOff(now: Figure, base: Figure, rate: Figure, sign: number): boolean {
  const ulp = now.ulp.lt(base.ulp) ? now.ulp : base.ulp
  const fine = (figure: Figure) => (figure.approximate || figure.range.low?.eq(figure.range.high ?? 0) ? figure.range : around(figure.value, ulp.div(2)))
  if (now.ulp.eq(base.ulp) || agreementOf(growthOf(fine(now), fine(base), sign), rate.range, rate.ulp) !== 'disjoint') return false
  return now.value.div(base.value).minus(1).times(hundred).times(sign).minus(rate.value).abs().gt(10)
}

const comparing = /同比|环比|(?:比|较)[^，。；、]{0,10}?(?=[增减多少升降涨跌提下])/u

/** B, 同比增加D, 增长r: the base is B − D. */
function* fromIncrease({ figures, reading, english }: Line): Generator<Finds> {
  if (english) return
  for (let at = 1; at + 1 < figures.length; at++) {
    const [now, one, other] = [figures[at - 1]!, figures[at]!, figures[at + 1]!]
    const [difference, rate] = one.kind === 'percent' ? [other, one] : [one, other]
    if (rate.kind !== 'percent' || !sameMatter(now, difference) || now.kind === 'percent' || difference.kind === 'bare' || !comparing.test(one.lead) || /[；。]|分别|计划|其中/u.test(one.lead + other.lead) || directionOf(now.lead) !== 0) continue
    const [sign, same] = [directionOf(one.lead), directionOf(other.lead)]
    if (sign === 0 || same !== sign || residueOf(one.lead.replace(comparing, '')).length > 2 || residueOf(other.lead).length > 0) continue
    const past = (whenOf(now.lead)?.at ?? 0) < 0
    const from = (n: Range, d: Range) => (past ? n : sign > 0 ? minus(n, d) : plus(n, d))
    const holds = ([n, d, r]: readonly Range[]) => agreementOf(scaled(over(d!, from(n!, d!)), hundred), r!) === 'agree'
    const base = past ? now.value : sign > 0 ? now.value.minus(difference.value) : now.value.plus(difference.value)
    const terms = [now, difference, rate]
    if (base.lte(0) || [now, ...figures.slice(0, at - 1).filter((one) => sameMatter(one, now))].some((one) => holds([one.range, difference.range, rate.range]))) continue
    const near = agreementOf(scaled(over(difference.range, from(now.range, difference.range)), hundred), rate.range, rate.ulp) === 'near'
    const found = difference.value.div(base).times(hundred)
    if (isMisread(terms, holds, found, rate.value)) continue
    const label = { text: '', value: base.div(now.scale).toFixed(), label: '基期' }
    yield report({ reading, stated: rate, relation: 'ratio', terms: [inUnitOf(difference, now), label], found, role: 'base', slip: slipIn(terms, holds), ...(near ? { severity: 'query' as const } : {}) })
  }
}

function inUnitOf(figure: Figure, other: Figure): Figure {
  return { ...figure, scale: other.scale }
}
