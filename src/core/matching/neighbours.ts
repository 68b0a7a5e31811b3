import { lookAlike } from '../lexicon/look-alikes.ts'
import type { Words } from '../model.ts'
import { sameSound } from './likeness.ts'
import { hashOf, type Sieve, sieve } from './tally.ts'

/** A word of the dictionary that one other character makes of what stands there. */
export interface Neighbour {
  readonly word: string
  readonly count: number
  /** Which character differs. */
  readonly at: number
  readonly by: 'shape' | 'sound'
}

interface Known { readonly word: string; readonly count: number }
type Shelf = ReadonlyMap<string, readonly Known[]>
/** `mayBe`: the halves of words of four, as numbers; nearly no four characters of a text have one. */
interface Shelves { readonly heads: Shelf; readonly tails: Shelf; readonly mayBe: Sieve }

/** Counts below which a word is too rare to be meant. */
const leastOfTwo = 60
const leastOfFour = 3

const shelvesOf = new WeakMap<Words, Shelves>()

/** Words of two characters by their first and by their last, of four by their halves. Made once for a dictionary. */
function shelves(words: Words): Shelves {
  const known = shelvesOf.get(words)
  if (known) return known
  const heads = new Map<string, Known[]>()
  const tails = new Map<string, Known[]>()
  const mayBe = sieve(60_000)
  for (const [word, count] of words.list()) {
    if (!(word.length === 2 ? count >= leastOfTwo : word.length === 4 && count >= leastOfFour)) continue
    push(heads, word.slice(0, word.length / 2), { word, count })
    push(tails, word.slice(word.length / 2), { word, count })
    if (word.length === 2) continue
    mayBe.add(hashOf(word, 0, 2))
    mayBe.add(hashOf(word, 2, 4))
  }
  const made = { heads, tails, mayBe }
  shelvesOf.set(words, made)
  return made
}

function push(map: Map<string, Known[]>, key: string, one: Known): void {
  const own = map.get(key)
  if (own) own.push(one)
  else map.set(key, [one])
}

/** Common words one character from these two or four, that character alike in shape, keys or sound; the commonest first. */
export function neighboursOf(typed: string, words: Words): readonly Neighbour[] {
  const { heads, tails } = shelves(words)
  const half = typed.length / 2
  const found: Neighbour[] = []
  collect(found, typed, heads.get(typed.slice(0, half)))
  collect(found, typed, tails.get(typed.slice(half)))
  return found.length > 1 ? found.sort((a, b) => b.count - a.count) : found
}

/** Whether four characters of a text may have neighbours: cheap. */
export function mayHaveNeighbours(text: string, at: number, words: Words): boolean {
  const { mayBe } = shelves(words)
  return mayBe.mayHave(hashOf(text, at, at + 2)) || mayBe.mayHave(hashOf(text, at + 2, at + 4))
}

/** Of one shelf; a word stands on both only where it is what was typed, and that is none. */
function collect(found: Neighbour[], typed: string, shelf: readonly Known[] = []): void {
  for (const { word, count } of shelf) {
    const at = onlyDifference(typed, word)
    const by = at === undefined ? undefined : likeness(typed[at]!, word[at]!)
    if (by) found.push({ word, count, at: at!, by })
  }
}

function onlyDifference(a: string, b: string): number | undefined {
  let place: number | undefined
  for (let at = 0; at < a.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue
    if (place !== undefined) return undefined
    place = at
  }
  return place
}

/** Every character with what it is like, worked out when it is first asked for. */
const likenesses = new Map<string, Map<string, Neighbour['by'] | undefined>>()

function likeness(a: string, b: string): Neighbour['by'] | undefined {
  const own = likenesses.get(a) ?? new Map<string, Neighbour['by'] | undefined>()
  likenesses.set(a, own)
  if (!own.has(b)) own.set(b, lookAlike(a, b) ? 'shape' : sameSound(a, b) ? 'sound' : undefined)
  return own.get(b)
}
