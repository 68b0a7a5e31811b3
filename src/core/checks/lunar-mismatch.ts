import { readHan } from '../lexicon/numerals.ts'
import { partsOf } from '../matching/calendar.ts'
import { eveOf, type LunarDate, lunarOf, signsOf, solarOf, solarTerms, termDay } from '../matching/lunar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const date = '(?:((?:19|20)\\d{2})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日'
const bridge = '(?:[，、（(\\s]|星期[一二三四五六日天]|周[一二三四五六日天])*(?:农历|阴历|古历|旧历|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?'
const lunarDay = '(闰?)(正|[二三四五六七八九十]|十一|十二|冬|腊)月(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|二十[一二三四五六七八九]|三十)'
const named: Readonly<Record<string, readonly [number, number] | 'eve'>> = { 除夕: 'eve', 大年三十: 'eve', 大年初一: [1, 1], 春节: [1, 1], 元宵节: [1, 15], 端午节: [5, 5], 端午: [5, 5], 七夕节: [7, 7], 七夕: [7, 7], 中元节: [7, 15], 中秋节: [8, 15], 中秋: [8, 15], 重阳节: [9, 9], 重阳: [9, 9], 腊八节: [12, 8], 腊八: [12, 8] }
const words = Object.keys(named).sort((a, b) => b.length - a.length).join('|')
const beside = new RegExp(`${date}${bridge}${lunarDay}(?![日])`, 'dgu')
const festival = new RegExp(`${date}(?:，?(?:是|正是|为|恰逢|适逢|正值|迎来|即)(?:农历|传统的?|今年的?|我国传统的?|中国传统的?)*|（|，农历|农历)?(${words}|${solarTerms.join('|')})(?=[，。；、）！（]|当天|当日|这天|那天|$)`, 'dgu')
const back = new RegExp(`(${words}|${solarTerms.join('|')})（(?:即)?${date}）`, 'dgu')
const signs = /((?:19|20)\d{2})年?(?:（|是|为|即)(?:农历|是|干支)*(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])([鼠牛虎兔龙蛇马羊猴鸡狗猪])?|([鼠牛虎兔龙蛇马羊猴鸡狗猪]))年/dgu

