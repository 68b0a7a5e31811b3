import { dayNumber, weekdayOf } from '../matching/calendar.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, DateValue, Mention, Reading, Severity } from '../model.ts'

const zh = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
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
    { texts: ['招聘会将于2026年10月1日（星期三）举行。'], why: { zh: '写明年份', en: 'The year is stated' }, finds: ['星期三'] },
    { texts: ['听证会定于12月5日（周五）上午举行。'], dated: '2026-11-20', why: { zh: '年份取自刊期', en: 'The year is that of the edition' }, finds: ['周五'] },
    { texts: ['The hearing is set for Monday, 17 November 2026.'], why: { zh: '英文日期', en: 'A date in English' }, finds: ['Monday'] },
  ],
  clean: [
    { texts: ['招聘会将于2026年10月1日（星期四）举行。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['The hearing is set for Tuesday, 17 November 2026.'], why: { zh: '英文相符', en: 'They agree in English' } },
    { texts: ['学校5月3日迎来十周年校庆，周边道路管制。'], why: { zh: '周年、周边不是星期', en: '周 in other words' } },
    { texts: ['听证会定于12月5日（周六）上午举行。'], dated: '2026-11-20', why: { zh: '按刊期年份相符', en: 'Right in the year of the edition' } },
    { texts: ['听证会定于1月8日（星期五）举行。'], dated: '2026-11-20', why: { zh: '明年的日子', en: 'A day of the coming year' } },
    { texts: ['听证会定于12月5日（周五）举行。'], why: { zh: '不知年份，不判', en: 'No year is known' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
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
