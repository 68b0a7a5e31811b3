import type { Corrected, Tick } from '../../core/annotation.ts'
import { likeness, subjectKey } from '../../core/matching/subject.ts'
import { blockAt } from '../../core/mentions/index.ts'
import type { Block, Claim, Name, NameKind, NumeralKind, Place, Reading, Span } from '../../core/model.ts'

/** One thing an article states: a number, a date, a name; or a numeral that could not be read. */
export interface Point extends Span {
  /** Stays the same while other words of the article change. */
  readonly key: string
  /** In the document's own text, for ticks. */
  readonly original: Span
  readonly words: string
  readonly kind: NumeralKind | NameKind | 'unread'
  readonly group: Group
  readonly claim?: Claim
  readonly name?: Name
  readonly block: Block | undefined
}

export const groups = ['amount', 'money', 'percent', 'time', 'order', 'person', 'organisation', 'place', 'title', 'quotation', 'unread'] as const
export type Group = (typeof groups)[number]

const groupOf: Readonly<Record<Point['kind'], Group>> = {
  quantity: 'amount', range: 'amount', age: 'amount', other: 'amount', duration: 'amount', money: 'money', percent: 'percent', 'percentage-point': 'percent',
  date: 'time', year: 'time', month: 'time', ordinal: 'order', 'set-phrase': 'order', 'plan-period': 'order',
  person: 'person', organisation: 'organisation', place: 'place', title: 'title', quotation: 'quotation', unread: 'unread',
}

/** All that the words between `start` and `end` state, in their order. */
export function pointsOf(reading: Reading, range: Span, sheet: Corrected): Point[] {
  const { text, blocks } = reading.document
  const inside = (span: Span) => span.start >= range.start && span.start < range.end
  const point = ({ start, end }: Span, kind: Point['kind'], more: { claim?: Claim; name?: Name }): Point => {
    const original = sheet.toOriginal({ start, end })
    return { start, end, key: `${kind}:${original.start}-${original.end}`, original, words: text.slice(start, end), kind, group: groupOf[kind], block: blockAt(blocks, start), ...more }
  }
  const all = [
    ...reading.claims.filter(({ mention }) => inside(mention)).map((claim) => point(claim.mention, claim.mention.kind, { claim })),
    ...reading.names.filter(inside).map((name) => point(name, name.kind, { name })),
    ...reading.coverage.unread.filter(inside).map((span) => point(span, 'unread', {})),
  ]
  return all.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether typed words are found in what a point says. */
export function speaksOf({ words, claim, name }: Point, typed: string): boolean {
  if (typed === '') return true
  const parts = [words, claim?.subject?.text, claim?.period?.text, claim?.scope?.text, name?.value.full, name?.value.post?.text, name?.value.speaker?.text]
  return parts.some((part) => part?.toLowerCase().includes(typed.toLowerCase()))
}

/** What a tick is known by: its place in the document's own text, and its words. */
export function tickKey(span: Span, words: string): string {
  return `${span.start}-${span.end}:${words}`
}

export function ticksBy(ticks: readonly Tick[]): ReadonlyMap<string, Tick> {
  return new Map(ticks.map((one) => [tickKey(one.span, one.quote), one]))
}

export interface Elsewhere extends Place { readonly words: string }

/** The other places that speak of the same thing, in all articles: the same subject in one dimension, the same name. */
export function elsewhere(point: Point, document: string, readings: readonly Reading[], most = 12): Elsewhere[] {
  const found: Elsewhere[] = []
  for (const reading of readings) {
    const here = (span: Span) => reading.document.id === document && span.start === point.start && span.end === point.end
    for (const span of alike(point, reading)) {
      if (here(span)) continue
      found.push({ document: reading.document.id, start: span.start, end: span.end, words: reading.document.text.slice(span.start, span.end) })
      if (found.length >= most) return found
    }
  }
  return found
}

function alike(point: Point, reading: Reading): readonly Span[] {
  if (point.name) {
    const { kind, value } = point.name
    return reading.names.filter((one) => one.kind === kind && one.value.full === value.full)
  }
  const own = point.claim?.mention.value
  if (!point.claim || own?.type !== 'number' || !point.claim.subject) return []
  const subject = subjectKey(point.claim)
  return reading.claims.filter((claim) => claim.mention.value.type === 'number' && claim.mention.value.dimension === own.dimension && claim.subject !== undefined && likeness(subject, subjectKey(claim)) >= 0.6).map((claim) => claim.mention)
}
