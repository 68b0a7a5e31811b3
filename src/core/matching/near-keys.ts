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
