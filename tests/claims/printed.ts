import type { Mention } from '../../src/core/model.ts'

/** A value as one number: a date as YYYYMMDD, a month as YYYYMM, – where the words give none. */
export function printed({ value }: Mention): string {
  if (value.type === 'number') return value.value ?? '–'
  const { year, month, day } = value
  return String((year ?? 0) * (day !== undefined ? 10000 : month !== undefined ? 100 : 1) + (month ?? 0) * (day !== undefined ? 100 : 1) + (day ?? 0))
}
