import { type Figure, type Line, lastClause, linesOf, sameMatter } from '../arithmetic/figure.ts'
import { gapsOf, lies } from '../arithmetic/gap.ts'
import { firm, printedFinely } from '../arithmetic/precision.ts'
import { agreementOf, minus, type Range } from '../arithmetic/range.ts'
import { remaindersOf, remains } from '../arithmetic/remainder.ts'
import { report } from '../arithmetic/report.ts'
import { nearMiss, slipIn } from '../arithmetic/slip.ts'
import { directionOf } from '../lexicon/changes.ts'
import { areSides } from '../lexicon/gaps.ts'
import type { Check, Finds } from '../model.ts'

/** What is left, missing or over, against the two numbers it comes from. */
export const balanceMismatch: Check = {
  id: 'balance-mismatch',
  title: { zh: '差额与两数不符', en: 'Balance against the two numbers' },
  why: { zh: '顺差、结余、缺口、还剩，都是两数相减。', en: 'A surplus, a balance, a shortfall, what is left: one number less another.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['项目概算2.35亿元，已落实1.68亿元，资金缺口7700万元。'], why: { zh: '应为6700万元', en: 'It is 67 million' }, finds: ['7700万元'] },
    { texts: ['会议应到代表210人，实到197人，缺席23人。'], why: { zh: '应为13人', en: 'It is 13' }, finds: ['23人'] },
    { texts: ['全乡打通断头路37条，总长92公里。\n石磨村原有9条，已全部打通；其余38条分布在6个村。'], why: { zh: '总数在前一段，应为28条', en: 'The total is a paragraph before: it is 28' }, finds: ['38条'] },
    { texts: ['Reserves stand at $41 million and the council has promised $25 million to schools. That leaves $61 million for roads.'], why: { zh: '英文，前一句的两数之差', en: 'Between the two numbers of the sentence before' }, finds: ['$61 million'] },
    { texts: ['Exports reached $86 million and imports $52 million, a trade surplus of $24 million.'], why: { zh: '英文', en: 'In English' }, finds: ['$24 million'] },
    { texts: ['水库水位168.4米，距离汛限水位171.5米还有2.1米。'], why: { zh: '应为3.1米', en: 'It is 3.1 metres' }, finds: ['2.1米'] },
    { texts: ['客流最多的站日进站4.6万人次，最少的站只有0.8万人次，两者相差2.8万人次。'], why: { zh: '最多与最少差3.8万', en: 'The most and the fewest differ by 38,000' }, finds: ['2.8万人次'] },
    { texts: ['全市公交线路与上月相比净增9条：新开8条，撤销3条。'], why: { zh: '应为5条', en: 'It is 5' }, finds: ['9条'] },
    { texts: ['The truck was doing 97 kilometres an hour, 27 above the limit of 60.'], why: { zh: '英文，超出限速', en: 'Above a limit' }, finds: ['27'] },
    { texts: ['Rivera won by 318 votes. The final count gave her 9,462 votes to 9,174 for Stone.'], why: { zh: '英文，票数在后一句', en: 'The count stands in the next sentence' }, finds: ['318'] },
  ],
  clean: [
    { texts: ['水库水位168.4米，距离汛限水位171.5米还有3.1米。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['白河站水位62.35米，超警戒水位0.85米；黄洲站水位58.12米，超警戒水位1.12米。'], why: { zh: '警戒水位未写', en: 'The mark is not printed' } },
    { texts: ['最高的楼有128米，最矮的只有12米，两楼相距86米。'], why: { zh: '相距是远近', en: 'How far apart they stand' } },
    { texts: ['学校现有教师86人，还有12人没有编制，其中8人是今年招聘的。'], why: { zh: '没有编制的在86人之内', en: 'They are among the 86' } },
    { texts: ['全市公交线路与上月相比净增5条：新开8条，撤销3条。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['The bridge is 1,240 metres long. It cost $86 million, $12 million above the first estimate.'], why: { zh: '英文，估价未写', en: 'The estimate is not printed' } },
    { texts: ['Rivera won by 318 votes in 2022. This time she took 9,462 votes to 8,174 for Stone.'], why: { zh: '英文，那是上一次', en: 'That was the last time' } },
    { texts: ['全年出口86.4亿元，进口52.9亿元，贸易顺差33.5亿元。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['3月顺差6.2亿美元，低于1月（顺差8亿美元）和2月（顺差7.1亿美元）。'], why: { zh: '三个都是差额', en: 'All three are balances' } },
    { texts: ['主队以96比88取胜，全场最大领先15分。'], why: { zh: '最大领先不是终场分差', en: 'The largest lead is not the margin' } },
    { texts: ['年初结余320万元，全年收入1200万元、支出1100万元，年末结余420万元。'], why: { zh: '有上年结转', en: 'Carried over from the year before' } },
    { texts: ['项目概算2.35亿元，已落实1.68亿元，资金缺口6700万元。'], why: { zh: '单位不同，数相符', en: 'Other units, the same amount' } },
    { texts: ['全镇计划改造260户，已完工188户，剩余72户年底前完成。'], why: { zh: '剩余数相符', en: 'What is left agrees' } },
    { texts: ['专业技术岗缺口120人，全县共有教师2600人，退休80人。'], why: { zh: '不是这两数之差', en: 'Not the difference of these' } },
    { texts: ['全乡打通断头路37条，总长92公里。\n石磨村原有9条，已全部打通；其余28条分布在6个村。'], why: { zh: '总数在前一段，相符', en: 'The total is a paragraph before, and agrees' } },
    { texts: ['全镇有村民小组64个。今年先改厕21个，其余的到明年分两批完成，每批不少于20个。'], why: { zh: '其余未说多少', en: 'What is left is not counted' } },
    { texts: ['Reserves stand at $41 million and the council has promised $25 million to schools. That leaves $16 million for roads.'], why: { zh: '英文，相符', en: 'They agree' } },
    { texts: ['Exports reached $86 million and imports $52 million, a trade surplus of $34 million.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) yield* findsIn(line)
  },
}

const balance = /(?:顺差|逆差|亏损|结余|节余|盈余|结转|缺口|差额|还差|相差|尚差|仍差|缺额|赤字|超支|剩余|还剩|尚余|余下|剩下|仅剩|尚有|缺席|缺勤|缺考|未到|请假|节约|节省|压缩|净增|净流入|净流出|净收入|净赚|净利|尚需|还需|仍需|余下|其余|剩余|差距|价差|分差|净胜|领先|落后|未完成|待完成|待改造|剩|未[\u4e00-\u9fff]{2,3}的?)(?:资金|投资|财政资金|额|数|的|者|约|为|达|了|有|任务|\s)*$/u
const englishBalance = /\b(?:surplus|deficit|shortfall|gap|balance|difference|margin|saving|loss|profit|remaining|leaving|left|short|absent|missing|remainder)\b(?: of| is| was|:)?\s*(?:just |only |a |another )?$/i
const carried = /年初|上年结转|结转|期初|最大领先|最多|一度|同比|比上年|上年结余|滚存|累计|历年|人均|每[^，。；]{0,5}平均|carried|opening (?:balance|stock)/i

/** A balance of its own. */
const carriedOver = /结转|期初|滚存|[年月]初(?:结余|余额|库存|存|有)|carried|opening (?:balance|stock)/i
/** What was there at the start counts too. */
const stock = /年初|上年结转|结转|期初|滚存|carried|opening (?:balance|stock)/i

/** So many figures before it may be the two. */
const near = 4

/** 每个等级相差3分: the same step between any two. */
const step = /每[^，。；]{0,5}相差/u

function* findsIn(line: Line): Generator<Finds> {
  if (step.test(line.text)) return
  const told = [...judge(line), ...remaining(line)]
  yield* told
  if (carriedOver.test(line.text)) return
  for (const { stated, more, less } of gapsOf(line)) {
    if (told.some(({ place }) => place.start === stated.start)) continue
    yield report({ reading: line.reading, stated, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', slip: slipIn([more, less, stated], lies) })
  }
}

/** A round number may be a rounded one, but not beside two that are finer. */
function fitting(more: Figure, less: Figure, stated: Figure): boolean {
  return printedFinely([more, less, stated]) > 1 ? agreementOf(minus(firm(more), firm(less)), firm(stated)) === 'agree' : agreementOf(minus(more.range, less.range), stated.range) !== 'disjoint'
}

/** Leaving $3,500 to find of the $12,000: what is left stands before the whole. */
const ofTheWhole = /^[a-z\s]{0,24}\bof\s(?:the|its|their|an?)\s(?:[a-z]+\s)?$/i

function* judge(line: Line): Generator<Finds> {
  const { figures, reading, text } = line
  if (figures.length < 3 || carried.test(text)) return
  for (let at = 1; at < figures.length; at++) {
    const stated = figures[at]!
    const words = line.english ? stated.lead.slice(-44) : lastClause(stated.lead)
    if (!(line.english ? englishBalance : balance).test(words) || /[；。]|其中/u.test(stated.lead) || stated.lead.length > 40) continue
    const whole = figures.slice(at + 1, at + 2).filter(({ lead }) => line.english && ofTheWhole.test(lead))
    const before = [...figures.slice(Math.max(0, at - near), at), ...whole].filter((one) => sameMatter(one, stated) && (one.dimension === stated.dimension || one.kind === 'bare' || line.english))
    const fits = before.some((a) => before.some((b) => a !== b && fitting(a, b, stated)))
    const nearest = before.slice(-2)
    if (!line.english && before.some((one) => balance.test(lastClause(one.lead)))) continue
    if (fits || nearest.length < 2) continue
    const holds = ([m, l, d]: readonly Range[]) => agreementOf(minus(m!, l!), d!) === 'agree' || agreementOf(minus(l!, m!), d!) === 'agree'
    const ordered = inOrder(nearest)
    if (!ordered) continue
    const [more, less] = ordered
    const terms = [more, less, stated]
    if (!arePair(nearest, line.english) && (before.length > 2 || !nearMiss(terms, holds))) continue
    yield report({ reading, stated, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', slip: slipIn(terms, holds) })
  }
}

/** 其余18条, The drop of 360: both sides stand in sentences before. */
function* remaining(line: Line): Generator<Finds> {
  if (stock.test(line.text)) return
  for (const { stated, more, less } of remaindersOf(line)) {
    const terms = [more, less, stated]
    if (isNear(line, stated, more) && isNear(line, stated, less) && balance.test(lastClause(stated.lead))) continue
    if (nearMiss(terms, remains)) yield report({ reading: line.reading, stated, relation: 'difference', terms: [more, less], found: more.value.minus(less.value), role: 'base', slip: slipIn(terms, remains) })
  }
}

/** Among the figures right before it, which `judge` has seen. */
function isNear({ figures }: Line, stated: Figure, one: Figure): boolean {
  const at = figures.indexOf(stated)
  return figures.slice(Math.max(0, at - near), at).includes(one)
}

/** The larger and the smaller. */
function inOrder(before: readonly Figure[]): readonly [Figure, Figure] | undefined {
  const [a, b] = before as [Figure, Figure]
  if (directionOf(lastClause(a.lead)) !== 0 && /比|较/u.test(a.lead)) return undefined
  return a.value.gte(b.value) ? [a, b] : [b, a]
}

/** Whether their names make a pair: 出口 and 进口, 预算 and 支出. */
function arePair([a, b]: readonly Figure[], english: boolean): boolean {
  const words = (figure: Figure) => (english ? `${figure.lead.slice(-40)} ${figure.tail.slice(0, 24)}` : figure.lead)
  return areSides(words(a!), words(b!))
}
