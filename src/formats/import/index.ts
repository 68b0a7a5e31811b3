import type { Document } from '../../core/model.ts'
import type { Importer, ImportOptions, Read } from '../format.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf/pdf.ts'
import { mostBytes, refuse } from './refuse.ts'
import { text } from './text.ts'
import { xlsx } from './xlsx.ts'

export const importers: readonly Importer[] = [pdf, docx, xlsx, html, csv, markdown, text]

/** Reads a file by what it holds; throws `Unreadable` when nothing can be read. */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<Read<Document>> {
  if (bytes.length === 0 || bytes.length > mostBytes) refuse(bytes)
  options.signal?.throwIfAborted()
  return importers.find((importer) => importer.recognises(bytes, options.name))!.read(bytes, options)
}
