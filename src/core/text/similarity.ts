const shingle = 8

/** The words of a sentence without marks and white space: what is compared when two are held side by side. */
export function bareWords(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase()
}

/** Every run of eight characters, each once. */
export function shinglesOf(bare: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + shingle <= bare.length; at++) found.add(bare.slice(at, at + shingle))
  return found
}

/** Of so many runs in a row at least one stands for them. */
const window = 8

/**
 * Numbers that stand for a sentence's runs of eight characters, fewer than there are runs: whatever two sentences have in common
 * over fifteen characters or more, or in all of a shorter one, gives both a number that is the same (winnowing, Schleimer 2003).
 */
export function fingerprintsOf(bare: string): Set<number> {
  const hashes: number[] = []
  for (let at = 0; at + shingle <= bare.length; at++) hashes.push(hashAt(bare, at))
  const found = new Set<number>()
  let least = -1
  for (let from = 0; from === 0 || from + window <= hashes.length; from++) {
    const to = Math.min(from + window, hashes.length)
    if (least >= from) {
      if (hashes[to - 1]! <= hashes[least]!) least = to - 1
    } else {
      least = from
      for (let at = from + 1; at < to; at++) if (hashes[at]! <= hashes[least]!) least = at
    }
    if (least < to) found.add(hashes[least]!)
  }
  return found
}

function hashAt(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + shingle; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Shared part of two sets: 0 to 1 (Jaccard). */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** Length of the common end of two texts. */
export function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
