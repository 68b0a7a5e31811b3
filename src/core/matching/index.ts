import type { Budget, Reading, Words } from '../model.ts'
import { type Held, hold } from './hold.ts'
import { type Thing, thingsOf } from './thing.ts'

/** Two claims that speak of one thing, or may; the earlier document first. */
export interface Match {
  readonly a: Thing
  readonly b: Thing
  readonly held: Held
}

/** A word that stands in more claims than this tells nothing: its list is no longer followed. */
const commonest = 128
const keysOfSubject = 3
const keysOfStory = 8

interface Filed { readonly thing: Thing; readonly keys: readonly string[] }

/** Claims by the words that tell them apart. Adding an article costs what that article costs, however many there are. */
export interface ClaimIndex {
  has(document: string): boolean
  /** Files a reading's claims; one of the same document is replaced. */
  add(reading: Reading): void
  remove(document: string): void
  /** All that other stories say of what this document's claims speak of. */
  matches(document: string, budget: Budget): Iterable<Match>
}

export function claimIndex(words?: Words): ClaimIndex {
  const filed = new Map<string, readonly Filed[]>()
  const byKey = new Map<string, Set<Filed>>()

  function remove(document: string): void {
    for (const one of filed.get(document) ?? []) for (const key of one.keys) byKey.get(key)?.delete(one)
    filed.delete(document)
  }

  function file(one: Filed): void {
    for (const key of one.keys) {
      const list = byKey.get(key)
      if (list) list.add(one)
      else byKey.set(key, new Set([one]))
    }
  }

  function partnersOf(one: Filed): Set<Filed> {
    const partners = new Set<Filed>()
    for (const key of one.keys) {
      const list = byKey.get(key)
      if (!list || list.size > commonest) continue
      for (const other of list) if (other.thing.reading !== one.thing.reading || other.thing.story !== one.thing.story) partners.add(other)
    }
    return partners
  }

  return {
    has: (document) => filed.has(document),
    remove,
    add(reading) {
      remove(reading.document.id)
      const own = filedOf(reading, words)
      filed.set(reading.document.id, own)
      own.forEach(file)
    },
    *matches(document, budget) {
      for (const one of filed.get(document) ?? []) {
        for (const other of partnersOf(one)) {
          if (!budget.spend(8)) return
          yield { a: one.thing, b: other.thing, held: hold(one.thing, other.thing, () => sharedMarks(one.thing.marks, other.thing.marks)) }
        }
      }
    },
  }
}

function filedOf(reading: Reading, words: Words | undefined): Filed[] {
  return thingsOf(reading, words).map((thing) => ({ thing, keys: keysOf(thing) }))
}

/** Under its subject's most telling words, and under the words that mark its story. */
function keysOf({ claim, terms, marks }: Thing): string[] {
  const { dimension } = claim.mention.value
  const subject = [...terms].sort((a, b) => b[1] - a[1]).slice(0, keysOfSubject).map(([word]) => `${dimension}=${word}`)
  return [...subject, ...[...marks.keys()].slice(0, keysOfStory).map((word) => `${dimension}~${word}`)]
}

/** How much of the shorter story's marks the other shares: 0 to 1. */
function sharedMarks(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let [shared, all] = [0, 0]
  for (const [word, weight] of small) {
    all += weight
    if (large.has(word)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}
