import { remember } from '../matching/remember.ts'
import { accrued } from './accrual.ts'
import { apposed } from './apposed.ts'
import { closed } from './closed.ts'
import type { Line } from './figure.ts'
import { listed } from './listed.ts'
import type { Whole } from './whole.ts'

/** Totals with the parts the copy lists of them; what two readings share stands once. */
export const wholesOf: (line: Line) => readonly Whole[] = remember((line: Line) => {
  const wholes = new Map<string, Whole>()
  for (const whole of [...listed(line), ...closed(line), ...accrued(line), ...apposed(line)]) {
    const key = [whole.totals[0]!, ...whole.parts].map(({ start }) => start).join(' ')
    if (!wholes.has(key)) wholes.set(key, whole)
  }
  return [...wholes.values()]
})
