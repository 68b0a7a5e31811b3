import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { type Whole, wholesOf } from '../arithmetic/parts.ts'
import { agreementOf, exactly, plus, type Range } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { type Slip, slipsIn, type Wanted } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** Parts listed beside a total that do not add up to it. */
export const sumOfParts: Check = {
  id: 'sum-of-parts',
  title: { zh: '分项之和不等于总数', en: 'Parts do not add up to the total' },
  why: { zh: '读者会自己加一遍。', en: 'A reader will add them up.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['此次共选派干部128名，其中县级12名、乡镇级67名、村级59名。'], why: { zh: '相加138，一字之差', en: 'They make 138: one digit off' }, finds: ['128名'] },
    { texts: ['全县建成水库38座，分别为大型2座、中型9座、小型31座。'], why: { zh: '“分别为”列全', en: 'A full list' }, finds: ['38座'] },
    { texts: ['协会有会员215人，其中男会员118人、女会员87人。'], why: { zh: '男女即全部', en: 'Men and women are all' }, finds: ['215人'] },
    { texts: ['一至三季度分别接待游客12万人次、15万人次、21万人次，合计58万人次。'], why: { zh: '合计在后', en: 'The total comes behind' }, finds: ['58万人次'] },
    { texts: ['The club has 215 members, made up of 118 men and 87 women.'], why: { zh: '英文', en: 'In English' }, finds: ['215'] },
  ],
  clean: [
    { texts: ['全县共有学校86所，其中小学52所、初中21所、高中9所、职校4所。'], why: { zh: '相加相等', en: 'They add up' } },
    { texts: ['全年收入38.6亿元，其中门票2.4亿元、住宿11.8亿元、餐饮13.3亿元、购物11.2亿元。'], why: { zh: '四舍五入之差', en: 'Off by rounding only' } },
    { texts: ['全镇有干部86人，其中党员41人、妇女23人。'], why: { zh: '其中并非列全，各项可重叠', en: 'Not a full list, and the parts may overlap' } },
    { texts: ['全市有供热站56座，其中燃煤热源厂3座、燃气热源厂5座。'], why: { zh: '只举两种', en: 'Two kinds out of many' } },
    { texts: ['发放物资1200份，其中棉被310份、大衣420份等。'], why: { zh: '有“等”字', en: 'A list left open by 等' } },
    { texts: ['培训了180人，其中电工42人次、焊工57人次、钳工90人次。'], why: { zh: '人次可重复', en: 'Visits may count a person twice' } },
    { texts: ['约有职工300人，其中一车间约100人、二车间约120人、三车间约90人。'], why: { zh: '约数', en: 'Round figures' } },
    { texts: ['今年修路12公里，去年修路9公里，累计修路86公里。'], why: { zh: '累计含更早的', en: 'A running total holds earlier years' } },
    { texts: ['The club has 215 members, made up of 118 men and 97 women.'], why: { zh: '英文相符', en: 'They add up in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const whole of wholesOf(line)) yield* judge(line, whole)
  },
}

function* judge(line: Line, { totals, parts, cover, form }: Whole): Generator<Finds> {
  if (parts.length < 2) return
  const sum = ([whole, ...ranges]: readonly Range[]) => agreementOf(ranges.reduce(plus, exactly(0)), whole!, slack([totals[0]!, ...parts]))
  const states = totals.map((total) => sum([total, ...parts].map((figure) => figure.range)))
  if (states.includes('agree') || (states.includes('near') && cover !== 'full')) return
  const holds = (ranges: readonly Range[]) => sum(ranges) === 'agree'
  const found = parts.reduce((all, part) => all.plus(part.value), new Big(0))
  const repairs = totals.map((total) => slipsIn([total, ...parts], holds, wantedFor(total, parts, found)))
  const at = repairs.findIndex((slips) => slips.length > 0)
  if (totals.length > 1 && at < 0) return
  const total = totals[Math.max(0, at)]!
  const slips: readonly Slip[] = repairs[at] ?? []
  if (parts.some((part) => part.value.gt(total.value)) && form === 'listed' && slips.length === 0) return
  const slip = slips.length === 1 ? slips[0] : undefined
  const severity = states.includes('near') ? 'query' : severityOf(total, parts, { cover, form }, found, slips.length > 0, slips.some(({ kind }) => kind !== 'digit'))
  if (severity === 'none' || shorterFits(total, parts, form)) return
  yield report({ reading: line.reading, stated: total, relation: 'sum', terms: parts, found, role: 'part', slip, ...(severity === 'query' ? { severity } : {}) })
}

/** What each figure would have to be, and some room for rounding. */
function wantedFor(total: Figure, parts: readonly Figure[], found: Big): Wanted {
  const figures = [total, ...parts]
  const off = Number(found.minus(total.value))
  const room = figures.reduce((sum, { ulp, range, value }) => sum + Number(ulp) + Math.abs(Number(range.high ?? value) - Number(range.low ?? value)), Math.abs(Number(total.value)) * 1e-3) * 11
  return (at) => {
    const value = Number(figures[at]!.value) + (at === 0 ? off : -off)
    return { low: value - room, high: value + room }
  }
}

/** Rounded figures may be off by one in the last place each. */
function slack(figures: readonly Figure[]): Big {
  return figures.reduce((sum, figure) => (figure.range.low && figure.range.high && !figure.range.low.eq(figure.range.high) && !figure.approximate ? sum.plus(figure.ulp.div(2)) : sum), new Big(0))
}

function severityOf(total: Figure, parts: readonly Figure[], { cover, form }: Pick<Whole, 'cover' | 'form'>, found: Big, near: boolean, striking: boolean): 'loud' | 'query' | 'none' {
  const off = found.minus(total.value).abs().div(total.value.eq(0) ? 1 : total.value)
  if (cover === 'full') return near || (form === 'listed' ? off.lt(1) : off.lt('0.5')) ? 'loud' : 'none'
  const digits = total.value.div(total.ulp).toFixed(0).length
  if (cover === 'like') {
    if (parts.length >= 3) return near || off.lt('0.15') ? 'loud' : 'none'
    return !near ? 'none' : found.gt(total.value) || digits >= 3 ? 'loud' : 'query'
  }
  if (!near) return 'none'
  if (parts.length < 3) return form === 'listed' && (digits >= 3 || striking) && (found.gt(total.value) || off.lt('0.35')) ? (found.gt(total.value) ? 'loud' : 'query') : 'none'
  if (found.gt(total.value) || form === 'closed' || striking) return 'loud'
  return off.gte('0.35') ? 'none' : digits >= 3 || off.lt('0.2') ? 'loud' : 'query'
}

/** The total behind a list may be that of its last members alone. */
function shorterFits(total: Figure, parts: readonly Figure[], form: Whole['form']): boolean {
  if (form !== 'closed') return false
  for (let from = 1; from + 2 <= parts.length; from++) {
    if (agreementOf(parts.slice(from).reduce((sum, part) => plus(sum, part.range), exactly(0)), total.range) !== 'disjoint') return true
  }
  return false
}
