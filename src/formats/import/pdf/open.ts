import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PdfParts, Unreadable } from '../../format.ts'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

export const loadPdfjs = (): Promise<Pdfjs> => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Opens a PDF without running anything in it and without asking any network. `close` when done: it frees the worker's memory. */
export async function openPdf(bytes: Uint8Array, parts: PdfParts = {}, { forShow = false } = {}): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    // pdfjs hands the bytes to its worker and leaves an empty array behind: a copy keeps the file.
    data: new Uint8Array(bytes), isEvalSupported: false, enableXfa: false, useWorkerFetch: false, useSystemFonts: forShow, disableFontFace: !forShow, verbosity: 0,
    ...(parts.port ? { worker: pdfjs.PDFWorker.create({ port: parts.port }) } : {}), ...(parts.read ? { BinaryDataFactory: factoryOf(parts.read) } : {}),
  })
  try {
    return { pdf: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw reasonOf(error)
  }
}

/** pdfjs asks for its character maps and fonts by kind and name. */
function factoryOf(read: NonNullable<PdfParts['read']>) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return read(kind === 'cMapUrl' ? 'cmaps' : kind === 'standardFontDataUrl' ? 'standard_fonts' : 'wasm', filename)
    }
  }
}

function reasonOf(error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new Unreadable({ zh: '这份PDF加了密码，请先用密码打开，另存为没有密码的PDF再放进来。', en: 'This PDF is locked with a password: open it with the password, save it without one, and open that.' })
  return new Unreadable({ zh: '这份PDF已损坏或没有传完，请重新导出或重新取一份。', en: 'This PDF is damaged or incomplete: export it again, or fetch it again.' })
}
