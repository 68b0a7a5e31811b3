import type { Role } from '../../../core/model.ts'
import { endsSentence } from '../../../core/text/lines.ts'
import { type PrintedLine, roomFor } from './column.ts'
import type { Passage } from './page.ts'

export function wordsIn({ lines }: Pick<Passage, 'lines'>): string {
  return lines.map(({ text }) => text).join('').trim()
}

/** A passage with what it is; its lines may come from more than one column or page. */
export interface Told {
  readonly passage: Passage
  readonly lines: readonly (PrintedLine & { readonly page: number; readonly turn: Passage['turn'] })[]
  readonly role: Role
  readonly opens?: true
}

/** Passages that run on from the foot of one column to the head of the next are one paragraph; what stands between comes after it. */
export function joined(passages: readonly Told[], furniture: (role: Role) => boolean): Told[] {
  const found: Told[] = []
  let open: number | undefined
  for (const one of passages) {
    const last = open === undefined ? undefined : found[open]!
    if (last && runsOn(last, one, open === found.length - 1)) {
      found[open!] = { ...last, lines: [...last.lines, ...one.lines], passage: { ...last.passage, ...slackOf(one.passage), column: one.passage.column, page: one.passage.page } }
      continue
    }
    found.push(one)
    if (one.role === 'body') open = found.length - 1
    else if (!furniture(one.role) && !['caption', 'credit', 'box', 'table'].includes(one.role)) open = undefined
    else if (one.role === 'jump-line') open = undefined
  }
  return found
}

function runsOn(last: Told, one: Told, adjoin: boolean): boolean {
  const [before, after] = [last.passage, one.passage]
  if (one.role !== 'body' || one.opens || (before.column === after.column && before.page === after.page) || before.box !== after.box || before.turn !== after.turn) return false
  if (before.slack === undefined || before.slack > roomFor(after.lines[0]!) || after.indented || Math.abs(before.lines[0]!.size - after.lines[0]!.size) > 0.08 * before.lines[0]!.size) return false
  return !endsSentence(wordsIn({ lines: last.lines.slice(-1) })) || (adjoin && after.lines.length > 1)
}

function slackOf({ slack }: Passage): Pick<Passage, 'slack'> {
  return slack === undefined ? {} : { slack }
}
