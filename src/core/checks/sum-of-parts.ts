import Big from 'big.js'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { wholesOf } from '../arithmetic/parts.ts'
import { type Reckoned, reckon } from '../arithmetic/reckon.ts'
import { report } from '../arithmetic/report.ts'
import type { Cover, Whole } from '../arithmetic/whole.ts'
import { overlapping } from '../lexicon/parts.ts'
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
    { texts: ['管网改造投资8600万元。资金来源中，中央财政5200万元，省级财政2100万元，县级自筹1700万元。'], why: { zh: '总数在前一句', en: 'The total is a sentence before' }, finds: ['8600万元'] },
    { texts: ['展会设展位860个，国内展位705个，境外展位115个。'], why: { zh: '分项的名称就是总数的名称', en: 'The parts are named like the whole' }, finds: ['860个'] },
    { texts: ['村里原有路灯126盏，今年又装了58盏，现在一共有148盏。'], why: { zh: '原有加新增', en: 'What there was and what came to it' }, finds: ['148盏'] },
    { texts: ['两天里，农展馆进场1.86万人次，首日8200人次，次日1.24万人次。'], why: { zh: '说明分两天', en: 'Two days are told of, and two numbers' }, finds: ['1.86万人次'] },
    { texts: ['春班收了46人，秋班收了57人，冬班收了38人，三班共151人。'], why: { zh: '三个数合成一个', en: 'Three added up' }, finds: ['151人'] },
    { texts: ['全县救助困难家庭428户1376人，其中一般户316户1042人，重点户112户324人。'], why: { zh: '户与人各自相加', en: 'Households and people, each by itself' }, finds: ['1376人'] },
    { texts: ['The yard employs 1,760 people. It has 1,120 in the shops, 310 in the office and 230 at sea.'], why: { zh: '英文，总数在前一句', en: 'In English, the total a sentence before' }, finds: ['1,760 people'] },
    { texts: ['The board has 12 members, six named by the mayor, three by the council and two by the schools.'], why: { zh: '英文数词', en: 'Number words' }, finds: ['12'] },
    { texts: ['The club has 215 members, made up of 118 men and 87 women.'], why: { zh: '英文', en: 'In English' }, finds: ['215'] },
    { texts: ['The school had 415 pupils. Another 68 joined in September, bringing the total to 438.'], why: { zh: '英文，总数在后', en: 'In English, the total behind' }, finds: ['438'] },
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
    { texts: ['管网改造投资8600万元。资金来源中，中央财政5200万元，省级财政2100万元，县级自筹1300万元。'], why: { zh: '与前一句相符', en: 'They add up to the sentence before' } },
    { texts: ['学校有教师86人、学生1240人、工人12人。'], why: { zh: '并列的三类，没有总数', en: 'Three side by side, and no total' } },
    { texts: ['原有职工126人，今年招聘18人，退休9人，目前共有135人。'], why: { zh: '有进有出', en: 'Some came and some went' } },
    { texts: ['地震已造成86人死亡（北川县50人、石坪县36人）、35人失联、400余人受伤（危重伤13人、重伤39人），目前在院治疗250余人。'], why: { zh: '括号里的分项到括号为止，分的是括号前那一项', en: 'The parts end with their bracket, and divide what stands right before it' } },
    { texts: ['前三季度进出口总值22.91万亿元，增长2.8%。其中，出口12.48万亿元，增长5.2%；进口10.43万亿元，下降0.1%；贸易顺差2.05万亿元，扩大44.2%。'], why: { zh: '“前三季度”是时间，顺差也不是分项', en: 'Three quarters are a time, and a surplus is no part' } },
    { texts: ['两天过后，望江队以4金3银2铜列首位，云岭队3金5银1铜紧随其后，清溪队3金2银4铜排第三。'], why: { zh: '“两天过后”是时间，三队并列', en: 'Two days are a time, and the teams stand side by side' } },
    { texts: ['公司有员工320人，其中党员86人，大专以上学历214人。'], why: { zh: '两类可重叠', en: 'One may belong to both' } },
    { texts: ['Of the 640 people surveyed, 415 had a car and 390 had a bicycle.'], why: { zh: '英文，可兼有', en: 'One may have both' } },
    { texts: ['日用品、文具价格分别上涨1.8%和1.7%，车票、衣着价格分别上涨1.5%和1.1%。'], why: { zh: '各说各的涨幅', en: 'Each pair has its own names' } },
    { texts: ['全年支出98.4亿元，教育、卫生、农林、社保分别支出22.6亿元、18.9亿元、11.7亿元和15.2亿元，加起来68.4亿元。'], why: { zh: '列举之后另有合计', en: 'The list has a total of its own' } },
    { texts: ['长篇每部由8万元提高到10万元，中篇每部6万元，短篇每篇4万元，全部奖金合计66万元。'], why: { zh: '每部之数不是分项', en: 'So much each is no part' } },
    { texts: ['全年谷物产量39603吨，稻谷产量26765吨，小麦产量2351吨，玉米产量10015吨。'], why: { zh: '还有别的谷物', en: 'There are other grains' } },
    { texts: ['北湖公园接待5万人，同比增长6.5%；动物园接待4万人，同比增长6.6%；南山公园接待4.4万人，同比增长8.8%。'], why: { zh: '三家并列，没有总数', en: 'Three side by side, and no total' } },
    { texts: ['震中距甲县、乙县、丙县分别约35公里、54公里、70公里，距东乡、西乡、南乡、北乡分别约1公里、14公里、18公里、28公里。'], why: { zh: '两组距离', en: 'Two rows of distances' } },
    { texts: ['男性人口为72334万人，女性人口为68844万人。性别比（以女性为100，男性对女性的比例）为105.07。'], why: { zh: '比例不是人数', en: 'A ratio is no count' } },
    { texts: ['两天里，农展馆进场2.06万人次，首日8200人次，次日1.24万人次。'], why: { zh: '两天之和', en: 'The two days add up' } },
    { texts: ['两家企业共招工120人，县里另补贴培训费36人、54人两批。'], why: { zh: '两批不是两家', en: 'The batches are not the firms' } },
    { texts: ['全县干部2300人，参加培训的有1150人，占一半；优秀学员115人，占一成。'], why: { zh: '各占之比合不成全部', en: 'Their shares do not make the whole' } },
    { texts: ['The house has 12 rooms, six bathrooms, three kitchens and two cellars.'], why: { zh: '英文，各数各的', en: 'Each counts its own' } },
    { texts: ['The club has 215 members, made up of 118 men and 97 women.'], why: { zh: '英文相符', en: 'They add up in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const whole of wholesOf(line)) yield* judge(line, whole)
  },
}

