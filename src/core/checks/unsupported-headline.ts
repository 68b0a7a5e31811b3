import Big from 'big.js'
import { type Figure, linesOf, sameMatter } from '../arithmetic/figure.ts'
import { agreementOf } from '../arithmetic/range.ts'
import { isOneSlip } from '../arithmetic/slip.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading, Role } from '../model.ts'

const heads: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])
const told: ReadonlySet<Role> = new Set(['lead', 'body', 'box', 'table'])

/** A number of a headline that the story under it does not bear out. */
export const unsupportedHeadline: Check = {
  id: 'unsupported-headline',
  title: { zh: '标题数字正文里没有', en: 'Headline number not borne out' },
  why: { zh: '标题最显眼，数字与正文不一是大差错。', en: 'A headline is what everyone reads: its number must stand in the story.' },
  category: 'number',
  severity: 'error',
  weight: 2,
  flagged: [
    { texts: ['石桥县秋粮入库9.6万吨\n本报讯　截至昨日，石桥县秋粮入库9.06万吨，比计划快了一周，各粮库秩序井然。'], why: { zh: '标题与正文不一', en: 'Headline against body' }, finds: ['9.6万吨'] },
    { texts: ['柳湾社区为153位老人建档\n本报讯　柳湾社区卫生站日前为辖区135位老人建立健康档案，医护人员逐户上门。'], why: { zh: '两位颠倒', en: 'Two digits swapped' }, finds: ['153位'] },
    { texts: ['全市空气优良率超九成\n本报讯　前三季度，全市空气质量优良率为85.2%，细颗粒物浓度继续下降，蓝天多了。'], why: { zh: '约数也够不着', en: 'Not even roughly' }, finds: ['超九成'] },
    { texts: ['柳河镇投资365万元修水渠\n柳河镇今年修渠的劲头很足，村民自带工具上了工地。水管所说，轮灌由九天缩短到五天，两岸的稻田都浇上了头茬水。合作社的秧苗已经备齐，过了谷雨就能插秧。镇里还请来农技员，教大家看苗施肥、防虫治病。老人们说，渠水流到家门口，是几代人盼了多年的事，往后不用半夜起来守水了，日子也就更有奔头。'], why: { zh: '正文没有这个数，只问一问', en: 'Not in the story: asked about' }, finds: ['365万元'] },
    { texts: ['Harwick council approves £48 million budget\nBy Nora Ellison\nHarwick Borough Council approved a £46 million budget on Tuesday, raising council tax for every home.'], why: { zh: '英文标题与正文', en: 'Headline against body in English' }, finds: ['£48 million'] },
  ],
  clean: [
    { texts: ['近百户居民搬进新居\n本报讯　昨日，柳湾村97户居民搬进新居，家家挂起红灯笼。'], why: { zh: '标题用约数', en: 'The headline rounds' } },
    { texts: ['全县发放贷款超12亿元\n本报讯　今年以来，全县金融机构累计发放小微企业贷款12.36亿元，惠及商户四千余户。'], why: { zh: '标题取整', en: 'Rounded down' } },
    { texts: ['全市网上销售额增长近两成\n本报讯　前三季度，全市网上销售额增长18.6%，直播带货增长最快，农产品卖得最好。'], why: { zh: '以“成”为约数', en: 'Rounded to tenths' } },
    { texts: ['电梯装了213部\n本报讯　全市加装电梯213部，其中桃叶里小区19部，居民上下楼方便多了。'], why: { zh: '标题与正文一致，另有分项', en: 'Headline agrees; a part is another number' } },
    { texts: ['三季度菜价上涨2.2%\n本报讯　三季度，全县菜价上涨2.2%，叶菜价格上涨5.2%，根茎类菜价下降0.4%，市场供应充足。'], why: { zh: '短的百分数只差一位，各有所指', en: 'Short rates a digit apart, each of its own thing' } },
    { texts: ['发送集装箱破600万箱\n本报讯　前三季度，北湾港发送集装箱612万箱，比去年同期多出不少，码头一派繁忙。'], why: { zh: '“破”是超过', en: '破 means more than' } },
    { texts: ['两村共修路20公里\n本报讯　今年，柳湾村修路12公里，石桥村修路8公里，村民出行方便多了。'], why: { zh: '标题是正文两数之和', en: 'The headline adds two numbers up' } },
    { texts: ['本市新增确诊病例19例\n市卫健委通报，昨日新增确诊病例19例，其中境外输入11例，无新增死亡病例，当日解除医学观察13例，医护人员仍在值守。'], why: { zh: '正文已有标题之数，别的数另有所指', en: 'The body has the number; the other is of something else' } },
    { texts: ['1.3. 渠道维修\n全段水渠按1.2节和1.4节的办法维修，先清淤，后补缝，最后通水检查，三步不能颠倒。'], why: { zh: '章节号', en: 'The number of a section' } },
    { texts: ['柳河镇投资365万元修水渠\n柳河镇今年修渠的劲头很足，村民自带工具上了工地。水管所说，轮灌由九天缩短到五天，两岸的稻田都浇上了头茬水。合作社的秧苗已经备齐，过了谷雨就能插秧。镇里还请来农技员，教大家看苗施肥、防虫治病。老人们说，渠水流到家门口，是几代人盼了多年的事，往后不用半夜起来守水了，日子也就更有奔头。这条渠花了三百六十五万元。'], why: { zh: '正文用汉字数字', en: 'In Han numerals in the story' } },
    { texts: ['三项改革见成效\n本报讯　县里推行的改革取得进展，群众办事更方便，企业负担明显减轻。'], why: { zh: '概括的数', en: 'A count the reporter made' } },
    { texts: ['Harwick council approves £46 million budget\nBy Nora Ellison\nHarwick Borough Council approved a £46 million budget on Tuesday, raising council tax for every home.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* headings(reading)
  },
}

interface Placed extends Figure { readonly role: Role; readonly story: number | undefined; readonly sentence: number }

function* headings(reading: Reading): Generator<Finds> {
  const { blocks } = reading.document
  const figures = linesOf(reading).flatMap(({ sentence, figures }): Placed[] => figures.map((figure) => ({ ...figure, role: blocks[sentence.block]!.role, story: blocks[sentence.block]!.story, sentence: sentence.start })))
  for (const head of figures.filter((one) => heads.has(one.role) && one.kind !== 'bare' && (/\d/u.test(one.text) || one.kind === 'percent') && !isNumbering(one))) {
    const body = figures.filter((one) => told.has(one.role) && one.story === head.story && sameMatter(one, head) && one.kind !== 'bare')
    if (body.length === 0) {
      if (isNowhere(reading, head)) yield asked(reading, head)
      continue
    }
    const borne = body.filter((one) => bearsOut(head, one))
    if (borne.length > 0) {
      const told = Math.max(...borne.map((one) => toldAlike(head, one)))
      const other = head.kind === 'percent' || head.value.div(head.ulp).lt(10) ? undefined : body.find((one) => !bearsOut(head, one) && isOneSlip(head, one.value) && toldAlike(head, one) >= 3 && toldAlike(head, one) > told && !/其中|计划|去年|[人户亩]均|每/u.test(one.lead))
      if (other) yield conflict(reading, head, other)
      continue
    }
    const rival = rivalOf(head, body)
    if (rival && (alike(head, rival) || !derived(head, body))) yield conflict(reading, head, rival)
    else if (!rival && isNowhere(reading, head) && !derived(head, body)) yield asked(reading, head)
  }
}

/** Shorter stories leave too much unsaid. */
const shortestBody = 120

/** An exact amount of two digits at least, of which a story of some length says nothing in any writing. */
function isNowhere({ document: { text, blocks } }: Reading, head: Placed): boolean {
  const digits = /\d+(?:\.\d+)?/.exec(head.text.replaceAll(',', ''))?.[0] ?? ''
  if (head.approximate || head.unit === '' || (head.kind !== 'money' && head.kind !== 'quantity') || digits.replace(/\D|^0+|0+$/gu, '').length < 2) return false
  const words = blocks.filter((block) => block.story === head.story && !heads.has(block.role)).map((block) => text.slice(block.start, block.end)).join('\n')
  return words.length >= shortestBody && !words.replaceAll(',', '').includes(digits)
}

function asked(reading: Reading, head: Placed): Finds {
  return { place: { document: reading.document.id, start: head.start, end: head.end }, severity: 'query', weight: weightAt(reading, head, 1), message: { zh: `标题里的${head.text}正文没有：请核对。`, en: `${head.text} of the heading is not in the story.` } }
}

/** 3.2 供水: the number of a section. */
function isNumbering({ lead, tail, unit }: Figure): boolean {
  return lead.trim() === '' && unit === '' && /^[.．、\s]/u.test(tail)
}

/** As printed, or rounded in the headline; 超 and 近 say on which side. */
function bearsOut(head: Figure, body: Figure): boolean {
  return agreementOf(head.range, body.range, !head.approximate && head.ulp.gt(body.ulp) ? head.ulp.div(2) : undefined) !== 'disjoint'
}

/** The sum or the difference of two numbers of the story, or of all of a row. */
function derived(head: Figure, body: readonly Placed[]): boolean {
  const near = (value: Big) => value.minus(head.value).abs().lte(head.ulp.div(2)) || agreementOf(head.range, { low: value, high: value, soft: new Big(0) }) !== 'disjoint'
  const few = body.slice(0, 24)
  for (const [at, one] of few.entries()) {
    let sum = one.value
    for (const other of few.slice(at + 1)) {
      if (few.length > 6 && other.sentence !== one.sentence) break
      if (near(one.value.plus(other.value)) || near(one.value.minus(other.value).abs())) return true
      sum = sum.plus(other.value)
      if (near(sum)) return true
    }
  }
  return false
}

/** The number the headline must have meant: one slip away, or the only one of its kind and close by. */
function rivalOf(head: Figure, body: readonly Figure[]): Figure | undefined {
  const short = head.value.div(head.ulp).lt(10)
  if (short && (head.dimension === '' || new Set(body.map((one) => one.value.toFixed())).size > 1)) return undefined
  const slipped = body.find((one) => isOneSlip(head, one.value) || isOneSlip(one, head.value))
  if (slipped) return slipped
  const words = head.lead + head.tail
  const close = body.filter((one) => one.value.gt(0) && one.value.div(head.value).minus(1).abs().lte('0.3'))
  return close.length === 1 && shared(words, close[0]!.lead.slice(-16) + close[0]!.tail.slice(0, 12)) >= 2 ? close[0] : undefined
}

/** How much of what the heading says around its number stands around another. */
function toldAlike(head: Figure, body: Figure): number {
  return shared(head.lead + head.tail, `${body.lead.slice(-16)}${body.tail.slice(0, 8)}`)
}

/** The same words stand around both. */
function alike(head: Figure, body: Figure): boolean {
  return shared(head.lead + head.tail, `${body.lead.slice(-20)}${body.tail.slice(0, 14)}`) >= 1
}

/** Pairs of characters, or words, two phrases share. */
function shared(a: string, b: string): number {
  const pieces = /[\u4e00-\u9fff]/u.test(a) ? (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter((pair) => /^[\u4e00-\u9fff]{2}$/u.test(pair)) : (text: string) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []
  const other = new Set(pieces(b))
  return new Set(pieces(a).filter((piece) => other.has(piece))).size
}

function conflict(reading: Reading, head: Figure, rival: Figure): Finds {
  const place = ({ start, end }: Figure) => ({ document: reading.document.id, start, end })
  const value = (figure: Figure) => figure.value.div(head.scale).toFixed()
  return {
    place: place(head),
    related: [{ ...place(rival), role: 'other-value' }],
    message: { zh: `标题作${head.text}，正文作${rival.text}。`, en: `The heading has ${head.text}; the body has ${rival.text}.` },
    weight: weightAt(reading, head, 1),
    ...(head.approximate ? { severity: 'warning' as const } : {}),
    working: { relation: 'same', terms: [head, rival].map((figure) => ({ text: figure.text, value: value(figure), place: place(figure) })), stated: value(head), found: value(rival), unit: head.unit },
  }
}