/** A solar day beside a lunar date, festival or solar term that falls on another. */
export const lunarMismatch: Check = {
  id: 'lunar-mismatch',
  title: { zh: '公历农历不符', en: 'Solar and lunar dates disagree' },
  why: { zh: '公历与农历、节气、干支一一对应，抄串一行就错。', en: 'Every solar day has one lunar date: a wrong line in the almanac shows.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['2026年2月16日（农历正月初一），庙会开锣。'], why: { zh: '正月初一是2月17日', en: 'The first day is 17 February' }, finds: ['2026年2月16日'] },
    { texts: ['2025年10月7日是中秋节，全家团圆。'], why: { zh: '中秋是10月6日', en: 'It is 6 October' }, finds: ['2025年10月7日'] },
    { texts: ['4月4日清明，村里祭扫烈士墓。'], dated: '2026-04-01', why: { zh: '清明在4月5日', en: 'It is 5 April' }, finds: ['4月4日'] },
    { texts: ['2026年是农历蛇年。'], why: { zh: '2026年是马年', en: 'A year of the horse' }, finds: ['2026'] },
  ],
  clean: [
    { texts: ['2026年2月17日（农历正月初一），庙会开锣；2月16日，除夕，村里守岁。'], why: { zh: '相符；除夕是廿九', en: 'They agree; this year ends on the 29th' } },
    { texts: ['2025年10月6日是中秋节，全家团圆。'], why: { zh: '中秋相符', en: 'They agree' } },
    { texts: ['2025年8月10日，农历闰六月十七，村里晒谷。'], why: { zh: '闰月', en: 'A leap month' } },
    { texts: ['10月3日，中秋节前，慰问组来到敬老院。'], dated: '2025-10-03', why: { zh: '节前', en: 'Before the day' } },
    { texts: ['2月10日（农历腊月廿三），北方过小年。'], why: { zh: '不知年份', en: 'The year is not known' } },
    { texts: ['2026年是农历马年，丙午年正月十五闹元宵。'], why: { zh: '生肖相符', en: 'The animal agrees' } },
    { texts: ['4月5日清明，村里祭扫烈士墓。'], dated: '2026-04-01', why: { zh: '节气相符', en: 'The solar term agrees' } },
    { texts: ['今年1月20日大寒至2月4日立春，气温回升。'], dated: '2026-02-05', why: { zh: '两个节气', en: 'Two solar terms' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const quoted = quotedSpans(reading.document.text)
      const outside = (hit: Hit) => !isInside(quoted, hit.match.index)
      for (const hit of [...matchesIn([reading], beside)].filter(outside)) yield* byLunarDate(hit)
      for (const hit of [...matchesIn([reading], festival)].filter(outside)) yield* byName(hit, hit.match[4]!, 1)
      for (const hit of [...matchesIn([reading], back)].filter(outside)) yield* byName(hit, hit.match[1]!, 2)
      for (const hit of [...matchesIn([reading], signs)].filter(outside)) yield* bySigns(hit)
    }
  },
}

function* byLunarDate(hit: Hit): Generator<Finds> {
  const [, , m, d, leap, month, day] = hit.match
  const year = yearOf(hit, 1)
  if (!year) return
  const number = month === '正' ? 1 : month === '冬' ? 11 : month === '腊' ? 12 : Number(readHan(month!)!.toFixed())
  const lunar = { month: leap ? -number : number, day: Number(readHan(day!.replace('初', '').replace('廿', '二十'))!.toFixed()) }
  const real = lunarOf(year, Number(m), Number(d))
  if (!real || (real.month === lunar.month && real.day === lunar.day)) return
  const right = [year, year - 1].map((one) => solarOf({ year: one, ...lunar })).find((one) => one?.year === year)
  yield found(hit, 1, right ? { zh: `农历这一天是${year}年${right.month}月${right.day}日；${m}月${d}日是${spoken(real)}。`, en: `That lunar day is ${right.month}/${right.day} in ${year}.` } : { zh: `${year}年${m}月${d}日是农历${spoken(real)}。`, en: `${m}/${d} in ${year} is month ${real.month}, day ${real.day} of the lunar year.` })
}

function* byName(hit: Hit, name: string, group: number): Generator<Finds> {
  const year = yearOf(hit, group)
  if (!year) return
  const rule = named[name]
  const right = rule === undefined ? termDay(year, name) : rule === 'eve' ? eveOf(year - 1) : rule[0] === 12 ? [year, year - 1].map((one) => solarOf({ year: one, month: 12, day: rule[1] })).find((one) => one?.year === year && (Number(hit.match[group + 1]) === one.month)) : solarOf({ year, month: rule[0], day: rule[1] })
  if (!right || (right.month === Number(hit.match[group + 1]) && right.day === Number(hit.match[group + 2]))) return
  yield found(hit, group, { zh: `${year}年的${name}是${right.month}月${right.day}日。`, en: `${name} is ${right.month}/${right.day} in ${year}.` })
}

function* bySigns(hit: Hit): Generator<Finds> {
  const year = Number(hit.match[1])
  const { pair, animal } = signsOf(year)
  const [, , statedPair, after, alone] = hit.match
  if ((statedPair ?? pair) === pair && (after ?? alone ?? animal) === animal) return
  const place = placeOf(hit, 1)
  yield { place, weight: weightAt(hit.reading, place, 1), message: { zh: `${year}年是农历${pair}${animal}年。`, en: `${year} is ${pair}, a year of ${animal}.` } }
}

function yearOf(hit: Hit, group: number): number | undefined {
  return hit.match[group] ? Number(hit.match[group]) : partsOf(hit.reading.document.dated)?.year
}

function found(hit: Hit, group: number, message: Finds['message']): Finds {
  const place = { ...placeOf(hit, group + 2), start: placeOf(hit, hit.match[group] ? group : group + 1).start, end: placeOf(hit, group + 2).end + 1 }
  return { place, message, weight: weightAt(hit.reading, place, 1), ...(hit.match[group] ? {} : { severity: 'warning' as const }) }
}

function spoken({ month, day }: LunarDate): string {
  const digits = '〇一二三四五六七八九十'
  const days = day <= 10 ? `初${digits[day]}` : day < 20 ? `十${digits[day - 10]}` : day === 20 ? '二十' : day === 30 ? '三十' : `廿${digits[day - 20]}`
  const number = Math.abs(month)
  return `${month < 0 ? '闰' : ''}${number === 1 ? '正' : number <= 10 ? digits[number] : number === 11 ? '十一' : '腊'}月${days}`
}
