import { type Change, changesOf } from '../arithmetic/change.ts'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { explained, holdsFor } from '../arithmetic/meant.ts'
import { printedFinely } from '../arithmetic/precision.ts'
import { agreementOf, minus } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import type { Result } from '../arithmetic/result.ts'
import { isMisread, nearMiss, slipIn } from '../arithmetic/slip.ts'
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
    { texts: ['此前，车站日均发送旅客4.2万人次。扩建后达到5.8万人次，多了2.6万人次。'], why: { zh: '前一句说了原来的数', en: 'The sentence before gives what it was' }, finds: ['2.6万人次'] },
    { texts: ['本届赛事共有58支队伍参赛。\n与去年相比，参赛队伍增加12支，去年为36支。'], why: { zh: '今年的数在前一段', en: 'This year’s number stands a paragraph before' }, finds: ['12支'] },
    { texts: ['工程原计划工期720天，实际用了655天，提前56天。'], why: { zh: '计划与实际差65天', en: 'Planned and taken differ by 65 days' }, finds: ['56天'] },
    { texts: ['这是剧团今年的第286场演出。“再演24场，就满300场了。”团长说。'], why: { zh: '差14场', en: 'Fourteen are wanting' }, finds: ['24场'] },
    { texts: ['The school had 240 pupils ten years ago. Today it has 312 pupils, 27 more.'], why: { zh: '英文，数在前一句', en: 'The number stands a sentence before' }, finds: ['27'] },
    { texts: ['改造后，车间用工由86人减到52人，少用24人。'], why: { zh: '多、少后面跟着动词', en: 'Fewer used, by any verb' }, finds: ['24人'] },
    { texts: ['老城墙修缮前厚3.2米，如今厚2.7米，薄了0.8米。'], why: { zh: '厚薄也是增减', en: 'Thicker and thinner' }, finds: ['0.8米'] },
    { texts: ['与去年的1286件相比，今年立案1458件，多了127件。'], why: { zh: '所比的数在前', en: 'What it is compared with stands first' }, finds: ['127件'] },
    { texts: ['全镇办公经费由去年的860万元压到620万元。省下的420万元投进了村小。'], why: { zh: '“省下的”说的是前一句的差', en: 'What was saved is the difference just told' }, finds: ['420万元'] },
  ],
  clean: [
    { texts: ['全镇办公经费由去年的860万元压到620万元。省下的240万元投进了村小。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['The school has places for 640 children and 585 have enrolled. It employs 42 teachers, 5 more than in 2020, when it had 560 pupils.'], why: { zh: '英文，多的是教师', en: 'It is the teachers that are more' } },
    { texts: ['Nearly 400 volunteers planted 6,400 trees, about 400 a hectare. They plan to add 9,000 more next year.'], why: { zh: '英文，还要再种的', en: 'Those still to come' } },
    { texts: ['票价188元，多人购票每张少收20元，少于3人不优惠。'], why: { zh: '少收的是优惠', en: 'A discount' } },
    { texts: ['东道主共获155枚奖牌，金牌数较上届的39枚多了19枚。'], why: { zh: '比的是金牌', en: 'The golds are compared' } },
    { texts: ['今年全市发放助学金1860万元，比去年的1540万元增加320万元。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['入境游客4.3万人次，比上年的3.9万人次增加0.5万人次。'], why: { zh: '进位之差', en: 'Within rounding' } },
    { texts: ['学校由12所增加到15所，新增学位1200个。'], why: { zh: '说的是学位', en: 'Another thing' } },
    { texts: ['办理时间由8天压缩到3天，比全省平均少4天。'], why: { zh: '与全省比', en: 'Against another number' } },
    { texts: ['床位由120张增加到160张，其中重症床位增加12张。'], why: { zh: '其中之数', en: 'A part of it' } },
    { texts: ['去年招生420人，今年招生450人，计划明年增加60人。'], why: { zh: '明年的计划', en: 'A plan for another year' } },
    { texts: ['去年全校毕业生1200人，今年招生1350人，比去年多招80人。'], why: { zh: '毕业与招生是两件事', en: 'Leaving and joining are two things' } },
    { texts: ['救援队员增至86人，比昨天多20人，昨天夜里又有12人赶到。'], why: { zh: '又有的是新到的', en: 'Those who came on top' } },
    { texts: ['体育馆可容纳6000人，比旧馆多2000人。旧馆建于1986年，共有3800个座位。'], why: { zh: '人与座位', en: 'People and seats' } },
    { texts: ['与去年相比，参展企业增加24家。展馆面积3.2万平方米，去年为2.8万平方米。'], why: { zh: '去年的是面积', en: 'Last year’s number is the floor space' } },
    { texts: ['新桥全长1860米，老桥长1420米，新桥比老桥长440米。'], why: { zh: '两物相比，相符', en: 'Two things compared, and they agree' } },
    { texts: ['十年前，全村只有汽车12辆。现在有156辆，多了144辆。'], why: { zh: '前后两句，相符', en: 'Over two sentences, and they agree' } },
    { texts: ['A card rises from $32 to $36. Fuel makes up 38 percent of the cost, up nine points from 29 percent.'], why: { zh: '英文，makes up不是上升', en: 'To make up is not to rise' } },
    { texts: ['城东小学今年招收新生320人，比去年多40人，城西小学招280人，去年招了300人。'], why: { zh: '去年的是另一所学校', en: 'Last year’s number is the other school’s' } },
    { texts: ['本届演出86场，比上届多12场，上届有68场在室外。'], why: { zh: '上届之数只说室外', en: 'The earlier number is of those outdoors' } },
    { texts: ['The museum sold 3,100 tickets on Saturday, 600 more than on Friday. On Sunday, when 2,800 were sold, it closed early.'], why: { zh: '英文，另一天', en: 'Another day' } },
    { texts: ['球队已胜18场，再胜2场就追平20场的纪录。'], why: { zh: '还差两场，相符', en: 'Two are wanting, and they agree' } },
    { texts: ['The club has 640 members, a rise of 40 since June. In 2020 it had 510 members.'], why: { zh: '英文，另有基期', en: 'Another base' } },
    { texts: ['Membership rose from 412 members to 455 members, an increase of 43 members.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const change of changesOf(line)) for (const result of change.results) if (result.kind === 'difference') yield* judge(line, change, result)
  },
}

function* judge(line: Line, { now, base, unsure }: Change, result: Result): Generator<Finds> {
  const { figure, sign } = result
  const holds = holdsFor(result)!
  const terms = [now, base, figure]
  if (holds(terms.map((term) => term.range)) || (unsure && !explained(terms, result))) return
  const [more, less] = sign < 0 || (sign === 0 && now.value.lt(base.value)) ? [base, now] : [now, base]
  const near = agreementOf(minus(more.range, less.range), figure.range) === 'near'
  const asked = near && !(printedFinely(terms) > 1 && nearMiss(terms, holds))
  if (isMisread(terms, holds, more.value.minus(less.value), figure.value)) return
  const against = more.value.lt(less.value) ? { zh: '增减方向也不对。', en: ' The direction is wrong too.' } : undefined
  yield report({ reading: line.reading, stated: figure, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', hint: against, slip: slipIn(terms, holds), ...(asked ? { severity: 'query' as const } : {}) })
}
