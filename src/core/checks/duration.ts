import { readHan } from '../lexicon/numerals.ts'
import { dayNumber } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

const to = '\\s*(?:至|到|[—–~～-]{1,2})\\s*'
const count = '(\\d{1,4}|[一二两三四五六七八九十百]{1,4})'
const cue = '(?:为期|历时|共计?|总计|一共|前后|持续|放假|连休|假期|展期|会期|工期|赛期)(?:了|为|约)?'
const gap = '(?:（[^（）]{0,8}）)?(?:[^，。；！？、\\d“”]{0,10}?)(?:[，,](?:展期|会期|活动|会议|比赛|赛事|整个)?)?'
const days = new RegExp(`(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日?${to}(?:((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?!前|后|期间|之间)${gap}${cue}${count}天(?!气|然|津)`, 'dgu')
const months = new RegExp(`(?:((?:19|20)\\d{2}))年(\\d{1,2})月${to}(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(?!\\d)${gap}(?:为期|历时|共计?|持续|工期|前后)(?:了|为|约)?${count}个月`, 'dgu')
const years = new RegExp(`((?:19|20)\\d{2})年?${to}((?:19|20)\\d{2})年(?!前|后|期间|间)${gap}(?:为期|历时|共计?|持续|连续|前后)(?:了|为|约)?${count}年(?!级|代|度)`, 'dgu')
const elsewhere = /分别|每|其中|工作日|有效|累计|平均|实际|调休上班|部分|各/u

/** A stated length of time that the two ends do not give, counted either way. */
export const duration: Check = {
  id: 'duration',
  title: { zh: '历时与起止不符', en: 'Length of time and its ends disagree' },
  why: { zh: '起止日期和天数摆在一起，读者一算就知道错了。', en: 'With both ends printed anyone can count the days.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['书展10月1日至8日举行，为期10天。'], why: { zh: '只有7或8天', en: 'It is 7 or 8 days' }, finds: ['10'] },
    { texts: ['10月1日至7日放假调休，共九天。'], why: { zh: '只有7天', en: 'It is 7 days' }, finds: ['九'] },
    { texts: ['大桥2021年3月至2023年3月，历时36个月建成。'], why: { zh: '只有24个月', en: 'It is 24 months' }, finds: ['36'] },
  ],
  clean: [
    { texts: ['书展10月1日至8日举行，为期8天。'], why: { zh: '首尾都算', en: 'Both ends counted' } },
    { texts: ['书展10月1日至8日举行，为期7天。'], why: { zh: '只算一头', en: 'One end counted' } },
    { texts: ['10月1日至8日期间，村里办了为期3天的农机展。'], why: { zh: '期间的另一件事', en: 'Something else within the time' } },
    { texts: ['10月9日至20日，共8个工作日受理申请。'], why: { zh: '工作日', en: 'Working days' } },
    { texts: ['2月25日至3月2日，为期6天的庙会接待游客3万人次。'], why: { zh: '跨月', en: 'Over the end of a month' } },
    { texts: ['10月8日至12日，共30天量的药品发放到户。'], why: { zh: '三十天的量', en: 'Thirty days’ worth' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, days)) {
      const [, y1, m1, d1, y2, m2, d2] = hit.match
      const first = Number(y1 ?? 2025)
      const end = (year: number) => dayNumber(year, Number(m2 ?? m1), Number(d2))
      const begin = dayNumber(first, Number(m1), Number(d1))
      const last = y2 ? end(Number(y2)) : end(first) < begin ? end(first + 1) : end(first)
      const leap = !y1 && Number(m1) <= 2 && Number(m2 ?? m1) >= 3 ? 1 : 0
      yield* judge(hit, 7, [last - begin, last - begin + 1 + leap], '天', 'days')
    }
    for (const hit of matchesIn(readings, months)) {
      const span = (Number(hit.match[3] ?? hit.match[1]) - Number(hit.match[1])) * 12 + Number(hit.match[4]) - Number(hit.match[2])
      yield* judge(hit, 5, [span, span + 1], '个月', 'months')
    }
    for (const hit of matchesIn(readings, years)) {
      const span = Number(hit.match[2]) - Number(hit.match[1])
      yield* judge(hit, 3, [span, span + 1], '年', 'years')
    }
  },
}

function* judge(hit: Hit, group: number, [least, most]: readonly [number, number], unit: string, units: string): Generator<Finds> {
  const words = hit.match[group]!
  const stated = /^\d/.test(words) ? Number(words) : Number(readHan(words)?.toFixed() ?? 0)
  if (least < 0 || !stated || (stated >= least && stated <= most) || elsewhere.test(hit.match[0]) || /^(?:量|份|分|的量|用量|以上|以内|内)/u.test(hit.after)) return
  const place = placeOf(hit, group)
  yield { place, weight: weightAt(hit.reading, place, 1), message: { zh: `起止之间是${least === most - 1 ? `${least}或${most}` : `${least}至${most}`}${unit}，文中${words}${unit}。`, en: `From one end to the other it is ${least} to ${most} ${units}, not ${stated}.` } }
}
