import type { Facts, MustReadFact, Span } from '../model.ts'
import { finderOf } from './aho-corasick.ts'
import { remember } from './remember.ts'

/** Where a text has words a person must have read, and the row that asks for it. */
export interface Occurrence extends Span { readonly row: MustReadFact }

/** Every place of every row's words, in order; of words inside longer ones of the table only the longer. */
export function occurrencesIn(text: string, facts: Facts): Occurrence[] {
  const { rows, finder } = listOf(facts)
  if (rows.size === 0) return []
  const kept: Occurrence[] = []
  for (const { start, end, words } of [...finder.find(text)].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end > (kept.at(-1)?.end ?? 0)) kept.push({ start, end, row: rows.get(words)! })
  }
  return kept
}

const listOf = remember((facts: Facts) => {
  const rows = new Map<string, MustReadFact>((facts.mustRead ?? []).map((row) => [row.words, row]))
  return { rows, finder: finderOf(rows.keys()) }
})
