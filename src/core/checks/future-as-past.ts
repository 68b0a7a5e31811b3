import { dayNumber, partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const cutoff = /截[至止]到?((?:19|20)\d{2}年|今年)?(\d{1,2})月(?:(\d{1,2})日|底|末)?([^。；！？\n]{2,60})/dgu
const past = /(?:已于|已在)((?:19|20)\d{2}年|今年)?(\d{1,2})月(\d{1,2})日([^。；！？\n]{0,20})/dgu
const done = /已(?!经?知|定|确定|安排)|完成了|达到了|实现了|共有|累计(?!将)|新增了|共(?:接待|完成|发放|培训|建成|收到|处理|查处|办理)/u
const ahead = /将|拟|计划|预计|力争|确保|目标|有望|之?前|报名|申请|申报|提交|预约|须|应当|需|届时|如|若|尚未|可|为止前|有效/u

/** A cut-off after the paper’s own date, told as done. */
export const futureAsPast: Check = {
  id: 'future-as-past',
  title: { zh: '未来时点作已然', en: 'A future date told as past' },
  why: { zh: '报纸出版那天，这个日子还没有到。', en: 'On the day of the paper that date has not come.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['截至2026年12月31日，全县已完成造林3万亩。'], dated: '2026-11-20', why: { zh: '年份写明，尚未到来', en: 'The year is stated and still to come' }, finds: ['2026年12月31'] },
    { texts: ['截至12月15日，全镇共完成改厕600户。'], dated: '2026-11-20', why: { zh: '不写年份，多半笔误', en: 'No year: most likely a slip' }, finds: ['12月15'] },
    { texts: ['新桥已于今年12月1日通车。'], dated: '2026-11-20', why: { zh: '已于未来', en: 'Already in the future' }, finds: ['今年12月1'] },
  ],
  clean: [
    { texts: ['截至2026年10月31日，全县已完成造林3万亩。'], dated: '2026-11-20', why: { zh: '已过的时点', en: 'A date gone by' } },
    { texts: ['截至12月31日前完成报名的学员，可减免学费。'], dated: '2026-11-20', why: { zh: '截止期限', en: 'A deadline' } },
    { texts: ['截至12月31日，全县已完成造林3万亩。'], dated: '2027-01-20', why: { zh: '上年年底', en: 'The end of last year' } },
    { texts: ['活动截至12月31日，市民可到社区领取。'], dated: '2026-11-20', why: { zh: '活动期限', en: 'How long it runs' } },
    { texts: ['截至12月31日，全县已完成造林3万亩。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['到2026年12月底，力争完成造林3万亩。'], dated: '2026-11-20', why: { zh: '目标', en: 'A target' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const dated = partsOf(reading.document.dated)
      if (!dated) continue
      const quoted = quotedSpans(reading.document.text)
      for (const [pattern, told] of [[cutoff, done], [past, /(?:)/u]] as const) {
        for (const hit of matchesIn([reading], pattern)) {
          if (isInside(quoted, hit.match.index) || !told.test(hit.match[4]!) || ahead.test(hit.match[4]!)) continue
          const away = daysAhead(hit, dated)
          if (away <= 0 || (!hit.match[1] && away > 100)) continue
          const place = { ...placeOf(hit, 2), start: placeOf(hit, hit.match[1] ? 1 : 2).start, end: placeOf(hit, hit.match[3] ? 3 : 2).end }
          yield { place, weight: weightAt(reading, place, 1), ...(hit.match[1] ? {} : { severity: 'warning' as const }), message: { zh: `刊期${reading.document.dated}，这个日子还没有到。`, en: `The paper is dated ${reading.document.dated}: that day is still to come.` } }
        }
      }
    }
  },
}

function daysAhead({ match }: Hit, dated: { year: number; month: number; day: number }): number {
  const year = match[1]?.startsWith('今') || !match[1] ? dated.year : Number(match[1].slice(0, 4))
  return dayNumber(year, Number(match[2]), Number(match[3] ?? 28)) - dayNumber(dated.year, dated.month, dated.day)
}
