import Big from 'big.js'
import { oneSlip, rounding } from '../matching/bounds.ts'
import type { NumberClaim } from '../matching/compare.ts'
import { bySentence } from '../matching/sentence.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Place, Reading, Sentence } from '../model.ts'
import { plain } from '../working.ts'

const leads = /其中(?:包括)?|分别(?:为|是|有)|包括|由(?=[^，。；]{2,60}(?:组成|构成))/gu
const exhaustive = /分别(?:为|是|有)|由/u
const closing = /合计|共计|总计|总共/u
/** Parts that between them are the whole. */
const complements = [['男', '女'], ['城镇', '农村'], ['第一产业', '第二产业', '第三产业'], ['小学', '初中', '高中'], ['赞成', '反对', '弃权'], ['金', '银', '铜'], ['胜', '平', '负'], ['在职', '退休'], ['一等奖', '二等奖', '三等奖'], ['上半年', '下半年']]

/** Parts listed behind a total that do not add up to it. */
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
  ],
  clean: [
    { texts: ['全县共有学校86所，其中小学52所、初中21所、高中9所、职校4所。'], why: { zh: '相加相等', en: 'They add up' } },
    { texts: ['全年收入38.6亿元，其中门票2.4亿元、住宿11.8亿元、餐饮13.3亿元、购物11.2亿元。'], why: { zh: '四舍五入之差', en: 'Off by rounding only' } },
    { texts: ['全镇有干部86人，其中党员41人、妇女23人。'], why: { zh: '其中并非列全，各项可重叠', en: 'Not a full list, and the parts may overlap' } },
    { texts: ['全市有供热站56座，其中燃煤热源厂3座、燃气热源厂5座。'], why: { zh: '只举两种', en: 'Two kinds out of many' } },
    { texts: ['发放物资1200份，其中棉被310份、大衣420份等。'], why: { zh: '有“等”字', en: 'A list left open by 等' } },
    { texts: ['培训了180人，其中电工42人次、焊工57人次、钳工90人次。'], why: { zh: '人次可重复', en: 'Visits may count a person twice' } },
    { texts: ['约有职工300人，其中一车间约100人、二车间约120人、三车间约90人。'], why: { zh: '约数', en: 'Round figures' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const [sentence, claims] of bySentence(reading)) yield* sums(reading, sentence, claims)
  },
}

function* sums(reading: Reading, sentence: Sentence, claims: readonly NumberClaim[]): Generator<Finds> {
  const { text } = reading.document
  for (const match of text.slice(sentence.start, sentence.end).matchAll(leads)) {
    const start = sentence.start + match.index
    const total = claims.filter((claim) => claim.mention.end <= start && !/[；。]/u.test(text.slice(claim.mention.end, start)) && start - claim.mention.end <= 14).at(-1)
    const parts = total && listAfter(text, sentence, claims, total, start + match[0].length)
    if (total && parts && !judgedRight(total, parts.claims, text, exhaustive.test(match[0]))) yield finding(reading, total, parts.claims)
  }
  yield* totalsBehind(reading, sentence, claims)
}

/** Parts of one unit in a row, each a few words apart; none when the list is left open. */
function listAfter(text: string, sentence: Sentence, claims: readonly NumberClaim[], total: NumberClaim, from: number): { claims: NumberClaim[] } | undefined {
  const parts: NumberClaim[] = []
  let at = from
  for (const claim of claims.filter((one) => one.mention.start >= from)) {
    const between = text.slice(at, claim.mention.start)
    if (between.length > 24 || /[；。]/u.test(between) || (parts.length > 0 && !/^(?:[（(][^）)]*[）)])?[、，和及与,]/u.test(between)) || /其中|累计|同比|增长|合计|共计|比|每|涉及|惠及|覆盖|占/u.test(between)) break
    if (claim.mention.kind !== total.mention.kind || claim.mention.value.unit !== total.mention.value.unit) break
    parts.push(claim)
    at = claim.mention.end
  }
  if (parts.length < 2 || /^[^，。；、]{0,6}等/u.test(text.slice(at, Math.min(sentence.end, at + 8)))) return undefined
  return { claims: parts }
}

