import type { Document } from '../../core/model.ts'
import type { Importer, ImportOptions, Read } from '../format.ts'
import { csv } from './csv.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

export const importers: readonly Importer[] = [csv, markdown, text]

/** Reads a file by what it holds; throws `Unreadable` when nothing can be read. */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<Read<Document>> {
  return importers.find((importer) => importer.recognises(bytes, options.name))!.read(bytes, options)
}
