import { compare, isNumber, type NumberClaim } from '../matching/compare.ts'
import { type Retold, retoldIn } from '../matching/retold.ts'
import { subjectKey } from '../matching/subject.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Budget, Check, Claim, Finds, Place, Reading, Role, Span } from '../model.ts'
import { commonEnd } from '../text/similarity.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])
const counted: ReadonlySet<string> = new Set(['quantity', 'money', 'percent'])
/** So many like words before two numbers make them one statement. */
const sameWords = 12
const sameSubject = 6
/** Words of any bulletin; so many others must be alike for one thing to be meant. */
const boilerplate = /按(?:可比|不变|现行)价格?(?:计算)?|同比|环比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?|增长|下降|上升|增加|减少|名义|实际|其中|完成|实现|达到?|[亿万]?[元吨]|个百分点|[%.]|两年平均/gu
const telling = 6

/** One thing with two values in one story: headline against body, paragraph against paragraph. */
export const differingFigure: Check = {
  id: 'differing-figure',
  title: { zh: '同一数字前后不一', en: 'One figure, two values' },
  why: { zh: '同一件事在标题、正文或两段里是两个数，必有一处要改。', en: 'One thing has two values in headline, body or two paragraphs: one of them must change.' },
  category: 'number',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['明年，我市计划再改造老旧小区62个，惠及居民2.1万户。\n据了解，明年我市计划再改造老旧小区62个，惠及居民2.7万户，重点补齐短板。'], why: { zh: '两句只有一个数不同', en: 'Two sentences that differ in one figure' }, finds: ['2.7万户'] },
    { texts: ['拖欠12名工人工资\n本报讯　包工头雇用伍德顺等21名工人施工，工程完工后分文未付。\n昨天，12名工人拿到了钱。'], why: { zh: '一处与另外两处不同', en: 'One place against two' }, finds: ['21名'] },
    { texts: ['去年全市加装电梯142部，惠及老人。\n这124部电梯中，有半数装在老旧小区。'], why: { zh: '“这124部”前文作142部', en: 'What is taken up was told otherwise' }, finds: ['124部'] },
    { texts: ['The council approved a 420-home estate on the yard.\nOf the 402 homes, half will be let at fair rents.'], why: { zh: '英文，承前', en: 'In English, taken up' }, finds: ['402'] },
  ],
  clean: [
    { texts: ['三场发布会上，2013年有11家媒体获得提问机会；2003年有15家媒体获得提问机会；1998年有11家媒体获得提问机会。'], why: { zh: '三年三个数', en: 'Three years, three numbers' } },
    { texts: ['一季度，全县居民人均可支配收入中位数8504元，增长6.1%。其中，城镇居民人均可支配收入中位数11720元，增长5.7%。'], why: { zh: '全县与城镇', en: 'The county and its towns' } },
    { texts: ['甲市优良天数比例为61.1%，同比上升1.3个百分点；PM2.5平均浓度为47微克每立方米。\n乙市优良天数比例为77.9%，同比上升9.4个百分点；PM2.5平均浓度为31微克每立方米。'], why: { zh: '两市各是一行', en: 'Each town is a row of its own' } },
    { texts: ['上市公司业绩快报\n北山股份（600001）8月23日发布半年度报告。2015年上半年，公司实现营业收入1.27亿元。\n远山股份（600002）8月23日发布半年度报告。2015年上半年，公司实现营业收入7.06亿元。'], why: { zh: '两家公司', en: 'Two companies' } },
    { texts: ['明年，我市计划再改造老旧小区62个，惠及居民2.1万户。\n据了解，明年我市计划再改造老旧小区62个，惠及居民2.1万户，重点补齐短板。'], why: { zh: '两处相同', en: 'The same in both places' } },
    { texts: ['近百户居民搬进新居\n本报讯　昨日，柳湾村97户居民搬进新居，家家挂起红灯笼。'], why: { zh: '标题用约数', en: 'The headline rounds' } },
    { texts: ['全县新增幼儿园学位3780个，新增小学学位2100个。'], why: { zh: '说的是两件事', en: 'Two things' } },
    { texts: ['2025年，全市共发放困难职工救助金120万元。\n2026年，全市共发放困难职工救助金150万元。'], why: { zh: '两个年份', en: 'Two years' } },
    { texts: ['今年计划改造老旧管网40公里。\n截至目前，已改造老旧管网32公里，超过序时进度。'], why: { zh: '计划与实际', en: 'Plan and fact' } },
    { texts: ['本报讯　今年青泽区老旧小区改造总投入1.8亿元，居民满意。', '本报讯　今年临渡区老旧小区改造总投入1.4亿元，居民满意。'], why: { zh: '两个区', en: 'Two districts' } },
    { texts: ['电梯装了213部\n本报讯　全市加装电梯213部，其中桃叶里小区19部，居民上下楼方便多了。'], why: { zh: '标题与正文一致，另有分项', en: 'Headline agrees; a part is another number' } },
    { texts: ['上半年，全县生产总值86.2亿元，按不变价格计算，同比增长6.4%。\n上半年，全县农业总产值21.5亿元，按不变价格计算，同比增长3.8%。'], why: { zh: '相同的只是套话', en: 'Only the words of any bulletin are alike' } },
    { texts: ['拖欠12名工人工资\n本报讯　包工头雇用伍德顺等12名工人施工，其中21岁的小于干得最久。\n昨天，12名工人拿到了钱。'], why: { zh: '三处相同', en: 'Three places agree' } },
    { texts: ['去年全市加装电梯142部，今年已加装124部电梯。\n这124部电梯中，有半数装在老旧小区。'], why: { zh: '承前的是今年的数', en: 'It takes up this year’s number' } },
    { texts: ['全县有村医142名。\n去年新招村医124名，124名村医都签了合同。\n142名村医每月集中培训。'], why: { zh: '新招的是另一个数', en: 'The new ones are another number' } },
    { texts: ['The council approved a 420-home estate.\nOf the 420 homes, 402 have been sold.'], why: { zh: '英文，另一个数', en: 'Another number' } },
    { texts: ['The club sold 1,200 tickets in March.\nIn April the club sold 1,450 tickets, a record for the small ground.'], why: { zh: '英文两个月份', en: 'Two months in English' } },
  ],
  *run({ readings, budget }) {
    const seen = new Set<string>()
    const again = readings.flatMap((reading) => retoldIn(reading).filter((one) => !besideEachOther(reading, one)).map((one) => retold(reading, one)))
    for (const finds of [...again, ...statements(readings, budget)]) {
      const key = [finds.place, ...finds.related!].map((place) => `${place.document}:${place.start}`).sort().join(' ')
      if (!seen.has(key)) yield finds
      seen.add(key)
    }
  },
}

