import { type Change, changesOf } from '../arithmetic/change.ts'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { explained, growthOf } from '../arithmetic/meant.ts'
import { agreementOf, minus, type Range } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import type { Result } from '../arithmetic/result.ts'
import { isMisread, nearMiss, slipIn } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** Two shares and a difference in points, or in percent, that they do not make. */
export const percentagePointsMismatch: Check = {
  id: 'percentage-points-mismatch',
  title: { zh: '百分点与百分数不符', en: 'Percentage points against the shares' },
  why: { zh: '两个百分数之差是百分点，说成百分之几，意思就变了。', en: 'Two shares differ by points; a difference in percent says something else.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['合格率从92.4%提高到97.1%，提高5.7个百分点。'], why: { zh: '应为4.7个百分点', en: 'It is 4.7 points' }, finds: ['5.7个百分点'] },
    { texts: ['入学率由80%提高到88%，提高8%。'], why: { zh: '应说百分点', en: 'Points are meant' }, finds: ['8%'] },
    { texts: ['Turnout rose from 41 percent to 47 percent, up 16 percentage points.'], why: { zh: '英文', en: 'In English' }, finds: ['16 percentage points'] },
  ],
  clean: [
    { texts: ['渔民中有924人，占56%；城区居民这个比例是32%，低了24个百分点。'], why: { zh: '“比例”不是“比”', en: '比例 compares nothing' } },
    { texts: ['城镇化率由58.3%提高到61.5%，提高3.2个百分点。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['失业率从14.7%降至13%左右、优于全国约1个百分点。'], why: { zh: '另有所比', en: 'Against another number' } },
    { texts: ['升学率达92%，比上年提高1.5个百分点，比2020年的85.2%提高6.8个百分点。'], why: { zh: '两个基数', en: 'Two bases' } },
    { texts: ['产能利用率由80%提高到88%，增长10%。'], why: { zh: '相对增幅', en: 'A relative rise' } },
    { texts: ['森林覆盖率由46.3%提高到51%，高于全省平均水平6.4个百分点。'], why: { zh: '与全省比', en: 'Against the province' } },
    { texts: ['满意度由91.24%上升到96.3%，上升5.1个百分点。'], why: { zh: '进位之差', en: 'Within rounding' } },
    { texts: ['Turnout rose from 41 percent to 47 percent, up 6 percentage points.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const change of changesOf(line)) if (change.now.kind === 'percent') for (const result of change.results) if (result.kind === 'points' || result.kind === 'rate') yield* judge(line, change, result)
  },
}

function* judge(line: Line, { now, base, unsure }: Change, result: Result): Generator<Finds> {
  const { figure, sign, kind, yearly } = result
  if (yearly) return
  const points = ([n, b, p]: readonly Range[]) => agreementOf(sign < 0 ? minus(b!, n!) : minus(n!, b!), p!)
  const terms = [now, base, figure]
  const ranges = terms.map((term) => term.range)
  const agreement = points(ranges)
  if (kind === 'points' && agreement === 'agree') return
  if (unsure && !(kind === 'points' ? explained(terms, result) : nearMiss(terms, (all) => points(all) === 'agree'))) return
  if (kind === 'rate' && fitsAsGrowth(now, base, figure, sign, agreement === 'agree')) return
  const [more, less] = sign < 0 ? [base, now] : [now, base]
  if (kind === 'points' && isMisread(terms, (all) => points(all) === 'agree', more.value.minus(less.value), figure.value)) return
  const hint = kind === 'rate' && agreement === 'agree' ? { zh: '疑应作“个百分点”。', en: ' Percentage points are meant.' } : more.value.lt(less.value) ? { zh: '升降方向也不对。', en: ' The direction is wrong too.' } : undefined
  const near = kind === 'points' && agreementOf(sign < 0 ? minus(base.range, now.range) : minus(now.range, base.range), figure.range, figure.ulp.div(2)) === 'near'
  yield report({ reading: line.reading, stated: figure, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', hint, slip: kind === 'points' ? slipIn(terms, (all) => points(all) === 'agree') : undefined, ...(near ? { severity: 'query' as const } : {}) })
}

/** A relative change: by the printed numbers, or, where the points do not fit either, by all they allow. */
function fitsAsGrowth(now: Figure, base: Figure, rate: Figure, sign: number, points: boolean): boolean {
  if (base.value.lte(0)) return true
  const printed = now.value.div(base.value).minus(1).times(100).times(sign)
  return printed.minus(rate.value).abs().lte(rate.ulp) || (!points && agreementOf(growthOf(now.range, base.range, sign), rate.range, rate.ulp) !== 'disjoint')
}
