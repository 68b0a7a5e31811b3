import type { Budget, Reading, Words } from '../model.ts'
import { byRoleAndId, type Entry, type Filing, filing, inOrder } from './filing.ts'
import { type Held, hold } from './hold.ts'
import { remember } from './remember.ts'
import { hashOf } from './tally.ts'
import { type Thing, thingsOf } from './thing.ts'

/** Two claims that speak of one thing, or may; the earlier document first. */
export interface Match {
  readonly a: Thing
  readonly b: Thing
  readonly held: Held
}

const keysOfSubject = 3
const keysOfStory = 8

/** Claims by the words that tell them apart. Adding an article costs what that article costs, however many there are. */
export interface ClaimIndex extends Pick<Filing<Thing>, 'has' | 'remove' | 'changed'> {
  /** Files a reading's claims; those filed of the same document are replaced. `kept` is what is held on to of the reading. */
  put(reading: Reading, kept?: Reading): void
  /** What this document's claims and those of other stories say of one thing: stories of its own, and of documents that stand before it. */
  matches(document: string, budget: Budget): Iterable<Match>
}

export function claimIndex(words?: Words): ClaimIndex {
  const claims = filing<Thing>()
  return {
    has: claims.has, remove: claims.remove, changed: claims.changed,
    put: (reading, kept = reading) => claims.put(kept, withKeys(thingsOf(reading, words, kept))),
    *matches(document, budget) {
      for (const one of claims.of(document)) {
        for (const { item } of partnersOf(claims, one)) {
          if (!budget.spend(8)) return
          yield { a: one.item, b: item, held: hold(one.item, item, () => sharedMarks(one.item.marks, item.marks)) }
        }
      }
    },
  }
}

/** Claims of other stories, up to the end of the claim's own document, that share a telling word. */
function partnersOf(claims: Filing<Thing>, entry: Entry<Thing>): Entry<Thing>[] {
  const { item, reading } = entry
  const partners = new Set<Entry<Thing>>()
  for (const group of claims.groups(entry)) {
    for (const other of group) {
      if (byRoleAndId(other.reading, reading) > 0) break
      if (other.reading !== reading || other.item.story !== item.story) partners.add(other)
    }
  }
  return [...partners].sort(inOrder)
}

/** Each under its subject's most telling words, and under the words that mark its story. */
function withKeys(things: readonly Thing[]): [Thing, number[]][] {
  const ofStory = new Map<string, readonly number[]>()
  return things.map((thing) => {
    const { dimension, story, terms, marks } = thing
    const known = `${story} ${dimension}`
    const own = ofStory.get(known) ?? [...marks.keys()].slice(0, keysOfStory).map((word) => keyOf('~', dimension, word))
    ofStory.set(known, own)
    return [thing, [...mostTelling(terms).map((word) => keyOf('=', dimension, word)), ...own]]
  })
}

/** One number for all of them: keys are many, and words would take the room of what they lead to. */
function keyOf(...words: readonly string[]): number {
  return words.reduce((hash, word) => hashOf(word, 0, word.length, hash), 0x811c9dc5)
}

function mostTelling(terms: ReadonlyMap<string, number>): string[] {
  return (terms.size <= keysOfSubject ? [...terms] : [...terms].sort((a, b) => b[1] - a[1]).slice(0, keysOfSubject)).map(([word]) => word)
}

/** How much of the shorter story's marks the other shares: 0 to 1. English stories that each name somebody or some place, and none in common, share nothing. */
function sharedMarks(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let [shared, all] = [0, 0]
  for (const [word, weight] of small) {
    all += weight
    if (large.has(word)) shared += weight
  }
  const [one, other] = [capitalsOf(small), capitalsOf(large)]
  if (one.length > 0 && other.length > 0 && !one.some((word) => large.has(word))) return 0
  return all === 0 ? 0 : shared / all
}

const capitalsOf = remember((marks: ReadonlyMap<string, number>) => [...marks.keys()].filter((word) => /^[A-Z]/u.test(word)))
