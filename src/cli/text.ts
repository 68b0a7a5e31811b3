import type { Document, Finding, Place, Severity } from '../core/model.ts'
import { lineColumn, lineStarts, toSource } from '../core/text/source-map.ts'
import { workingLine } from '../core/working.ts'
import { checkReport } from '../formats/export/json.ts'
import { severityName } from '../formats/export/names.ts'
import type { Report } from '../formats/format.ts'

const colours: Record<Severity, number> = { error: 31, warning: 33, query: 34 }
const rank: Record<Severity, number> = { error: 0, warning: 1, query: 2 }

/** The findings at least as sure as `mildest`. */
export function shown(report: Report, mildest: Severity): readonly Finding[] {
  return report.findings.filter((finding) => rank[finding.severity] <= rank[mildest])
}

/** For a person: file, line, the words, the reason, the sum, the other places. */
export function findingsText(report: Report, mildest: Severity, colour: boolean): string {
  const at = locator(report.documents)
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const lines = shown(report, mildest).flatMap((finding) => {
    const own = at(finding.place)
    return [
      `${own.file}:${own.line}:${own.column}  ${paint(severityName(finding.severity)[report.lang], colours[finding.severity])}  ${own.words}`,
      `    ${finding.message[report.lang]}${finding.working && finding.working.relation !== 'count' ? `  ${workingLine(finding.working)}` : ''}`,
      ...finding.related.slice(0, 6).map((related) => {
        const other = at(related)
        return `    ${paint(`${other.file}:${other.line}:${other.column}  ${other.words}`, 2)}`
      }),
    ]
  })
  return [...lines, summary(report, mildest), ''].join('\n')
}

function summary(report: Report, mildest: Severity): string {
  const number = shown(report, mildest).length
  const { documents, readings } = report
  const numerals = readings.reduce((sum, reading) => sum + reading.coverage.numerals, 0)
  const read = readings.reduce((sum, reading) => sum + reading.coverage.read, 0)
  if (report.lang === 'en') return `${documents.length} file${documents.length === 1 ? '' : 's'}, ${number} finding${number === 1 ? '' : 's'}; ${numerals} numerals, ${read} read.${report.partial ? ' Not everything was compared: the work was too much for one run.' : ''}`
  return `${documents.length}个文件，${number}处疑点；数字${numerals}处，读出${read}。${report.partial ? '稿件太多，没有全部比完。' : ''}`
}

/** For a person: every claim with its place. */
export function claimsText(report: Report): string {
  return `${checkReport(report).documents.flatMap((document) => document.claims.map((claim) => [`${claim.file}:${claim.line}:${claim.column}`, claim.text.replace(/\s+/gu, ' '), claim.kind, claim.value ?? '', claim.unit, claim.subject, claim.period, claim.scope].join('\t'))).join('\n')}\n`
}

function locator(documents: readonly Document[]): (place: Place) => { file: string; line: number; column: number; words: string } {
  const known = new Map(documents.map((document) => [document.id, { document, starts: lineStarts(document.source.text) }]))
  return (place) => {
    const { document, starts } = known.get(place.document)!
    const { start } = toSource(document, place)
    return { file: document.name, ...lineColumn(document.source.text, start, starts), words: document.text.slice(place.start, place.end).replaceAll('\n', ' ') }
  }
}
