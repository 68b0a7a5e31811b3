/** Days since 1 March of year 0 in the Gregorian calendar (Hinnant, days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 0 Sunday … 6 Saturday; undefined for a day that does not exist. */
export function weekdayOf(year: number, month: number, day: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > (lengths[month - 1] ?? 0) || (month === 2 && day === 29 && !leap)) return undefined
  return (((dayNumber(year, month, day) + 3) % 7) + 7) % 7
}

/** Days a month can have; of February 29 where the year is not known. */
export function daysIn(month: number, year?: number): number {
  return month === 2 && year !== undefined && weekdayOf(year, 2, 29) === undefined ? 28 : (lengths[month - 1] ?? 0)
}

/** The parts of an ISO date, where there is one. */
export function partsOf(iso: string | undefined): { year: number; month: number; day: number } | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : undefined
}
