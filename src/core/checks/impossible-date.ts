import { readHan } from '../lexicon/numerals.ts'
import { daysIn, partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Said } from '../model.ts'

const day = /(?:((?:19|20)\d{2})年|([今去明前]年))?\s*(?<![\d.个第])(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号]?\s*(?:至|到|[—–~～-]+)\s*)?\s*(?<!\d)(\d{1,2})\s*[日号](?!线|楼|院|门|桌|文)/gu
const month = /(?:19|20)\d{2}年(0{1,2}|1[3-9]|[2-9]\d)月/gu
const quarter = /第(?:[五六七八九]|[5-9])季度/gu
const hanDay = /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月(三十[一二三四五六七八九]|四十[一二]?)[日号]/gu
const iso = /(?<![\d\w./-])((?:19|20)\d{2})([-/.])(\d{2})\2(\d{2})(?![\d.-])/gu
const clock = /(\d日|[上下中]午|晚上?|凌晨|清晨|早上|早晨|当[日晚]|夜间)\s*(?<!\d)(\d{1,2})(?:\s*[:：]\s*(\d{2})(?!\d)|\s*[时点](?!积|评|赞|多种|名|间|候|钟头)(?:\s*(\d{1,2})\s*分)?)/gu
const minutes = /(?<!\d)(?:[01]?\d|2[0-4])时([6-9]\d)分/gu
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const english = new RegExp(`\\b(?:(${months.join('|')}) (3[01])(?:st)?(?=,|\\.|;|\\)|\\s(?:19|20)\\d\\d|$)|(3[01])(?:st)? (?:of )?(${months.join('|')})\\b)`, 'gm')
/** Hours a part of the day cannot have, on a clock of 24. */
const outside: readonly (readonly [RegExp, (hour: number) => boolean])[] = [
  [/^上午/u, (hour) => hour > 12], [/^(?:凌晨|清晨|早)/u, (hour) => hour > 12], [/^中午/u, (hour) => hour > 14], [/^下午/u, (hour) => hour > 19], [/^(?:晚|当晚|夜间)/u, (hour) => hour > 12 && hour < 17],
]

