import { LunarDay, LunarYear, SolarDay, SolarTerm } from 'tyme4ts'
import { daysIn } from './calendar.ts'

/** A day of the Chinese calendar; a leap month is negative. */
export interface LunarDate { readonly year: number; readonly month: number; readonly day: number }

const first = 1901
const last = 2100

/** The lunar date of a day between 1901 and 2100; undefined for a day that does not exist. */
export function lunarOf(year: number, month: number, day: number): LunarDate | undefined {
  if (year < first || year > last || day < 1 || day > daysIn(month, year)) return undefined
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay()
  return { year: lunar.getLunarMonth().getLunarYear().getYear(), month: lunar.getLunarMonth().getMonthWithLeap(), day: lunar.getDay() }
}

/** The solar day a lunar date falls on, if that lunar date exists. */
export function solarOf({ year, month, day }: LunarDate): { year: number; month: number; day: number } | undefined {
  if (year < first || year > last) return undefined
  try {
    const solar = LunarDay.fromYmd(year, month, day).getSolarDay()
    return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() }
  } catch {
    return undefined
  }
}

/** The last day of a lunar year. */
export function eveOf(year: number): { year: number; month: number; day: number } | undefined {
  return solarOf({ year, month: 12, day: 30 }) ?? solarOf({ year, month: 12, day: 29 })
}

/** 丙午 and 马 of the lunar year that begins in a solar year. */
export function signsOf(year: number): { pair: string; animal: string } {
  const pair = LunarYear.fromYear(year).getSixtyCycle()
  return { pair: pair.getName(), animal: pair.getEarthBranch().getZodiac().getName() }
}

export const solarTerms = ['冬至', '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪'] as const

/** The day a solar term begins on, counted in a solar year. */
export function termDay(year: number, name: string): { year: number; month: number; day: number } | undefined {
  const index = solarTerms.indexOf(name as (typeof solarTerms)[number])
  if (index < 0 || year < first || year > last) return undefined
  const solar = SolarTerm.fromIndex(index === 0 ? year + 1 : year, index).getJulianDay().getSolarDay()
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() }
}
