import type { Corrected } from '../../core/annotation.ts'
import type { Document, Finding, Severity, Span } from '../../core/model.ts'
import type { Kept } from '../../store/schema.ts'
import { byDocument } from './sheets.ts'

/** One line of the edition: an article, or, where a file holds several, the whole of it. */
export interface ArticleRow {
  /** Document id and story, as one key. */
  readonly key: string
  readonly document: string
  /** Absent: the whole file. */
  readonly story?: number
  /** How many stories the file holds. */
  readonly of: number
  readonly role: Document['role']
  readonly title: string
  /** The file it came in. */
  readonly file: string
  readonly open: Readonly<Record<Severity, number>>
  /** Looked at, and nothing is open. */
  readonly cleared: boolean
}

/** A row for each story of each document, in the order they came in; before those of one file a row for the file. */
export function articleRows(kept: readonly Kept[], correctedOf: (id: string) => Corrected | undefined, findings: readonly Finding[], isOpen: (finding: Finding) => boolean): ArticleRow[] {
  const open = byDocument(findings.filter(isOpen).map((finding) => ({ document: finding.place.document, finding })))
  return kept.flatMap(({ id, document: imported }) => {
    const document = correctedOf(id)?.document ?? imported
    const own = (open.get(id) ?? []).map((one) => one.finding)
    const many = document.stories.length > 1
    const row = (title: string, inside: readonly Finding[], story?: number): ArticleRow => {
      const counts = { error: 0, warning: 0, query: 0 }
      for (const finding of inside) counts[finding.severity]++
      return { key: keyOf(id, story), document: id, ...(story === undefined ? {} : { story }), of: document.stories.length, role: document.role, title, file: document.name, open: counts, cleared: inside.length === 0 }
    }
    if (!many) return [row(document.stories.length === 1 ? titleOf(document, 0) : imported.name, own, 0)]
    const spans = document.stories.map((_, story) => spanOf(document, story))
    const at = (finding: Finding) => spans.findIndex((span) => finding.place.start >= span.start && finding.place.start < Math.max(span.end, span.start + 1))
    const stories = own.map(at)
    return [row(nameOf(document.name), own.filter((_, index) => stories[index] === -1)), ...document.stories.map((_, story) => row(titleOf(document, story), own.filter((_, index) => stories[index] === story), story))]
  })
}

export function keyOf(document: string, story?: number): string {
  return `${document}#${story ?? 'all'}`
}

/** Where a story stands in its text, with everything put in at its ends; without a story the whole text. */
export function spanOf({ blocks, stories, text }: Document, story: number | undefined): Span {
  if (story === undefined || stories.length <= 1) return { start: 0, end: text.length }
  const first = blocks.findIndex((block) => block.story === story)
  if (first < 0) return stories[story] ?? { start: 0, end: text.length }
  let last = first
  for (let at = first; at < blocks.length; at++) if (blocks[at]!.story === story) last = at
  const next = blocks[last + 1]
  return { start: blocks[first]!.start, end: next ? Math.max(blocks[last]!.end, next.start - 1) : text.length }
}

/** The headline as it reads now. */
function titleOf(document: Document, story: number): string {
  const { text, blocks, stories } = document
  const title = stories[story]?.title ?? document.name
  const span = stories[story]
  if (span && text.slice(span.start, span.end).includes(title)) return title
  const block = blocks.find((one) => one.story === story && one.role === 'headline')
  return block ? text.slice(block.start, block.end) : title
}

/** A file's name without folders and ending. */
export function nameOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,5}$/, '')
}
