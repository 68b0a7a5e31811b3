import Big from 'big.js'
import type { ClaimReading, HandReading } from '../annotation.ts'
import { countedBy } from '../lexicon/units.ts'
import type { Claim, Mention, NumberValue, Reading, Span, Told } from '../model.ts'

/** The reading with every part of a claim that a person said otherwise. A reading whose words no longer stand there changes nothing. */
export function readByHand(reading: Reading, readings: readonly HandReading[]): Reading {
  const { document } = reading
  const own = readings.filter((one) => one.claim && one.document === document.id && document.text.slice(one.span.start, one.span.end) === one.quote)
  return own.length === 0 ? reading : own.reduce(apply, reading)
}

function apply(reading: Reading, { claim, span }: HandReading): Reading {
  if (!claim) return reading
  const at = nearest(reading.claims, span)
  const before = reading.claims[at]
  const coverage = covered(reading, before?.mention ?? span)
  if ('not' in claim) return { ...withClaims(reading, reading.claims.filter((_, index) => index !== at)), coverage }
  const read = before ? changed(before, claim) : created(reading, span, claim)
  if (!read) return reading
  const rest = reading.claims.filter((_, index) => index !== at)
  return { ...withClaims(reading, [...rest, read].sort((a, b) => a.mention.start - b.mention.start)), coverage }
}

/** The claim whose words these are, else the one that shares most with them. */
function nearest(claims: readonly Claim[], span: Span): number {
  let best = -1
  let most = 0
  claims.forEach(({ mention }, index) => {
    const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start)
    if (shared > most) [best, most] = [index, shared]
  })
  return best
}

type Said = Exclude<ClaimReading, { readonly not: 'claim' }>

function changed(before: Claim, said: Said): Claim {
  const { subject, period, scope, ...rest } = before
  return { ...rest, mention: valued(before.mention, said), ...told('subject', subject, said.subject), ...told('period', period, said.period), ...told('scope', scope, said.scope) }
}

function told(part: 'subject' | 'period' | 'scope', before: Told | undefined, said: string | undefined): { readonly [name: string]: Told } {
  if (said === undefined) return before ? { [part]: before } : {}
  return said === '' ? {} : { [part]: { text: said, from: 'hand' } }
}

function valued(mention: Mention, { value, unit }: Said): Mention {
  if (value === undefined && unit === undefined) return mention
  const before = mention.value.type === 'number' ? mention.value : undefined
  const number = decimal(value ?? before?.value)
  const counted = unit === undefined ? before : countedBy(unit)
  if (number === undefined || !counted) return mention
  const kept = value === undefined && before ? before.bounds : { low: number, high: number }
  const now: NumberValue = { type: 'number', value: number, bounds: kept, unit: counted.unit, dimension: counted.dimension, scale: counted.scale, approx: value === undefined ? (before?.approx ?? 'exact') : 'exact', numeral: before?.numeral ?? { start: mention.start, end: mention.end } }
  return { start: mention.start, end: mention.end, kind: unit === undefined ? mention.kind : (countedBy(unit).kind), value: now }
}

function created(reading: Reading, span: Span, said: Said): Claim | undefined {
  const number = decimal(said.value)
  const sentence = reading.sentences.findIndex((one) => one.start <= span.start && one.end > span.start)
  if (number === undefined || sentence < 0) return undefined
  const { kind, ...unit } = countedBy(said.unit ?? '')
  const mention: Mention = { ...span, kind, value: { type: 'number', value: number, bounds: { low: number, high: number }, ...unit, approx: 'exact', numeral: span } }
  return changed({ mention, sentence, modifiers: [] }, { ...said })
}

/** A decimal string, or undefined where the words are no number. */
function decimal(words: string | undefined): string | undefined {
  try {
    return words === undefined ? undefined : new Big(words.replace(/[,，\s]/gu, '')).toFixed()
  } catch {
    return undefined
  }
}

function withClaims(reading: Reading, claims: readonly Claim[]): Reading {
  return { ...reading, claims, mentions: claims.map((claim) => claim.mention) }
}

function covered({ coverage }: Reading, span: Span): Reading['coverage'] {
  const unread = coverage.unread.filter((one) => one.end <= span.start || one.start >= span.end)
  return { ...coverage, unread, read: coverage.numerals - unread.length }
}
