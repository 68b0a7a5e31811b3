import type { Annotation, Corrected, Correction } from '../annotation.ts'
import type { Document, Span } from '../model.ts'
import { sentencesOf } from '../text/sentences.ts'
import { align } from './align.ts'
import { anchor } from './anchor.ts'
import { correct } from './correct.ts'
import { resolve } from './resolve.ts'
import { toldAlike } from './told-alike.ts'

/** What became of a decision made on an older version. Places are of the newest version's own text. */
export type Carried =
  /** It holds: `annotation` is the decision as it stands on the newest version, under its own id. */
  | { readonly state: 'held'; readonly from: Annotation; readonly annotation: Annotation }
  /** The newest version says already what was put in. */
  | { readonly state: 'made'; readonly from: Correction; readonly place: Span }
  /** Other words stand there, or in its sentence, or it was decided otherwise on the newest version: it is to be decided again. `was` and `now`: what differs. */
  | { readonly state: 'reopened'; readonly from: Annotation; readonly place: Span; readonly was: string; readonly now: string }
  /** Nothing tells where its words went. */
  | { readonly state: 'lost'; readonly from: Annotation }

/** A decision with the Document it was made on as it then read. */
interface Decision { readonly from: Annotation; readonly on: Corrected }

/**
 * Finds the decisions of older versions again in the newest, the last of `versions`; the oldest stands first. Each is looked for in the newest itself,
 * whatever stood between. Each has its outcome, but for those that ended on the way.
 */
export function carry(versions: readonly Document[], annotations: readonly Annotation[]): readonly Carried[] {
  return throughAll(versions, annotations).outcomes
}

/** The newest version as it reads with its own corrections and those that were carried over to it. */
export function correctVersion(versions: readonly Document[], annotations: readonly Annotation[]): Corrected | undefined {
  return throughAll(versions, annotations).newest
}

function throughAll(versions: readonly Document[], annotations: readonly Annotation[]): { readonly outcomes: readonly Carried[]; readonly newest: Corrected | undefined } {
  const versionsRead: Corrected[] = []
  let outcomes: readonly Carried[] = []
  versions.forEach((version, at) => {
    const passed = new Set(versions.slice(0, at + 1).map(({ id }) => id))
    const own = annotations.filter((one) => one.document === version.id)
    const older = versions.slice(0, at).flatMap(({ id }, index): Decision[] => annotations.filter((one) => one.document === id && !(one.ended && passed.has(one.ended))).map((from) => ({ from, on: versionsRead[index]! }))).reverse()
    const put = carryCorrections(older, version, versions, own.filter(isCorrection))
    const carried = put.flatMap((one) => (one.state === 'held' && isCorrection(one.annotation) ? [one.annotation] : []))
    const sheet = corrected(version, carried)
    outcomes = [...put, ...older.filter(({ from }) => !isCorrection(from)).map((one) => apart(carryOther(one, version, sheet), own))]
    versionsRead.push(corrected(version, [...carried, ...own.filter(isCorrection)]))
  })
  return { outcomes, newest: versionsRead.at(-1) }
}

const read = new WeakMap<Document, readonly { readonly corrections: readonly Correction[]; readonly corrected: Corrected }[]>()

/** `correct`, worked out once for the same corrections. */
function corrected(document: Document, corrections: readonly Correction[]): Corrected {
  const before = read.get(document) ?? []
  const known = before.find((one) => one.corrections.length === corrections.length && one.corrections.every((correction, at) => correction === corrections[at]))
  if (known) return known.corrected
  const fresh = { corrections, corrected: correct(document, corrections) }
  read.set(document, [...before.slice(-1), fresh])
  return fresh.corrected
}

/** Corrections that stand where none was made on the newest version itself; the latest go first. */
function carryCorrections(older: readonly Decision[], version: Document, versions: readonly Document[], own: readonly Correction[]): Carried[] {
  const taken = [...own]
  return older.flatMap(({ from, on }): Carried[] => {
    if (!isCorrection(from)) return []
    const outcome = carryCorrection(from, on, versions.find(({ id }) => id === from.document)!, version)
    if (outcome.state !== 'held') return [outcome]
    const { span } = outcome.annotation
    const other = taken.find((one) => one.span.start <= span.end && one.span.end >= span.start)
    if (!other) taken.push(outcome.annotation as Correction)
    return [!other ? outcome : other.insert === from.insert ? { state: 'made', from, place: span } : { state: 'reopened', from, place: span, was: from.insert, now: other.insert }]
  })
}

