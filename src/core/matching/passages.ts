import type { Budget, Reading, Sentence } from '../model.ts'
import { bareWords, fingerprintsOf, overlapOf, shinglesOf } from '../text/similarity.ts'
import { type Entry, type Filing, filing, inOrder } from './filing.ts'

/** A sentence of one document, ready to be held against others. */
export interface Passage {
  readonly reading: Reading
  readonly sentence: Sentence
  readonly story: number | undefined
}

/** Its words without marks and white space: worked out when asked for, so that an archive need not hold them. */
export function bareOf({ reading, sentence }: Pick<Passage, 'reading' | 'sentence'>): string {
  return bareWords(reading.document.text.slice(sentence.start, sentence.end))
}

export interface LikePassages { readonly earlier: Passage; readonly later: Passage; readonly likeness: number }

/** Sentences by their runs of eight characters. */
export interface PassageIndex extends Pick<Filing<Passage>, 'remove' | 'changed'> {
  /** Files a reading's sentences; those filed of it already stay as they are. */
  put(reading: Reading): void
  /** Sentences of this document, each with the one before it that it is most like, where they are at least so like. */
  like(document: string, least: number, budget: Budget): Iterable<LikePassages>
}

const shortest = 12
/** Of the passages that share a run only so many are looked at. */
const most = 24
/** Of those so many, the ones with most runs in common, are held against it. */
const held = 3

export function passageIndex(): PassageIndex {
  const passages = filing<Passage>()
  const filed = new Map<string, Reading>()
  return {
    changed: passages.changed,
    put(reading) {
      if (filed.get(reading.document.id) === reading) return
      filed.set(reading.document.id, reading)
      passages.put(reading, passagesOf(reading))
    },
    remove(document) {
      if (filed.delete(document)) passages.remove(document)
    },
    *like(document, least, budget) {
      for (const entry of passages.of(document)) {
        for (const { item, likeness } of likest(passages, entry, budget)) if (likeness >= least) yield { earlier: item, later: entry.item, likeness }
      }
    },
  }
}

/** The passage before this one that it is most like, with how like. */
function likest(passages: Filing<Passage>, entry: Entry<Passage>, budget: Budget): { item: Passage; likeness: number }[] {
  const shared = new Map<Entry<Passage>, number>()
  for (const entries of passages.groups(entry)) {
    if (!budget.spend(1 + Math.min(most, entries.length))) return []
    for (let at = 0; at < entries.length && at < most && inOrder(entries[at]!, entry) < 0; at++) shared.set(entries[at]!, (shared.get(entries[at]!) ?? 0) + 1)
  }
  if (shared.size === 0) return []
  const own = shinglesOf(bareOf(entry.item))
  const often = [...shared].sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0])).slice(0, held)
  return often.map(([{ item }]) => ({ item, likeness: overlapOf(shinglesOf(bareOf(item)), own) })).sort((a, b) => b.likeness - a.likeness).slice(0, 1)
}

function passagesOf(reading: Reading): [Passage, Set<number>][] {
  const { blocks } = reading.document
  return reading.sentences.flatMap((sentence) => {
    const block = blocks[sentence.block]!
    if (!['body', 'lead', 'box', 'caption'].includes(block.role)) return []
    const bare = bareOf({ reading, sentence })
    return bare.length < shortest ? [] : [[{ reading, sentence, story: block.story }, fingerprintsOf(bare)]]
  })
}
