import { indefinite, notNumerals } from '../lexicon/not-numerals.ts'
import { oneOf } from '../lexicon/units.ts'

const masked = new RegExp(`${indefinite}|${oneOf(notNumerals)}`, 'gu')

/** Tells whether a place shares characters with a word whose numerals count nothing. Ask in the order of the text. */
export function maskOf(plain: string): (start: number, end: number) => boolean {
  const hidden = [...plain.matchAll(masked)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  let next = 0
  return (start, end) => {
    while (next > 0 && hidden[next - 1]!.end > start) next--
    while (next < hidden.length && hidden[next]!.end <= start) next++
    return next < hidden.length && hidden[next]!.start < end
  }
}
