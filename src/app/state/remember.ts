import { peopleAt } from '../../core/facts/teach.ts'
import type { Place } from '../../core/model.ts'
import type { Desk } from './desk.svelte.ts'
import { titleAt } from './finding-text.ts'

/** Writes the person at a place, with the posts the article gives, into the desk's table of people; the article is the source. */
export async function remember(desk: Desk, place: Place): Promise<void> {
  const reading = desk.analysis.readings.find((one) => one.document.id === place.document)
  const people = reading ? peopleAt(reading, place) : []
  if (!reading || people.length === 0) return desk.tell({ zh: '这里没有认出人名：选中姓名，再记。', en: 'No name was found here: select the name and try again.' })
  const title = titleAt(reading.document, place.start)
  const date = desk.edition?.date
  const { added } = await desk.facts.addAll({ people: people.map((row) => ({ ...row, source: title ? `《${title}》` : reading.document.name, ...(date ? { date } : {}) })) })
  const said = people.map(({ name, post, organisation }) => [name, [organisation, post].filter(Boolean).join('')].filter(Boolean).join('，')).join('；')
  if (added === 0) desk.tell({ zh: `事实库里已有：${said}。`, en: `In the fact book already: ${said}.` })
  else desk.tell({ zh: `记住了：${said}。以后的稿件都对照它查。`, en: `Remembered: ${said}. All copy is held against it from now on.` }, () => desk.facts.undo())
}