function carryCorrection(from: Correction, on: Corrected, document: Document, version: Document): Carried {
  const found = resolve(from, version, document)
  if (found.state === 'found') return { state: 'held', from, annotation: standing(from, version, found.span) }
  const put = resolve({ ...from, span: on.toCorrected(from.span), quote: from.insert }, version, on.document)
  if (put.state === 'found') return { state: 'made', from, place: put.span }
  return found.state === 'changed' && found.now !== '' ? { state: 'reopened', from, place: found.span, was: found.was, now: found.now } : { state: 'lost', from }
}

function carryOther({ from, on }: Decision, version: Document, sheet: Corrected): Carried {
  const seen = on.toCorrected(from.span)
  const found = resolve({ ...from, span: seen }, sheet.document, on.document)
  if (found.state === 'lost' || (found.state === 'changed' && found.now === '')) return { state: 'lost', from }
  const place = sheet.toOriginal(found.span)
  if (from.kind === 'reading' && from.claim === undefined) return { state: 'held', from, annotation: standing(from, version, place) }
  if (found.state === 'changed') return { state: 'reopened', from, place, was: found.was, now: found.now }
  const other = from.kind === 'tick' && from.answers === undefined ? otherwiseSaid(sentenceAt(on.document, seen), sentenceAt(sheet.document, found.span)) : undefined
  return other ? { state: 'reopened', from, place, ...other } : { state: 'held', from, annotation: standing(from, version, place) }
}

/** Where the newest version's own decision on the same words is another one, the older is to be looked at again. */
function apart(outcome: Carried, own: readonly Annotation[]): Carried {
  if (outcome.state !== 'held') return outcome
  const { from, annotation: { span, quote } } = outcome
  const other = own.find((one) => one.kind === from.kind && one.span.start === span.start && one.span.end === span.end && says(one) !== says(from))
  return other ? { state: 'reopened', from, place: span, was: quote, now: quote } : outcome
}

/** What a tick or a reading by hand says of its words; of other decisions several may stand at one place. */
function says(one: Annotation): string {
  return one.kind === 'tick' ? one.verdict : one.kind === 'reading' ? JSON.stringify([one.role, one.storyStart, one.claim]) : ''
}

/** What two sentences tell otherwise; nothing where they tell the same. */
function otherwiseSaid(was: string, now: string): { readonly was: string; readonly now: string } | undefined {
  if (toldAlike(was, now)) return undefined
  const changes = align(was, now).filter(({ kept }) => !kept)
  return { was: changes.map((one) => was.slice(one.was.start, one.was.end)).filter(Boolean).join('…'), now: changes.map((one) => now.slice(one.now.start, one.now.end)).filter(Boolean).join('…') }
}

const sentences = new WeakMap<Document, readonly Span[]>()

function sentenceAt(document: Document, span: Span): string {
  const all = sentences.get(document) ?? sentencesOf(document)
  sentences.set(document, all)
  const { start, end } = all.find((one) => one.start <= span.start && one.end >= span.end) ?? span
  return document.text.slice(start, end)
}

const made = new WeakMap<Annotation, Annotation[]>()

/** A decision as it stands on another version; the same object each time it is asked for. */
function standing<T extends Annotation>(from: T, version: Document, span: Span): T {
  const before = made.get(from) ?? []
  const known = before.find((one) => one.document === version.id && one.span.start === span.start && one.span.end === span.end)
  if (known) return known as T
  const words = from.kind === 'correction' || (from.kind === 'reading' && from.claim === undefined) ? {} : { quote: from.quote }
  const fresh = { ...from, document: version.id, ...anchor(version, span), ...words }
  made.set(from, [...before.slice(-8), fresh])
  return fresh
}

function isCorrection(one: Annotation): one is Correction { return one.kind === 'correction' }