function* judge(line: Line, whole: Whole): Generator<Finds> {
  const { totals, parts, cover, form, surely = parts.length } = whole
  if (parts.length < 2) return
  const choices = totals.flatMap((total) => Array.from({ length: parts.length - Math.min(surely, parts.length) + 1 }, (_, from) => reckon(total, parts.slice(from))))
  if (choices.some(({ state }) => state === 'agree') || (cover === 'open' && choices.some(({ state }) => state === 'near'))) return
  const near = choices.filter(({ slips }) => slips.length > 0).sort((a, b) => b.parts.length - a.parts.length || a.odds - b.odds)
  const best = near[0] ?? (totals.length === 1 ? choices[0]! : undefined)
  if (!best || (best.slips.length === 0 && form === 'listed' && best.parts.some((part) => part.value.gt(best.total.value)))) return
  const severity = severityOf(best, whole, new Set(near.map(({ total }) => total)).size)
  if (severity === 'none') return
  yield report({ reading: line.reading, stated: best.total, relation: 'sum', terms: best.parts, found: best.found, role: 'part', slip: best.slips.length === 1 ? best.slips[0] : undefined, ...(severity === 'query' ? { severity } : {}) })
}

/** Odds up to which a near miss of two, three, or more parts is a contradiction, by how the list covers its whole. */
const limits: Readonly<Record<Exclude<Cover, 'full'>, readonly [number, number, number]>> = { like: [0.5, 1, 1], open: [0.04, 0.2, 0.5], loose: [0.08, 0.1, 0.15] }

function severityOf(reckoned: Reckoned, { cover, form, totals, labels }: Whole, repaired: number): 'loud' | 'query' | 'none' {
  const { total, parts, state, found, slips, odds } = reckoned
  const off = found.minus(total.value).abs().div(total.value.eq(0) ? 1 : total.value)
  const chance = odds * totals.length
  if (off.gt('0.3') && [total, ...parts].some(({ approximate }) => approximate)) return 'none'
  if (state === 'near') return slips.length > 0 && ![total, ...parts].some(({ approximate }) => approximate) && chance < (cover === 'full' ? 0.5 : 0.2) && !isTruncated(reckoned) ? 'loud' : cover === 'full' ? 'query' : 'none'
  if (cover === 'full') return (slips.length > 0 && (repaired === 1 || chance < 0.8)) || (totals.length === 1 && (form === 'closed' ? off.lt('0.5') : off.lt(1))) ? 'loud' : 'none'
  if (cover === 'like' && parts.length >= 3 && totals.length === 1 && off.lt('0.15') && (form === 'closed' || found.gt(total.value))) return 'loud'
  if (slips.length === 0) return 'none'
  const apart = cover === 'like' || !labels.some((label) => overlapping.test(label))
  const limit = limits[cover][Math.min(2, parts.length - 2)]! * (apart ? (found.gt(total.value) ? 4 : off.lt('0.1') && parts.length > 2 ? 2.5 : 1) : 0.2)
  return chance <= limit ? 'loud' : chance <= limit * 2 && form !== 'apposed' ? 'query' : 'none'
}

/** Parts cut short after their last place, one by one, make less than their total by less than one in that place each. */
function isTruncated({ total, parts, found }: Reckoned): boolean {
  const off = total.value.minus(found)
  return off.gt(0) && off.lt(parts.reduce((sum, { ulp }) => sum.plus(ulp), new Big(0)))
}
