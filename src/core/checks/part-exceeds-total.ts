import { type Line, linesOf } from '../arithmetic/figure.ts'
import { wholesOf } from '../arithmetic/parts.ts'
import { hintOf, slipIn } from '../arithmetic/slip.ts'
import type { Whole } from '../arithmetic/whole.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

/** A part larger than the whole it is said to belong to. */
export const partExceedsTotal: Check = {
  id: 'part-exceeds-total',
  title: { zh: '部分大于整体', en: 'A part exceeds its whole' },
  why: { zh: '“其中”之后的数大于它所属的总数，两数必有一错。', en: 'What is counted among a total cannot be more than it: one of the two is wrong.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['此次参训320人，其中女性412人。'], why: { zh: '其中之数更大', en: 'The part is larger' }, finds: ['412人'] },
    { texts: ['全村有耕地2600亩，其中水田1100亩、旱地2700亩。'], why: { zh: '列举中的一项更大', en: 'One of the parts is larger' }, finds: ['2700亩'] },
    { texts: ['活动收到稿件164篇，来自12个县区。其中，散文201篇。'], why: { zh: '总数在前一句', en: 'The total is a sentence before' }, finds: ['201篇'] },
    { texts: ['The borough employs 840 people, including 910 people in schools.'], why: { zh: '英文', en: 'In English' }, finds: ['910 people'] },
  ],
  clean: [
    { texts: ['96岁老人立志：活到100岁，还要再种一片树。'], why: { zh: '岁数不分部分', en: 'An age has no parts' } },
    { texts: ['血液酒精含量每百毫升达到20毫克即为酒驾，达到80毫克即为醉驾。'], why: { zh: '两条界线', en: 'Two thresholds' } },
    { texts: ['此次参训320人，其中女性142人。'], why: { zh: '部分小于整体', en: 'The part is smaller' } },
    { texts: ['湿地面积3平方公里（约合4600亩），已全部禁渔。'], why: { zh: '括号里是换算', en: 'A conversion in brackets' } },
    { texts: ['今年新增省级企业20家，累计达86家。'], why: { zh: '累计数不是部分', en: 'A running total is no part' } },
    { texts: ['全年接待游客12万人，其中旺季日均3000人次，共接待36万人次。'], why: { zh: '人与人次不比', en: 'Heads and visits do not compare' } },
    { texts: ['全县投入1.2亿元，其中设备1.2亿元。'], why: { zh: '相等', en: 'Equal' } },
    { texts: ['村里建大棚30座，其中带动就业210人。'], why: { zh: '单位不同', en: 'Other units' } },
    { texts: ['去年招工50人，其中大专以上35人。今年计划招工80人。'], why: { zh: '另一句的数', en: 'A number of another sentence' } },
    { texts: ['全区有社区12个，其中示范社区5个，5个社区共有居民3.4万人，其中老人6200人。'], why: { zh: '总数一再更新', en: 'The total changes along the way' } },
    { texts: ['今年新发展会员20家，其中包括累计纳税过亿元的企业，会员总数达86家。'], why: { zh: '总数不是部分', en: 'The whole membership is no part of the new ones' } },
    { texts: ['她的化学卷面76分，赋分为88分。'], why: { zh: '“赋分为”不是“分为”', en: 'A score, not a list of parts' } },
    { texts: ['开通当日客流量为74.54万人次，次日即升至111.51万人次。'], why: { zh: '“即”是随即', en: '即 for at once' } },
    { texts: ['两名销售员申请到优惠：其中，远山550在活动中送礼包，老款550优惠现金。'], why: { zh: '型号', en: 'A model number' } },
    { texts: ['东道主夺得51金，是百年来的最好成绩（1980／1984两届除外）。'], why: { zh: '年份', en: 'Years' } },
    { texts: ['三次产业结构比为6.0:46.9:47.1，分别提高和回落。'], why: { zh: '比例', en: 'A ratio of three' } },
    { texts: ['浓度最高的3个城市分别为94、84和81微克。从改善幅度看，除两市外，26个城市完成了目标。'], why: { zh: '“从…看”另起一层', en: 'Seen otherwise, another count' } },
    { texts: ['The team has 24 players, 11 of them over 30.'], why: { zh: '三十岁不是人数', en: 'An age is no part' } },
    { texts: ['The wreck lies 40 miles (65 km) south of the point.'], why: { zh: '括号里是另一种单位', en: 'The same length in another unit' } },
    { texts: ['档期共有5部影片过亿，其中《老街》领跑，《93号列车》居次。'], why: { zh: '片名里的数字', en: 'Digits of a title' } },
    { texts: ['戚某邀约四人作案17次，其中3月6次，4月8次，5月3次。'], why: { zh: '月份不是部分', en: 'A month is no part' } },
    { texts: ['The borough employs 1,240 people, including 310 people in schools.'], why: { zh: '英文部分小于整体', en: 'A smaller part in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const whole of wholesOf(line)) yield* judge(line, whole)
  },
}

function* judge({ reading, sentence }: Line, { totals: all, parts, form, labels }: Whole): Generator<Finds> {
  const { start } = reading.document.blocks[sentence.block]!
  const totals = all.filter((one) => one.start >= start)
  if (totals.length === 0) return
  const total = totals.find((one) => one.value.gte(Math.max(...parts.map((part) => Number(part.value))))) ?? totals[0]!
  if (form !== 'listed' || total.kind === 'percent' || total.kind === 'duration') return
  const { document } = reading
  const larger = parts.filter((part) => part.range.low && total.range.high && part.range.low.gt(total.range.high) && (part.dimension === total.dimension || part.dimension === '' || /^[a-z]/.test(part.unit)) && !(part.unit === '' && /^(?:over|under|above|below)\b/iu.test(part.text)))
  if (larger.length !== 1) return
  const part = larger[0]!
  if (/人次|总|每|元以上|^[约折]?合$|相当于/u.test(labels[parts.indexOf(part)]!)) return
  if (/即为|即可|即属|属于|构成/u.test(document.text.slice(total.end, part.end + 6))) return
  const place = (figure: { start: number; end: number }) => ({ document: document.id, start: figure.start, end: figure.end })
  const slip = slipIn([total, ...parts], ([whole, ...ranges]) => {
    const sum = ranges.reduce((all, range) => (range.low ? all.plus(range.low) : all), ranges[0]!.low!.minus(ranges[0]!.low!))
    return whole!.high !== undefined && parts.length >= 2 && sum.eq(whole!.high)
  })
  const hint = slip && hintOf(slip)
  yield {
    place: place(part),
    related: [{ ...place(total), role: 'total' }],
    message: { zh: `其中的${part.text}多于总数${total.text}。${hint?.zh ?? ''}`, en: `${part.text} is counted among ${total.text}, which is less.${hint?.en ?? ''}` },
    weight: weightAt(reading, part, 1),
    working: { relation: 'order', terms: [total, part].map((figure) => ({ text: figure.text, value: figure.value.div(part.scale).toFixed(), place: place(figure), label: figure === total ? '总数' : '其中' })), stated: part.value.div(part.scale).toFixed(), found: total.value.div(part.scale).toFixed(), unit: part.unit },
  }
}
