import type { Document, Extractor, Mention } from '../model.ts'
import { withCellUnits } from './cell-units.ts'
import { dates } from './date.ts'
import { englishDates } from './english-date.ts'
import { englishLabels } from './english-label.ts'
import { englishNumbers } from './english-number.ts'
import { fractions } from './fraction.ts'
import { labels } from './label.ts'
import { numbers } from './number.ts'
import { ordinals } from './ordinal.ts'
import { ranges } from './range.ts'
import { setPhraseMentions } from './set-phrase.ts'
import { withYears } from './years.ts'

export { blockAt } from './block-at.ts'

/** Where two readings overlap the earlier extractor wins; of one extractor the longer reading. */
export const extractors: readonly Extractor[] = [setPhraseMentions, ranges, dates, englishDates, englishLabels, labels, fractions, ordinals, englishNumbers, numbers]

/** Every numeral of the reading text that could be read, in order, no two overlapping. */
export function readMentions(document: Document): readonly Mention[] {
  const { text } = document
  const taken = new Uint8Array(text.length)
  const kept: Mention[] = []
  for (const extractor of extractors) {
    for (const mention of [...extractor.extract(text)].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      if (mention.end <= mention.start || isTaken(taken, mention)) continue
      taken.fill(1, mention.start, mention.end)
      kept.push(mention)
    }
  }
  return withCellUnits(document, withYears(document, kept.sort((a, b) => a.start - b.start)))
}

function isTaken(taken: Uint8Array, { start, end }: Mention): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return true
  return false
}
