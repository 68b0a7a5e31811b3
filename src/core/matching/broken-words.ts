import { pinyin } from 'pinyin-pro'
import { lookAlikesOf } from '../lexicon/look-alikes.ts'
import { isNewerWord } from '../lexicon/newer-words.ts'
import type { Span, Token, Words } from '../model.ts'
import { isHanAt } from '../text/characters.ts'

import { fitAt, fitGain } from './fit.ts'
import { remember } from './remember.ts'
import { costsOf, costWith, cutOf, wordAt } from './segmentation.ts'
import { sieve } from './tally.ts'

/** A place where one other character makes a common word of what is none. `gain`: by how many nats the line becomes likelier, by its words and by which character stands beside which. */
export interface BrokenWord extends Span { readonly word: string; readonly gain: number; readonly stands: boolean }

/** Below this no gain is worth a question. */
const leastGain = 16
/** The same where a numeral stands. */
const ofNumerals = 18
/** A word that stands elsewhere in the text is likelier to be meant. */
const ofStanding = 5
/** Words rarer than this are not meant. */
const leastCount = 60
const longest = 4
/** More than plain numbers lose. */
const tiny = 1e-6
/** A character this much likelier than chance between its neighbours is at home there. */
const atHome = 1
/** Two characters between marks say too little of what was meant. */
const leastRun = 3
const han = /^\p{Script=Han}+$/u
/** Characters that join with anything. */
const numerals = /[一二三四五六七八九十百千万亿两几零〇多半]/u

/** Words of a text that one wrong character has broken into pieces. `isFree`: whether the characters of a place may be judged. */
export function* brokenWords(text: string, tokens: readonly Token[], words: Words, isFree: (span: Span) => boolean): Generator<BrokenWord> {
  const { inside, pieces } = cutUp(text, tokens, words)
  let reached = 0
  for (const token of pieces) {
    for (let place = Math.max(token.start, reached); place < token.end; place++) {
      if (fitAt(text, place, words) > atHome) continue
      const found = likeliest(text, place, words, inside)
      if (!found || !isFree(found)) continue
      yield found
      reached = found.end
    }
  }
}

interface CutUp {
  /** Offsets that lie inside a word of the dictionary: no other word begins or ends there. */
  readonly inside: Uint8Array
  readonly pieces: readonly Token[]
}

function cutUp(text: string, tokens: readonly Token[], words: Words): CutUp {
  const inside = new Uint8Array(text.length + 1)
  const pieces: Token[] = []
  for (const token of tokens) {
    const { start, end } = token
    const word = text.slice(start, end)
    const count = end - start > 1 ? words.frequency(word) : 0
    if (count > 0) inside.fill(1, start + 1, end)
    else if (isPiece(word, count)) pieces.push(token)
  }
  return { inside, pieces }
}

/** One character by itself, or what the segmenter took for a word and the dictionary does not know. */
function isPiece(word: string, count: number): boolean {
  return word.length === 1 ? isHanAt(word, 0) : count === 0 && word.length <= longest && han.test(word)
}

/** The other character that makes the line around it clearly likelier, and the word it makes. */
function likeliest(text: string, place: number, words: Words, inside: Uint8Array): BrokenWord | undefined {
  const line = runAround(text, place)
  const at = place - line.start
  const run = text.slice(line.start, line.end)
  if (at < 0 || run.length < leastRun) return undefined
  const others = othersAt(run, at, words, inside, line.start)
  if (others.size === 0) return undefined
  const costs = costsOf(run, words)
  const before = costs.to.at(-1)!
  let best: BrokenWord | undefined
  for (const other of others) {
    const fits = fitGain(text, place, other, words)
    if (before - costWith(run, at, other, costs, words) + fits + ofStanding < leastGain - tiny) continue
    const written = run.slice(0, at) + other + run.slice(at + 1)
    const after = cutOf(written, words)
    const { start, end } = wordAt(after, at)
    const [typed, word] = [run.slice(start, end), written.slice(start, end)]
    if (end - start < 2 || words.frequency(typed) > 2 || (word.length === 2 && words.frequency(word) < leastCount) || isNewerWord(typed) || repeats(text, typed)) continue
    const stands = text.includes(word)
    const gain = before - after.cost + fits + (stands ? ofStanding : 0)
    if (gain >= (numerals.test(typed) ? ofNumerals : leastGain) && gain > (best?.gain ?? 0) && !isName(word, words)) best = { start: line.start + start, end: line.start + end, word, gain, stands }
  }
  return best
}

