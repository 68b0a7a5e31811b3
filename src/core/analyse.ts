import type { Analysis } from './analysis.ts'
import { applyReadings, type HandReading } from './annotation.ts'
import { checker } from './checker.ts'
import { readByHand } from './claims/by-hand.ts'
import { readClaims } from './claims/index.ts'
import { coverageOf } from './mentions/coverage.ts'
import { readMentions } from './mentions/index.ts'
import type { Check, CheckSettings, Document, Facts, Reading, Words } from './model.ts'
import { namesOf } from './names/index.ts'
import { markInterleaved } from './text/interleaved.ts'
import { sentencesOf } from './text/sentences.ts'
import { tokensOf } from './text/tokens.ts'

export type { Analysis, Failure } from './analysis.ts'

/** Changes when `read` would give another Reading for the same document. */
export const readerVersion = 3

/** Finds what concerns `documents`; `beside` holds what they may be compared with, `readings` what the editor read otherwise. */
export function analyse(documents: readonly Document[], given: { beside?: readonly Reading[]; words?: Words; facts?: Facts; settings?: CheckSettings; readings?: readonly HandReading[] } = {}): Analysis {
  return check(documents.map((document) => read(document, given.words, given.readings)), given)
}

/** First half: all that one document says. Pure; may be cached by document, `readings` and `readerVersion`. The spans of `readings` point into this document's text. */
export function read(given: Document, words?: Words, readings: readonly HandReading[] = []): Reading {
  const document = markInterleaved(applyReadings(given, readings), words)
  const tokens = words ? tokensOf(document.text, words) : []
  const sentences = sentencesOf(document)
  const mentions = readMentions(document)
  const coverage = coverageOf(document.text, tokens, mentions)
  const names = namesOf(document, sentences, tokens)
  const claims = readClaims({ document, sentences, names }, mentions, tokens)
  const byDesk = { document, tokens, sentences, mentions, coverage, claims, names }
  return readByHand(byDesk, readings)
}

/** Second half: what contradicts what. `checks` given by name run as they are; else the catalogue as `settings` have it. */
export function check(readings: readonly Reading[], given: { beside?: readonly Reading[]; words?: Words; facts?: Facts; settings?: CheckSettings; checks?: readonly Check[] } = {}): Analysis {
  const desk = checker(given)
  for (const reading of [...readings, ...(given.beside ?? [])]) desk.put(reading)
  return desk.check(readings.map(({ document }) => document.id))
}