/** 甲队11人；乙队15人；丙队11人: numbers of one sentence are a row. */
function besideEachOther({ sentences }: Reading, { odd, others }: Retold): boolean {
  const home = sentences.find(({ start, end }) => start <= odd.start && odd.end <= end)
  return home !== undefined && others.some(({ start, end }) => home.start <= start && end <= home.end)
}

/** A number against where the story tells it otherwise. */
function retold(reading: Reading, { odd, others }: Retold): Finds {
  const at = ({ start, end }: Span): Place => ({ document: reading.document.id, start, end })
  const other = others[0]!
  const places = others.length > 1 ? { zh: `文中另有${others.length}处作`, en: `${others.length} other places have` } : { zh: '前文作', en: 'before it is' }
  return {
    place: at(odd),
    related: others.map((one) => ({ ...at(one), role: 'other-value' })),
    message: { zh: `此处作${odd.text}，${places.zh}${other.text}。`, en: `Here ${odd.text}; ${places.en} ${other.text}.` },
    weight: weightAt(reading, odd, 1),
    working: { relation: 'same', terms: [odd, other].map((one) => ({ text: one.text, value: one.value.div(odd.scale).toFixed(), place: at(one) })), stated: odd.value.div(odd.scale).toFixed(), found: other.value.div(odd.scale).toFixed(), unit: odd.unit },
  }
}

interface Placed { readonly words: string; readonly reading: Reading; readonly claim: NumberClaim; readonly role: Role; readonly story: number | undefined }

/** Two numbers behind the same words. */
function* statements(readings: readonly Reading[], budget: Budget): Generator<Finds> {
  const byKey = new Map<string, Placed[]>()
  for (const reading of readings) {
    for (const claim of reading.claims.filter(counts)) {
      const one = place(reading, claim)
      if (heading.has(one.role)) continue
      for (const key of keysOf(one)) {
        const others = byKey.get(key) ?? []
        if (!budget.spend(1 + others.length * 8)) return
        for (const other of others) if (contradicts(other, one)) yield conflict(one, other)
        if (others.length < 64) byKey.set(key, [...others, one])
      }
    }
  }
}

function keysOf({ words, claim }: Placed): string[] {
  const subject = subjectKey(claim)
  const unit = claim.mention.value.dimension
  return [...(words.length >= sameWords ? [`${unit} ${words.slice(-sameWords)}`] : []), ...(subject.length >= sameSubject ? [`${unit}=${subject}`] : [])]
}

const dropped = /[\s，、：“”（）]/u

/** The words of the sentence before a number, marks left out. */
function wordsBefore({ document, sentences }: Reading, claim: Claim): string {
  const { start } = sentences[claim.sentence]!
  return document.text.slice(Math.max(start, claim.mention.start - 60), claim.mention.start).replace(/[\s，、：“”（）]/gu, '')
}

