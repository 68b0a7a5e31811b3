import { blockAt } from '../mentions/index.ts'
import type { Name, Reading, Role, Story } from '../model.ts'

/** A person where a text names them. */
export interface Seen {
  readonly reading: Reading
  readonly name: Name
  readonly words: string
  readonly role: Role
  readonly story: number | undefined
}

/** Every place where a person is named, in order. */
export function peopleSeen(readings: readonly Reading[]): Seen[] {
  return readings.flatMap((reading) => reading.names.filter((name) => name.kind === 'person').map((name) => seen(reading, name)))
}

function seen(reading: Reading, name: Name): Seen {
  const block = blockAt(reading.document.blocks, name.start)
  return { reading, name, words: reading.document.text.slice(name.start, name.end), role: block?.role ?? 'body', story: block?.story }
}

/** The stories of a document; a text without any is one. */
export function storiesOf(reading: Reading): readonly Pick<Story, 'start' | 'end'>[] {
  const { stories, text } = reading.document
  return stories.length > 0 ? stories : [{ start: 0, end: text.length }]
}

export const headings: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

export function place(reading: Reading, span: { readonly start: number; readonly end: number }) {
  return { document: reading.document.id, start: span.start, end: span.end }
}

/** Things with one key together, in order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
