import { type Change, changesOf, type Result } from '../arithmetic/change.ts'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { agreementOf, minus, type Range } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { nearMiss, slipIn } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** A stated increase or decrease that the two numbers beside it do not make. */
export const differenceMismatch: Check = {
  id: 'difference-mismatch',
  title: { zh: '增减之差不符', en: 'Stated difference against the numbers' },
  why: { zh: '两个数相减，不等于所说的增加或减少。', en: 'The two numbers do not differ by what the copy says.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['空气优良天数由去年的298天增加到今年的317天，增加29天。'], why: { zh: '应为19天', en: 'It is 19 days' }, finds: ['29天'] },
    { texts: ['今年全市发放助学金1860万元，比去年的1540万元增加230万元。'], why: { zh: '应为320万元', en: 'It is 3.2 million' }, finds: ['230万元'] },
    { texts: ['Membership rose from 412 members to 455 members, an increase of 53 members.'], why: { zh: '英文', en: 'In English' }, finds: ['53'] },
  ],
  clean: [
    { texts: ['今年全市发放助学金1860万元，比去年的1540万元增加320万元。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['入境游客4.3万人次，比上年的3.9万人次增加0.5万人次。'], why: { zh: '进位之差', en: 'Within rounding' } },
    { texts: ['学校由12所增加到15所，新增学位1200个。'], why: { zh: '说的是学位', en: 'Another thing' } },
    { texts: ['办理时间由8天压缩到3天，比全省平均少4天。'], why: { zh: '与全省比', en: 'Against another number' } },
    { texts: ['床位由120张增加到160张，其中重症床位增加12张。'], why: { zh: '其中之数', en: 'A part of it' } },
    { texts: ['去年招生420人，今年招生450人，计划明年增加60人。'], why: { zh: '明年的计划', en: 'A plan for another year' } },
    { texts: ['Membership rose from 412 members to 455 members, an increase of 43 members.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const change of changesOf(line)) for (const result of change.results) if (result.kind === 'difference') yield* judge(line, change, result)
  },
}

function* judge(line: Line, { now, base, unsure }: Change, { figure, sign }: Result): Generator<Finds> {
  const holds = ([n, b, d]: readonly Range[]) => agreementOf(sign < 0 ? minus(b!, n!) : minus(n!, b!), d!) === 'agree'
  const terms = [now, base, figure]
  if (holds(terms.map((term) => term.range)) || (unsure && !nearMiss(terms, holds))) return
  const near = agreementOf(sign < 0 ? minus(base.range, now.range) : minus(now.range, base.range), figure.range) === 'near'
  const [more, less] = sign < 0 ? [base, now] : [now, base]
  const against = more.value.lt(less.value) ? { zh: '增减方向也不对。', en: ' The direction is wrong too.' } : undefined
  yield report({ reading: line.reading, stated: figure, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', hint: against, slip: slipIn(terms, holds), ...(near ? { severity: 'query' as const } : {}) })
}
