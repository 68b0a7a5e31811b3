import { describe, expect, test } from 'vitest'
import { eveOf, lunarOf, signsOf, solarOf, solarTerms, termDay } from './lunar.ts'

/** Against published almanacs, where calendars built into browsers have been wrong. */
describe('the Chinese calendar', () => {
  test.each([
    [[2018, 11, 7], [2018, 9, 30]], [[2030, 2, 3], [2030, 1, 1]], [[1987, 7, 26], [1987, -6, 1]], [[2026, 2, 17], [2026, 1, 1]], [[2025, 10, 6], [2025, 8, 15]],
    [[2024, 2, 10], [2024, 1, 1]], [[2023, 1, 22], [2023, 1, 1]], [[2025, 1, 29], [2025, 1, 1]], [[2033, 12, 22], [2033, -11, 1]], [[2000, 2, 5], [2000, 1, 1]], [[1949, 10, 1], [1949, 8, 10]],
  ] as const)('%j is lunar %j', ([year, month, day], [lunarYear, lunarMonth, lunarDay]) => {
    expect(lunarOf(year, month, day)).toEqual({ year: lunarYear, month: lunarMonth, day: lunarDay })
    expect(solarOf({ year: lunarYear, month: lunarMonth, day: lunarDay })).toEqual({ year, month, day })
  })

  test('a day that does not exist has none', () => expect([lunarOf(2026, 13, 1), lunarOf(2026, 2, 30), lunarOf(2026, 1, 0)]).toEqual([undefined, undefined, undefined]))
  test('no lunar day is made up', () => expect(solarOf({ year: 2025, month: 12, day: 30 })).toBeUndefined())
  test('the year ends on the 29th where there is no 30th', () => expect(eveOf(2025)).toEqual({ year: 2026, month: 2, day: 16 }))
  test('signs', () => expect(signsOf(2026)).toEqual({ pair: '丙午', animal: '马' }))

  test.each([[2026, '立春', 2, 4], [2026, '清明', 4, 5], [2024, '清明', 4, 4], [2025, '冬至', 12, 21], [2023, '冬至', 12, 22], [2026, '夏至', 6, 21], [2025, '秋分', 9, 23]])('%i %s', (year, name, month, day) => {
    expect(termDay(year, name)).toEqual({ year, month, day })
  })

  test('every term of every year falls in that year, in order', () => {
    for (const year of [1901, 1950, 2024, 2100]) {
      const days = solarTerms.map((name) => termDay(year, name)!)
      expect(days.every((one) => one.year === year)).toBe(true)
    }
  })
})