/** A day the calendar does not have, an hour the clock does not have. */
export const impossibleDate: Check = {
  id: 'impossible-date',
  title: { zh: '不存在的日期或时刻', en: 'Impossible date or time' },
  why: { zh: '日历上没有这一天、钟面上没有这一刻，读者无从赴约。', en: 'No calendar has the day, no clock the hour: nobody can keep the appointment.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['报名截至6月31日。'], why: { zh: '六月只有三十天', en: 'June has thirty days' }, finds: ['6月31日'] },
    { texts: ['2025年2月29日，新桥合龙。'], why: { zh: '平年没有2月29日', en: 'No 29 February in a common year' }, finds: ['2025年2月29日'] },
    { texts: ['展览4月28日至31日举行。'], why: { zh: '止日承前月份', en: 'The end day belongs to the same month' }, finds: ['4月28日至31日'] },
    { texts: ['工程计划2026年13月完工。'], why: { zh: '没有13月', en: 'There is no month 13' }, finds: ['2026年13月'] },
    { texts: ['听证会上午14时开始。'], why: { zh: '上午没有14时', en: 'No 14 o’clock in the morning' }, finds: ['上午14时'] },
    { texts: ['演出当晚19:75开始。'], why: { zh: '没有75分', en: 'No minute 75' }, finds: ['当晚19:75'] },
    { texts: ['The hearing is set for June 31, 2026.'], why: { zh: '英文日期', en: 'A date in English' }, finds: ['June 31'] },
  ],
  clean: [
    { texts: ['报名截至6月30日，7月31日公布结果。'], why: { zh: '月末正确', en: 'Real month ends' } },
    { texts: ['2024年2月29日，新桥合龙。'], why: { zh: '闰年有2月29日', en: 'A leap year has 29 February' } },
    { texts: ['招聘于2月29日截止。'], why: { zh: '年份不明', en: 'The year is not known' } },
    { texts: ['年底发放第13个月工资。'], why: { zh: '第13个月是工资', en: 'A thirteenth month’s pay' } },
    { texts: ['景区晚上24时关门，次日上午8时开门。'], why: { zh: '24时是一天之末', en: '24:00 ends a day' } },
    { texts: ['两队战成1:60，创下纪录；地图比例为1:75。'], why: { zh: '比分与比例', en: 'Scores and scales' } },
    { texts: ['展览4月28日至5月31日举行。'], why: { zh: '止日自有月份', en: 'The end day has its own month' } },
    { texts: ['晚上10点，她还在灯下备课；下午3点放学。'], why: { zh: '十二小时制', en: 'A clock of twelve hours' } },
    { texts: ['In June 31 people joined; on May 31, 2026 the list closed.'], why: { zh: '英文人数与真实日期', en: 'A count of people, and a real day' } },
    { texts: ['农历二月三十日夜里下了一场雨，三月三十一日放晴。'], why: { zh: '农历二月可有三十', en: 'A lunar month may have thirty days' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, day)) {
      const [, stated, relative, m, from, last] = hit.match
      const year = stated ? Number(stated) : relative ? yearOf(relative, hit.reading.document.dated) : undefined
      const most = daysIn(Number(m), year)
      if (Number(last) >= 1 && Number(last) <= most && Number(from ?? 1) >= 1 && Number(from ?? 1) <= most) continue
      if (/(?:农历|阴历|古历)\S{0,6}$/u.test(hit.before.slice(-10)) || (Number(m) > 12 && Number(last) > 31)) continue
      yield found(hit, most === 0 ? noMonth(m!) : monthLength(Number(m), most, year))
    }
    for (const hit of matchesIn(readings, month)) yield found(hit, noMonth(hit.match[1]!))
    for (const hit of matchesIn(readings, quarter)) yield found(hit, { zh: '一年只有四个季度。', en: 'A year has four quarters.' })
    for (const hit of matchesIn(readings, hanDay)) {
      const m = Number(readHan(hit.match[1]!)?.toFixed() ?? 0)
      if (m < 1 || m > 12 || Number(readHan(hit.match[2]!)!.toFixed()) > daysIn(m)) yield found(hit, m < 1 || m > 12 ? noMonth(hit.match[1]!) : monthLength(m, daysIn(m)))
    }
    for (const hit of matchesIn(readings, iso)) {
      const most = daysIn(Number(hit.match[3]), Number(hit.match[1]))
      if (Number(hit.match[4]) < 1 || Number(hit.match[4]) > most) yield { ...found(hit, most === 0 ? noMonth(hit.match[3]!) : monthLength(Number(hit.match[3]), most, Number(hit.match[1]))), severity: 'warning' }
    }
    for (const hit of matchesIn(readings, clock)) {
      const [, part, h, short, long] = hit.match
      const [hour, minute] = [Number(h), Number(short ?? long ?? 0)]
      if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) yield found(hit, { zh: '钟面上没有这一刻。', en: 'No clock shows this time.' })
      else if (outside.some(([name, wrong]) => name.test(part!) && wrong(hour))) yield { ...found(hit, { zh: `${part}没有${hour}时。`, en: `${hour}:00 does not fall in “${part}”.` }), severity: 'warning' }
    }
    for (const hit of matchesIn(readings, minutes)) yield found(hit, { zh: '一小时没有这一分。', en: 'No hour has this minute.' })
    for (const hit of matchesIn(readings, english)) {
      const [, first, firstDay, secondDay, second] = hit.match
      const m = months.indexOf(first ?? second!) + 1
      if (Number(firstDay ?? secondDay) > daysIn(m)) yield found(hit, monthLength(m, daysIn(m)))
    }
  },
}

function found(hit: Hit, message: Said): Finds {
  const place = placeOf(hit)
  return { place, message, weight: weightAt(hit.reading, place, 1) }
}

function noMonth(written: string): Said {
  return { zh: `没有${Number(written) || written}月。`, en: `There is no month ${Number(written) || written}.` }
}

function monthLength(of: number, most: number, year?: number): Said {
  return { zh: `${of === 2 && year ? `${year}年` : ''}${of}月只有${most}天。`, en: `${months[of - 1]}${of === 2 && year ? ` ${year}` : ''} has ${most} days.` }
}

function yearOf(word: string, dated: string | undefined): number | undefined {
  const at = partsOf(dated)
  return at && at.year + { 今: 0, 去: -1, 明: 1, 前: -2 }[word[0] as '今']
}
