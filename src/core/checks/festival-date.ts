import { observances } from '../lexicon/observances.ts'
import { oneOf } from '../lexicon/units.ts'
import { partsOf, weekdayOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const date = '(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日'
const name = `(?<![\\u4e00-\\u9fff]前|白色)(${oneOf(Object.keys(observances))})`
const kept = new RegExp(`${date}，?(?:(?:是|为|系|正是|正值|恰逢|适逢|迎来|即|也是)(?:一年一度的?|第[\\d一二三四五六七八九十百]+个|今年的|我国的?|全国的?|法定的?|传统的?|“)*|（?第[\\d一二三四五六七八九十百]+个|（)${name}`, 'dgu')
const glossed = new RegExp(`${name}(?:（|，即|在每年的?|是每年的?|为每年的?|定于每年)${date}(?=[）。，])`, 'dgu')
const notTheDay = /^(?:前|后|来临|到来|临近|将至|期间|假期|当天前|系列|主题|活动|宣传周|周|月|晚会)/u

/** An observance beside a day it is not kept on. */
export const festivalDate: Check = {
  id: 'festival-date',
  title: { zh: '节日、纪念日日期', en: 'Observances and their days' },
  why: { zh: '节日的日子是定好的，写错了人人看得出。', en: 'Everybody knows the day; everybody sees the slip.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['3月12日是世界水日，学生走上街头宣传节水。'], why: { zh: '世界水日是3月22日', en: 'It is 22 March' }, finds: ['3月12日'] },
    { texts: ['教师节（9月1日）当天，景区对教师免票。'], why: { zh: '教师节是9月10日', en: 'It is 10 September' }, finds: ['9月1日'] },
    { texts: ['2026年5月17日，恰逢母亲节，花店生意红火。'], why: { zh: '五月第二个星期日', en: 'The second Sunday in May' }, finds: ['2026年5月17日'] },
  ],
  clean: [
    { texts: ['3月22日是世界水日，3月12日是植树节。'], why: { zh: '各得其日', en: 'Each on its day' } },
    { texts: ['9月8日，教师节前夕，校长看望退休教师。'], why: { zh: '节前的活动', en: 'An event before the day' } },
    { texts: ['3月8日，妇联在世界水日宣传周启动前开会。'], why: { zh: '日期与节日不相连', en: 'The day belongs to a meeting' } },
    { texts: ['2026年5月10日，恰逢母亲节，花店生意红火。'], why: { zh: '母亲节相符', en: 'The second Sunday' } },
    { texts: ['12月5日是第41个国际志愿者日。'], dated: '2026-12-04', why: { zh: '带序数', en: 'With its number' } },
    { texts: ['6月5日是垃圾分类宣传日，7月2日是村里的开渔节。'], why: { zh: '表外的节日', en: 'Not in the table' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      if (!/节|日是|元旦|纪念日|公祭日/u.test(reading.document.text)) continue
      const quoted = quotedSpans(reading.document.text)
      const asked = partsOf(reading.document.dated)?.year
      for (const hit of matchesIn([reading], kept)) if (!isInside(quoted, hit.match.index) && !notTheDay.test(hit.after)) yield* judge(hit, hit.match[4]!, 1, asked)
      for (const hit of matchesIn([reading], glossed)) if (!isInside(quoted, hit.match.index)) yield* judge(hit, hit.match[1]!, 2, asked)
    }
  },
}

function* judge(hit: Hit, festival: string, group: number, asked: number | undefined): Generator<Finds> {
  const [stated, month, day] = [hit.match[group], Number(hit.match[group + 1]), Number(hit.match[group + 2])]
  const right = dayOf(festival, stated ? Number(stated) : asked)
  if (!right || (right[0] === month && right[1] === day)) return
  const place = { ...placeOf(hit, group + 2), start: placeOf(hit, stated ? group : group + 1).start, end: placeOf(hit, group + 2).end + 1 }
  yield { place, weight: weightAt(hit.reading, place, 1), message: { zh: `${festival}是${right[0]}月${right[1]}日。`, en: `${festival} is kept on ${right[0]}/${right[1]}.` } }
}

function dayOf(festival: string, year: number | undefined): readonly [number, number] | undefined {
  const rule = observances[festival]!
  if (rule.length === 2) return rule
  if (!year) return undefined
  const [month, weekday, nth] = rule
  const first = weekdayOf(year, month, 1)!
  return [month, 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7]
}
