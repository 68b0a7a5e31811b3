/**
 * Keys of which two texts share one wherever all but so many characters in a row are the same, none shorter than `shortest`:
 * then half of what is common stands at the head of both, or at the tail.
 */
export function nearKeys(text: string, edits: number, shortest: number): string[] {
  const keys = new Set<string>()
  for (let common = Math.max(text.length - 2 * edits, shortest - edits); common <= text.length - edits; common++) {
    const half = Math.ceil(common / 2)
    keys.add(`${half}<${text.slice(0, half)}`).add(`${half}>${text.slice(-half)}`)
  }
  return [...keys]
}

/** Pairs of things, the earlier first, whose texts share such a key; each pair once. */
export function* nearPairs<T>(things: readonly T[], textOf: (thing: T) => string, edits: number, shortest: number): Generator<readonly [T, T]> {
  const byKey = new Map<string, number[]>()
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
    for (const other of near) yield [things[other]!, thing]
  }
}
