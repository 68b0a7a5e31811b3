import { readWhole } from '../lexicon/numerals.ts'
import type { Reading, Span } from '../model.ts'
import { partsOf } from './calendar.ts'
import { type Hit, matchesIn } from './patterns.ts'

/** A stated length of time and the two points it lies between. */
export interface Elapsed {
  readonly hit: Hit
  /** Of the number, into the text. */
  readonly place: Span
  readonly from: Span
  readonly stated: number
  /** What the two points allow. */
  readonly least: number
  readonly most: number
  readonly unit: 'year' | 'month'
}

const number = '(\\d{1,3}|[一二两三四五六七八九十百]{1,4})'
const loose = '(?!\\s?[多余几来]|左右|上下)'
const exact = '(?:整整|正好|刚好|恰好|恰|刚|整|满)'
/** A year of an event; five digits where a zero slipped in. */
const point = /(?<![\d.])(\d{4,5})年(?!前|来(?!到)|间|历史|文明|以上|的历史|老|古)(?:(\d{1,2})月)?/gu
const sentence = /[^。！？；\n]+/gu
/** The length of all of it, from one point to the other. */
const whole = new RegExp(`(?:前后(?:共|一共|总共)?(?:用|花|历时|经历|持续|跨越)?了?|历时|耗时|历经|费时|跨越|整整(?:用|花|干|走|过)?|一共用了|总共用了|共用了|仅用了?|用时)了?(?:整整)?${number}(?:年${loose}(?![级代度])(?:时间|光阴)?(?:(?:零|又)?${number}个月)?|个月|个年头)`, 'dgu')
/** Up to now: 至今已有40年, 今年正好40年, 今年是第40个年头. */
const untilNow = new RegExp(`(?:至今|迄今|到现在|距今|到今年|如今|(?<!从)今年)[，]?(?:已经|已|也|就|是|有|将|走过|经历|过去|整|它|他|她|这里|我|我们|这|即将|迎来|将近){0,4}(${exact}?)(?:是|有|走过|过去|经历|了){0,2}(第)?${number}(?:年${loose}(?![级代度以前]|一遇|来|间)|个年头|载|个春秋)`, 'dgu')
/** 在讲台上站了43年, 一住六年, 任院长八年: how long somebody did one thing. */
const spent = new RegExp(`(?:一[住干待守教做当种养守拍写演]就?是?|(?:站|干|守|教|住|待|做|当|跑|种|养|修|挖|走|坚持|工作|生活|服务|奔波|等|找|拍|写|演)了|任(?!务|意|何)[^，。；\\d]{2,14}|连任|相伴|共事|服役|从教|执教|执掌|担任[^，。；\\d]{2,14})(?:整整|前后)?${number}年${loose}(?![级代度前后])`, 'dgu')
/** What else a sentence's year may be of: a plan, a time compared with, one of several. */
const elsewhere = /每|其中|平均|分别|比|去年|前年|明年|预计|计划|规划|力争|改革开放|新中国|建国|建党|工龄|党龄|连续|累计/u

/** What ends an undertaking; told of the first year it says that this is over. */
const ended = /建成|[完竣]工|通[车水航电]|贯通|完[成稿结]|结束|通过|问世|出版|定稿|获批|投[产用]|落成|开馆|验收|交付|闭幕|宣判|破案|告破|写成|拍完|修[好通]|找到|[施实]行|成功/u

/** Every length of time told with its two ends in one sentence. */
export function* elapsedIn(reading: Reading): Generator<Elapsed> {
  const now = partsOf(reading.document.dated)
  for (const hit of matchesIn([reading], sentence)) {
    const words = hit.match[0]
    if (!words.includes('年') || elsewhere.test(words)) continue
    const points = [...words.matchAll(point)]
    if (points.length === 0 || points.length > 2) continue
    for (const match of words.matchAll(whole)) if (points.length === 2) yield* between(hit, points, match)
    if (points.length === 2) for (const match of words.matchAll(spent)) yield* during(hit, points, match)
    for (const match of words.matchAll(untilNow)) if (points.length === 1 && now && points[0]!.index < match.index) yield* since(hit, points[0]!, match, now.year)
  }
}

function* between(hit: Hit, points: readonly RegExpExecArray[], match: RegExpExecArray): Generator<Elapsed> {
  const [first, last] = points as [RegExpExecArray, RegExpExecArray]
  const [begins, ends] = [hit.match[0].slice(first.index, last.index), hit.match[0].slice(last.index, match.index)]
  if (match.index < last.index || (!ended.test(ends) && !/(?:从|自|由)$/u.test(hit.match[0].slice(0, first.index))) || ended.test(begins)) return
  const inMonths = first[2] !== undefined && last[2] !== undefined
  const years = Number(last[1]) - Number(first[1])
  const months = years * 12 + Number(last[2] ?? 0) - Number(first[2] ?? 0)
  const [one, more] = [readWhole(match[1]!) ?? 0, match[2] ? (readWhole(match[2]) ?? 0) : 0]
  if (/个月/u.test(match[0])) {
    const stated = /年/u.test(match[0]) ? one * 12 + more : one
    if (inMonths) yield elapsed(hit, first, match, 1, { stated, least: months - 1, most: months + 1, unit: 'month' })
  } else yield elapsed(hit, first, match, 1, { stated: one, least: inMonths ? Math.floor(months / 12) : years, most: inMonths ? Math.ceil((months + 1) / 12) : years + 1, unit: 'year' })
}

/** 1957年毕业后留校，2000年退休，站了43年; 1962年到站，一住六年，1968年才回来. */
function* during(hit: Hit, points: readonly RegExpExecArray[], match: RegExpExecArray): Generator<Elapsed> {
  const [first, last] = points as [RegExpExecArray, RegExpExecArray]
  if (match.index < first.index || (hit.match[0].match(/(?<!\d)(?:\d{1,2}|[一二三四五六七八九十]+)年/gu)?.length ?? 0) !== 1) return
  const years = Number(last[1]) - Number(first[1])
  const apart = /[。；]/u.test(hit.match[0].slice(Math.min(last.index, match.index), Math.max(last.index, match.index)))
  if (!apart) yield elapsed(hit, first, match, 1, { stated: readWhole(match[1]!) ?? 0, least: years - 1, most: years + 1, unit: 'year' })
}

function* since(hit: Hit, first: RegExpExecArray, match: RegExpExecArray, now: number): Generator<Elapsed> {
  if (/(?:退休|去世|逝世|离任|毕业时)/u.test(hit.match[0].slice(first.index, match.index))) return
  const years = now - Number(first[1])
  const [strict, nth] = [match[1] !== '', match[2] !== undefined || /年头/u.test(match[0])]
  yield elapsed(hit, first, match, 3, { stated: readWhole(match[3]!) ?? 0, least: nth || strict ? years : years - 1, most: years + 1, unit: 'year' })
}

function elapsed(hit: Hit, first: RegExpExecArray, match: RegExpExecArray, group: number, told: Pick<Elapsed, 'stated' | 'least' | 'most' | 'unit'>): Elapsed {
  const base = hit.match.index
  const [start, end] = match.indices![group]!
  return { hit, place: { start: base + start, end: base + end }, from: { start: base + first.index, end: base + first.index + first[0].length }, ...told }
}
