import type { EditorView } from '@codemirror/view'
import { m } from '../../paraglide/messages.js'
import type { Desk } from '../../state/desk.svelte.ts'

export interface Laid {
  readonly gists: readonly { readonly id: string; readonly top: number; readonly text: string; readonly mark: string; readonly on: boolean }[]
  readonly hands: readonly Hand[]
  /** Findings on the strip, in per cent of the page's height. */
  readonly strip: readonly { readonly id: string; readonly at: number; readonly mark: string; readonly on: boolean }[]
  readonly height: number
}

interface Hand { readonly key: string; readonly top: number; readonly left: number; readonly text: string; readonly kind: 'delete' | 'put' }

const step = 18

/** What the editor did, by place: a ring with what was put in, a curl for what was struck. */
export function handsOf(desk: Desk): { offset: number; text: string; kind: 'delete' | 'put' }[] {
  const sheet = desk.sheet
  if (!sheet) return []
  let shift = 0
  return sheet.corrections.flatMap(({ span, insert }) => {
    const offset = span.start + shift
    shift += insert.length - (span.end - span.start)
    return offset < desk.page.start || offset > desk.page.end ? [] : [{ offset: offset - desk.page.start, text: insert, kind: insert === '' ? 'delete' as const : 'put' as const }]
  })
}

/** A finding, or what is to be looked at again, with its words for the margin; `offset` is counted from the start of the page. */
export interface Noted { readonly id: string; readonly mark: string; readonly gist: string; readonly offset: number }

/** What a place that was decided on in an older version was: 原32亿元. */
export function againOf(desk: Desk): Noted[] {
  const { sheet, page, again } = desk
  return again.flatMap((one) => {
    const offset = one.state === 'reopened' && sheet ? sheet.toCorrected(one.place).start - page.start : -1
    return one.state === 'reopened' && offset >= 0 && one.was !== '' && one.was.length <= 8 ? [{ id: `again-${one.from.id}`, mark: 'ask', gist: `${m.carried_was()}${one.was}`, offset }] : []
  })
}

/** Reads from the page where everything in the margins goes; gists that would meet push each other down. */
export function layOut(view: EditorView, sheet: HTMLElement, findings: readonly Noted[], again: readonly Noted[], hands: ReturnType<typeof handsOf>, open: string | undefined): Laid {
  const origin = sheet.getBoundingClientRect()
  const { length } = view.state.doc
  const at = (offset: number) => view.coordsAtPos(Math.min(offset, length))
  let last = Number.NEGATIVE_INFINITY
  const gists = [...findings, ...again].filter(({ gist }) => gist !== '').sort((a, b) => a.offset - b.offset).flatMap(({ id, mark, gist, offset }) => {
    const place = at(offset)
    if (!place) return []
    const top = Math.max((place.top + place.bottom) / 2 - origin.top - step / 2, last + step)
    last = top
    return [{ id, top, text: gist, mark, on: id === open }]
  })
  last = Number.NEGATIVE_INFINITY
  const drawn = hands.flatMap(({ offset, text, kind }, index) => {
    const place = at(offset)
    if (!place) return []
    const top = Math.max(place.top - origin.top - 14, last + 26)
    last = top
    return [{ key: `${index}`, top, left: place.left - origin.left, text, kind }]
  })
  const height = Math.max(1, view.contentHeight + view.documentTop - origin.top)
  const strip = findings.map(({ id, mark, offset }) => ({ id, at: ((view.lineBlockAt(Math.min(offset, length)).top + view.documentTop - origin.top) / height) * 100, mark, on: id === open }))
  return { gists, hands: drawn, strip, height }
}
