import Big from 'big.js'
import { type Change, changesOf } from '../arithmetic/change.ts'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { multiplesOf } from '../arithmetic/multiple.ts'
import { agreementOf, exactly, minus, over, type Range } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import type { Result } from '../arithmetic/result.ts'
import { isMisread, nearMiss, quotientMay, slipIn } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** N times more, N times as many, doubled n times: against the two numbers. */
export const multipleMismatch: Check = {
  id: 'multiple-mismatch',
  title: { zh: '倍数与数字不符', en: 'Multiple against the numbers' },
  why: { zh: '“增长3倍”是原来的4倍，“翻两番”也是4倍，最易错一。', en: 'Three times more is four times as many: the commonest slip by one.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['游客从5万人次增加到20万人次，增长4倍。'], why: { zh: '是4倍，即增长3倍', en: 'Four times as many is three times more' }, finds: ['4倍'] },
    { texts: ['产量由150吨增至600吨，翻了三番。'], why: { zh: '4倍是两番', en: 'Fourfold is doubled twice' }, finds: ['三番'] },
    { texts: ['合作社社员从48户发展到240户，是原来的4倍。'], why: { zh: '应为5倍', en: 'It is five times as many' }, finds: ['4倍'] },
    { texts: ['2020年，全区只有养老床位1600张；到今年9月，床位已有4800张，是2020年的4倍。'], why: { zh: '应为3倍', en: 'It is three times' }, finds: ['4倍'] },
    { texts: ['十年前，村里人均收入6200元。去年，这一数字达到24800元，相当于十年前的5倍。'], why: { zh: '两句之间，应为4倍', en: 'Over two sentences it is four times' }, finds: ['5倍'] },
    { texts: ['假日头一天出口流量104.2万辆次，是平日56.2万辆次的1.58倍。'], why: { zh: '应为1.85倍', en: 'It is 1.85 times' }, finds: ['1.58倍'] },
    { texts: ['甲队得了48分，乙队只得16分，前者是后者的4倍。'], why: { zh: '应为3倍', en: 'It is three times' }, finds: ['4倍'] },
    { texts: ['违法所得2.4万元，应处违法所得的3倍，计9.2万元。'], why: { zh: '应为7.2万元', en: 'It is 72,000' }, finds: ['3倍'] },
    { texts: ['The fund raised $4.8 million last year, twice the $1.6 million it raised in 2019.'], why: { zh: '英文，应为3倍', en: 'It is three times' }, finds: ['twice'] },
    { texts: ['Two older sites make 1,500 kilowatts. The new one will add 7,500 kilowatts, six times as much.'], why: { zh: '英文，两句之间', en: 'Over two sentences' }, finds: ['six times'] },
  ],
  clean: [
    { texts: ['二手房过户3520套，为新房的1.25倍，较去年10月的3200套增长一成。'], why: { zh: '是新房的倍数', en: 'Times the new homes' } },
    { texts: ['年产值由2000万元增至8000万元，增长3倍，是原来的4倍。'], why: { zh: '两说都对', en: 'Both are right' } },
    { texts: ['产量由150吨增至600吨，翻了两番。'], why: { zh: '两番就是4倍', en: 'Two times two' } },
    { texts: ['订单由200件增加到650件，增长2倍多。'], why: { zh: '3.25倍，增长两倍多', en: 'A little over' } },
    { texts: ['销售额从3000万元增加到1.1亿元，增长近3倍。'], why: { zh: '约数', en: 'A round figure' } },
    { texts: ['1991年，全院只有科研经费3万元；去年达到870万元，是当年的290倍。'], why: { zh: '当年指1991年，相符', en: 'That year is 1991, and they agree' } },
    { texts: ['2021年游客86万人次，去年192万人次，收入是2021年的3倍。'], why: { zh: '倍数说的是收入', en: 'The multiple is of the income' } },
    { texts: ['全市发放消费券1.2亿元，带动消费9.6亿元，撬动8倍消费。'], why: { zh: '不是两个时候', en: 'Not one thing at two times' } },
    { texts: ['假日头一天出口流量104.2万辆次，是平日56.2万辆次的1.85倍。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['红队得了48分，蓝队只得16分，白队得了24分，前者是后者的3倍。'], why: { zh: '“后者”是谁，看得出相符', en: 'Among three, two that agree' } },
    { texts: ['红队48分，蓝队16分，红队命中率52%，是蓝队的2倍。'], why: { zh: '倍数说的是命中率', en: 'The multiple is of the rate' } },
    { texts: ['The bakery sells 900 loaves a day, three times what it sold in 2019, and 400 rolls.'], why: { zh: '英文，2019年之数未说', en: 'The number of 2019 is not given' } },
    { texts: ['The fund raised $4.8 million last year, about three times the $1.5 million it raised in 2019.'], why: { zh: '英文约数', en: 'A round multiple' } },
    { texts: ['Visits tripled to 7,200 from 2,400.'], why: { zh: '英文相符', en: 'They agree in English' } },
    { texts: ['游客从5万人次增加到20万人次，收入增长4倍。'], why: { zh: '倍数说的是收入', en: 'The multiple is of the income' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const change of [...multiplesOf(line), ...changesOf(line)]) for (const result of change.results) if (result.kind === 'multiple' || result.kind === 'doublings') yield* judge(line, change, result)
  },
}

function* judge(line: Line, { now, base, unsure }: Change, { figure, sign, kind }: Result): Generator<Finds> {
  if (base.value.lte(0) || sign < 0 || (unsure && isOfRate(line, figure))) return
  const stated = statedRange(line, figure, kind)
  const holds = ([n, b, m]: readonly Range[]) => agreementOf(kind === 'multiple' && sign > 0 ? minus(over(n!, b!), exactly(1)) : over(n!, b!), m!) === 'agree'
  const may = quotientMay(1, kind === 'multiple' && sign > 0 ? 1 : 0)
  const quotient = over(now.range, base.range)
  const times = kind === 'multiple' && sign > 0 ? minus(quotient, exactly(1)) : quotient
  const offByOne = kind === 'multiple' && sign > 0 && !figure.approximate && now.value.div(base.value).eq(figure.value)
  if (!offByOne && agreementOf(times, stated, figure.ulp.div(2)) !== 'disjoint') return
  if (unsure && !nearMiss([now, base, figure], holds, may)) return
  const found = now.value.div(base.value).minus(sign > 0 && kind === 'multiple' ? 1 : 0)
  if (kind === 'multiple' && !offByOne && isMisread([now, base, figure], holds, found, figure.value, may)) return
  const other = offByOne || agreementOf(quotient, stated) === 'agree' ? { zh: '所说是倍数，不是增长的倍数。', en: ' That is times as many, not times more.' } : undefined
  if (kind === 'doublings') return yield report({ reading: line.reading, stated: figure, relation: 'ratio', terms: [now, base], found, role: 'base', hint: { zh: '翻一番是2倍，翻两番是4倍，翻三番是8倍。', en: ' Doubled once is 2, twice 4, three times 8.' } })
  yield report({ reading: line.reading, stated: figure, relation: sign > 0 ? 'growth' : 'ratio', terms: [now, base], found, role: 'base', hint: other, slip: slipIn([now, base, figure], holds, may) })
}

/** 命中率52%，是蓝队的2倍: of the rate right before. */
function isOfRate({ figures }: Line, figure: Line['figures'][number]): boolean {
  const last = figures[figures.indexOf(figure) - 1]
  return last?.kind === 'percent' && /率/u.test(last.lead) && /^，(?:是|为|相当于)/u.test(figure.lead)
}

/** 3倍 may be 2.5 to 3.5; 3倍多 up to 4; 翻两番 four times. */
function statedRange({ text, sentence }: Line, figure: Line['figures'][number], kind: Result['kind']): Range {
  const loose = /^\s?(?:左右|上下|多|余|以上)/u.test(text.slice(figure.end - sentence.start))
  if (kind === 'doublings') {
    const times = new Big(2).pow(Math.min(10, Number(figure.value.round().toFixed())))
    return { low: times.times('0.95'), ...(loose ? {} : { high: times.times('1.05') }), soft: times.times('0.1') }
  }
  const { range } = figure
  if (figure.approximate) return range
  const half = figure.ulp.div(figure.ulp.gte(1) ? 5 : 2)
  return { low: figure.value.minus(loose ? 0 : half), high: figure.value.plus(loose ? figure.ulp : half), soft: new Big(0) }
}
