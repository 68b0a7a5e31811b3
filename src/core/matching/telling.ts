import type { Words } from '../model.ts'

/** Sum of the counts of all words in the list that comes with the desk. */
const allWords = 60_000_000

const most = Math.log(allWords / 3)

/** 0 for the commonest word, 1 for one that no list counts. */
export function telling(word: string, words: Words | undefined): number {
  const count = words?.frequency(word) ?? 0
  return count === 0 ? 1 : Math.min(1, Math.log(allWords / count) / most)
}
