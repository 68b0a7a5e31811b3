import Big from 'big.js'
import type { NumberClaim } from '../matching/compare.ts'
import { bySentence } from '../matching/sentence.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading, Sentence } from '../model.ts'

const leads = /其中|包括|含有?|当中|\bincluding\b|\bof (?:them|whom|which)\b|\bamong them\b/iu
/** Words that make the number behind them another matter than a part. */
const apart = /累计|总[计数]|合计|历年|历史|以来|增长|增加|同比|环比|比上年|提高|下降|减少|平均|均|每|年收入|\btotal|\bsince|\bup from|\brose|\baverage|\beach\b/iu

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
    { texts: ['The borough employs 840 people, including 910 people in schools.'], why: { zh: '英文', en: 'In English' }, finds: ['910 people'] },
  ],
  clean: [
    { texts: ['此次参训320人，其中女性142人。'], why: { zh: '部分小于整体', en: 'The part is smaller' } },
    { texts: ['今年新增省级企业20家，累计达86家。'], why: { zh: '累计数不是部分', en: 'A running total is no part' } },
    { texts: ['全年接待游客12万人，其中旺季日均3000人次，共接待36万人次。'], why: { zh: '人与人次不比', en: 'Heads and visits do not compare' } },
    { texts: ['全县投入1.2亿元，其中设备1.2亿元。'], why: { zh: '相等', en: 'Equal' } },
    { texts: ['村里建大棚30座，其中带动就业210人。'], why: { zh: '单位不同', en: 'Other units' } },
    { texts: ['去年招工50人，其中大专以上35人。今年计划招工80人。'], why: { zh: '另一句的数', en: 'A number of another sentence' } },
    { texts: ['全区有社区12个，其中示范社区5个，5个社区共有居民3.4万人，其中老人6200人。'], why: { zh: '总数一再更新', en: 'The total changes along the way' } },
    { texts: ['The borough employs 1,240 people, including 310 people in schools.'], why: { zh: '英文部分小于整体', en: 'A smaller part in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* exceeding(reading)
  },
}

function* exceeding(reading: Reading): Generator<Finds> {
  const { text } = reading.document
  for (const [sentence, claims] of bySentence(reading)) {
    for (let at = sentence.start; ;) {
      const lead = leads.exec(text.slice(at, sentence.end))
      if (!lead) break
      const start = at + lead.index
      at = start + lead[0].length
      const total = claims.filter((claim) => claim.mention.end <= start && start - claim.mention.end <= 12).at(-1)
      if (total) yield* parts(reading, sentence, claims, total, at)
    }
  }
}

function* parts(reading: Reading, sentence: Sentence, claims: readonly NumberClaim[], total: NumberClaim, from: number): Generator<Finds> {
  const { text, id } = reading.document
  let at = from
  for (const part of claims.filter((claim) => claim.mention.start >= from && claim.mention.end <= sentence.end)) {
    const between = text.slice(at, part.mention.start)
    if (/[，；。:：]/u.test(between) || between.length > 26 || apart.test(between) || leads.test(between)) return
    at = part.mention.end
    if (!sameMatter(total, part) || !larger(part, total)) continue
    const [whole, own] = [text.slice(total.mention.start, total.mention.end), text.slice(part.mention.start, part.mention.end)]
    yield {
      place: { document: id, start: part.mention.start, end: part.mention.end },
      related: [{ document: id, start: total.mention.start, end: total.mention.end, role: 'total' }],
      message: { zh: `其中的${own}多于总数${whole}。`, en: `${own} is counted among ${whole}, which is less.` },
      weight: weightAt(reading, part.mention, 1),
      working: { relation: 'order', terms: [total, part].map((claim) => ({ text: text.slice(claim.mention.start, claim.mention.end), value: claim.mention.value.value!, place: { document: id, start: claim.mention.start, end: claim.mention.end }, label: claim === total ? '总数' : '其中' })), stated: part.mention.value.value!, found: total.mention.value.value!, unit: part.mention.value.unit },
    }
  }
}

function sameMatter(total: NumberClaim, part: NumberClaim): boolean {
  const [a, b] = [total.mention, part.mention]
  return a.kind === b.kind && ['quantity', 'money', 'percent'].includes(a.kind) && a.kind !== 'percent' && (a.value.dimension === b.value.dimension || b.value.dimension === '')
}

function larger(part: NumberClaim, total: NumberClaim): boolean {
  const low = part.mention.value.bounds.low
  const high = total.mention.value.bounds.high
  return low !== undefined && high !== undefined && new Big(low).times(part.mention.value.scale).gt(new Big(high).times(total.mention.value.scale))
}
