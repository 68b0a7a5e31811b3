import type { Claim, Document, Mention, Sentence, Words } from '../model.ts'
import { modifiersOf } from './modifiers.ts'
import { periodsOf } from './period.ts'
import { scopesOf } from './scope.ts'
import { subjectOf } from './subject.ts'

/** Every mention with what it is about. Nothing crosses a story. */
export function readClaims(document: Document, sentences: readonly Sentence[], mentions: readonly Mention[], words?: Words): Claim[] {
  const period = periodsOf(document, sentences, mentions)
  const scope = scopesOf(document, sentences)
  let at = 0
  return mentions.map((mention, index) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= mention.start) at++
    const sentence = sentences[at]!
    const near = { previous: mentions[index - 1], next: mentions[index + 1] }
    const subject = subjectOf(document.text, sentence, mention, near, words)
    const when = period(mention, at)
    const where = scope(mention, at)
    return { mention, sentence: at, modifiers: modifiersOf(document.text, sentence, mention), ...(subject ? { subject } : {}), ...(when ? { period: when } : {}), ...(where ? { scope: where } : {}) }
  })
}
