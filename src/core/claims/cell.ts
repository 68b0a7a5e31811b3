import { cellAt, headsOf, namesUnit } from '../mentions/cell-units.ts'
import type { Cell, Mention, Told } from '../model.ts'
import type { Context } from './context.ts'
import { calendarOf } from './days.ts'
import { timesOf } from './period.ts'

/** What a number in a table is about: its row and its column; of these what says a time is when. */
export function cellTold(context: Context, mention: Mention): { readonly subject?: Told; readonly period?: Told } | undefined {
  const { text, blocks, dated } = context.document
  const block = blocks.find((one) => one.cells && one.start <= mention.start && mention.end <= one.end)
  const cell = block && cellAt(block, mention.start)
  if (!block || !cell || cell.heads) return undefined
  const { row, column } = headsOf(block, cell)
  const heads = [...row.filter((one) => !namesUnit(text, block, one)), ...column]
  const when = heads.find((head) => timesOf(text.slice(head.start, head.end)).length > 0)
  const time = when && timesOf(text.slice(when.start, when.end))[0]
  const words = heads.map((head) => bare(text, head, head === when ? time!.text : '')).filter(Boolean).join('')
  const place = row[0] ?? column[0]
  const said = when && time && { ...time, start: when.start + time.start, end: when.start + time.end }
  const days = said && calendarOf(context, [], dated)(said)
  return {
    ...(words && place ? { subject: { text: words, from: 'stated', place: { start: place.start, end: place.end } } } : {}),
    ...(said ? { period: { text: said.text, from: 'stated', place: { start: said.start, end: said.end }, ...(days ? { days } : {}) } } : {}),
  }
}

/** A head without its unit and without the time it says. */
function bare(text: string, { start, end }: Cell, time: string): string {
  return text.slice(start, end).replace(/[（(][^（）()]{1,12}[）)]\s*$/u, '').replace(/\s/gu, '').replace(time, '')
}
