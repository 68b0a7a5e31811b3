import { pinyin } from 'pinyin-pro'
import { lookAlike } from '../lexicon/look-alikes.ts'

const sounds = new Map<string, readonly string[]>()

/** The syllables of a character, tones and the pairs that speakers mix (z/zh, in/ing) left out. */
function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character)
  if (known) return known
  const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true }).map((one) => one.replace(/^([zcs])h/u, '$1').replace(/([aei]n)g$/u, '$1').replace('ü', 'v'))
  sounds.set(character, read)
  return read
}

export function soundAlike(a: string, b: string): boolean {
  const other = soundsOf(b)
  return soundsOf(a).some((one) => /^[a-z]/u.test(one) && other.includes(one))
}

const exactSounds = new Map<string, readonly string[]>()

/** Two characters with one syllable, tones left out. */
export function sameSound(a: string, b: string): boolean {
  const exact = (character: string) => {
    const known = exactSounds.get(character) ?? pinyin(character, { toneType: 'none', type: 'array', multiple: true })
    exactSounds.set(character, known)
    return known
  }
  const other = exact(b)
  return exact(a).some((one) => /^[a-z]/u.test(one) && other.includes(one))
}

/** Two characters read alike, the tone too, each as it is mostly read. */
export function sameTone(a: string, b: string): boolean {
  return pinyin(a, { toneType: 'num' }) === pinyin(b, { toneType: 'num' })
}

/** Two characters one is easily written for the other: by sound or by shape. */
export function easilyMixed(a: string, b: string): boolean {
  return lookAlike(a, b) || soundAlike(a, b)
}

/** What must change to make one of the other, where it is one change or two; undefined where it is more. */
export interface Change { readonly edits: number; readonly taken: string; readonly put: string }

/** The changed middle of two texts: common beginning and end taken away. */
export function changeOf(a: string, b: string): Change {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const taken = a.slice(head, a.length - tail)
  const put = b.slice(head, b.length - tail)
  return { edits: Math.max(taken.length, put.length), taken, put }
}
