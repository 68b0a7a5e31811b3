import { hashOf } from './tally.ts'

/**
 * Keys, numbers of 32 bits, of which two texts share one wherever all but so many characters in a row are the same, none shorter than
 * `shortest`: what is left of a text without any so many of its characters, or fewer. Texts further apart share one by chance only.
 */
export function nearKeys(text: string, edits: number, shortest: number): number[] {
  const keys = new Set<number>([hashOf(text, 0, text.length)])
  for (let gap = 1; gap <= edits && text.length - gap >= shortest - edits; gap++) {
    for (let at = 0, head = seed; at + gap <= text.length; at++) {
      keys.add(hashOf(text, at + gap, text.length, head))
      head = hashOf(text, at, at + 1, head)
    }
  }
  return [...keys]
}

const seed = hashOf('', 0, 0)

/** Pairs of things, the earlier first, whose texts share such a key; each pair once. */
export function* nearPairs<T>(things: readonly T[], textOf: (thing: T) => string, edits: number, shortest: number): Generator<readonly [T, T]> {
  const byKey = new Map<number, number[]>()
  for (const [at, thing] of things.entries()) {
    const text = textOf(thing)
    if (text.length < shortest) continue
    const near = new Set<number>()
    for (const key of nearKeys(text, edits, shortest)) {
      const own = byKey.get(key)
      for (const other of own ?? []) near.add(other)
      if (own) own.push(at)
      else byKey.set(key, [at])
    }
    for (const other of [...near].sort((a, b) => a - b)) yield [things[other]!, thing]
  }
}
