/** What stands between two lines of one paragraph: nothing beside Han characters, a space between Latin words. */
export function between(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (/[\u2e80-\uffef]/u.test(last + first) || /[-‐—–/\s]/u.test(last) || /\s/u.test(first)) return ''
  return /\d/u.test(last) && /\d/u.test(first) && /[\u4e00-\u9fff]/u.test(before + after) ? '' : ' '
}

/** Whether the hyphen at the end of a line is there for the break alone. A word that the file also writes with a hyphen keeps it. */
export function leavesOut(before: string, after: string, seen: (word: string) => boolean): boolean {
  const first = /([A-Za-z\u00c0-\u024f]{2,})[-‐]$/u.exec(before)?.[1]
  const second = /^[a-z\u00df-\u024f]+/u.exec(after)?.[0]
  if (!first || !second) return false
  return seen(first + second) || !seen(`${first}-${second}`)
}

/** Words a text has, hyphenated ones whole. */
export function wordsSeen(text: string): (word: string) => boolean {
  const words = new Set((text.match(/[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*/gu) ?? []).map((word) => word.toLowerCase()))
  return (word) => words.has(word.toLowerCase())
}
