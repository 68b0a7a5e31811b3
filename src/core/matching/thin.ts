import type { Reading, Words } from '../model.ts'
import { thingsOf } from './thing.ts'

/** What of a reading other documents are held against: its claims of things, the words that mark its stories, its sentences, titles and quotations. What is found beside a thin reading is what is found beside the whole. */
export function thin(reading: Reading, words: Words | undefined): Reading {
  const { document } = reading
  const things = thingsOf(reading, words)
  const marks = new Set(things.flatMap((thing) => [...thing.marks.keys()]))
  const subjects = things.flatMap(({ at }) => reading.claims[at]!.subject?.place ?? [])
  const claims = things.map(({ at }) => reading.claims[at]!)
  return {
    document: { ...document, source: { text: '', runs: [] } },
    tokens: reading.tokens.filter((token) => marks.has(document.text.slice(token.start, token.end)) || subjects.some((span) => token.start >= span.start && token.end <= span.end)),
    names: reading.names.filter(({ kind, value }) => kind === 'title' || kind === 'quotation' || marks.has(value.full)),
    sentences: reading.sentences, claims, mentions: claims.map(({ mention }) => mention),
    coverage: { numerals: claims.length, read: claims.length, unread: [] },
  }
}
