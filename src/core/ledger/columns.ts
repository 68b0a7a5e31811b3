import type { Reading } from '../model.ts'

/** Of earlier editions so many places a thing, for each way they stand to it. */
export const mostEarlier = 3

/** Articles and references by their ids, then the earlier editions, the latest first. */
export function inColumns({ document: a }: Reading, { document: b }: Reading): number {
  const days = a.role === 'archive' && b.role === 'archive' ? (b.dated ?? '').localeCompare(a.dated ?? '') : Number(a.role === 'archive') - Number(b.role === 'archive')
  return days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The text that stands most often; of equals the shortest. */
export function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0]
}
