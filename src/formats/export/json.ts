import { type Corrected, type Correction, correct } from '../../core/annotation.ts'
import type { Claim, Document, Finding, Reading, Said, Span } from '../../core/model.ts'
import { pageAt } from '../../core/text/page-map.ts'
import { lineColumn, lineStarts, toSource } from '../../core/text/source-map.ts'
import { workingLine } from '../../core/working.ts'
import type { Exporter, Language, Report } from '../format.ts'
import type { CheckReport, ClaimRecord, FindingRecord, PlaceRecord } from './record.ts'

export const json: Exporter = {
  id: 'json',
  title: { zh: '数据 JSON', en: 'Data (JSON)' },
  extension: 'json',
  mime: 'application/json',
  holds: 'many',
  write: async (report) => new TextEncoder().encode([...jsonPieces(report)].join('')),
}

/** The report piece by piece: that of ten thousand articles is longer than a string may be. */
export function* jsonPieces(report: Report): Generator<string> {
  const { documents, findings, ...rest } = recordsOf(report)
  yield `{\n "version": ${version},\n`
  for (const [name, records] of Object.entries({ documents, findings })) {
    yield ` "${name}": [`
    let first = true
    for (const record of records) {
      yield `${first ? '' : ','}\n  ${indented(record, 2)}`
      first = false
    }
    yield first ? '],\n' : '\n ],\n'
  }
  yield `${Object.entries(rest).map(([name, value]) => ` "${name}": ${indented(value, 1)}`).join(',\n')}\n}\n`
}

/** As it stands so many levels down. A line end stands in JSON between values only. */
function indented(value: unknown, levels: number): string {
  return JSON.stringify(value, undefined, 1).replaceAll('\n', `\n${' '.repeat(levels)}`)
}

const version = 1

/** The report as the stable contract of the command line. Offsets point into the decoded source. */
export function checkReport(report: Report): CheckReport {
  const { documents, findings, ...rest } = recordsOf(report)
  return { version, documents: [...documents], findings: [...findings], ...rest }
}

/** Documents and findings one by one, each made when it is its turn. */
function recordsOf(report: Report) {
  const readings = new Map(report.readings.map((reading) => [reading.document.id, reading]))
  const files = new Map(report.documents.map((document) => [document.id, sourced(document, report)]))
  return {
    documents: each(report.documents, (document) => documentRecord(files.get(document.id)!, readings.get(document.id))),
    findings: each(report.findings, (finding) => findingRecord(finding, files, report.lang)),
    warnings: report.warnings.map(({ file, message }) => ({ file, message: message[report.lang] })),
    unreadable: report.unreadable.map(({ file, message }) => ({ file, message: message[report.lang] })),
    failures: report.failures,
    partial: report.partial,
  }
}

function* each<T, R>(items: readonly T[], make: (item: T) => R | undefined): Generator<R> {
  for (const item of items) {
    const made = make(item)
    if (made !== undefined) yield made
  }
}

/** A document, its corrections, and where its source's lines start. */
interface Sourced {
  readonly document: Document
  readonly corrected: Corrected
  readonly starts: readonly number[]
}

function sourced(document: Document, report: Report): Sourced {
  const corrections = report.annotations.filter((one): one is Correction => one.kind === 'correction' && one.document === document.id)
  return { document, corrected: correct(document, corrections), starts: lineStarts(document.source.text) }
}

function documentRecord(file: Sourced, reading: Reading | undefined): CheckReport['documents'][number] {
  const { document } = file
  return {
    file: document.name,
    title: document.stories[0]?.title ?? '',
    characters: document.text.replace(/\s/gu, '').length,
    text: document.text,
    ...(document.source.extracted ? { source: document.source.text } : {}),
    stories: document.stories.map((story) => ({ ...toSource(document, story), title: story.title })),
    claims: reading ? reading.claims.map((claim) => claimRecord(file, claim)) : [],
    names: reading ? reading.names.map((name) => ({ ...place(file, name), kind: name.kind, ...(name.value.post ? { post: name.value.post.text } : {}) })) : [],
    coverage: { numerals: reading?.coverage.numerals ?? 0, read: reading?.coverage.read ?? 0, unread: reading ? reading.coverage.unread.map((span) => place(file, span)) : [] },
  }
}

/** Where a span of the corrected text stands in the file. */
function place({ document, corrected, starts }: Sourced, span: Span): PlaceRecord {
  const { start, end } = toSource(document, corrected.toOriginal(span))
  const { text, pages } = document.source
  return { file: document.name, start, end, ...lineColumn(text, start, starts), ...(pages ? { page: pageAt(pages, start) + 1 } : {}), text: text.slice(start, end) }
}

function claimRecord(file: Sourced, { mention, subject, period, scope }: Claim): ClaimRecord {
  const { value } = mention
  const told = { subject: bare(subject?.text), period: bare(period?.text), scope: bare(scope?.text) }
  const common = { ...place(file, mention), kind: mention.kind }
  if (value.type === 'date') return { ...common, value: calendar(value), low: null, high: null, unit: calendarUnit(mention.kind, value), approx: null, ...told }
  const { low, high, lowOpen, highOpen } = value.bounds
  const measured = ['quantity', 'percent', 'percentage-point', 'money', 'duration', 'age'].includes(mention.kind)
  return {
    ...common, value: number(value.value), low: number(low), high: number(high), ...(lowOpen ? { lowOpen } : {}), ...(highOpen ? { highOpen } : {}),
    unit: value.unit, approx: measured ? (value.approx ?? 'exact') : null, ...told,
  }
}

function calendar({ year, month, day }: { year?: number; month?: number; day?: number }): number | null {
  if (day !== undefined) return month === undefined ? day : (year ?? 0) * 10000 + month * 100 + day
  return month !== undefined ? (year ?? 0) * 100 + month : (year ?? null)
}

function calendarUnit(kind: string, { year, month, day }: { year?: number; month?: number; day?: number }): string {
  if (kind === 'year') return '年'
  if (day !== undefined) return year ? '年月日' : month === undefined ? '日' : '月日'
  return year ? '年月' : '月'
}

function findingRecord(finding: Finding, files: ReadonlyMap<string, Sourced>, lang: Language): FindingRecord | undefined {
  const file = files.get(finding.place.document)
  if (!file) return undefined
  const { working } = finding
  return {
    ...place(file, finding.place),
    id: finding.id, check: finding.check, category: finding.category, severity: finding.severity, weight: finding.weight, message: finding.message[lang],
    ...(working ? { working: { relation: working.relation, terms: working.terms.map(({ text, value, label }) => ({ text, value: Number(value), ...(label ? { label } : {}) })), stated: Number(working.stated), found: Number(working.found), line: workingLine(working) } } : {}),
    related: finding.related.flatMap((related) => {
      const other = files.get(related.document)
      return other ? [{ ...place(other, related), role: related.role }] : []
    }),
    ...(finding.replacement === undefined ? {} : { replacement: finding.replacement }),
  }
}

function bare(words: string | undefined): string {
  return words?.replace(/\s/gu, '') ?? ''
}

function number(decimal: string | undefined): number | null {
  return decimal === undefined ? null : Number(decimal)
}

export type { CheckReport, Said }
