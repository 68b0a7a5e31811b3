import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { firm, printedFinely } from '../arithmetic/precision.ts'
import { type Proportion, proportionsOf } from '../arithmetic/proportion.ts'
import { agreementOf, over, type Range, scaled } from '../arithmetic/range.ts'
import { report } from '../arithmetic/report.ts'
import { isMisread, nearMiss, quotientMay, slipIn } from '../arithmetic/slip.ts'
import type { Check, Finds } from '../model.ts'

/** A share, rate or completion that part and whole do not make. */
export const shareMismatch: Check = {
  id: 'share-mismatch',
  title: { zh: '占比与数字不符', en: 'Share against the numbers' },
  why: { zh: '部分、整体、百分数三个数摆在一起，读者一除便知。', en: 'With part, whole and percentage printed a reader can work it out.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['全市新能源公交车642辆，占公交车总数856辆的85%。'], why: { zh: '应为75%', en: 'It is 75%' }, finds: ['85%'] },
    { texts: ['全村1250人中，60岁以上老人350人，占38%。'], why: { zh: '应为28%', en: 'It is 28%' }, finds: ['38%'] },
    { texts: ['今年计划植树3.2万亩，截至10月底已完成2.72万亩，完成年度任务的95%。'], why: { zh: '应为85%', en: 'It is 85%' }, finds: ['95%'] },
    { texts: ['本月抽检食品250批次，合格245批次，合格率89%。'], why: { zh: '应为98%', en: 'It is 98%' }, finds: ['89%'] },
    { texts: ['Of the 640 households surveyed, 480 households, or 57 percent, favoured the plan.'], why: { zh: '英文', en: 'In English' }, finds: ['57 percent'] },
    { texts: ['调查组向1200名摊主发放问卷，收回1104份，回收率82%。'], why: { zh: '应为92%', en: 'It is 92%' }, finds: ['82%'] },
    { texts: ['全县耕地面积86万亩。\n目前，建成高标准农田64.5万亩，占耕地总面积的57%。'], why: { zh: '整体在前一段，应为75%', en: 'The whole stands a paragraph before, and it is 75%' }, finds: ['57%'] },
    { texts: ['年初计划改厕6000户。截至10月底，已完工4800户，完工率86%。'], why: { zh: '计划在前一句，应为80%', en: 'The plan stands a sentence before, and it is 80%' }, finds: ['86%'] },
    { texts: ['全镇登记选民1850人，参加投票的有1072人，参选率92%。'], why: { zh: '两位颠倒', en: 'Two digits swapped' }, finds: ['92%'] },
    { texts: ['全场接待观众9600人次，外地观众5200人次，占三分之一。'], why: { zh: '已过半', en: 'More than half' }, finds: ['三分之一'] },
    { texts: ['The council will spend £86 million this year. Schools will get £34.4 million, 60 percent of the spending.'], why: { zh: '英文，整体在前一句', en: 'The whole stands a sentence before' }, finds: ['60 percent'] },
    { texts: ['全市贷款余额420亿元，其中小微企业贷款126亿元，比重为35%。'], why: { zh: '“比重”也是占比，应为30%', en: 'A share by another name: it is 30%' }, finds: ['35%'] },
    { texts: ['入汛以来全省水库共拦洪36亿立方米，其中7月拦洪18.9亿立方米，相当于总量的62.5%。'], why: { zh: '应为52.5%', en: 'It is 52.5%' }, finds: ['62.5%'] },
    { texts: ['上半年营业收入64亿元，净利润9.6亿元，净利率51%。'], why: { zh: '应为15%', en: 'It is 15%' }, finds: ['51%'] },
    { texts: ['In all, 36,000 ballots were cast out of 60,000 registered voters, for a turnout of 65 percent.'], why: { zh: '英文，应为60%', en: 'It is 60 percent' }, finds: ['65 percent'] },
  ],
  clean: [
    { texts: ['上半年营业收入64亿元，净利润9.6亿元，毛利率32%。'], why: { zh: '毛利未写', en: 'The gross profit is not told' } },
    { texts: ['公司资产总额120亿元，营业收入36亿元，负债率46%。'], why: { zh: '负债未写', en: 'The debts are not told' } },
    { texts: ['全县有小学42所，教师1260人，专任教师占92%。'], why: { zh: '专任教师未写多少', en: 'How many of them is not told' } },
    { texts: ['全市贷款余额420亿元，其中小微企业贷款126亿元，比重为30%。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['The firm cut 240 of its 1,600 jobs, or 15 percent; shares fell 6 percent.'], why: { zh: '英文，相符', en: 'They agree' } },
    { texts: ['全村1250人中，60岁以上老人350人，占28%。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['全厂职工800人，外来务工人员320人，占40%，其中女工176人，占55%。'], why: { zh: '基数换了', en: 'The base changes' } },
    { texts: ['项目总投资12亿元，今年完成投资2.4亿元，占年度计划的80%。'], why: { zh: '基数是年度计划', en: 'The base is the annual plan' } },
    { texts: ['纸品收入38.2亿元，占营收的61.4%；薄膜收入15.6亿元，占比25.1%。'], why: { zh: '两项占的是同一个未写出的总数', en: 'Both are shares of a total not printed' } },
    { texts: ['出口车流602万辆次，其中小客车548万辆次、货车54万辆次，小客车占到91%。'], why: { zh: '占的是点名的那一项', en: 'The share of the one that is named' } },
    { texts: ['外资企业进出口2.6万亿元，占总值的39.6%。国有企业进出口1.16万亿元，占17.7%。'], why: { zh: '前一句的数自有占比', en: 'The number before has a share of its own' } },
    { texts: ['Clinics gave 126,000 jabs, up on the 112,000 of last year. Children had 18,900 of them, 15 percent.'], why: { zh: '英文，them是今年的', en: 'Them is this year’s' } },
    { texts: ['全县有茶园12万亩，产茶3000吨，占全省的8%。'], why: { zh: '全省之数未说', en: 'The province’s number is not given' } },
    { texts: ['参会代表210人，其中女代表64人，占比提高3.2%。'], why: { zh: '说的是提高', en: 'A rise, not a share' } },
    { texts: ['今年计划植树3.2万亩，截至10月底已完成2.72万亩，完成年度任务的85%。'], why: { zh: '完成率相符', en: 'The completion agrees' } },
    { texts: ['全年任务500户，已改造430户，完成率86%，群众满意率99%。'], why: { zh: '满意率另有所指', en: 'Satisfaction is another rate' } },
    { texts: ['受访者1500人，其中近1000人表示支持，占65%。'], why: { zh: '约数', en: 'A round figure' } },
    { texts: ['全市有幼儿园320所，其中公办180所，公办园在园幼儿占比58%。'], why: { zh: '说的是幼儿', en: 'The share is of the children' } },
    { texts: ['一季度完成投资12.6亿元，占全年计划的28%；二季度完成投资15.3亿元，占全年计划的34%。'], why: { zh: '全年计划之数未说', en: 'The plan’s number is not given' } },
    { texts: ['走访群众520户，发放问卷500份，满意率95%。'], why: { zh: '满意率另有基数', en: 'Satisfaction has another base' } },
    { texts: ['今年目标新增就业5万人，截至10月末新增就业4.6万人，其中高校毕业生1.8万人，完成年度目标的92%。'], why: { zh: '其中之数不是完成数', en: 'The part named inside is not what was done' } },
    { texts: ['全县改厕任务6000户。截至10月底，已完工4800户，完工率80%；已验收3600户，验收合格率97%。'], why: { zh: '合格率另有基数', en: 'The rate has another base' } },
    { texts: ['全场接待观众9600人次，外地观众3200人次，占三分之一。'], why: { zh: '分数相符', en: 'The fraction agrees' } },
    { texts: ['清洁能源装机同比增加182万千瓦、达到904万千瓦，占比55.1%。'], why: { zh: '增加的数不是整体', en: 'What was added is not the whole' } },
    { texts: ['年末户籍人口41413人，比上年末增加2426人，其中城镇人口25542人，比上年末增加2369人，占户籍人口的61.68%。'], why: { zh: '占的是人口，不是增加的人', en: 'The share is of the people, not of those who were added' } },
    { texts: ['该镇种植辣椒1.2万亩，占全县的三分之一。全县耕地86万亩。'], why: { zh: '全县辣椒之数未说', en: 'The county’s peppers are not counted' } },
    { texts: ['The county has 140 librarians. Five libraries, or 23 percent, will close on Sundays.'], why: { zh: '英文，另有整体', en: 'Of another whole' } },
    { texts: ['The council will spend £86 million this year. Schools will get £34.4 million, 40 percent of the spending.'], why: { zh: '英文，整体在前一句，相符', en: 'The whole stands a sentence before, and they agree' } },
    { texts: ['Of the 640 households surveyed, 480 households, or 75 percent, favoured the plan.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const proportion of proportionsOf(line)) yield* judge(line, proportion)
  },
}

const hundred = new Big(100)
const ofWhole = quotientMay(100)

function* judge(line: Line, { part, wholes, percent, beyond, unsure }: Proportion): Generator<Finds> {
  const shift = beyond ? 100 : 0
  const rate = ([p, w]: readonly Range[]) => scaled(over(p!, w!), hundred)
  const stated = beyond ? { ...percent.range, low: percent.range.low!.plus(shift), high: percent.range.high!.plus(shift) } : percent.range
  const states = wholes.map((whole) => agreementOf(rate([part.range, whole.range]), stated, percent.ulp.div(2)))
  if (states.includes('agree') || wholes[0]!.value.lte(0)) return
  const holds = (ranges: readonly Range[]) => agreementOf(rate(ranges), beyond ? scaled(ranges[2]!, new Big(1)) : ranges[2]!) === 'agree'
  const sure = wholes.length === 1 && !unsure && wholes[0]!.end >= line.sentence.start
  const whole = sure ? wholes[0]! : likeliest.flatMap((fit) => wholes.filter((one) => fit(one, part)).slice(0, 2)).find((one) => nearMiss([part, one, percent], holds, ofWhole))
  if (!whole) return
  const found = part.value.div(whole.value).times(hundred).minus(shift)
  if (isMisread([part, whole, percent], holds, found, percent.value, ofWhole)) return
  const slip = beyond ? undefined : slipIn([part, whole, percent], holds, ofWhole)
  const asked = states.includes('near') && !(printedFinely([part, whole]) > 0 && nearMiss([part, whole, percent], holds, ofWhole) && agreementOf(rate([firm(part), firm(whole)]), firm(percent), percent.ulp) === 'disjoint')
  const complement = found.lt(100) && hundred.minus(found).minus(percent.value).abs().lte(percent.ulp) ? { zh: '疑为另一部分的占比。', en: ' Perhaps the share of the other part.' } : undefined
  yield report({ reading: line.reading, stated: percent, relation: 'ratio', terms: [part, whole], found, role: 'base', hint: complement, slip, ...(asked ? { severity: 'query' as const } : {}) })
}

/** A whole is more than its part, unless a slip made it less. */
const likeliest = [(whole: Figure, part: Figure) => whole.value.gte(part.value), (whole: Figure, part: Figure) => whole.value.lt(part.value)]
