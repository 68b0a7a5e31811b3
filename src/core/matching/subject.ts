import type { Claim } from '../model.ts'

/** A subject without marks, spaces and the words that open it. */
export function subjectKey(claim: Claim): string {
  return (claim.subject?.text ?? '').replace(/[\s“”‘’《》、的]/gu, '').toLowerCase()
}

/** How alike two phrases are by their pairs of characters, whatever their order: 0 to 1. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  if (one.size === 0 || other.size === 0) return a === b && a !== '' ? 1 : 0
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return (2 * shared) / (one.size + other.size)
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}
