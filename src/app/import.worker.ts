import { expose } from 'comlink'
import type { Document, Said } from '../core/model.ts'
import { type ImportOptions, type Remark, Unreadable } from '../formats/format.ts'
import { importFile } from '../formats/import/index.ts'
import { pdfParts } from './state/pdf-parts.ts'

/** What came of one file. */
export type Outcome = { readonly document: Document; readonly warnings: readonly Said[]; readonly remarks: readonly Remark[] } | { readonly unreadable: Said }

/** Reads one file away from the window; a refusal is a sentence, not an error. */
async function read(bytes: Uint8Array, options: Omit<ImportOptions, 'progress' | 'signal'>, progress: (done: number, of: number) => void): Promise<Outcome> {
  try {
    const { value, warnings, notes } = await importFile(bytes, { ...options, progress, pdf: pdfParts })
    return { document: value, warnings, remarks: notes ?? [] }
  } catch (error) {
    if (!(error instanceof Unreadable)) console.error(error)
    return { unreadable: error instanceof Unreadable ? error.said : { zh: '没有读成，请把文字复制出来粘贴。', en: 'it could not be read: copy the text and paste it.' } }
  }
}

export type ImportWorker = { read: typeof read }

expose({ read })
