import { readHan } from '../lexicon/numerals.ts'
import { founded } from '../lexicon/series.ts'
import { partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Finds, Place, Reading } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const number = '(\\d{1,3}|[一二三四五六七八九十百]{1,4})'
const begun = '(?:成立|创办|创立|创建|创刊|建校|建院|建厂|建县|建市|建馆|建台|建团|建所|建制|组建|诞生|诞辰|出生|设立|开业|开馆|开通|通车|投产|逝世|牺牲|发布|颁布|签署|建交)'
const sentence = /[^。！？\n]+/gu
const since = new RegExp(`(?:(?:${begun}于|自|从|始建于|创建于|创办于)((?:19|20)\\d{2})年|((?:19|20)\\d{2})年(?:\\d{1,2}月(?:\\d{1,2}日)?)?，?(?:(?!迎|值|逢|庆|纪念|是)[^，。；、\\d]){0,14}${begun}|${begun}于((?:19|20)\\d{2})年)`, 'gu')
const kept = new RegExp(`(?:((?:19|20)\\d{2})年|(今年))(?!${begun})[^，。；\\d]{0,8}?(?:迎来|正值|恰逢|适逢|喜迎|正是|是|庆祝|纪念|逢)[^，。；\\d]{0,18}?${number}周年(?!志|刊|报)`, 'dgu')
const known = founded.map(([name, year]) => [new RegExp(`(?:((?:19|20)\\d{2})年|(今年))(?:，)?(?:正?值|恰逢|适逢|喜迎|将?迎来|正?是|为|系|时值)(?:伟大的)?${name}${number}周年`, 'dgu'), year] as const)

const otherTime = /将|拟|预计|明年|去年|前年|曾|当年|那年|历史|(?:19|20)\d{2}年/u

/** The desk's own beginnings: said of a year, and said of what is kept now. */
const ownBeginnings = remember(({ series }: Facts) => (series ?? []).filter(({ kind, first }) => !/届|规划/u.test(kind) && first !== undefined).map(({ name, first }) => {
  const words = `${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?:${begun})?${number}周年`
  return { first: first!, dated: new RegExp(`(?:((?:19|20)\\d{2})年|(今年))[^。；！？\\d\\n]{0,12}?${words}(?!纪念章|志|刊|报)`, 'dgu'), now: new RegExp(`${words}[^。；！？\\d\\n]{0,10}?(?:庆祝|庆典|纪念|座谈会|大会|活动|展|演出)`, 'dgu') }
}))