/** A, B, C, together T. */
function* totalsBehind(reading: Reading, sentence: Sentence, claims: readonly NumberClaim[]): Generator<Finds> {
  const { text } = reading.document
  for (const [index, total] of claims.entries()) {
    const lead = text.slice(claims[index - 1]?.mention.end ?? sentence.start, total.mention.start)
    if (!closing.test(lead) || lead.length > 10 || /[；。]/u.test(lead)) continue
    const parts: NumberClaim[] = []
    for (let at = index - 1; at >= 0; at--) {
      const part = claims[at]!
      const after = text.slice(part.mention.end, claims[at + 1]!.mention.start)
      if (part.mention.value.unit !== total.mention.value.unit || after.length > 20 || /[；。]/u.test(after) || part.mention.value.approx !== 'exact') break
      parts.unshift(part)
      if (!/^[、，和及与]/u.test(after)) break
    }
    if (parts.length >= 2 && !judgedRight(total, parts, text, false)) yield finding(reading, total, parts)
  }
}

function judgedRight(total: NumberClaim, parts: readonly NumberClaim[], text: string, full: boolean): boolean {
  const values = [total, ...parts].map((claim) => claim.mention.value)
  if (values.some((value) => value.approx !== 'exact')) return true
  const stated = scaled(total)
  const found = parts.reduce((sum, part) => sum.plus(scaled(part)), new Big(0))
  const tolerance = values.reduce((sum, value) => sum.plus(rounding(value)), new Big(0))
  if (stated.minus(found).abs().lte(tolerance.times(2))) return true
  if (full || complementary(parts, text)) return false
  const close = parts.length >= 3 ? '0.2' : '0.1'
  const within = stated.minus(found).abs().lte(stated.times(close))
  return !(within && (oneSlip(stated, found) || parts.some((part) => oneSlip(scaled(part), scaled(part).plus(stated).minus(found)))) && parts.length >= 3)
}

function complementary(parts: readonly NumberClaim[], text: string): boolean {
  const labels = parts.map((part) => text.slice(Math.max(0, part.mention.start - 8), part.mention.start).replace(/^.*[、，；。：]/u, ''))
  return complements.some((set) => set.length === labels.length && set.every((name, at) => labels[at]!.includes(name)))
}

function scaled(claim: NumberClaim): Big {
  return new Big(claim.mention.value.value!).times(claim.mention.value.scale)
}

function finding(reading: Reading, total: NumberClaim, parts: readonly NumberClaim[]): Finds {
  const { text, id } = reading.document
  const place = (claim: NumberClaim): Place => ({ document: id, start: claim.mention.start, end: claim.mention.end })
  const scale = new Big(total.mention.value.scale)
  const found = parts.reduce((sum, part) => sum.plus(scaled(part)), new Big(0)).div(scale).toFixed()
  const unit = total.mention.value.unit
  const stated = text.slice(total.mention.start, total.mention.end)
  return {
    place: place(total),
    related: parts.map((part) => ({ ...place(part), role: 'part' })),
    message: { zh: `${parts.length}项相加得${plain(found)}${unit}，文中作${stated}。`, en: `The ${parts.length} parts make ${plain(found)}; the copy says ${stated}.` },
    weight: weightAt(reading, total.mention, 1),
    working: { relation: 'sum', terms: parts.map((part) => ({ text: text.slice(part.mention.start, part.mention.end), value: part.mention.value.value!, label: labelOf(text, part), place: place(part) })), stated: total.mention.value.value!, found, unit },
  }
}

function labelOf(text: string, part: NumberClaim): string {
  return text.slice(Math.max(0, part.mention.start - 12), part.mention.start).replace(/^.*[、，；。：中和及为是]/u, '').trim() || '—'
}
