import type { Place, PlaceRole, Severity, Span } from '../../../core/model.ts'
import { isLatin } from '../../../core/text/lines.ts'
import type { Desk } from '../../state/desk.svelte.ts'
import type { Drawn } from './page-marks.ts'

/** What the open article's page shows, in offsets of its corrected text. */
export function drawingOf(desk: Desk): Drawn {
  const sheet = desk.sheet!
  const id = sheet.document.id
  const own = desk.current ? desk.findings.flatMap((finding) => [finding.place, ...finding.related.filter((place) => place.role === 'other-value')].filter((place) => place.document === id).map((place) => ({ ...span(place), id: finding.id, severity: finding.severity, open: finding.id === desk.finding }))) : []
  const opened = desk.current ? desk.findings.find((finding) => finding.id === desk.finding) : undefined
  const near: readonly (Place & { readonly role?: PlaceRole })[] = opened ? [opened.place, ...opened.related].filter((place) => place.document === id) : []
  const claim = desk.claim === undefined || !desk.current ? undefined : desk.reading?.claims[desk.claim]?.mention
  return {
    blocks: sheet.document.blocks,
    findings: surest(own),
    settled: desk.settled.flatMap(({ annotation, finding }) => (annotation.kind === 'correction' ? [] : [finding && finding.place.document === id ? span(finding.place) : sheet.toCorrected(annotation.span)])),
    parts: opened ? opened.related.filter((place) => place.document === id && (place.role === 'part' || place.role === 'item')).map(span) : [],
    here: near.filter((place) => place.role !== 'part' && place.role !== 'item').map((place) => ({ ...span(place), severity: opened!.severity })),
    corrections: placed(sheet.corrections),
    ticks: desk.annotations.filter((one) => one.kind === 'tick' && one.document === id && one.verdict === 'verified').map((one) => sheet.toCorrected(one.span)).filter(({ start, end }) => end > start),
    ...(claim ? { claim: span(claim) } : {}),
  }
}

/** Of findings on the same words the surest is drawn. */
function surest(findings: Drawn['findings']): Drawn['findings'] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, query: 2 }
  return findings.filter((one) => !findings.some((other) => other !== one && other.start === one.start && other.end === one.end && (rank[other.severity] < rank[one.severity] || (other.severity === one.severity && findings.indexOf(other) < findings.indexOf(one)))))
}

/** Where each correction's words stand in the corrected text. */
function placed(corrections: readonly { readonly span: Span; readonly insert: string; readonly quote: string }[]): Drawn['corrections'] {
  let shift = 0
  return corrections.map(({ span, insert, quote }) => {
    const start = span.start + shift
    shift += insert.length - (span.end - span.start)
    return { start, end: start + insert.length, deleted: quote }
  })
}

function span({ start, end }: Span): Span {
  return { start, end }
}

export function markOf(severity: Severity): 'must' | 'likely' | 'ask' {
  return severity === 'error' ? 'must' : severity === 'warning' ? 'likely' : 'ask'
}

export function isLatinCopy(text: string): boolean {
  return isLatin(text.slice(0, 2000))
}
