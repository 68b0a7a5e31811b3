import { diffArrays } from 'diff'
import type { Document, Span } from '../model.ts'

/** Words that both texts have, or words of the older one and what the newer one has in their stead. In order; together they cover both texts. */
export interface Stretch {
  readonly was: Span
  readonly now: Span
  readonly kept: boolean
}

/** So many changed words of one passage are looked through; beyond that the passage counts as written anew. */
const mostChanges = 1500

const known = new WeakMap<Document, WeakMap<Document, readonly Stretch[]>>()

/** What two versions of one copy have in common; worked out once for each two. */
export function alignedOf(older: Document, newer: Document): readonly Stretch[] {
  const beside = known.get(older) ?? new WeakMap<Document, readonly Stretch[]>()
  known.set(older, beside)
  const stretches = beside.get(newer) ?? align(older.text, newer.text)
  beside.set(newer, stretches)
  return stretches
}

/** Lays two texts against each other, sentence by sentence, then word by word: a numeral or a Latin word is never cut. */
export function align(was: string, now: string): readonly Stretch[] {
  const coarse = joined(compare(was.match(/[^。！？；\n]*[。！？；\n]?/gu)!, now.match(/[^。！？；\n]*[。！？；\n]?/gu)!))
  const fine = coarse.flatMap((one) => (one.kept || isEmpty(one.was) || isEmpty(one.now) ? [one] : withinOf(one, was, now)))
  return joined(withoutChance(fine))
}

/** A passage that changed, word by word. */
function withinOf({ was, now }: Stretch, older: string, newer: string): readonly Stretch[] {
  const stretches = compare(wordsOf(older.slice(was.start, was.end)), wordsOf(newer.slice(now.start, now.end)))
  return stretches.map((one) => ({ was: moved(one.was, was.start), now: moved(one.now, now.start), kept: one.kept }))
}

function wordsOf(text: string): string[] { return text.match(/[\d.,%％]*\d[\d.,%％]*|\p{Script=Latin}+|[\s\S]/gu) ?? [] }

function compare(was: readonly string[], now: readonly string[]): Stretch[] {
  const changes = diffArrays([...was], [...now], { maxEditLength: mostChanges })
  if (!changes) return [{ was: { start: 0, end: was.join('').length }, now: { start: 0, end: now.join('').length }, kept: false }]
  let [older, newer] = [0, 0]
  return changes.map(({ value, added, removed }) => {
    const { length } = value.join('')
    const [from, to] = [older, newer]
    if (!added) older += length
    if (!removed) newer += length
    return { was: { start: from, end: older }, now: { start: to, end: newer }, kept: !added && !removed }
  })
}

/** A few words kept between two longer changes are there by chance: the whole was written anew. */
function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  const changes = joined(stretches)
  const size = (one: Stretch | undefined) => (one && !one.kept ? Math.max(length(one.was), length(one.now)) : 0)
  return changes.map((one, at) => (one.kept && length(one.was) <= Math.min(size(changes[at - 1]), size(changes[at + 1])) ? { ...one, kept: false } : one))
}

/** Neighbours of one kind made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = []
  for (const one of stretches) {
    const last = made.at(-1)
    if (isEmpty(one.was) && isEmpty(one.now)) continue
    if (last?.kept === one.kept) made[made.length - 1] = { was: { start: last.was.start, end: one.was.end }, now: { start: last.now.start, end: one.now.end }, kept: one.kept }
    else made.push(one)
  }
  return made
}

function moved({ start, end }: Span, by: number): Span { return { start: start + by, end: end + by } }
function length({ start, end }: Span): number { return end - start }
function isEmpty(span: Span): boolean { return length(span) === 0 }
