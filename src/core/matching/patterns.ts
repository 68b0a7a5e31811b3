import { blockAt } from '../mentions/index.ts'
import type { Finds, Place, Reading, RelatedPlace, Said } from '../model.ts'
import { charactersIn } from '../text/characters.ts'
import { mayHold, needsOf } from './needs.ts'
import { remember } from './remember.ts'

/** One match of a pattern in one text. */
export interface Hit {
  readonly reading: Reading
  /** Over the text as `narrow` has it: same length. */
  readonly match: RegExpExecArray
  /** What stands before the match in its block, and behind it. */
  readonly before: string
  readonly after: string
}

/** Every match in every text of a pattern with the flag `g`; where its groups are asked for as places also `d`. */
export function* matchesIn(readings: readonly Reading[], pattern: RegExp): Generator<Hit> {
  for (const reading of readings) {
    const { words, characters } = narrowed(reading)
    if (!mayHold(characters, needsOf(pattern))) continue
    // By hand, for matchAll makes a pattern of its own each time: most patterns find nothing, and that must cost nothing.
    for (let from = 0; ; ) {
      pattern.lastIndex = from
      const match = pattern.exec(words)
      if (!match) break
      from = match.index + Math.max(1, match[0].length)
      yield hitOf(reading, match)
    }
  }
}

function hitOf(reading: Reading, match: RegExpExecArray): Hit {
  const { text, blocks } = reading.document
  const block = blockAt(blocks, match.index)
  const end = match.index + match[0].length
  return { reading, match, before: text.slice(block?.start ?? match.index, match.index), after: text.slice(end, Math.max(end, block?.end ?? end)) }
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

/** A reading's text narrowed, and the characters it has: once for all checks. */
const narrowed = remember(({ document }: Reading) => {
  const words = narrow(document.text)
  return { words, characters: charactersIn(words) }
})

/** Full-width digits, percent signs and points between digits as half-width ones; half-width stops between Han as full-width ones. */
function narrow(text: string): string {
  const digits = /[０-９％]/u.test(text) ? text.replace(/[０-９％]|(?<=[\d０-９])．(?=[\d０-９])/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)) : text
  return digits.replace(/(?<=[\u4e00-\u9fff”’）》%])[,;:](?=[\u4e00-\u9fff“‘《\d])/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}
