import type { Span } from '../model.ts'

/** A stretch of a text that is a name but for one character. */
export interface Twin extends Span {
  /** Index of the character that differs. */
  readonly at: number
}

/** Where a text has a name with one other character in it: nothing is put in or left out. */
export function twinsOf(text: string, name: string, { start, end }: Span): Twin[] {
  const half = name.length >> 1
  const found = new Map<number, Twin>()
  const take = (from: number) => {
    if (from < start || from + name.length > end || found.has(from)) return
    const at = differing(text, from, name)
    if (at !== undefined) found.set(from, { start: from, end: from + name.length, at })
  }
  for (const from of placesOf(text, name.slice(0, half), start, end)) take(from)
  for (const from of placesOf(text, name.slice(half), start, end)) take(from - half)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function* placesOf(text: string, words: string, start: number, end: number): Generator<number> {
  for (let at = text.indexOf(words, start); at >= 0 && at < end; at = text.indexOf(words, at + 1)) yield at
}

/** The one place where they differ, both with a Han character there. */
function differing(text: string, from: number, name: string): number | undefined {
  let place: number | undefined
  for (let at = 0; at < name.length; at++) {
    if (text[from + at] === name[at]) continue
    if (place !== undefined) return undefined
    place = at
  }
  return place !== undefined && /\p{Script=Han}/u.test(text[from + place]!) ? place : undefined
}
