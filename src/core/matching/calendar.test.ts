import { expect, test } from 'vitest'
import { weekdayOf } from './calendar.ts'

test('a calendar of our own agrees with the machine for three hundred years', () => {
  for (let day = new Date(Date.UTC(1850, 0, 1)); day.getUTCFullYear() < 2150; day = new Date(day.getTime() + 86_400_000 * 13)) {
    expect(weekdayOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())).toBe(day.getUTCDay())
  }
})

test('a day that does not exist has no weekday', () => {
  expect(weekdayOf(2026, 2, 29)).toBeUndefined()
  expect(weekdayOf(2024, 2, 29)).toBe(4)
})
