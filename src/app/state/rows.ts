import type { Corrected } from '../../core/annotation.ts'
import type { Finding, Severity } from '../../core/model.ts'
import type { Kept } from '../../store/schema.ts'

/** One article of the edition, as its list shows it. */
export interface ArticleRow {
  /** Document id and story, as one key. */
  readonly key: string
  readonly document: string
  readonly story: number
  readonly title: string
  /** The file it came in. */
  readonly file: string
  readonly open: Readonly<Record<Severity, number>>
  readonly settled: number
  /** Looked at, and nothing is open. */
  readonly cleared: boolean
}

/** A row for each story of each document, in the order they came in. */
export function articleRows(kept: readonly Kept[], correctedOf: (id: string) => Corrected | undefined, findings: readonly Finding[], isOpen: (finding: Finding) => boolean, settledIn: (document: string) => number): ArticleRow[] {
  return kept.flatMap(({ id, document }) => {
    const corrected = correctedOf(id)?.document ?? document
    const own = findings.filter((finding) => finding.place.document === id)
    return document.stories.map((_, story) => {
      const span = corrected.stories[story]!
      const inside = own.filter((finding) => document.stories.length === 1 || (finding.place.start >= span.start && finding.place.start < Math.max(span.end, span.start + 1)))
      const open = { error: 0, warning: 0, query: 0 }
      for (const finding of inside) if (isOpen(finding)) open[finding.severity]++
      const settled = story === 0 ? settledIn(id) : 0
      return { key: `${id}#${story}`, document: id, story, title: corrected.text.slice(span.start, span.end).startsWith(document.stories[story]!.title) ? document.stories[story]!.title : headOf(corrected.text, corrected, story, document.stories[story]!.title), file: document.name, open, settled, cleared: open.error + open.warning + open.query === 0 }
    })
  })
}

/** The headline as corrected. */
function headOf(text: string, corrected: Corrected['document'], story: number, title: string): string {
  const block = corrected.blocks.find((one) => one.story === story && one.role === 'headline')
  return block ? text.slice(block.start, block.end) : title
}
