import { diffChars } from 'diff'
import type { Document, Finding, Place, Severity } from '../../core/model.ts'
import { plain, workingLine } from '../../core/working.ts'
import type { Exporter, Report } from '../format.ts'
import { style } from './html-style.ts'
import { blockOf, cutAt, type Marked, marked } from './marked.ts'
import { severityName } from './names.ts'

/** A report to read or print: the copy with its marks, each finding with its evidence. One file, no script, nothing fetched. */
export const html: Exporter = {
  id: 'html',
  title: { zh: '审读报告', en: 'Report (HTML)' },
  extension: 'html',
  mime: 'text/html',
  holds: 'many',
  write: async (report) => new TextEncoder().encode(page(report)),
}

const marks: Record<Severity, string> = { error: 'must', warning: 'likely', query: 'ask' }

function page(report: Report): string {
  const zh = report.lang === 'zh'
  const copies = report.documents.map((document) => marked(document, report.findings, report.annotations))
  const corrected = new Map([...(report.beside ?? []), ...copies.map((copy) => copy.corrected.document)].map((document) => [document.id, document]))
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${zh ? '审读报告' : 'Report'}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><h1>${zh ? '审读报告' : 'Report'}</h1><p>${escaped(report.time.slice(0, 16).replace('T', ' '))} UTC　${zh ? `${copies.length}篇，${report.findings.length}处疑点` : `${copies.length} files, ${report.findings.length} findings`}</p></header>
${copies.map((copy) => section(copy, corrected, report)).join('\n')}
</main>
</body>
</html>
`
}

function section(copy: Marked, corrected: ReadonlyMap<string, Document>, report: Report): string {
  const zh = report.lang === 'zh'
  const reading = report.readings.find((one) => one.document.id === copy.document.id)
  const coverage = reading ? (zh ? `数字${reading.coverage.numerals}处，读出${reading.coverage.read}` : `${reading.coverage.numerals} numerals, ${reading.coverage.read} read`) : ''
  const decided = copy.annotations.filter((one) => one.kind === 'query' || one.kind === 'note' || one.kind === 'dismissal')
  const names = { query: zh ? '退问' : 'Asked', note: zh ? '批注' : 'Note', dismissal: zh ? '忽略' : 'Dismissed' }
  return `<section>
<h2>${escaped(copy.document.name)}</h2>
<div class="copy">${copyOf(copy)}</div>
<div>
<ol>${copy.findings.map((finding, at) => item(finding, at + 1, corrected, report)).join('')}</ol>
${decided.length > 0 ? `<ul>${decided.map((one) => `<li><span class="word">${names[one.kind as 'note']}</span>${escaped(one.quote)}　${escaped(one.kind === 'dismissal' ? one.reason : 'text' in one ? one.text : '')} <span class="quiet">${escaped(one.author)}</span></li>`).join('')}</ul>` : ''}
<p class="quiet">${coverage}</p>
</div>
</section>`
}

/** The copy, paragraph by paragraph, its marks numbered as in the list beside it. */
function copyOf(copy: Marked): string {
  const places = copy.findings.map((finding, at) => ({ ...finding.place, mark: marks[finding.severity], number: at + 1 }))
  const pieces = cutAt(copy.pieces, places.flatMap((place) => [place.start, place.end]))
  let out = ''
  let line = ''
  let start = 0
  const finish = () => {
    out += `<p class="${blockOf(copy, start)?.role ?? 'body'}">${line}</p>`
    line = ''
  }
  for (const piece of pieces) {
    const over = piece.kind === 'deleted' ? [] : places.filter((place) => place.start <= piece.at.start && place.end >= piece.at.end)
    const ends = over.filter((place) => place.end === piece.at.end).map((place) => `<sup>${place.number}</sup>`).join('')
    piece.text.split('\n').forEach((words, index, all) => {
      if (index > 0) {
        if (piece.kind === 'deleted') line += '<del>⏎</del>'
        else { finish(); start = piece.at.start + all.slice(0, index).join('\n').length + 1 }
      }
      if (words === '') return
      const text = piece.kind === 'kept' ? escaped(words) : piece.kind === 'deleted' ? `<del>${escaped(words)}</del>` : `<ins>${escaped(words)}</ins>`
      line += over[0] ? `<span class="${over[0].mark}">${text}</span>` : text
    })
    line += ends
  }
  finish()
  return out
}

function item(finding: Finding, number: number, corrected: ReadonlyMap<string, Document>, report: Report): string {
  const mark = marks[finding.severity]
  const other = finding.related.find((place) => place.role === 'other-value' || (place.role === 'first-occurrence' && !(place.start < finding.place.end && place.end > finding.place.start && place.document === finding.place.document)))
  const quotes = finding.category === 'duplicate' && other ? compared(finding.place, other, corrected) : [finding.place, ...(other ? [other] : [])].map((place) => quote(place, corrected))
  return `<li class="${mark === 'must' ? '' : mark}"><span class="n">${number}</span><span class="word ${mark}">${severityName(finding.severity)[report.lang]}</span><b>${escaped(finding.message[report.lang])}</b>${quotes.join('')}${figure(finding)}</li>`
}

function quote(place: Place, corrected: ReadonlyMap<string, Document>): string {
  const document = corrected.get(place.document)
  if (!document) return ''
  const { text } = document
  const [from, to] = [Math.max(text.lastIndexOf('\n', place.start - 1) + 1, place.start - 30), Math.min(text.indexOf('\n', place.end) < 0 ? text.length : text.indexOf('\n', place.end), place.end + 30)]
  return `<blockquote><small>${escaped(nameOf(document))}</small>${escaped(text.slice(from, place.start))}<span class="lit">${escaped(text.slice(place.start, place.end))}</span>${escaped(text.slice(place.end, to))}</blockquote>`
}

/** Of an earlier edition the day goes before the file. */
function nameOf(document: Document | undefined): string {
  return [document?.role === 'archive' ? document.dated : '', document?.name].filter(Boolean).join('　')
}

function compared(place: Place, other: Place, corrected: ReadonlyMap<string, Document>): string[] {
  const [one, two] = [place, other].map((at) => corrected.get(at.document)?.text.slice(at.start, at.end) ?? '')
  const changes = diffChars(two!, one!)
  const side = (skip: 'added' | 'removed', lit: 'added' | 'removed') => changes.filter((change) => !change[skip]).map((change) => (change[lit] ? `<span class="lit">${escaped(change.value)}</span>` : escaped(change.value))).join('')
  const name = (at: Place) => `<small>${escaped(nameOf(corrected.get(at.document)))}</small>`
  return [`<blockquote>${name(place)}${side('removed', 'added')}</blockquote>`, `<blockquote>${name(other)}${side('added', 'removed')}</blockquote>`]
}

function figure({ working }: Finding): string {
  if (working?.relation !== 'sum') return ''
  const full = Math.max(Number(working.found), Number(working.stated)) * 1.1
  const share = (value: string) => `${((Number(value) / full) * 100).toFixed(2)}%`
  return `<div class="line">${escaped(workingLine(working))}</div><div class="bar" role="img" aria-label="${escaped(working.terms.map((term) => `${term.label ?? ''} ${plain(term.value)}`).join(', '))}">${working.terms.map((term) => `<i style="width:${share(term.value)}"></i>`).join('')}<u style="left:${share(working.stated)}"></u></div>`
}

/** Copy is untrusted: nothing of it is ever markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark]!)
}
