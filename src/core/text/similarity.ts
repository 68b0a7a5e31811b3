const shingle = 8

/** The words of a sentence without marks and white space: what is compared when two are held side by side. */
export function bareWords(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()
}

/** Every run of eight characters, each once. */
export function shinglesOf(bare: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + shingle <= bare.length; at++) found.add(bare.slice(at, at + shingle))
  return found
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
