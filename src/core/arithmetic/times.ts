import { type When, whensOf } from '../lexicon/changes.ts'
import { partsOf } from '../matching/calendar.ts'
import { type Figure, type Line, lastClause } from './figure.ts'
import { isLevel } from './result.ts'

const known = new WeakMap<Figure, readonly When[]>()

/** The times a level is of: its own words', else those of the levels before it in the sentence, as far as a semicolon. */
export function timesOf(line: Line, figure: Figure): readonly When[] {
  const times = known.get(figure) ?? read(line, figure)
  known.set(figure, times)
  return times
}

function read({ figures }: Line, figure: Figure): readonly When[] {
  const own = whensOf(figure.lead)
  if (own.length > 0 || /；/u.test(figure.lead)) return own
  for (const one of figures.slice(0, figures.indexOf(figure)).reverse()) {
    if (isLevel(one) && !/[比较]|同期/u.test(lastClause(one.lead))) {
      const times = whensOf(one.lead)
      if (times.length > 0) return times
    }
    if (/；/u.test(one.lead)) return []
  }
  return []
}

/** 今年 and 去年 as years, where the day of the paper is known. */
export function yearsOf(line: Line, figure: Figure): readonly When[] {
  const year = partsOf(line.reading.document.dated)?.year
  const times = timesOf(line, figure)
  return year ? times.map((one) => (one.level === 'relative' ? { level: 'year', at: year + one.at } : one)) : times
}

const ranks: readonly string[] = ['era', 'year', 'relative']

/** Whether all of one set of times can lie behind the other; where nothing is told, it can. */
export function isLater(now: readonly When[], base: readonly When[]): boolean {
  const start = base.find((one) => one.at < 0) ?? base.find((one) => one.level !== 'relative') ?? base[0]
  if (!start) return !now.some((one) => one.at < 0)
  return now.every((one) => {
    if (one.level === start.level) return one.at > start.at
    const [first, second] = [ranks.indexOf(start.level), ranks.indexOf(one.level)]
    if (start.level === 'era') return start.at < 0
    return first >= 0 && second >= 0 ? first < second || one.at === 0 : one.at >= 0 && one.level !== 'year'
  })
}
