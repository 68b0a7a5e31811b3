import { type Correction, correct } from '../../core/annotation.ts'
import type { Finding } from '../../core/model.ts'
import { lineColumn, lineStarts, toSource } from '../../core/text/source-map.ts'
import { workingLine } from '../../core/working.ts'
import type { Exporter, Report } from '../format.ts'
import { csvTable } from './csv-line.ts'
import { categoryName, severityName } from './names.ts'

const heads = {
  zh: ['序号', '文件', '标题', '行', '列', '轻重', '类别', '原文', '说明', '算式', '另一处', '建议改为', '计错'],
  en: ['No.', 'File', 'Title', 'Line', 'Column', 'Severity', 'Category', 'Words', 'Reason', 'Working', 'Other place', 'Replacement', 'Weight'],
}

/** One row a finding, for a spreadsheet. */
export const csv: Exporter = {
  id: 'csv',
  title: { zh: '疑点表 CSV', en: 'Findings (CSV)' },
  extension: 'csv',
  mime: 'text/csv',
  holds: 'many',
  write: async (report) => new TextEncoder().encode(csvTable([heads[report.lang], ...rows(report)])),
}

function rows(report: Report): string[][] {
  const places = new Map(report.documents.map((document) => [document.id, placer(report, document.id)]))
  return report.findings.map((finding, at) => row(report, finding, at, places))
}

function row(report: Report, finding: Finding, at: number, places: ReadonlyMap<string, ReturnType<typeof placer>>): string[] {
  const place = places.get(finding.place.document)?.(finding.place.start, finding.place.end)
  const others = finding.related.map(({ document, start, end }) => places.get(document)?.(start, end).words ?? report.beside?.find(({ id }) => id === document)?.text.slice(start, end) ?? '').join(' / ')
  return [String(at + 1), place?.file ?? '', place?.title ?? '', String(place?.line ?? ''), String(place?.column ?? ''), severityName(finding.severity)[report.lang], categoryName(finding.category)[report.lang], place?.words ?? '', finding.message[report.lang], finding.working ? workingLine(finding.working) : '', others, finding.replacement ?? '', String(finding.weight)]
}

function placer(report: Report, id: string) {
  const document = report.documents.find((one) => one.id === id)!
  const corrected = correct(document, report.annotations.filter((one): one is Correction => one.kind === 'correction' && one.document === id))
  const starts = lineStarts(document.source.text)
  return (start: number, end: number) => {
    const original = corrected.toOriginal({ start, end })
    const title = document.stories.find((story) => original.start >= story.start && original.start < story.end)?.title ?? ''
    return { file: document.name, title, ...lineColumn(document.source.text, toSource(document, original).start, starts), words: corrected.document.text.slice(start, end) }
  }
}
