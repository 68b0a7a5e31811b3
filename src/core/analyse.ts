import { applyReadings, type HandReading } from './annotation.ts'
import { countdown, mostSteps } from './budget.ts'
import { checks } from './checks/index.ts'
import { readByHand } from './claims/by-hand.ts'
import { readClaims } from './claims/index.ts'
import { identify } from './identify.ts'
import { coverageOf } from './mentions/coverage.ts'
import { readMentions } from './mentions/index.ts'
import type { Check, CheckSettings, Document, Facts, Finding, Finds, Reading, Severity, Words } from './model.ts'
import { namesOf } from './names/index.ts'
import { markInterleaved } from './text/interleaved.ts'
import { speaks } from './text/quiet.ts'
import { sentencesOf } from './text/sentences.ts'
import { tokensOf } from './text/tokens.ts'

/** A check that threw; the others ran on. */
export interface Failure {
  readonly check: string
  readonly message: string
}

export interface Analysis {
  /** Of the documents asked about, in the order of their ids. */
  readonly readings: readonly Reading[]
  /** Heaviest first, then surest, then in the order of the text. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  /** A budget ran out: there may be more to find. */
  readonly partial: boolean
}

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
  const all = [...readings, ...(given.beside ?? [])].sort(byId)
  const asked = new Set(readings.map((reading) => reading.document.id))
  const byDocument = new Map(all.map((reading) => [reading.document.id, reading]))
  const failures: Failure[] = []
  const found: [Check, Finds][] = []
  let partial = false
  for (const one of given.checks ?? chosen(checks, given.settings)) {
    const budget = countdown(mostSteps, () => { partial = true })
    try {
      for (const finds of one.run({ readings: all, facts: given.facts ?? {}, ...(given.words ? { words: given.words } : {}), budget })) {
        if (speaks(byDocument.get(finds.place.document), one.category, finds.place)) found.push([one, lowered(one, finds, given.settings)])
      }
    } catch (error) {
      failures.push({ check: one.id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const findings = identify(found, all).filter((finding) => [finding.place, ...finding.related].some((place) => asked.has(place.document)))
  return { readings: all.filter((reading) => asked.has(reading.document.id)), findings, failures, partial }
}

function byId(a: Reading, b: Reading): number {
  return a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0
}

/** Style checks run only where a desk turned them on. */
export function chosen(all: readonly Check[], { off = [], on = [] }: CheckSettings = {}): readonly Check[] {
  return all.filter(({ id, style }) => !off.includes(id) && (!style || on.includes(id)))
}

/** From the mildest on. */
export const loudness: readonly Severity[] = ['query', 'warning', 'error']

function lowered(check: Check, finds: Finds, settings: CheckSettings | undefined): Finds {
  const most = settings?.lowered?.[check.id]
  return most && loudness.indexOf(finds.severity ?? check.severity) > loudness.indexOf(most) ? { ...finds, severity: most } : finds
}
