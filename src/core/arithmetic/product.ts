import { directionOf, whenOf } from '../lexicon/changes.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'

/** So much for each, so many, so much in all. */
export interface Product {
  readonly each: Figure
  /** Any of these may be meant; the nearest first. */
  readonly candidates: readonly { readonly count: Figure; readonly total: Figure }[]
  /** 平均: a quotient that was rounded; else a rate that was laid down. */
  readonly average: boolean
}

/** What 每 and 均 divide by, and the units that count it. */
const dividers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/人均|每人|每名|每位|每个(?:人|孩子|学生|职工)|人平均/u, ['人', '名', '位']],
  [/户均|每户|每家(?!企)/u, ['户', '家']],
  [/亩均|亩产|每亩/u, ['亩']],
  [/村均|每村|每个村/u, ['个', '村']],
  [/校均|每校|每所/u, ['所']],
  [/每家|每个?(?:企业|单位|店)|企均|店均/u, ['家', '个']],
  [/每年|年均/u, ['年']],
  [/每月|月均|每个月/u, ['月']],
  [/每天|每日|日均/u, ['天']],
  [/每周|周均/u, ['周']],
  [/每场|场均/u, ['场次', '场']],
  [/每辆|每台|每套|每间|每件|每本|每册|每张|每吨|每棵|每株|每盏|每次|每趟|每班|每组|每桌|每瓶|每箱|每袋|每公里|每平方米|每公斤|每斤|每头|每只|每份|每期|每座|每栋|每条|每盒|每节|单价|每个|每项|每处|每支|每片|每幢|每架|每艘|每面|每把|每位|每班|每节/u, ['处', '支', '片', '幢', '架', '艘', '班', '辆', '台', '套', '间', '件', '册', '本', '张', '吨', '棵', '株', '盏', '次', '趟', '班', '组', '桌', '瓶', '箱', '袋', '公里', '平方米', '公斤', '斤', '头', '只', '份', '期', '座', '栋', '条', '盒', '节', '个', '项']],
  [/\b(?:each|per (?:person|household|member|pupil|family|year|month|week|day|seat|ticket|tree|home|house|unit|child|student|worker|visitor|head|acre|tonne|hectare)|a (?:year|month|week|day|head|person|ticket|tree|seat|piece)|apiece|every (?:year|month|week|day))\b/i, []],
]
const uneven = /递增|阶梯|首年|封顶|最高|最多|不等|起步|至少|以上|不低于|上限|至多|最低|起$|逐年|常住|户籍|年末|可支配|生产总值|GDP|\b(?:up to|at least|first year|median|maximum)\b/i
const totalCue = /共|总|合计|累计|总计|计|需|一次性|发放|投入|补助|资金|奖金|支出|收入|产量|\b(?:total|in all|altogether|cost|costing|worth|raised|paid|spent|bill|making|sum|came to|comes to)\b/i

export function productsOf(line: Line): Product[] {
  const { figures, text, english, before } = line
  if (figures.length < 2 || uneven.test(text)) return []
  return figures.flatMap((each, at) => {
    const words = english ? `${lastClause(each.lead)} ${/^[^.;]{0,28}/.exec(each.tail)![0].replace(/,.*$/, '')}` : lastClause(each.lead)
    const units = dividers.find(([cue]) => cue.test(words))?.[1]
    if (!units || (each.kind === 'percent') || /%/u.test(each.text) || directionOf(words) !== 0 || (/每.{0,6}每/u.test(words) && !(/每[人户][^，]{0,2}每年/u.test(words) && /全年|一年|每年|年度/u.test(figures[at + 1]?.lead ?? '')))) return []
    const average = /均|\baverage\b|\ban average\b/i.test(words)
    const near = figures.filter((one, index) => one !== each && Math.abs(index - at) <= 3 && (english || !separated(figures, index, at)))
    const unit = new RegExp(`每(?:一?)(${[...'辆台套间件册本张吨棵株盏次趟班组桌瓶箱袋头只份期座栋条盒节个项处支片幢架艘'].join('|')}|公里|平方米|公斤|斤)`, 'u').exec(words)?.[1]
    const counted = (one: Figure) => one.kind !== 'money' && one.kind !== 'percent' && !sameMatter(one, each) && (english || (unit === undefined || units.length <= 2 ? units : [unit === '本' ? '册' : unit]).includes(one.unit))
    const own = near.filter(counted)
    const last = (before?.figures ?? []).slice(-8).filter(counted)
    const counts = own.length > 0 || english ? own : changing(each) ? [] : last.length > 0 || !average || units.includes('人') ? last : toldBefore(line, counted)
    const totals = near.filter((one) => sameMatter(one, each) && one.dimension === each.dimension && !dividers.some(([cue, by]) => (!average || !/^(?:天|月|年|周)$/.test(by[0] ?? '')) && cue.test(lastClause(one.lead))) && !/其中|比|较|同比/u.test(one.lead) && sameTime(one, each))
    if (counts.length === 0 || totals.length === 0 || (counts.length > 2 && own.length > 0) || totals.length > 2) return []
    if (!average && !totalCue.test(totals[0]!.lead + totals[0]!.tail.slice(0, 16))) return []
    const all = counts.flatMap((count) => totals.map((total) => ({ count, total })))
    return [{ each, candidates: all.sort((a, b) => distance(a, each) - distance(b, each)), average }]
  })
}

/** 由2090元增加到2476元: a rate at two times, not a quotient of what stands elsewhere. */
function changing({ lead, tail }: Figure): boolean {
  return /由|从|[到至]$|标准|比|较/u.test(lastClause(lead)) || /^[^，。；]{0,4}(?:增|提|升|降|减)/u.test(tail)
}

/** Each value once, the nearest first. */
function toldBefore(line: Line, counted: (figure: Figure) => boolean): Figure[] {
  const all = earlierLines(line).flatMap(({ figures }) => figures.filter(counted).reverse())
  return all.filter((one, at) => all.findIndex((other) => other.value.eq(one.value)) === at).slice(0, 8)
}

function separated(figures: readonly Figure[], a: number, b: number): boolean {
  return figures.slice(Math.min(a, b) + 1, Math.max(a, b) + 1).some((figure) => /[；。]/u.test(figure.lead))
}

function sameTime(total: Figure, each: Figure): boolean {
  const [one, other] = [whenOf(total.lead), whenOf(each.lead)]
  return !one || !other || (one.level === other.level && one.at === other.at)
}

function distance({ count, total }: { count: Figure; total: Figure }, each: Figure): number {
  return Math.abs(count.start - each.start) + Math.abs(total.start - each.start)
}