/** The Han characters up to one word's length before and behind; the first behind a numeral is a unit, and stays out. */
function runAround(text: string, place: number): Span {
  let [start, end] = [place, place + 1]
  while (place - start < longest && isHanAt(text, start - 1)) start--
  while (end - place <= longest && isHanAt(text, end)) end++
  if (/[\d%％]/u.test(text[start - 1] ?? '')) start++
  return { start, end }
}

/** A name is as good as another. */
function isName(word: string, words: Words): boolean {
  return words.tag(word).some(({ tag }) => /^n[rsz]/u.test(tag))
}

function repeats(text: string, words: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words)
}

const none: ReadonlySet<string> = new Set()

/** Characters like this one in sound or shape that make a common word with what stands beside it. */
function othersAt(run: string, at: number, words: Words, inside: Uint8Array, from: number): ReadonlySet<string> {
  const { gaps, sounds, mayBe } = commonWords(words)
  const own = run[at]!
  const sound = sounds.get(own)
  const alikes = lookAlikesOf(own)
  let found: Set<string> | undefined
  const add = (other: string) => {
    found ??= new Set()
    found.add(other)
  }
  for (let start = Math.max(0, at - longest + 1); start <= at; start++) {
    if (inside[from + start]) continue
    for (let end = Math.max(at + 1, start + 2); end <= Math.min(run.length, start + longest); end++) {
      if (inside[from + end]) continue
      const key = keyOf(run, start, end, at)
      if (sound && mayBe.mayHave(key + sound.id)) for (const word of gaps.get(gapped(run.slice(start, end), at - start, sound.syllable)) ?? []) add(word[at - start]!)
      for (const alike of alikes) if (mayBe.mayHave(key + ofCharacter + alike.charCodeAt(0)) && words.frequency(run.slice(start, at) + alike + run.slice(at + 1, end)) >= leastCount) add(alike)
    }
  }
  if (!found) return none
  found.delete(own)
  for (const other of found) if (numerals.test(other)) found.delete(other)
  return found
}

/** A syllable that characters are read with; `id` tells it from the others. */
interface Syllable { readonly syllable: string; readonly id: number }

/** Common words by what is left when one character is written as its syllable: hui挥 and 指hui for 指挥. `mayBe` holds those, and the words, as numbers: nearly all that is looked up is none. */
const commonWords = remember((words: Words) => {
  const known: string[] = []
  for (const [word, count] of words.list()) if (word.length > 1 && word.length <= longest && count >= leastCount && han.test(word)) known.push(word)
  const sounds = soundsOf([...new Set(known.join(''))])
  const gaps = new Map<string, string[]>()
  const mayBe = sieve(known.length * 5)
  for (const word of known) {
    for (let at = 0; at < word.length; at++) {
      const sound = sounds.get(word[at]!)
      if (!sound) continue
      const key = gapped(word, at, sound.syllable)
      const own = gaps.get(key)
      if (own) own.push(word)
      else gaps.set(key, [word])
      const number = keyOf(word, 0, word.length, at)
      mayBe.add(number + sound.id)
      mayBe.add(number + ofCharacter + word.charCodeAt(at))
    }
  }
  return { gaps, sounds, mayBe }
})

/** Above the numbers of all syllables. */
const ofCharacter = 0x10000

/** A number for the characters of a stretch but for the one at `at`. */
function keyOf(text: string, start: number, end: number, at: number): number {
  let key = (at - start) * 8 + end - start
  for (let one = start; one < end; one++) key = Math.imul(key ^ (one === at ? 0 : text.charCodeAt(one)), 0x01000193)
  return key
}

function gapped(word: string, at: number, sound: string): string {
  return word.slice(0, at) + sound + word.slice(at + 1)
}

/** The syllable each character is mostly read with, tones left out; commas keep them from being read as words. */
function soundsOf(characters: readonly string[]): ReadonlyMap<string, Syllable> {
  const read = pinyin(characters.join('，'), { toneType: 'none', type: 'array', removeNonZh: true })
  const syllables = new Map<string, Syllable>()
  for (const syllable of read) if (!syllables.has(syllable)) syllables.set(syllable, { syllable, id: syllables.size })
  return new Map(characters.map((one, at) => [one, syllables.get(read[at]!)!]))
}
