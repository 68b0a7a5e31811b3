import type { Document } from '../../core/model.ts'
import { toSource } from '../../core/text/source-map.ts'
import { grouped } from './grouped.ts'
import { importFile } from './index.ts'

/** A file out of text or bytes, read as the desk reads it. */
export function reading(content: string | Uint8Array, name = 'a', more: { encoding?: string } = {}) {
  return importFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, { id: name, name, ...more })
}

export function blocksOf(document: Document): string[] {
  return document.blocks.map(({ start, end, role, cells }) => (cells ? `${role}: ${rows(document, cells)}` : `${role}: ${document.text.slice(start, end)}`))
}

function rows(document: Document, cells: NonNullable<Document['blocks'][number]['cells']>): string {
  const lines = grouped(cells, (cell) => cell.row)
  return [...lines.values()].map((line) => line.map(({ start, end, heads }) => `${heads === 'column' ? '^' : heads === 'row' ? '<' : ''}${document.text.slice(start, end)}`).join('|')).join(' / ')
}

/** Characters of the reading text whose place in the source does not read as they do, by `plain` of the slice. */
export function strays(document: Document, plain: (slice: string) => string = (slice) => slice): string[] {
  const covered = new Set(document.source.runs.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)))
  return [...document.text].flatMap((_, at) => {
    if (!covered.has(at)) return /[ \n]/.test(document.text[at]!) ? [] : [`${at}: ${document.text[at]} has no place`]
    const { start, end } = toSource(document, { start: at, end: at + 1 })
    const slice = plain(document.source.text.slice(start, end))
    return slice === document.text[at] ? [] : [`${at}: ${document.text[at]} ≠ ${slice}`]
  })
}
