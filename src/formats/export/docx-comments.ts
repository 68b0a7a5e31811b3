import type { Annotation } from '../../core/annotation.ts'
import type { Span } from '../../core/model.ts'
import { workingLine } from '../../core/working.ts'
import type { Report } from '../format.ts'
import type { Marked } from './marked.ts'

/** A remark beside words of the corrected text. */
export interface Comment {
  readonly id: number
  readonly at: Span
  readonly author: string
  /** ISO time. */
  readonly time: string
  readonly text: string
}

/** What is said about the copy: open findings by the desk, queries and notes by the editor. */
export function commentsOf(copy: Marked, report: Report): Comment[] {
  const said = [
    ...copy.findings.map((finding) => ({ at: finding.place, author: report.lang === 'zh' ? '勘误' : 'Kanwu', time: report.time, text: [finding.message[report.lang], ...(finding.working && finding.working.relation === 'sum' ? [workingLine(finding.working)] : [])].join('\n') })),
    ...copy.annotations.flatMap((one) => {
      const text = words(one, report.lang)
      return text === undefined ? [] : [{ at: copy.corrected.toCorrected(one.span), author: one.author || 'Kanwu', time: one.time, text }]
    }),
  ]
  return said
    .map(({ at, ...rest }) => ({ ...rest, at: { start: at.start, end: Math.max(at.end, at.start) } }))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map((one, id) => ({ id, ...one }))
}

function words(one: Annotation, lang: Report['lang']): string | undefined {
  if (one.kind === 'query') return lang === 'zh' ? `请记者核实：${one.text}` : `Reporter, please check: ${one.text}`
  if (one.kind === 'note') return one.text
  if (one.kind === 'dismissal') return lang === 'zh' ? `已看，不改：${one.reason}` : `Looked at, left: ${one.reason}`
  return undefined
}
