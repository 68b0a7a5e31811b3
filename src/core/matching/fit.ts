import type { Words } from '../model.ts'
import { isHanAt } from '../text/characters.ts'

/** A pair the count does not have is taken for so much of what chance would bring together. */
const unseen = 0.1
/** What a character the count does not know is taken to stand for. */
const unknown = 5
const marks = '，。；？！：“”、…（）《》\n'

/** By how many nats a character is likelier between its neighbours than chance would have it; `other`: were it this one. */
export function fitAt(text: string, at: number, words: Words, other = text[at]!): number {
  const [before, behind] = [sideOf(text[at - 1]), sideOf(text[at + 1])]
  return (before ? liftOf(before, other, words) : 0) + (behind ? liftOf(other, behind, words) : 0)
}

/** By how many nats another character is likelier than the one that stands there. */
export function fitGain(text: string, at: number, other: string, words: Words): number {
  return fitAt(text, at, words, other) - fitAt(text, at, words) + Math.log(countOf(other, words) / countOf(text[at]!, words))
}

/** A character, a mark or the end as `#`; digits and letters say nothing. */
function sideOf(character: string | undefined): string | undefined {
  if (character === undefined) return '#'
  return isHanAt(character, 0) ? character : marks.includes(character) ? '#' : undefined
}

/** By how many nats the second character stands behind the first more often than chance would have it. */
export function liftOf(first: string, second: string, words: Words): number {
  return Math.log((words.pair(first, second) * 1e9) / (countOf(first, words) * countOf(second, words)) + unseen)
}

function countOf(character: string, words: Words): number {
  return words.single(character) || unknown
}
