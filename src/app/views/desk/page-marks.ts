import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Block, Severity, Span } from '../../../core/model.ts'

/** All that is drawn on the page, in offsets of the corrected text. */
export interface Drawn {
  readonly blocks: readonly Block[]
  /** The first character after a line end that was joined. */
  readonly joins: readonly Span[]
  readonly findings: readonly (Span & { readonly id: string; readonly severity: Severity; readonly open: boolean })[]
  readonly settled: readonly Span[]
  readonly parts: readonly Span[]
  readonly here: readonly (Span & { readonly severity: Severity })[]
  readonly corrections: readonly (Span & { readonly deleted: string })[]
  readonly ticks: readonly Span[]
  /** What was decided on an older version and is to be looked at again. */
  readonly again: readonly Span[]
  /** The claim at hand. */
  readonly claim?: Span
}

export const draw = StateEffect.define<Drawn>()

const marks: Record<Severity, string> = { error: 'must', warning: 'likely', query: 'ask' }

/** Words struck out: not part of the text, and shown where they stood. */
class Struck extends WidgetType {
  constructor(readonly words: string) { super() }
  override eq(other: Struck): boolean { return other.words === this.words }
  override toDOM(): HTMLElement {
    const struck = document.createElement('del')
    struck.textContent = this.words.replaceAll('\n', '⏎')
    return struck
  }
}

export const drawnField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(draw)) next = decorationsOf(effect.value, transaction.state)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorationsOf(drawn: Drawn, state: EditorState): DecorationSet {
  const { length } = state.doc
  const ranges: Range<Decoration>[] = []
  const mark = (span: Span, className: string, attributes?: Record<string, string>) => {
    const end = Math.min(span.end, length)
    if (span.start < end) ranges.push(Decoration.mark({ class: className, ...(attributes ? { attributes } : {}) }).range(span.start, end))
  }
  lines(drawn.blocks, state, ranges)
  for (const span of drawn.joins) mark(span, 'joined')
  for (const span of drawn.settled) mark(span, 'm past')
  for (const span of drawn.again) mark(span, 'm again')
  for (const span of drawn.parts) mark(span, 'part')
  for (const span of drawn.here) mark(span, `here ${marks[span.severity]}`)
  for (const finding of drawn.findings) mark(finding, `m ${marks[finding.severity]}`, { 'data-finding': finding.id })
  for (const span of drawn.ticks) mark({ start: Math.max(span.start, span.end - 1), end: span.end }, 'ok-end')
  if (drawn.claim) mark(drawn.claim, 'claim-here')
  for (const { start, end, deleted } of drawn.corrections) {
    if (deleted !== '' && start <= length) ranges.push(Decoration.widget({ widget: new Struck(deleted), side: -1 }).range(start))
    mark({ start, end }, 'ins')
  }
  return Decoration.set(ranges, true)
}

/** Each line is set by its role; paragraphs carry their number. */
function lines(blocks: readonly Block[], state: EditorState, ranges: Range<Decoration>[]): void {
  let paragraph = 0
  let story: number | undefined
  for (const block of blocks) {
    if (block.start > state.doc.length) return
    const line = state.doc.lineAt(block.start)
    const running = block.role === 'body' || block.role === 'lead' || block.role === 'box'
    if (block.story !== story) paragraph = 0
    const fresh = block.story !== story && story !== undefined
    story = block.story
    ranges.push(Decoration.line({ class: `role-${block.role}${fresh ? ' fresh' : ''}`, ...(running ? { attributes: { 'data-n': String(++paragraph) } } : {}) }).range(line.from))
  }
}
