import type { Words } from '../model.ts'
import { remember } from './remember.ts'

/** A run cut into its likeliest words. `cost` in nats: the less, the likelier; `ends`: where each word ends. */
export interface Cut { readonly cost: number; readonly ends: readonly number[] }

const longest = 4
/** What a character the count does not know is taken to stand for. */
const unknown = 0.5
/** Words seen less often say nothing. */
const leastCount = 3

/** Every count of the dictionary together. */
const totalOf = remember((words: Words) => {
  let total = 0
  for (const [, count] of words.list()) total += count
  return { log: Math.log(total) }
})

/** The likeliest way to cut a short run of Han characters into words, each as likely as it is frequent (Viterbi over single words). */
export function cutOf(run: string, words: Words): Cut {
  const { log } = totalOf(words)
  const best = [0]
  const from = [0]
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const count = words.frequency(run.slice(start, end))
      if (end - start > 1 && count < leastCount) continue
      const cost = best[start]! + log - Math.log(count + unknown)
      if (best[end] === undefined || cost < best[end]!) {
        best[end] = cost
        from[end] = start
      }
    }
  }
  const ends: number[] = []
  for (let end = run.length; end > 0; end = from[end]!) ends.unshift(end)
  return { cost: best[run.length]!, ends }
}

/** The word of a cut that holds the character at `at`. */
export function wordAt({ ends }: Cut, at: number): { start: number; end: number } {
  const index = ends.findIndex((end) => end > at)
  return { start: ends[index - 1] ?? 0, end: ends[index]! }
}

/** What the likeliest cuts of a run cost up to each place, and from each on. */
interface Costs { readonly to: readonly number[]; readonly from: readonly number[] }

export function costsOf(run: string, words: Words): Costs {
  const { log } = totalOf(words)
  const [to, from] = [new Array<number>(run.length + 1).fill(Number.POSITIVE_INFINITY), new Array<number>(run.length + 1).fill(Number.POSITIVE_INFINITY)]
  const known: { readonly start: number; readonly end: number; readonly heard: number }[] = []
  to[0] = from[run.length] = 0
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const count = words.frequency(run.slice(start, end))
      if (end - start > 1 && count < leastCount) continue
      const heard = Math.log(count + unknown)
      to[end] = Math.min(to[end]!, to[start]! + log - heard)
      known.push({ start, end, heard })
    }
  }
  known.sort((a, b) => b.start - a.start)
  for (const { start, end, heard } of known) from[start] = Math.min(from[start]!, from[end]! + log - heard)
  return { to, from }
}

/** What the likeliest cut costs with another character at `at`, but for what plain numbers lose: a sieve before it is cut anew. */
export function costWith(run: string, at: number, other: string, { to, from }: Costs, words: Words): number {
  const { log } = totalOf(words)
  let least = Number.POSITIVE_INFINITY
  for (let start = Math.max(0, at - longest + 1); start <= at; start++) {
    const head = run.slice(start, at) + other
    for (let end = at + 1; end <= Math.min(run.length, start + longest); end++) {
      const count = words.frequency(head + run.slice(at + 1, end))
      if (end - start === 1 || count >= leastCount) least = Math.min(least, to[start]! + log - Math.log(count + unknown) + from[end]!)
    }
  }
  return least
}