function contradicts(a: Placed, b: Placed): boolean {
  if (a.reading !== b.reading || a.story !== b.story || a.claim.sentence === b.claim.sentence || ofTwoEntries(a, b) || inTwoRows(a, b)) return false
  const shared = commonEnd(a.words, b.words)
  if (shared < sameWords || headsDiffer(a, b, shared) || isSameNumber(a, b) || compare(a.claim, b.claim).state !== 'conflict') return false
  if (a.words.slice(a.words.length - shared).replace(boilerplate, '').length < telling) return false
  if (a.claim.mention.kind === 'percent' && (!a.claim.period || a.claim.period.text !== b.claim.period?.text)) return false
  if (shared >= sameWords + 4) return true
  return datedAlike(a, b) && scopedAlike(a, b)
}

/** 北山股份（600001）… and 远山股份（600002）…, 甲县：… and 乙县：…: entries of a round-up, each of its own. */
function ofTwoEntries(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(({ reading: { document, sentences }, claim }) => {
    const { start } = document.blocks[sentences[claim.sentence]!.block]!
    return /^[\s△●■◎]*([^，。；：:（(\n]{2,14})(?:[：:]|[（(][A-Z]*\d{4,6}[）)])/u.exec(document.text.slice(start, start + 30))?.[1]
  })
  return one !== undefined && other !== undefined && one !== other
}

/** 甲市优良天数比例61%；浓度为47… 乙市优良天数比例78%；浓度为31…: the numbers right before them are told alike and differ too, so that each is a row of its own. */
function inTwoRows(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(({ reading, claim }) => {
    const before = reading.claims.filter((each) => each.sentence === claim.sentence && each.mention.end <= claim.mention.start && isNumber(each) && each.mention.value.unit !== '').at(-1)
    return before && isNumber(before) ? { value: before.mention.value, words: wordsBefore(reading, before) } : undefined
  })
  return one !== undefined && other !== undefined && one.value.dimension === other.value.dimension && one.value.value !== other.value.value && (/^percent/.test(one.value.dimension) || commonEnd(one.words, other.words) >= 2)
}

/** 全国居民收入 and 城镇居民收入: the words they share begin inside two phrases with other heads. */
function headsDiffer(a: Placed, b: Placed, shared: number): boolean {
  return [a, b].every(({ reading: { document: { text } }, claim }) => {
    let at = claim.mention.start
    for (let left = shared; left > 0; at--) if (!dropped.test(text[at - 1]!)) left--
    return /\p{Script=Han}/u.test(text[at - 1] ?? '')
  })
}

function isSameNumber(a: Placed, b: Placed): boolean {
  const [one, other] = [a.claim.mention, b.claim.mention]
  const { text } = a.reading.document
  return one.end - one.start === other.end - other.start && text.slice(one.start, one.end) === text.slice(other.start, other.end)
}

function datedAlike(a: Placed, b: Placed): boolean {
  return (a.claim.period?.text ?? '') === (b.claim.period?.text ?? '')
}

/** 全市 in one story is 我市 in another. */
function scopedAlike(a: Placed, b: Placed): boolean {
  const [one, other] = [a.claim.scope?.text, b.claim.scope?.text]
  return one === other || (one !== undefined && other !== undefined && /^[全我本]/u.test(one) && /^[全我本]/u.test(other))
}

function counts(claim: Claim): claim is NumberClaim {
  return isNumber(claim) && counted.has(claim.mention.kind)
}

function place(reading: Reading, claim: NumberClaim): Placed {
  const block = blockAt(reading.document.blocks, claim.mention.start)!
  return { words: wordsBefore(reading, claim), reading, claim, role: block.role, story: block.story }
}

function conflict(a: Placed, b: Placed): Finds {
  const at = ({ reading, claim }: Placed): Place => ({ document: reading.document.id, start: claim.mention.start, end: claim.mention.end })
  const words = ({ reading, claim }: Placed) => reading.document.text.slice(claim.mention.start, claim.mention.end)
  const [one, other] = [words(a), words(b)]
  const place = heading.has(a.role) ? { zh: '标题作', en: 'The heading has' } : { zh: '此处作', en: 'Here' }
  const there = a.reading !== b.reading || a.story !== b.story ? { zh: `另一稿《${titleOf(b)}》作`, en: `the story “${titleOf(b)}” has` } : heading.has(a.role) ? { zh: '正文作', en: 'the body has' } : { zh: '前文作', en: 'before it is' }
  return {
    place: at(a),
    related: [{ ...at(b), role: 'other-value' }],
    message: { zh: `${place.zh}${one}，${there.zh}${other}。`, en: `${place.en} ${one}; ${there.en} ${other}.` },
    weight: weightAt(a.reading, a.claim.mention, 1),
    working: { relation: 'same', terms: [a, b].map((item) => ({ text: words(item), value: item.claim.mention.value.value!, place: at(item) })), stated: a.claim.mention.value.value!, found: b.claim.mention.value.value!, unit: a.claim.mention.value.unit },
  }
}

function titleOf({ reading, story }: Placed): string {
  return story === undefined ? reading.document.name : (reading.document.stories[story]?.title ?? reading.document.name)
}
