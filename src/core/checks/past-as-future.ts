import { dayNumber, daysIn, partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const ahead = '(?:将(?:于|在|从|持续[至到]|延续[至到]|展出?[至到])|(?:展览|展期|活动|报名|征稿|优惠)?(?:持续|延续)[至到]|预计(?:于|在|到|至)?|拟(?:于|在)|定于|计划(?:于|在|到|至)?|力争(?:于|在|到)?|有望(?:于|在)?|确保(?:于|在|到)?)'
const told = new RegExp(`${ahead}((?:19|20)\\d{2})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?|底|年底|末)?`, 'dgu')
/** What was planned then is told of another time. */
const then = /原|曾|当时|当年|最初|起初|本来|此前|早在|去年|前年|上年|年初|时任|回忆|以来|如期|提前|已|历史|规划|纲要|方案|意见》|通知》/u
/** Leftovers are a year or two old; older years belong to what is told. */
const mostYears = 2

/** A day that has gone by, told as still to come. */
export const pastAsFuture: Check = {
  id: 'past-as-future',
  title: { zh: '过去时点作将来', en: 'A past date told as future' },
  why: { zh: '“将于”“预计”后面的日子已经过去，多半是旧稿里的年份没有改。', en: 'What is still to come is dated before the paper: a year left over from last year’s copy.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['大桥预计2026年3月开工，群众盼了多年。'], dated: '2026-11-20', why: { zh: '刊期之前', en: 'Before the paper' }, finds: ['2026年3月'] },
    { texts: ['展览将持续至2026年3月31日，免费参观。'], dated: '2026-11-20', why: { zh: '展期已过', en: 'The show would be over' }, finds: ['2026年3月31日'] },
    { texts: ['运动会将于2025年12月5日开幕，各队正在集训。'], dated: '2026-11-20', why: { zh: '差一年', en: 'A year short' }, finds: ['2025年12月5日'] },
    { texts: ['该镇计划到2025年建成茶园八千亩。'], dated: '2026-11-20', why: { zh: '只写年份的只提问', en: 'A bare year is only asked about' }, finds: ['2025年'] },
  ],
  clean: [
    { texts: ['大桥预计2027年3月开工，展览将持续至2026年12月31日。'], dated: '2026-11-20', why: { zh: '还没有到', en: 'Still to come' } },
    { texts: ['大桥原计划2025年3月开工，因汛期推迟。'], dated: '2026-11-20', why: { zh: '原来的打算', en: 'What was planned at first' } },
    { texts: ['当时，县里预计2026年3月通车。'], dated: '2026-11-20', why: { zh: '说的是当时', en: 'Told of then' } },
    { texts: ['2024年，公司宣布将于2025年6月投产。'], dated: '2026-11-20', why: { zh: '从前宣布', en: 'Announced in another year' } },
    { texts: ['专家说：“他们预计2025年完工。”'], dated: '2026-11-20', why: { zh: '引语', en: 'Speech' } },
    { texts: ['规划提出，力争到2025年森林覆盖率达到60%。'], dated: '2026-11-20', why: { zh: '文件里的目标', en: 'A target of a document' } },
    { texts: ['预计2026年全县生产总值增长6%。'], dated: '2026-11-20', why: { zh: '当年还没有过完', en: 'The year is not over' } },
    { texts: ['预计2025年全县生产总值增长6%。'], dated: '2026-01-20', why: { zh: '年初回顾上年', en: 'Early in the year one looks back' } },
    { texts: ['大桥预计2026年3月开工。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['工程师回忆，那时定于2025年5月试车。'], dated: '2026-11-20', why: { zh: '回忆', en: 'Remembered' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const dated = partsOf(reading.document.dated)
      if (!dated) continue
      const quoted = quotedSpans(reading.document.text)
      for (const hit of matchesIn([reading], told)) {
        const year = Number(hit.match[1])
        const sentence = sentenceOf(hit)
        if (isInside(quoted, hit.match.index) || dated.year - year > mostYears || then.test(sentence.whole) || /(?:19|20)\d{2}年/u.test(sentence.before)) continue
        const month = hit.match[2] ? Number(hit.match[2]) : undefined
        if (month === undefined && (year === dated.year || dated.month < 4)) continue
        const day = hit.match[3] ? Number(hit.match[3]) : daysIn(month ?? 12, year)
        if (dayNumber(year, month ?? 12, day) >= dayNumber(dated.year, dated.month, dated.day)) continue
        const start = placeOf(hit, 1).start
        const place = { ...placeOf(hit), start }
        yield {
          place: month === undefined ? { ...place, end: start + 5 } : place,
          weight: weightAt(reading, place, 1),
          ...(month === undefined ? { severity: 'query' as const } : {}),
          message: { zh: `刊期${reading.document.dated}，这个时候已经过去。`, en: `The paper is dated ${reading.document.dated}: that time has gone by.` },
        }
      }
    }
  },
}

function sentenceOf({ before, match, after }: Hit): { before: string; whole: string } {
  const head = before.slice(before.search(/[^。！？；\n]*$/u))
  return { before: head, whole: head + match[0] + after.slice(0, Math.max(0, after.search(/[。！？；\n]|$/u))) }
}
