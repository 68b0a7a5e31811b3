import type { Words } from '../model.ts'

/** A pair the count does not have is taken for so much of what chance would bring together. */
const unseen = 0.1
/** What a character the count does not know is taken to stand for. */
const unknown = 5
const han = /\p{Script=Han}/u
const mark = /[，。；？！：“”、…（）《》\n]/u

/** By how many nats a character is likelier between its neighbours than chance would have it; `other`: were it this one. */
export function fitAt(text: string, at: number, words: Words, other = text[at]!): number {
  return lift(sideOf(text[at - 1]), other, words) + lift(other, sideOf(text[at + 1]), words)
}

/** By how many nats another character is likelier than the one that stands there. */
export function fitGain(text: string, at: number, other: string, words: Words): number {
  return fitAt(text, at, words, other) - fitAt(text, at, words) + Math.log(countOf(other, words) / countOf(text[at]!, words))
}

/** A character, a mark or the end as `#`; digits and letters say nothing. */
function sideOf(character: string | undefined): string | undefined {
  if (character === undefined || mark.test(character)) return '#'
  return han.test(character) ? character : undefined
}

function lift(first: string | undefined, second: string | undefined, words: Words): number {
  if (first === undefined || second === undefined) return 0
  return Math.log((words.pair(first, second) * 1e9) / (countOf(first, words) * countOf(second, words)) + unseen)
}

function countOf(character: string, words: Words): number {
  return words.single(character) || unknown
}
