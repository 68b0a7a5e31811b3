import { blockAt } from '../../../core/mentions/index.ts'
import type { Place } from '../../../core/model.ts'
import { dayName } from '../../../core/text/day-name.ts'
import { m } from '../../paraglide/messages.js'
import { say } from '../../say.ts'
import type { Desk } from '../../state/desk.svelte.ts'
import { titleAt } from '../../state/finding-text.ts'

/** Where a place is, as short as an editor would say it: heading, ¶3, the other story. */
export function whereIs(desk: Desk, place: Place, long = false): string {
  const document = desk.sheetOf(place.document)?.document
  if (!document) return ''
  if (document.role === 'archive') return [document.dated && say(dayName(document.dated, desk.edition?.date)), long ? `《${titleAt(document, place.start)}》` : ''].filter(Boolean).join('　')
  if (!desk.isOnPage(place)) return long ? `《${titleAt(document, place.start)}》` : m.other_story()
  const block = blockAt(document.blocks, place.start)
  if (!block || ['headline', 'kicker', 'subhead'].includes(block.role)) return m.heading()
  const before = document.blocks.filter((one) => one.story === block.story && ['body', 'lead', 'box'].includes(one.role) && one.start <= block.start)
  if (before.at(-1) !== block) return long ? m.body() : ''
  return long ? `${m.body()}　${m.para_n({ n: String(before.length) })}` : m.para_short({ n: String(before.length) })
}