/** An anniversary that does not follow from the years beside it. */
export const anniversary: Check = {
  id: 'anniversary',
  title: { zh: '周年与年份不符', en: 'Anniversary and years disagree' },
  why: { zh: '周年数等于两个年份之差，差一年最容易写错。', en: 'An anniversary is the difference of two years; off by one is the usual slip.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['学校成立于1949年，2025年迎来建校75周年。'], why: { zh: '2025减1949是76', en: 'From 1949 to 2025 it is 76' }, finds: ['75'] },
    { texts: ['1986年，县图书馆建成开馆；今年正值开馆三十周年。'], dated: '2026-11-20', why: { zh: '2026减1986是40', en: 'From 1986 to 2026 it is 40' }, finds: ['三十'] },
    { texts: ['2019年是中华人民共和国成立69周年。'], why: { zh: '众所周知的起点', en: 'A year everybody knows' }, finds: ['69'] },
    { texts: ['今年是渡口中学建校79周年，校友从各地赶来。'], dated: '2026-11-20', facts: { series: [{ kind: '创立', name: '渡口中学', first: 1946 }] }, why: { zh: '本报的表：1946年创立', en: 'By the desk’s table it began in 1946' }, finds: ['79'] },
    { texts: ['本报讯　昨日，渡口中学七十九周年校庆纪念大会举行。'], dated: '2026-11-20', facts: { series: [{ kind: '创立', name: '渡口中学', first: 1946 }] }, why: { zh: '现在举行，只提问', en: 'Kept now: it is asked about' }, finds: ['七十九'] },
  ],
  clean: [
    { texts: ['今年是渡口中学建校80周年。昨日，渡口中学80周年校庆纪念大会举行。'], dated: '2026-11-20', facts: { series: [{ kind: '创立', name: '渡口中学', first: 1946 }] }, why: { zh: '与本报的表相符', en: 'As the desk’s table has it' } },
    { texts: ['1996年，渡口中学50周年校庆纪念活动请来了他。去年，渡口中学79周年纪念活动从简。'], dated: '2026-11-20', facts: { series: [{ kind: '创立', name: '渡口中学', first: 1946 }] }, why: { zh: '说的是从前', en: 'Told of other years' } },
    { texts: ['明年将迎来渡口中学81周年校庆，纪念活动已在筹备。'], dated: '2026-11-20', facts: { series: [{ kind: '创立', name: '渡口中学', first: 1946 }] }, why: { zh: '说的是明年', en: 'Told of next year' } },
    { texts: ['学校成立于1949年，2025年迎来建校76周年。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['1986年，县图书馆建成开馆；今年正值开馆四十周年。'], dated: '2026-11-20', why: { zh: '按刊期相符', en: 'Right from the paper’s date' } },
    { texts: ['2021年是中国共产党成立100周年。'], why: { zh: '众所周知的起点', en: 'A year everybody knows' } },
    { texts: ['他2023年获颁庆祝中华人民共和国成立70周年纪念章。'], why: { zh: '纪念章颁于后来', en: 'A medal given later' } },
    { texts: ['合作社1998年筹建、2001年成立，2026年迎来25周年。'], why: { zh: '有两个起点，不判', en: 'Two beginnings: not judged' } },
    { texts: ['剧团1960年成立，走过六十多年，2026年演出第九十场。'], why: { zh: '没有周年', en: 'No anniversary' } },
  ],
  *run({ readings, facts }) {
    const own = ownBeginnings(facts)
    for (const reading of readings) {
      const year = partsOf(reading.document.dated)?.year
      const quoted = quotedSpans(reading.document.text)
      const outside = (hit: Hit) => !isInside(quoted, hit.match.index)
      const taken = new Set<number>()
      for (const [pattern, from] of known) {
        for (const hit of [...matchesIn([reading], pattern)].filter(outside)) {
          taken.add(hit.match.index)
          yield* judge(reading, from, placeOf(hit, 3), hit.match[1] ? Number(hit.match[1]) : year)
        }
      }
      for (const { first, dated, now } of own) {
        for (const hit of [...matchesIn([reading], dated)].filter(outside)) {
          const place = placeOf(hit, 3)
          taken.add(hit.match.index).add(place.start)
          yield* judge(reading, first, place, hit.match[1] ? Number(hit.match[1]) : year)
        }
        for (const hit of [...matchesIn([reading], now)].filter(outside)) {
          const place = placeOf(hit, 1)
          if (taken.has(place.start) || otherTime.test(clauseOf(hit))) continue
          for (const found of judge(reading, first, place, year)) yield { ...found, severity: 'query' }
        }
      }
      for (const hit of matchesIn([reading], sentence)) {
        if (!hit.match[0].includes('周年')) continue
        const begins = new Set([...hit.match[0].matchAll(since)].map((one) => Number(one[1] ?? one[2] ?? one[3])))
        const years = [...hit.match[0].matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/gu)].map((one) => Number(one[0]))
        const first = begins.size === 1 ? [...begins][0]! : undefined
        for (const one of hit.match[0].matchAll(kept)) {
          const at = hit.match.index + one.index
          const then = one[1] ? Number(one[1]) : year
          if (/改革开放|新中国|共和国|建党|建军|抗战|抗日|胜利|长征|回归|共产党|共青团|解放|诞辰|世界/u.test(one[0])) continue
          if (!first || first === then || taken.has(at) || isInside(quoted, at) || years.some((other) => other !== first && other !== then)) continue
          const [start, end] = one.indices![3]!
          yield* judge(reading, first, { document: reading.document.id, start: hit.match.index + start, end: hit.match.index + end }, then)
        }
      }
    }
  },
}

/** From the stop before a hit to its end. */
function clauseOf({ before, match }: Hit): string {
  return before.slice(before.search(/[^。；！？\n]*$/u)) + match[0]
}

function* judge(reading: Reading, from: number, place: Place, year: number | undefined): Generator<Finds> {
  const words = reading.document.text.slice(place.start, place.end)
  const stated = /^\d/.test(words) ? Number(words) : Number(readHan(words)?.toFixed() ?? 0)
  if (!year || !stated || year - from === stated || year <= from) return
  yield {
    place, weight: weightAt(reading, place, 1),
    message: { zh: `${year}年距${from}年是${year - from}周年。`, en: `From ${from} to ${year} it is ${year - from} years.` },
    working: { relation: 'difference', terms: [{ text: String(year), value: String(year) }, { text: String(from), value: String(from) }], stated: String(stated), found: String(year - from), unit: '周年' },
  }
}
