import { readHan } from '../lexicon/numerals.ts'
import { type Series, sessions, yearlyDays } from '../lexicon/series.ts'
import { partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { remember } from '../matching/remember.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Facts, Finds } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const number = '第\\s?(\\d{1,3}|[一二三四五六七八九十百]{1,4})\\s?'
const before = '(?:((?:19|20)\\d{2})年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|(今年)(?:的)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?)'
const linked = '(?:，|是|为|正是|迎来|系|，也?是|的|恰逢|正值|适逢|举办的?|举行的?|召开的?|我国|我们迎来)*'
const within = '(?:我国|全国|国际|世界|中国)?'

interface Counted { readonly pattern: RegExp; readonly behind: RegExp; readonly series: Series }

const counted: readonly Counted[] = [
  ...sessions.map((series) => ({ series, ...patternsFor(`${number}届(?:${series.name})`) })),
  ...yearlyDays.map((series) => ({ series, ...patternsFor(`${number}(?:个|届|次)(?:“)?${within}${series.name}`) })),
]

/** A session or a yearly day whose number does not belong to its year. */
export const sessionOrdinal: Check = {
  id: 'session-ordinal',
  title: { zh: '届次与年份不符', en: 'Session number and year disagree' },
  why: { zh: '届次随年份递增，抄旧稿时最容易忘改。', en: 'The number grows with the year and is easily left over from last year’s copy.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['2024年第32届夏季奥运会在巴黎举行。'], why: { zh: '2024年是第33届', en: '2024 was number 33' }, finds: ['32'] },
    { texts: ['今年9月10日是第四十一个教师节。'], dated: '2026-09-08', why: { zh: '2026年是第42个', en: '2026 is number 42' }, finds: ['四十一'] },
    { texts: ['2025年11月8日是第25个中国记者节，报社给记者放假半天。'], why: { zh: '2025年是第26个', en: '2025 is number 26' }, finds: ['25'] },
    { texts: ['本报讯　11月18日，第二届社区足球赛落幕。'], dated: '2026-11-20', facts: { series: [{ kind: '届次', name: '社区足球赛', first: 2024, every: 1 }] }, why: { zh: '本报的表：2026年是第三届', en: 'By the desk’s table 2026 is number 3' }, finds: ['二'] },
  ],
  clean: [
    { texts: ['第三届社区足球赛落幕。第四届社区足球赛将于明年举行。'], dated: '2026-11-20', facts: { series: [{ kind: '届次', name: '社区足球赛', first: 2024, every: 1 }] }, why: { zh: '与本报的表相符，明年的一届另算', en: 'As the desk’s table has it; next year’s is another' } },
    { texts: ['2024年第33届夏季奥运会在巴黎举行。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['2021年，推迟的第32届奥运会在东京举行。'], why: { zh: '推迟一年仍称原届', en: 'Held a year late under its old number' } },
    { texts: ['今年9月10日是第四十二个教师节。'], dated: '2026-09-08', why: { zh: '按刊期相符', en: 'Right from the paper’s date' } },
    { texts: ['2023年，运动员为第33届夏季奥运会备战。'], why: { zh: '备战在前', en: 'They prepared a year before' } },
    { texts: ['2024年第12届村运动会开了三天。'], why: { zh: '不在表中，不判', en: 'Not in the table' } },
    { texts: ['今年9月10日是第四十一个教师节。'], why: { zh: '不知刊期', en: 'No date to count from' } },
  ],
  *run({ readings, facts }) {
    const own = ownSeries(facts)
    for (const reading of readings) {
      if (!/第\s?[\d一二三四五六七八九十百]+\s?[届个次]/u.test(reading.document.text)) continue
      const quoted = quotedSpans(reading.document.text)
      const today = partsOf(reading.document.dated)?.year
      for (const { pattern, behind, series } of counted) {
        for (const hit of matchesIn([reading], pattern)) if (!isInside(quoted, hit.match.index)) yield* judge(hit, hit.match[1] ? Number(hit.match[1]) : today, 3, series)
        for (const hit of matchesIn([reading], behind)) if (!isInside(quoted, hit.match.index)) yield* judge(hit, Number(hit.match[2]), 1, series)
      }
      for (const { pattern, now, series } of own) {
        const told = new Set<number>()
        for (const hit of matchesIn([reading], pattern)) {
          told.add(hit.match.indices![3]![0])
          if (!isInside(quoted, hit.match.index)) yield* judge(hit, hit.match[1] ? Number(hit.match[1]) : today, 3, series)
        }
        for (const hit of matchesIn([reading], now)) {
          if (told.has(hit.match.indices![1]![0]) || isInside(quoted, hit.match.index) || otherTime.test(clauseOf(hit))) continue
          for (const found of judge(hit, today, 1, series)) yield { ...found, severity: 'query' }
        }
      }
    }
  },
}

/** The desk's own series, with what says that one of them is held now. */
const ownSeries = remember(({ series }: Facts) => (series ?? []).filter(({ kind, first, years }) => kind.includes('届') && (first !== undefined || years !== undefined)).map(({ name, first, every = 1, firstNumber = 1, years }) => {
  const words = `${number}(?:届|个|次)${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`
  const held = Object.fromEntries(Object.entries(years ?? {}).map(([at, year]) => [at, [year]]))
  return { pattern: patternsFor(words).pattern, now: new RegExp(`${words}[^。；！？\\n]{0,14}?(?:举行|举办|开幕|落幕|闭幕|开跑|开赛|启动|召开|收官)`, 'dgu'), series: { name, first: first === undefined ? Number.NEGATIVE_INFINITY : first - (firstNumber - 1) * every, every, ...(years ? { held } : {}) } }
}))

const otherTime = /将|拟|预计|明年|去年|前年|上届|曾|当年|历史|(?:19|20)\d{2}年/u

/** From the stop before a hit to its end. */
function clauseOf({ reading, match }: Hit): string {
  const { text } = reading.document
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  return before.slice(before.search(/[^。；！？\n]*$/u)) + match[0]
}

function patternsFor(words: string): { pattern: RegExp; behind: RegExp } {
  return { pattern: new RegExp(`${before}${linked}${words}(?!筹|申办|倒计时|会徽|吉祥物|火炬|备战)`, 'dgu'), behind: new RegExp(`${words}[（(]((?:19|20)\\d{2})年`, 'dgu') }
}

function* judge(hit: Hit, year: number | undefined, group: number, { first, every, held }: Series): Generator<Finds> {
  const words = hit.match[group]!
  const stated = /^\d/.test(words) ? Number(words) : Number(readHan(words)?.toFixed() ?? 0)
  if (!year || !stated || year < first) return
  const years = held?.[stated] ?? (Number.isFinite(first) ? [first + (stated - 1) * every] : [])
  if (years.length === 0 || years.includes(year)) return
  const right = Object.entries(held ?? {}).find(([, all]) => all.includes(year))?.[0] ?? (Number.isFinite(first) && (year - first) % every === 0 ? String((year - first) / every + 1) : undefined)
  const place = placeOf(hit, group)
  yield {
    place, weight: weightAt(hit.reading, place, 1),
    message: right ? { zh: `${year}年是第${right}届（个）。`, en: `In ${year} it is number ${right}.` } : { zh: `第${stated}届（个）是${years[0]}年。`, en: `Number ${stated} was in ${years[0]}.` },
  }
}
