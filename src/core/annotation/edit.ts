import type { Answer, Correction, Edit } from '../annotation.ts'
import type { Document } from '../model.ts'
import { anchor } from './anchor.ts'
import { correct } from './correct.ts'

export interface By {
  readonly id: string
  readonly author: string
  /** ISO time. */
  readonly time: string
  readonly answers?: Answer
}

/** The corrections after one change of the corrected text: what the change touches is composed with it, what it restores is gone. */
export function applyEdit(document: Document, corrections: readonly Correction[], edit: Edit, by: By): Correction[] {
  const before = correct(document, corrections)
  const { text } = before.document
  let { start: low, end: high } = edit
  const touched: Correction[] = []
  let shift = 0
  for (const one of before.corrections) {
    const start = one.span.start + shift
    const end = start + one.insert.length
    shift += one.insert.length - (one.span.end - one.span.start)
    if (start > edit.end || end < edit.start) continue
    touched.push(one)
    low = Math.min(low, start)
    high = Math.max(high, end)
  }
  const rest = before.corrections.filter((one) => !touched.includes(one))
  const span = { start: originOf(rest, touched, low, 'start'), end: originOf(rest, touched, high, 'end') }
  const composed = trim(document.text, span, text.slice(low, edit.start) + edit.insert + text.slice(edit.end, high))
  if (!composed) return rest
  const { answers = touched.find((one) => one.answers)?.answers, ...who } = by
  return [...rest, { ...who, kind: 'correction' as const, document: document.id, ...anchor(document, composed.span), insert: composed.insert, ...(answers ? { answers } : {}) }].sort((a, b) => a.span.start - b.span.start)
}

/** Where an offset of the corrected text, outside or at the edge of any correction, stands in the document. */
function originOf(rest: readonly Correction[], touched: readonly Correction[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0
  for (const one of [...rest, ...touched].sort((a, b) => a.span.start - b.span.start)) {
    const start = one.span.start + shift
    const end = start + one.insert.length
    const length = one.span.end - one.span.start
    if (offset < start || (offset === start && edge === 'start')) break
    if (offset === start && edge === 'end' && !(touched.includes(one) && one.insert === '')) break
    shift += one.insert.length - length
    if (offset < end) return one.span.start
  }
  return offset - shift
}

/** Leaves out what did not change at both ends, but never cuts a number or a Latin word. */
function trim(text: string, span: { start: number; end: number }, insert: string): { span: { start: number; end: number }; insert: string } | undefined {
  const old = text.slice(span.start, span.end)
  if (old === insert) return undefined
  let lead = 0
  while (lead < old.length && lead < insert.length && old[lead] === insert[lead]) lead++
  let tail = 0
  while (tail < old.length - lead && tail < insert.length - lead && old.at(-1 - tail) === insert.at(-1 - tail)) tail++
  while (lead > 0 && (glued(old, lead) || glued(insert, lead))) lead--
  while (tail > 0 && (glued(old, old.length - tail) || glued(insert, insert.length - tail))) tail--
  return { span: { start: span.start + lead, end: span.end - tail }, insert: insert.slice(lead, insert.length - tail) }
}

function glued(text: string, at: number): boolean {
  return /[\dA-Za-z.]/.test(text[at - 1] ?? '') && /[\dA-Za-z.]/.test(text[at] ?? '')
}
