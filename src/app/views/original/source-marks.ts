import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Run, Span } from '../../../core/model.ts'

export interface DrawnSource { readonly runs: readonly Run[]; readonly here: readonly Span[] }

export const drawSource = StateEffect.define<DrawnSource>()

/** Where a line was joined to the next. */
class Join extends WidgetType {
  override eq(): boolean { return true }
  override toDOM(): HTMLElement {
    const sign = document.createElement('i')
    sign.className = 'join'
    sign.textContent = '⏎'
    return sign
  }
}

export const sourceField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set
    for (const effect of transaction.effects) if (effect.is(drawSource)) next = decorationsOf(effect.value, transaction.state)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Grey what the reading text leaves out, a sign where it runs on over a line's end, a wash on what is at hand. */
function decorationsOf({ runs, here }: DrawnSource, state: EditorState): DecorationSet {
  const { length } = state.doc
  const ranges: Range<Decoration>[] = []
  const ordered = [...runs].sort((a, b) => a.from - b.from)
  let at = 0
  const leave = (to: number) => {
    if (to > at && /\S/u.test(state.sliceDoc(at, to))) ranges.push(Decoration.mark({ class: 'left-out' }).range(at, to))
  }
  ordered.forEach((run, index) => {
    leave(Math.min(run.from, length))
    const end = Math.min(run.from + (run.over ?? run.length), length)
    const next = ordered[index + 1]
    if (next && next.at - (run.at + run.length) <= 1 && next.at > run.at && runsOn(run, next, state)) ranges.push(Decoration.widget({ widget: new Join(), side: 1 }).range(end))
    at = Math.max(at, end)
  })
  leave(length)
  for (const span of here) if (span.end > span.start && span.end <= length) ranges.push(Decoration.mark({ class: 'claim-here' }).range(span.start, span.end))
  return Decoration.set(ranges, true)
}

/** One paragraph over a line's end: nothing, or one space, was put between; a paragraph's end is a line end put in. */
function runsOn(run: Run, next: Run, state: EditorState): boolean {
  const between = state.sliceDoc(run.from + (run.over ?? run.length), next.from)
  return /[\r\n]/u.test(between) && next.at === run.at + run.length
}
