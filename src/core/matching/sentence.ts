import type { Reading, Sentence } from '../model.ts'
import { isNumber, type NumberClaim } from './compare.ts'

/** The number claims of each sentence, in order. */
export function bySentence(reading: Reading): [Sentence, NumberClaim[]][] {
  const groups = new Map<number, NumberClaim[]>()
  for (const claim of reading.claims) {
    if (!isNumber(claim)) continue
    const group = groups.get(claim.sentence)
    if (group) group.push(claim)
    else groups.set(claim.sentence, [claim])
  }
  return [...groups].map(([index, claims]) => [reading.sentences[index]!, claims])
}
