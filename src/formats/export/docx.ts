import { AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, InsertedTextRun, Packer, Paragraph, type ParagraphChild, TextRun, Document as WordDocument } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Role } from '../../core/model.ts'
import type { Exporter, Report } from '../format.ts'
import { type Comment, commentsOf } from './docx-comments.ts'
import { blockOf, cutAt, type Marked, marked, type Piece } from './marked.ts'

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file of one article: corrections as tracked changes, findings and notes as comments. */
export const docx: Exporter = {
  id: 'docx',
  title: { zh: 'Word 修订稿', en: 'Word with tracked changes' },
  extension: 'docx',
  mime,
  holds: 'one',
  async write(report) {
    const [document] = report.documents
    if (!document) throw new Error('A Word file holds one document')
    const word = wordOf(marked(document, report.findings, report.annotations), report)
    return settled(new Uint8Array(await Packer.pack(word, 'arraybuffer')), report.time)
  },
}

function wordOf(copy: Marked, report: Report): WordDocument {
  const comments = commentsOf(copy, report)
  const pieces = cutAt(copy.pieces, comments.flatMap(({ at }) => [at.start, at.end]))
  return new WordDocument({
    creator: 'Kanwu', title: copy.document.stories[0]?.title ?? copy.document.name,
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }, size: 24, language: { value: 'en-GB', eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 400 } } } } },
    comments: { children: comments.map(({ id, author, time, text }) => ({ id, author, date: new Date(time), children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(clean(line))] })) })) },
    features: { trackRevisions: true },
    sections: [{ children: paragraphsOf(copy, pieces, comments) }],
  })
}

/** A paragraph ends at every line end, kept, struck or put in; a changed one is a tracked change of the paragraph's mark. */
function paragraphsOf(copy: Marked, pieces: readonly Piece[], comments: readonly Comment[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let children: ParagraphChild[] = []
  let start = 0
  let revision = 1
  const opened = new Set<number>()
  const closed = new Set<number>()
  const finish = (mark: Piece | undefined) => {
    const role = blockOf(copy, start)?.role ?? 'body'
    const change = mark?.correction ? { id: revision++, author: authorOf(mark), date: mark.correction.time } : undefined
    paragraphs.push(new Paragraph({ ...shape(role), children, run: change ? (mark!.kind === 'deleted' ? { deletion: change } : { insertion: change }) : {} }))
    children = []
  }
  const range = (at: number, closing: boolean) => {
    for (const comment of comments) {
      if (!closing && !opened.has(comment.id) && comment.at.start <= at) { children.push(new CommentRangeStart(comment.id)); opened.add(comment.id) }
      if (opened.has(comment.id) && !closed.has(comment.id) && comment.at.end <= at && closing) { children.push(new CommentRangeEnd(comment.id), new TextRun({ children: [new CommentReference(comment.id)] })); closed.add(comment.id) }
    }
  }
  for (const piece of pieces) {
    range(piece.at.start, true)
    range(piece.at.start, false)
    const lines = piece.text.split('\n')
    let at = piece.at.start
    lines.forEach((line, index) => {
      if (index > 0) {
        finish(piece)
        at += piece.kind === 'deleted' ? 0 : 1
        start = at
      }
      if (line !== '') children.push(runOf(piece, clean(line), () => revision++, blockOf(copy, start)?.role ?? 'body'))
      at += piece.kind === 'deleted' ? 0 : line.length
    })
    range(piece.at.end, true)
  }
  range(Number.POSITIVE_INFINITY, false)
  range(Number.POSITIVE_INFINITY, true)
  finish(undefined)
  return paragraphs
}

function runOf(piece: Piece, text: string, next: () => number, role: Role): ParagraphChild {
  const look = face(role)
  if (!piece.correction) return new TextRun({ text, ...look })
  const change = { id: next(), author: authorOf(piece), date: piece.correction.time, text, ...look }
  return piece.kind === 'deleted' ? new DeletedTextRun(change) : new InsertedTextRun(change)
}

function authorOf(piece: Piece): string {
  return piece.correction?.author || 'Kanwu'
}

function face(role: Role): { bold?: boolean; size?: number } {
  if (role === 'headline') return { bold: true, size: 44 }
  if (role === 'kicker') return { size: 28 }
  return role === 'subhead' ? { bold: true } : {}
}

function shape(role: Role) {
  if (['headline', 'kicker', 'subhead', 'byline', 'credit'].includes(role)) return { alignment: AlignmentType.CENTER }
  return ['body', 'lead', 'box'].includes(role) ? { indent: { firstLine: 480 } } : {}
}

/** Characters a Word file cannot hold are shown as the replacement mark. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** The same report gives the same bytes: dates inside and of the zip's entries come from the report. */
function settled(bytes: Uint8Array, time: string): Uint8Array {
  const entries = unzipSync(bytes)
  const core = 'docProps/core.xml'
  const text = new TextDecoder().decode(entries[core]!)
  entries[core] = strToU8(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time.replace(/\.\d+Z$/, 'Z')}`))
  return zipSync(Object.fromEntries(Object.keys(entries).sort().map((name) => [name, [entries[name]!, { mtime: new Date(2000, 0, 1, 12) }]])), { level: 6 })
}
