import type { Place, PlaceRole, Severity, Span } from '../../../core/model.ts'
import { isLatin } from '../../../core/text/lines.ts'
import { repairsOf } from '../../../core/text/repairs.ts'
import type { Desk } from '../../state/desk.svelte.ts'
import type { Drawn } from './page-marks.ts'

/** What the open page shows, in offsets from its start. */
export function drawingOf(desk: Desk, joins: boolean): Drawn {
  return local(drawnIn(desk, joins), desk.page)
}

/** In offsets of the corrected text of the whole document. */
function drawnIn(desk: Desk, joins: boolean): Drawn {
  const sheet = desk.sheet!
  const id = sheet.document.id
  const own = desk.current ? desk.findings.flatMap((finding) => [finding.place, ...finding.related.filter((place) => place.role === 'other-value')].filter((place) => place.document === id).map((place) => ({ ...span(place), id: finding.id, severity: finding.severity, open: finding.id === desk.finding }))) : []
  const opened = desk.current ? desk.findings.find((finding) => finding.id === desk.finding) : undefined
  const near: readonly (Place & { readonly role?: PlaceRole })[] = opened ? [opened.place, ...opened.related].filter((place) => place.document === id) : []
  const point = desk.current ? desk.points.open : undefined
  return {
    blocks: sheet.document.blocks,
    joins: joins ? repairsOf(sheet.document).filter((one) => one.kind === 'wrap' || one.kind === 'gap').map(({ end }) => ({ start: end - 1, end })) : [],
    findings: surest(own),
    settled: desk.settled.flatMap(({ annotation, finding }) => (annotation.kind === 'correction' ? [] : [finding && finding.place.document === id ? span(finding.place) : sheet.toCorrected(annotation.span)])),
    parts: opened ? opened.related.filter((place) => place.document === id && (place.role === 'part' || place.role === 'item')).map(span) : [],
    here: near.filter((place) => place.role !== 'part' && place.role !== 'item').map((place) => ({ ...span(place), severity: opened!.severity })),
    corrections: placed(sheet.corrections),
    ticks: desk.annotations.filter((one) => one.kind === 'tick' && one.document === id && one.verdict === 'verified').map((one) => sheet.toCorrected(one.span)).filter(({ start, end }) => end > start),
    again: desk.again.flatMap((one) => (one.state === 'reopened' ? [sheet.toCorrected(one.place)] : [])),
    ...(point ? { claim: span(point) } : {}),
  }
}

/** Only what lies on the page, counted from its start. */
function local(drawn: Drawn, page: Span): Drawn {
  const on = <T extends Span>(all: readonly T[]): T[] => all.filter((one) => one.start < page.end && one.end > page.start || one.start === one.end && one.start >= page.start && one.start <= page.end).map((one) => ({ ...one, start: Math.max(one.start, page.start) - page.start, end: Math.min(one.end, page.end) - page.start }))
  const { blocks, joins, findings, settled, parts, here, corrections, ticks, again, claim } = drawn
  const [at] = claim ? on([claim]) : []
  return { blocks: on(blocks), joins: on(joins), findings: on(findings), settled: on(settled), parts: on(parts), here: on(here), corrections: on(corrections), ticks: on(ticks), again: on(again), ...(at ? { claim: at } : {}) }
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
