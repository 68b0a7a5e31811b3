import { blockAt } from '../mentions/index.ts'
import type { Finds, Place, Reading, RelatedPlace, Said } from '../model.ts'

/** One match of a pattern in one text. */
export interface Hit {
  readonly reading: Reading
  /** Over the text as `narrow` has it: same length. */
  readonly match: RegExpExecArray
  /** What stands before the match in its block, and behind it. */
  readonly before: string
  readonly after: string
}

/** Every match in every text; a pattern whose groups are asked for as places has the flag `d`. */
export function* matchesIn(readings: readonly Reading[], pattern: RegExp): Generator<Hit> {
  for (const reading of readings) {
    const { text, blocks } = reading.document
    for (const match of narrowed(reading).matchAll(pattern)) {
      const block = blockAt(blocks, match.index)
      const end = match.index + match[0].length
      yield { reading, match, before: text.slice(block?.start ?? match.index, match.index), after: text.slice(end, Math.max(end, block?.end ?? end)) }
    }
  }
}

/** Where the match stands, or one of its groups. */
export function placeOf({ reading, match }: Hit, group = 0): Place {
  const [start, end] = group === 0 ? [match.index, match.index + match[0].length] : match.indices![group]!
  return { document: reading.document.id, start, end }
}

export function wordsAt(reading: Reading, { start, end }: { start: number; end: number }): string {
  return reading.document.text.slice(start, end)
}

/** A few like findings stand alone; many in one story are one finding with the rest beside it. */
export function* grouped(one: readonly Finds[], given: { alone: number; story: (finds: Finds) => number; said: (count: number) => Said }): Generator<Finds> {
  const stories = new Map<number, Finds[]>()
  for (const finds of one) stories.set(given.story(finds), [...(stories.get(given.story(finds)) ?? []), finds])
  for (const own of stories.values()) {
    if (own.length <= given.alone) yield* own
    else yield { place: own[0]!.place, ...(own[0]!.severity ? { severity: own[0]!.severity } : {}), message: given.said(own.length), related: own.slice(1, shown).map(({ place }): RelatedPlace => ({ ...place, role: 'item' })) }
  }
}

const shown = 60

/** Index of the story a place belongs to; −1 for none. */
export function storyAt(reading: Reading, offset: number): number {
  return blockAt(reading.document.blocks, offset)?.story ?? -1
}

const narrowTexts = new WeakMap<Reading, string>()

/** A reading's text narrowed, once for all checks. */
function narrowed(reading: Reading): string {
  const known = narrowTexts.get(reading)
  if (known !== undefined) return known
  const text = narrow(reading.document.text)
  narrowTexts.set(reading, text)
  return text
}

/** Full-width digits, percent signs and points between digits as half-width ones; half-width stops between Han as full-width ones. */
function narrow(text: string): string {
  const digits = /[０-９％]/u.test(text) ? text.replace(/[０-９％]|(?<=[\d０-９])．(?=[\d０-９])/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)) : text
  return digits.replace(/(?<=[\u4e00-\u9fff”’）》%])[,;:](?=[\u4e00-\u9fff“‘《\d])/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}
