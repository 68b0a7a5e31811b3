import { type Change, changesOf } from '../arithmetic/change.ts'
import { type Line, linesOf } from '../arithmetic/figure.ts'
import { agreementOf } from '../arithmetic/range.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

/** Better or worse, a smaller number may be a rise: ranks, losses, temperatures, times. */
const eitherWay = /排名|名次|位次|位居|亏损|赤字|气温|温度|零下|逆差|比值|倍差|收入比|用时|成绩|时间|距离|年龄|增速|增幅|涨幅|降幅|跌幅|缺口|差距|负增长|贫困|死亡|\brank|\bloss|\bdeficit|\btemperature|\btime\b|\bplace\b/iu

/** Said to rise, and the second number is smaller; or the other way round. */
export const directionConflict: Check = {
  id: 'direction-conflict',
  title: { zh: '增减方向与数字相反', en: 'Direction against the numbers' },
  why: { zh: '说上升，数却小了；说下降，数却大了。', en: 'The copy says more and the number is smaller, or the other way round.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['刑事案件由去年的126起上升到今年的98起。'], why: { zh: '数字在降', en: 'The number falls' }, finds: ['98起'] },
    { texts: ['单位能耗从每吨42公斤降至每吨47公斤。'], why: { zh: '数字在升', en: 'The number rises' }, finds: ['47公斤'] },
    { texts: ['Reported thefts fell from 98 cases to 126 cases.'], why: { zh: '英文', en: 'In English' }, finds: ['126'] },
  ],
  clean: [
    { texts: ['The ratio rose from 18 to 1, to over 25 to 1.'], why: { zh: '18比1', en: 'Eighteen to one' } },
    { texts: ['刑事案件由去年的126起下降到今年的98起。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['全市空气质量排名由第12位上升到第8位。'], why: { zh: '名次小为好', en: 'A better rank is a smaller number' } },
    { texts: ['公司亏损由1200万元扩大到1500万元。'], why: { zh: '亏损扩大', en: 'A loss that widens' } },
    { texts: ['城乡居民收入比由2.41缩小到2.27。'], why: { zh: '比值', en: 'A ratio' } },
    { texts: ['审批时间由20天压缩到5天，办件量从300件增加到420件。'], why: { zh: '两件事各有方向', en: 'Two things, each its own way' } },
    { texts: ['最低气温由3℃降至零下2℃。'], why: { zh: '气温', en: 'Temperatures' } },
    { texts: ['户均面积由45平方米增加到0.9亩。'], why: { zh: '单位换算后方向相符', en: 'It agrees once the units are one' } },
    { texts: ['Reported thefts fell from 126 cases to 98 cases.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) for (const change of changesOf(line)) if (change.form === 'from-to') yield* judge(line, change)
  },
}

function* judge({ reading, text, sentence }: Line, { base, now, sign, results }: Change): Generator<Finds> {
  if (sign === 0 || results.length > 0 || agreementOf(base.range, now.range) !== 'disjoint') return
  if (sign > 0 === now.value.gt(base.value)) return
  const { document } = reading
  const from = Math.max(sentence.start, base.start - 30)
  if (eitherWay.test(text.slice(from - sentence.start, now.end - sentence.start)) || /[-−负]/u.test(base.text + now.text)) return
  const words = sign > 0 ? { zh: '说的是增，数却由', en: 'Said to rise, yet it goes from' } : { zh: '说的是减，数却由', en: 'Said to fall, yet it goes from' }
  const place = (figure: { start: number; end: number }) => ({ document: document.id, start: figure.start, end: figure.end })
  yield {
    place: place(now),
    related: [{ ...place(base), role: 'base' }],
    message: { zh: `${words.zh}${base.text}到了${now.text}。`, en: `${words.en} ${base.text} to ${now.text}.` },
    weight: weightAt(reading, now, 1),
    working: { relation: 'order', terms: [base, now].map((figure) => ({ text: figure.text, value: figure.value.div(now.scale).toFixed(), place: place(figure) })), stated: now.value.div(now.scale).toFixed(), found: base.value.div(now.scale).toFixed(), unit: now.unit },
  }
}
