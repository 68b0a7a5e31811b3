import { dayNumber, partsOf, weekdayOf } from '../matching/calendar.ts'
import { type Hit, matchesIn } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, DateValue, Finds, Mention, Reading, Severity } from '../model.ts'

const zh = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
const day = '(?:星期|周|礼拜)([一二三四五六日天])'
const full = '(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日'
/** 周五（12月5日）: the weekday first. */
const before = new RegExp(`(?<![上下本每逢至到—、])${day}[（(，]${full}`, 'dgu')
/** 12月5日，星期六，上午 */
const apart = new RegExp(`${full}[，、]\\s?${day}(?=[，。上下晚])`, 'dgu')
/** 10月3日至5日（周六至周一）, 10月3日（周六）至5日（周一） */
const span = new RegExp(`${full}(?:[（(]${day}[）)])?(?:至|到|[—–~～-]+)(?:(\\d{1,2})月)?(\\d{1,2})日[（(](?:${day}(?:至|到|[—–~～-]+))?${day}[）)]`, 'dgu')
/** 20日（星期五）, its month said before */
const bareDay = new RegExp(`(?<![\\d月至到—、])(\\d{1,2})日[（(]${day}[）)]`, 'dgu')
const english = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Sunday night, 15 November 2026; Sunday evening, November 15: a part of the day between. */
const night = new RegExp(`\\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\\s(?:morning|afternoon|evening|night),\\s(?:(\\d{1,2})\\s(${english})|(${english})\\s(\\d{1,2}))(?:,?\\s(\\d{4}))?`, 'dgu')
const en = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day and the weekday beside it that do not belong together. */
export const weekdayMismatch: Check = {
  id: 'weekday-mismatch',
  title: { zh: '日期与星期不符', en: 'Date and weekday disagree' },
  why: { zh: '日期和星期必有一个错，读者会因此白跑一趟。', en: 'One of the two is wrong, and a reader may come on the wrong day.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['市气象台11月19日发布预报：20日（星期四），多云；21日（星期六），小雨。'], dated: '2026-11-20', why: { zh: '月份承前的日子', en: 'A day whose month was said before' }, finds: ['四'] },
    { texts: ['招聘会将于2026年10月1日（星期三）举行。'], why: { zh: '写明年份', en: 'The year is stated' }, finds: ['星期三'] },
    { texts: ['听证会定于12月5日（周五）上午举行。'], dated: '2026-11-20', why: { zh: '年份取自刊期', en: 'The year is that of the edition' }, finds: ['周五'] },
    { texts: ['周五（2026年12月5日）上午，听证会开始。'], why: { zh: '星期在前', en: 'The weekday first' }, finds: ['五'] },
    { texts: ['展会2026年10月3日至5日（周六至周二）举行。'], why: { zh: '起止都有星期', en: 'A weekday at each end' }, finds: ['二'] },
    { texts: ['The hearing is set for Monday, 17 November 2026.'], why: { zh: '英文日期', en: 'A date in English' }, finds: ['Monday'] },
    { texts: ['The storm crossed the coast on Monday night, 15 November 2026.'], why: { zh: '中间有早晚', en: 'A part of the day between' }, finds: ['Mon'] },
  ],
  clean: [
    { texts: ['市气象台11月19日发布预报：20日（星期五），多云；21日（星期六），小雨。'], dated: '2026-11-20', why: { zh: '月份承前', en: 'The month was said before' } },
    { texts: ['招聘会将于2026年10月1日（星期四）举行。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['The storm crossed the coast on Sunday night, 15 November 2026.'], why: { zh: '中间有早晚而相符', en: 'A part of the day between, and right' } },
    { texts: ['The hearing is set for Tuesday, 17 November 2026.'], why: { zh: '英文相符', en: 'They agree in English' } },
    { texts: ['展会2026年10月3日至5日（周六至周一）、10月7日（周三）至9日（周五）举行。'], why: { zh: '起止相符', en: 'Both ends agree' } },
    { texts: ['周六（2026年12月5日）上午，听证会开始。'], why: { zh: '星期在前而相符', en: 'The weekday first, and right' } },
    { texts: ['学校5月3日迎来十周年校庆，周边道路管制。'], why: { zh: '周年、周边不是星期', en: '周 in other words' } },
    { texts: ['听证会定于12月5日（周六）上午举行。'], dated: '2026-11-20', why: { zh: '按刊期年份相符', en: 'Right in the year of the edition' } },
    { texts: ['听证会定于1月8日（星期五）举行。'], dated: '2026-11-20', why: { zh: '明年的日子', en: 'A day of the coming year' } },
    { texts: ['听证会定于12月5日（周五）举行。'], why: { zh: '不知年份，不判', en: 'No year is known' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const hit of matchesIn([reading], before)) yield* beside(hit, 1, hit.match[2], hit.match[3]!, hit.match[4]!)
      for (const hit of matchesIn([reading], apart)) yield* beside(hit, 4, hit.match[1], hit.match[2]!, hit.match[3]!)
      for (const hit of matchesIn([reading], span)) {
        const [, year, month, first, , m2, last] = hit.match
        if (hit.match[7]) yield* beside(hit, 7, year, month!, first!)
        yield* beside(hit, 8, year, m2 ?? month!, last!)
      }
      for (const hit of matchesIn([reading], bareDay)) yield* bare(hit)
      for (const hit of matchesIn([reading], night)) {
        const [, , d1, m1, m2, d2, year] = hit.match
        yield* beside(hit, 1, year, String(english.split('|').indexOf((m1 ?? m2)!) + 1), (d1 ?? d2)!)
      }
      for (const mention of reading.mentions) {
        const judged = judge(reading, mention)
        if (!judged) continue
        const { start, end, right, year, severity } = judged
        const place = { document: reading.document.id, start, end }
        const day = reading.document.text.slice(mention.start, mention.end)
        yield {
          place, severity, weight: weightAt(reading, place, 1),
          related: [{ document: reading.document.id, start: mention.start, end: mention.end, role: 'base' }],
          message: { zh: `${year}年${day.replace(/^\d{4}年/u, '')}是${zh[right]}。`, en: `${day}${day.includes(String(year)) ? '' : `, ${year},`} is a ${en[right]}.` },
        }
      }
    }
  },
}

/** A weekday the pattern found beside a day, where a mention holds none. */
function* beside(hit: Hit, group: number, stated: string | undefined, month: string, date: string): Generator<Finds> {
  const [start, end] = hit.match.indices![group]!
  const years = stated ? [Number(stated)] : nearYears({ type: 'date', month: Number(month), day: Number(date) }, hit.reading.document.dated)
  const named = Math.max('日一二三四五六'.indexOf(hit.match[group]!.replace('天', '日')), en.indexOf(`${hit.match[group]}day`))
  const right = years.map((year) => weekdayOf(year, Number(month), Number(date)))
  if (right[0] === undefined || right.includes(named) || (!stated && !partsOf(hit.reading.document.dated))) return
  const place = { document: hit.reading.document.id, start, end }
  yield { place, weight: weightAt(hit.reading, place, 1), severity: stated ? 'error' : 'warning', message: { zh: `${years[0]}年${Number(month)}月${Number(date)}日是${zh[right[0]]}。`, en: `${years[0]}-${month}-${date} is a ${en[right[0]]}.` } }
}

/** A day without its month belongs to the month said last before it, or to the one after; without one to that of the edition and its neighbours. */
function* bare(hit: Hit): Generator<Finds> {
  const { document } = hit.reading
  const dated = partsOf(document.dated)
  if (!dated || /[上下]个?月$/u.test(hit.before)) return
  const said = [...hit.before.matchAll(/(?<!\d)(\d{1,2})月(?:\d{1,2}日)?/gu)].at(-1)?.[1]
  const month = said ? Number(said) : dated.month
  const months = said ? [month, month + 1] : [month - 1, month, month + 1]
  const named = '日一二三四五六'.indexOf(hit.match[2]!.replace('天', '日'))
  const days = months.map((one) => weekdayOf(dated.year + (one > 12 ? 1 : one < 1 ? -1 : 0), ((one + 11) % 12) + 1, Number(hit.match[1])))
  const right = days[said ? 0 : 1]
  if (right === undefined || days.includes(named)) return
  const [start, end] = hit.match.indices![2]!
  const place = { document: document.id, start, end }
  yield { place, severity: 'warning', weight: weightAt(hit.reading, place, 1), message: { zh: `${month}月${Number(hit.match[1])}日是${zh[right]}。`, en: `Day ${hit.match[1]} of month ${month} is a ${en[right]}.` } }
}

function judge({ document }: Reading, mention: Mention): { start: number; end: number; right: number; year: number; severity: Severity } | undefined {
  const value = mention.value
  if (value.type !== 'date' || value.lunar || !value.weekday || !value.month || !value.day) return undefined
  const { start, end, day } = value.weekday
  const stated = value.year ?? (value.assumedYear?.from === 'paragraph' ? value.assumedYear.year : undefined)
  const years = stated ? [stated] : nearYears(value, document.dated)
  if (years.length === 0 || years.some((year) => weekdayOf(year, value.month!, value.day!) === day)) return undefined
  const year = years[0]!
  const right = weekdayOf(year, value.month, value.day)
  return right === undefined ? undefined : { start, end, right, year, severity: stated ? 'error' : 'warning' }
}

/** The years that put a day within reach of the edition: ten months back, three ahead; the nearest first. */
function nearYears({ month, day }: DateValue, dated: string | undefined): number[] {
  if (!dated) return []
  const [year, today] = [Number(dated.slice(0, 4)), dayNumber(Number(dated.slice(0, 4)), Number(dated.slice(5, 7)), Number(dated.slice(8, 10)))]
  return [year, year - 1, year + 1]
    .map((one) => ({ one, away: dayNumber(one, month!, day!) - today }))
    .filter(({ away }) => away > -300 && away < 100)
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away))
    .map(({ one }) => one)
}
