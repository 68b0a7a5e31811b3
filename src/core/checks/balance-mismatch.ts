import { type Figure, type Line, lastClause, linesOf, sameMatter } from '../arithmetic/figure.ts'
import { firm, printedFinely } from '../arithmetic/precision.ts'
import { agreementOf, minus, type Range } from '../arithmetic/range.ts'
import { remaindersOf, remains } from '../arithmetic/remainder.ts'
import { report } from '../arithmetic/report.ts'
import { nearMiss, slipIn } from '../arithmetic/slip.ts'
import { directionOf } from '../lexicon/changes.ts'
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
  ],
  clean: [
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
    for (const reading of readings) for (const line of linesOf(reading)) yield* [...judge(line), ...remaining(line)]
  },
}

const balance = /(?:顺差|逆差|亏损|结余|节余|盈余|结转|缺口|差额|还差|相差|尚差|仍差|缺额|赤字|超支|剩余|还剩|尚余|余下|剩下|仅剩|尚有|缺席|缺勤|缺考|未到|请假|节约|节省|压缩|净增|净流入|净流出|净收入|净赚|净利|尚需|还需|仍需|余下|其余|剩余|差距|价差|分差|净胜|领先|落后|未完成|待完成|待改造|剩|未[\u4e00-\u9fff]{2,3}的?)(?:资金|投资|财政资金|额|数|的|者|约|为|达|了|有|任务|\s)*$/u
const englishBalance = /\b(?:surplus|deficit|shortfall|gap|balance|difference|margin|saving|loss|profit|remaining|leaving|left|short|absent|missing|remainder)\b(?: of| is| was|:)?\s*(?:just |only |a |another )?$/i
/** The two a balance comes from: [what is the more, what is taken from it]. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/出口/u, /进口/u], [/成本/u, /售价|单价|价格/u], [/\b(?:spending|expenditure|costs?)\b/i, /\bincome|revenue|receipts\b/i], [/收入|营收|营业额|总收|毛收/u, /支出|成本|开支|花费/u], [/概算|预算|总投资|投资|需|计划|应|目标|任务|共|总|原|全|编制|核定|控制价|招标/u, /落实|到位|筹|完成|实际|已|建成|实到|出席|到会|办结|整改|改造|发放|中标|成交|用|售|参加|在编|签约|开工/u], [/新设|新增|迁入|出生|流入|入职|招录/u, /注销|退出|迁出|死亡|流出|离职|退休/u], [/得|取胜|胜|：/u, /./u],
  [/\bexports?\b/i, /\bimports?\b/i], [/\b(?:income|revenue|receipts|takings|raised)\b/i, /\b(?:spending|expenditure|costs?|expenses|spent|outgoings)\b/i], [/\b(?:budget|needs?|needed|requires?|target|planned|cost|invited|seats|registered|of the)\b/i, /\b(?:raised|secured|spent|completed|so far|attended|sold|collected|already|present)\b/i],
]
const carried = /年初|上年结转|结转|期初|最大领先|最多|一度|同比|比上年|上年结余|滚存|累计|历年|人均|每[^，。；]{0,5}平均|carried|opening (?:balance|stock)/i

/** What was there at the start counts too. */
const stock = /年初|上年结转|结转|期初|滚存|carried|opening (?:balance|stock)/i

/** So many figures before it may be the two. */
const near = 4

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
  return pairs.some(([one, other]) => (one.test(words(a!)) && other.test(words(b!))) || (other.test(words(a!)) && one.test(words(b!))))
}
