import type { PhraseFact, Span } from '../model.ts'
import { changeOf } from './likeness.ts'

/** A fixed phrase that is not as its row has it: `order` where only the order is wrong. */
export interface Trouble { readonly found: Span; readonly wanted: string; readonly order: boolean }

const joint = /^[、，,；;\s“”‘’]{1,3}/u

/** Where a text has the members of a phrase in a row, but not as the row has them. */
export function phraseTrouble(text: string, phrase: PhraseFact): Trouble[] {
  if (phrase.items.length < 3) return phrase.items.join('').length >= 8 ? nearWhole(text, phrase) : []
  const whole = listTrouble(text, phrase.items, '', phrase.order)
  const shared = sharedEnd(phrase.items)
  return shared === '' ? whole : [...whole, ...listTrouble(text, phrase.items.map((item) => item.slice(0, -shared.length)), shared, phrase.order)]
}

/** What all members end with: 精神 of 劳模精神、劳动精神. */
function sharedEnd(items: readonly string[]): string {
  let length = 0
  while (items.every((item) => item.length > length + 1 && item.at(-1 - length) === items[0]!.at(-1 - length))) length++
  return items[0]!.slice(items[0]!.length - length)
}

/** Lists that begin with a member: the same members in another order, or all but one and that one a character off. */
function listTrouble(text: string, items: readonly string[], ending: string, order: PhraseFact['order']): Trouble[] {
  const found: Trouble[] = []
  const wanted = items.join('、') + ending
  let free = 0
  const starts = items.flatMap((item) => placesOf(text, item)).sort((a, b) => a - b)
  for (const start of starts) {
    if (start < free) continue
    const list = readList(text, start, items)
    if (list.length < items.length) continue
    const first = list.slice(0, items.length)
    const end = first.at(-1)!.end
    if (ending !== '' && !text.startsWith(ending, end)) continue
    const off = first.filter((one) => one.item === undefined)
    const missing = items.filter((item) => !first.some((one) => one.item === item))
    if (off.length === 0 && missing.length === 0) {
      if (order === 'strict' && first.some((one, at) => one.item !== items[at])) found.push({ found: { start, end: end + ending.length }, wanted, order: true })
      free = end
    } else if (off.length === 1 && missing.length === 1 && items.length >= 3 && oneOff(missing[0]!, text.slice(off[0]!.start, off[0]!.end))) {
      found.push({ found: { start: off[0]!.start, end: off[0]!.end }, wanted: missing[0]!, order: false })
      free = end
    }
  }
  return found
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

/** The members of a list from `start` on, each a known one or words of like length. */
function readList(text: string, start: number, items: readonly string[]): { item: string | undefined; start: number; end: number }[] {
  const list: { item: string | undefined; start: number; end: number }[] = []
  let at = start
  while (list.length < items.length) {
    const item = items.find((one) => text.startsWith(one, at))
    const other = item ?? /^\p{Script=Han}{2,12}/u.exec(text.slice(at, at + 12))?.[0]
    if (other === undefined) break
    // The last of a list runs on into its sentence: cut to the length of what is missing.
    const missing = items.find((one) => !list.some((known) => known.item === one))
    const words = item ?? (joint.test(text.slice(at + other.length, at + other.length + 1)) ? other : other.slice(0, missing?.length ?? other.length))
    list.push({ item, start: at, end: at + words.length })
    at += words.length
    const mark = joint.exec(text.slice(at, at + 3))
    if (!mark) break
    at += mark[0].length
  }
  return list
}

function oneOff(wanted: string, words: string): boolean {
  const { edits } = changeOf(wanted, words)
  return edits === 1 && wanted.length >= 2 && Math.abs(wanted.length - words.length) <= 1 && (wanted.length > 2 || wanted.length === words.length)
}

/** A phrase of one or two members, a character more, less or other. */
function nearWhole(text: string, { items }: PhraseFact): Trouble[] {
  return nearlySaid(text, items.join('')).map((found) => ({ found, wanted: items.join('，'), order: false }))
}

/** Where a text nearly has these words, marks aside: one half exactly, the other a character more, less or other, first and last the same. */
export function nearlySaid(text: string, whole: string): Span[] {
  const half = whole.length >> 1
  const found: Span[] = []
  const take = (start: number, end: number) => {
    const words = text.slice(start, end).replace(marks, '')
    if (words[0] !== whole[0] || words.at(-1) !== whole.at(-1) || changeOf(whole, words).edits !== 1) return
    const span = { start, end }
    if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span)
  }
  for (const at of placesOf(text, whole.slice(0, half))) for (const length of [0, 1, -1]) take(at, beyond(text, at, whole.length + length, 1))
  for (const at of placesOf(text, whole.slice(half))) for (const length of [0, 1, -1]) take(beyond(text, at + whole.length - half, whole.length + length, -1), at + whole.length - half)
  return found
}

const marks = /[\s\p{P}]/gu

/** The end of so many letters from here on, or back, marks not counted. */
function beyond(text: string, from: number, letters: number, step: 1 | -1): number {
  let at = from
  for (let left = letters; left > 0 && at >= 0 && at <= text.length; at += step) if (/[\p{L}\p{N}]/u.test(text[step > 0 ? at : at - 1] ?? '')) left--
  return Math.max(0, Math.min(text.length, at))
}
