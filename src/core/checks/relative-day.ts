import { dayNumber, partsOf, weekdayOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const word = '(前天|前日|昨天|昨日|昨晚|今天|今日|今晨|今晚|明天|明日|明晚|后天)'
const date = '(?:((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(\\d{1,2})日'
const glossed = new RegExp(`${word}(?:上午|下午|晚上?)?[（(](?:即)?${date}`, 'dgu')
const reversed = new RegExp(`(?<!\\d)${date}[（(](?:即)?${word}[）)]`, 'dgu')
const weekday = new RegExp(`${word}(?:上午|下午|晚上?)?[（(](?:星期|周)([一二三四五六日天])[）)]`, 'dgu')
const steps: Record<string, number> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }
const names = '日一二三四五六'

/** 昨日, 今天 … beside a day that is another, counted from the paper's date. */
export const relativeDay: Check = {
  id: 'relative-day',
  title: { zh: '昨日、今日与日期冲突', en: 'Yesterday or today against the date' },
  why: { zh: '“昨日”和括注的日期对不上，多半是稿子压了一天没有改。', en: 'The copy was held for a day and one of the two was not changed.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['昨日（11月18日），新图书馆开馆。'], dated: '2026-11-20', why: { zh: '昨日是19日', en: 'Yesterday was the 19th' }, finds: ['11月18日'] },
    { texts: ['11月22日（明天），全县有小雨。'], dated: '2026-11-20', why: { zh: '明天是21日', en: 'Tomorrow is the 21st' }, finds: ['11月22日'] },
    { texts: ['今天（星期六），公交车免费乘坐。'], dated: '2026-11-20', why: { zh: '当天是星期五', en: 'The day is a Friday' }, finds: ['六'] },
  ],
  clean: [
    { texts: ['昨日（11月19日），新图书馆开馆。'], dated: '2026-11-20', why: { zh: '相符', en: 'They agree' } },
    { texts: ['昨日（31日），新图书馆开馆。'], dated: '2026-11-01', why: { zh: '跨月相符', en: 'They agree over the end of a month' } },
    { texts: ['昨日（11月18日），新图书馆开馆。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['他在日记里写：“今天（3月2日）下雪。”'], dated: '2026-11-20', why: { zh: '引文另有时间', en: 'A quotation has a time of its own' } },
    { texts: ['今天（星期五），公交车免费乘坐。'], dated: '2026-11-20', why: { zh: '星期相符', en: 'The weekday agrees' } },
    { texts: ['昨日，专题展《十一月十八日》开幕。'], dated: '2026-11-20', why: { zh: '作品名中的日期', en: 'A date in a title' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const dated = partsOf(reading.document.dated)
      if (!dated) continue
      const quoted = quotedSpans(reading.document.text)
      const today = dayNumber(dated.year, dated.month, dated.day)
      const outside = (hit: Hit) => !isInside(quoted, hit.match.index)
      const days = [...[...matchesIn([reading], glossed)].map((hit) => ({ hit, name: hit.match[1]!, at: 2 })), ...[...matchesIn([reading], reversed)].map((hit) => ({ hit, name: hit.match[4]!, at: 1 }))]
      for (const { hit, name, at } of days.filter((one) => outside(one.hit))) {
        const [year, month, day] = [Number(hit.match[at] ?? dated.year), hit.match[at + 1], Number(hit.match[at + 2])]
        const wanted = today + steps[name[0]!]!
        const months = month ? [Number(month)] : [dated.month, dated.month === 1 ? 12 : dated.month - 1, (dated.month % 12) + 1]
        const fits = months.some((one) => [year, year - 1, year + 1].some((y) => (hit.match[at] ? y === year : true) && dayNumber(y, one, day) === wanted))
        if (fits) continue
        const place = { ...placeOf(hit, at + 2), start: placeOf(hit, hit.match[at] ? at : month ? at + 1 : at + 2).start, end: placeOf(hit, at + 2).end + 1 }
        yield { place, weight: weightAt(reading, place, 1), message: { zh: `刊期${dated.month}月${dated.day}日，“${name}”与这个日期不符。`, en: `Counted from ${reading.document.dated}, ${name} is not this day.` } }
      }
      for (const hit of [...matchesIn([reading], weekday)].filter(outside)) {
        const right = (weekdayOf(dated.year, dated.month, dated.day)! + steps[hit.match[1]![0]!]! + 7) % 7
        if (names.indexOf(hit.match[2]!.replace('天', '日')) === right) continue
        const place = placeOf(hit, 2)
        yield { place, weight: weightAt(reading, place, 1), message: { zh: `“${hit.match[1]}”是星期${names[right]}。`, en: `Counted from ${reading.document.dated}, the weekday is 星期${names[right]}.` } }
      }
    }
  },
}
