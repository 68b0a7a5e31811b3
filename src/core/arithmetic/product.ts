import { mayBeOneKind } from '../lexicon/amounts.ts'
import { whenOf } from '../lexicon/changes.ts'
import { contrastOf, tellsOf } from '../matching/contrast.ts'
import { earlierLines, type Figure, type Line, lastClause, nextLine, sameMatter } from './figure.ts'
import { counts, frameOf, indexOf, isTime, type Rate, rateAt, ratesOf, signOf } from './rate.ts'

/** So much for each, so many, so much in all. */
export interface Product {
  readonly rate: Rate
  /** Any of these may be meant; the nearest first. */
  readonly pairs: readonly Pair[]
  /** All three stand in one sentence, and nothing else there could be meant. */
  readonly sure: boolean
  /** The three follow each other without another figure in between. */
  readonly row?: true
  /** They stand in sentences of their own. */
  readonly apart?: true
}

export interface Pair { readonly count: Figure; readonly total: Figure }

const uneven = /递增|阶梯|首年|封顶|不等|起步|不低于|上限|起$|逐年|常住|户籍|年末(?:总?人口|常住)|可支配|生产总值|GDP|\b(?:up to|at least|median|maximum|minimum|starting at)\b/iu
/** 净募资, 税后收入, 连同滞纳金: less or more than the product. */
const afterCosts = /净(?![化水土])|税[后前]|扣除|连同|\bnet\b/iu
/** Of one figure: 最高补助2万元, 最少的12元. */
const extreme = /最[高低多少大小]|至少|至多|以上/u
const unevenYears = /\bfirst year\b/iu
const totalCue = /共|总|合计|累计|计|需|一次性|发放|投入|补[助偿贴]|资金|奖金|支出|收入|产量|投资|产值|销售额|营业额|进账|入账|收获|收了|票款|到手|卖[得了]|付款|付了|货款|募[集资]|挣|赚|缴|交了|领|罚|票房|造价|损失|金额|[电水房租运学车]费|净利|利润|\b(?:total|in all|altogether|costs?|costing|worth|rais(?:ed|ing)|earn(?:ed|ing)|took|taking|netting|netted|paid|spent|bill|making|sum|came to|comes to|yield|income|revenue)\b/iu
const wholeCue = /共|总|合计|累计|需|\b(?:total|in all|altogether|sum|bill|making|came to|comes to)\b/iu
/** A rate told before is taken up: 按此计算, 这样. */
const takenUp = /按|以此|照此|据此|如此|这样算|这么算|计算|测算|估算|算下来|算账|\b(?:at (?:that|this|such a|today's) (?:rate|price)|which means)\b/iu
/** How many candidates on the far side of a full stop may be told wrong. */
const reach = 3
/** The same for a rate whose total stands in another sentence. */
const most = 6
/** Lines back in which a count may have been told. */
const furthest = 40

export function productsOf(line: Line): Product[] {
  if (uneven.test(line.text)) return []
  return ratesOf(line).filter((rate) => !isExtreme(rate.each) && (!isTime(rate.per) || !unevenYears.test(line.text))).flatMap((rate) => [inRow(line, rate), here(line, rate) ?? before(line, rate) ?? apart(line, rate)].filter((one) => one !== undefined))
}

function isExtreme({ lead, tail }: Figure): boolean {
  return extreme.test(lastClause(lead)) || /^以[上下]/u.test(tail)
}

/** 860斤花生按每斤6.5元卖掉，到手5590元: the three follow each other in any order, whatever the result is called. */
function inRow(line: Line, rate: Rate): Product | undefined {
  if (isTier(line, rate)) return undefined
  const { figures, english } = line
  const at = indexOf(line, rate.each)
  for (let first = Math.max(0, at - 2); first <= at && first + 2 < figures.length; first++) {
    const row = figures.slice(first, first + 3)
    const beside = row.filter((one) => one.start !== rate.each.start)
    const total = beside.find((one) => isTotal(line, rate, one) && !isExtreme(one))
    const count = beside.find((one) => one !== total && counts(rate, one, english))
    if (!total || !count || !isCount(line, count, total) || (row[0] === total && row[2] === count) || row.slice(1).some(({ lead }) => /[；。]|^[、和及与]/u.test(lead) || lead.length > (english ? 40 : 18)) || row.some(({ approximate }) => approximate)) continue
    const others = here(line, rate)?.pairs.filter((pair) => pair.count !== count || pair.total !== total) ?? []
    return { rate, pairs: [{ count, total }, ...others], sure: true, row: true }
  }
  return undefined
}

/** Count, rate and total in sentences of their own: only where few could be meant. */
function apart(line: Line, rate: Rate): Product | undefined {
  const { per, each } = rate
  if (per.any || isTime(per) || rate.sign !== 0 || each.approximate) return undefined
  const told = earlierLines(line, most)
  const around = [...told.slice(0, 2), line, ...following(line, 2)]
  if (around.some(({ text }) => uneven.test(text))) return undefined
  const totals = around.flatMap((one) => one.figures.filter((figure) => !figure.approximate && isTotal(one, rate, figure) && totalCue.test(lastClause(figure.lead))))
  const all = [...new Set([...told, ...around])].flatMap((one) => one.figures.filter((figure) => !figure.approximate && counts(rate, figure, line.english) === 'named'))
  const pairs = all.flatMap((count) => totals.filter((total) => total.start !== count.start).map((total) => ({ count, total })))
  return pairs.length === 0 || pairs.length > 12 ? undefined : { rate, pairs: pairs.sort((a, b) => distance(a, each) - distance(b, each)), sure: false, apart: true }
}

function following(line: Line, most: number): Line[] {
  const next = most > 0 ? nextLine(line) : undefined
  return next ? [next, ...following(next, most - 1)] : []
}

/** Count and total in the rate's own sentence; the count may have been told before it. */
function here(line: Line, rate: Rate): Product | undefined {
  const near = neighbours(line, rate)
  const totals = near.filter((one) => isTotal(line, rate, one) && !isExtreme(one) && (one.start < rate.each.start || !rate.average || totalCue.test(lastClause(one.lead))))
  if (totals.length === 0 || totals.length > 2) return undefined
  if (!rate.average && (isTier(line, rate) || !isAnnounced(line, rate, totals[0]!))) return undefined
  const fitting = (one: Figure) => counts(rate, one, line.english)
  const own = preferred(near.filter((one) => !totals.includes(one) && isCount(line, one, totals[0]!)), fitting)
  if (own.length > 0) return product(rate, own, totals, own.length <= 2 && totals.length === 1 && rate.sign === 0)
  const further = preferred(line.figures.filter((one) => !near.includes(one) && isCount(line, one, totals[0]!)), fitting)
  if (further.length > 0) return product(rate, further, totals, false)
  if (changing(rate)) return undefined
  const told = rate.per.any ? (line.english && isBeside(line, rate, totals[0]!) ? saidJustBefore(line, fitting) : []) : toldBefore(line, fitting)
  return told.length > 0 ? product(rate, told, totals, false) : undefined
}

/** 一等每人6000元、二等每人4000元: one of several rates for one thing. */
function isTier(line: Line, { each, per, sign }: Rate): boolean {
  const at = indexOf(line, each)
  return line.figures.slice(Math.max(0, at - 8), at + 9).flatMap((one) => rateAt(line, one) ?? []).some((other) => other.each.start !== each.start && other.each.dimension === each.dimension && other.sign === sign && !other.average && other.per.units.join() === per.units.join() && other.per.noun === per.noun)
}

/** Said to be what all come to; where the words only name an amount, no other figure may stand between. */
function isAnnounced({ figures, english }: Line, rate: Rate, total: Figure): boolean {
  const { each } = rate
  const words = total.lead + total.tail.slice(0, 16)
  if (!totalCue.test(words)) return false
  const [first, last] = each.start < total.start ? [each, total] : [total, each]
  return wholeCue.test(words) || figures.every((one) => one.start <= first.start || one.start >= last.start || counts(rate, one, english) !== undefined)
}

/** A rate counts nothing; so much a day counts towards what is told for a day. */
function isCount(line: Line, figure: Figure, total: Figure): boolean {
  const rate = rateAt(line, figure)
  const [one, other] = [frameOf(figure, line.english), frameOf(total, line.english)]
  return rate ? isTime(rate.per) && one === other : one === undefined || other === undefined || one === other
}

/** The total is the figure right before its rate: 投入126万元，平均每个驿站3万元. */
function isBeside(line: Line, { each }: Rate, total: Figure): boolean {
  return line.figures[indexOf(line, each) - 1]?.start === total.start && each.lead.length < 40
}

/** The money came from 1,500 members, an average of $5,000 each: the total a sentence before. */
function before(line: Line, rate: Rate): Product | undefined {
  const [last] = earlierLines(line, 1)
  if (!last || !rate.average || rate.sign !== 0) return undefined
  const own = preferred(neighbours(line, rate), (one) => counts(rate, one, line.english))
  const totals = last.figures.filter((one) => isTotal(last, rate, one) && totalCue.test(one.lead + one.tail.slice(0, 16)))
  return own.length > 0 && totals.length === 1 ? product(rate, own, totals, false) : undefined
}

/** Count and total in a sentence after the rates were told: 按年用水120立方米计算，每年多支出42元. */
export function takenUpIn(line: Line): { readonly rates: readonly Rate[]; readonly pair: Pair } | undefined {
  if (!line.figures.some(isSum) || !line.figures.some(isMeasure) || !takenUp.test(line.text) || uneven.test(line.text)) return undefined
  for (const total of line.figures) {
    const own = rateAt(line, total)
    if (!isSum(total) || total.approximate || (own && !isTime(own.per))) continue
    const told = earlierLines(line, 6).flatMap((one) => ratesOf(one).flatMap((rate) => [rate, ...carriedOn(one, rate)]))
    for (const count of line.figures.filter((one) => isMeasure(one) && one.end <= total.start && isCount(line, one, total)).reverse()) {
      const rates = told.filter((rate) => rate.per.dimension !== undefined && !isTime(rate.per) && sameMatter(rate.each, total) && rate.each.dimension === total.dimension && counts(rate, count, line.english) === 'named' && mayBeOneMatter(rate.each, total))
      const fitting = rates.filter(({ sign }) => sign === signOf(total, line.english))
      if (fitting.length > 0 && !/比|较|同期|去年|上年/u.test(lastClause(total.lead))) return { rates: fitting, pair: { count, total } }
    }
  }
  return undefined
}

function isSum({ kind }: Figure): boolean {
  return kind === 'money'
}

/** Of a dimension, where a unit tells what is counted: 公斤, 亩, 千瓦时. */
function isMeasure({ kind, unit, dimension }: Figure): boolean {
  return kind === 'quantity' && dimension !== '' && dimension !== unit
}

/** 由每立方米2.30元调整为2.65元，上调0.35元: the same divider, further on in the sentence. */
function carriedOn(line: Line, rate: Rate): Rate[] {
  const at = indexOf(line, rate.each)
  const all: Rate[] = []
  for (const figure of line.figures.slice(at + 1, at + 4)) {
    if (/[；。]/u.test(figure.lead) || figure.lead.length > 16) break
    if (sameMatter(figure, rate.each) && figure.dimension === rate.each.dimension && !rateAt(line, figure)) all.push({ ...rate, each: figure, sign: signOf(figure, line.english) })
  }
  return all
}

function product(rate: Rate, own: readonly Figure[], totals: readonly Figure[], sure: boolean): Product {
  const pairs = own.flatMap((count) => totals.map((total) => ({ count, total })))
  return { rate, pairs: pairs.sort((a, b) => distance(a, rate.each) - distance(b, rate.each)), sure }
}

function neighbours(line: Line, { each }: Rate): Figure[] {
  const { figures, english } = line
  const at = indexOf(line, each)
  const from = Math.max(0, at - 3)
  return figures.slice(from, at + 4).filter((_, index) => from + index !== at && (english || !separated(figures, from + index, at)))
}

/** Those that bear the noun, else those of its unit. */
function preferred(figures: readonly Figure[], fitting: (figure: Figure) => 'named' | 'counted' | undefined): Figure[] {
  const named = figures.filter((one) => fitting(one) === 'named')
  return named.length > 0 ? named : figures.filter((one) => fitting(one) === 'counted')
}

function isTotal(line: Line, rate: Rate, one: Figure): boolean {
  const { each, per, frame } = rate
  const matter = each.dimension === '' ? isBeside(line, rate, one) && one.dimension !== '' : sameMatter(one, each) && one.dimension === each.dimension
  if (!matter || one.start === each.start || !sameSign(rate, one, line.english) || /其中|比|较|同比/u.test(one.lead) || (afterCosts.test(lastClause(one.lead)) && !afterCosts.test(lastClause(each.lead)))) return false
  const other = rateAt(line, one)
  if (other && (!isTime(other.per) || isTime(per))) return false
  const told = frameOf(one, line.english)
  return sameTime(one, each) && mayBeOneMatter(each, one) && (frame === undefined ? !isTime(per) || told !== per.units[0] : told === frame)
}

/** An increase by so much each makes an increase; 多收入 is not income. */
function sameSign({ sign }: Rate, total: Figure, english: boolean): boolean {
  return sign === 0 ? english || !/(?:多|少)[\u4e00-\u9fff]{1,3}$/u.test(lastClause(total.lead)) : signOf(total, english) === sign
}

/** 由2090元增加到2476元: a rate at two times, not a quotient of what stands elsewhere. */
function changing({ each: { lead, tail } }: Rate): boolean {
  return /由|从|[到至]$|标准|比|较/u.test(lastClause(lead)) || /^[^，。；]{0,4}(?:增|提|升|降|减)/u.test(tail)
}

/** Each value once, the nearest first. */
function toldBefore(line: Line, fitting: (figure: Figure) => 'named' | 'counted' | undefined): Figure[] {
  const all = earlierLines(line, furthest).flatMap(({ figures }) => figures.filter((one) => fitting(one) === 'named').reverse())
  return all.filter((one, at) => all.findIndex((other) => other.value.eq(one.value)) === at)
}

/** What the sentences right before it count by a noun, the nearest first. */
function saidJustBefore(line: Line, fitting: (figure: Figure) => 'named' | 'counted' | undefined): Figure[] {
  return earlierLines(line, reach).flatMap(({ figures }) => figures.filter((figure) => figure.unit !== '' && fitting(figure)).reverse()).slice(0, reach)
}

function separated(figures: readonly Figure[], a: number, b: number): boolean {
  return figures.slice(Math.min(a, b) + 1, Math.max(a, b) + 1).some((figure) => /[；。]/u.test(figure.lead))
}

function sameTime(total: Figure, each: Figure): boolean {
  const [one, other] = [whenOf(total.lead), whenOf(each.lead)]
  return !one || !other || (one.level === other.level && one.at === other.at)
}

/** Two amounts whose words do not tell them apart. */
function mayBeOneMatter(a: Figure, b: Figure): boolean {
  const [one, other] = [lastClause(a.lead), lastClause(b.lead)]
  return mayBeOneKind(one, other) && !contrastOf(tellsOf(one), tellsOf(other))
}

function distance({ count, total }: Pair, each: Figure): number {
  return Math.abs(count.start - each.start) + Math.abs(total.start - each.start)
}

/** The result is announced right behind what makes it: 240户，每户1.5万元，共380万元; 共204万元，户均3.5万元. */
export function isTight(line: Line, { rate: { each, average } }: Product, { count, total }: Pair): boolean {
  const last = average ? each : total
  const at = [count, average ? total : each, last].map((one) => indexOf(line, one)).sort((a, b) => a - b)
  if (at[0]! < 0 || at[2]! - at[0]! !== 2 || line.figures[at[2]!]!.start !== last.start) return false
  return (average ? /^[^，,]{0,4}[，,]\s?(?:平均|[户人亩村校日月年场]均|or |an average of )[^，,]{0,8}$/u : /^[^，,]{0,4}[，,]?\s?(?:一共|合计|总计|共计|总共|共|累计|a total of |in all |altogether )[^，,]{0,4}$/u).test(last.lead)
}

/** Whether one slip in a coarse average still tells which pair was meant: there is but one, or its noun and its total stand beside it. */
export function isClose(line: Line, { rate, pairs }: Product): boolean {
  return pairs.length === 1 || (pairs.length <= reach && (rate.per.noun?.length ?? 0) >= 2 && isBeside(line, rate, pairs[0]!.total))
}

/** How many of a product's pairs, the nearest first, may be held to be meant. */
export function likely({ pairs, sure }: Product): readonly Pair[] {
  return sure ? pairs : pairs.slice(0, reach)
}
