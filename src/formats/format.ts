import type { Failure } from '../core/analyse.ts'
import type { Annotation } from '../core/annotation.ts'
import type { LedgerRow } from '../core/ledger/row.ts'
import type { Document, Finding, Reading, Said, Span } from '../core/model.ts'

/** What came of reading a file, and what was lost on the way. */
export interface Read<T> {
  readonly value: T
  readonly warnings: readonly Said[]
  /** Remarks that stood in the file beside its words. */
  readonly notes?: readonly Remark[]
}

/** What someone wrote beside the copy in the file itself: a comment in Word. */
export interface Remark {
  /** Of the reading text. */
  readonly span: Span
  readonly author: string
  /** ISO time; absent where the file has none. */
  readonly time?: string
  readonly text: string
}

/** A reason to give up on a file, in one sentence that says what is wrong and what to do. */
export class Unreadable extends Error {
  constructor(readonly said: Said) {
    super(said.en)
    this.name = 'Unreadable'
  }
}

export interface ImportOptions {
  readonly id: string
  /** The file's name or path, as given. */
  readonly name: string
  readonly dated?: string
  readonly role?: Document['role']
  /** A label TextDecoder knows; absent: recognised. */
  readonly encoding?: string
  /** Told now and then how far a long file is: pages, sheets, parts. */
  readonly progress?: (done: number, of: number) => void
  /** Aborted: `read` throws its reason as soon as it can. */
  readonly signal?: AbortSignal
  /** What PDF needs beside the bytes; passed in because the app and the command line find it in different places. */
  readonly pdf?: PdfParts
}

/** The parts of pdfjs that are files of their own. Without them fonts that are not in the PDF itself cannot be read. */
export interface PdfParts {
  read?(folder: 'cmaps' | 'standard_fonts' | 'wasm', name: string): Promise<Uint8Array>
  /** Runs pdfjs's worker script; absent (in Node): pdfjs works in this thread. */
  readonly port?: Worker
}

/** Bytes in, a Document out. */
export interface Importer {
  readonly id: string
  readonly title: Said
  /** Without the dot, for file dialogs only: a format is recognised by its content. */
  readonly extensions: readonly string[]
  recognises(bytes: Uint8Array, name: string): boolean
  /** Throws `Unreadable` only when nothing can be read. */
  read(bytes: Uint8Array, options: ImportOptions): Promise<Read<Document>>
}

export type Language = 'zh' | 'en'

/** All that an export may speak of. The same report gives the same bytes. */
export interface Report {
  /** The documents as imported, in order. */
  readonly documents: readonly Document[]
  /** What findings point into beside them: articles of earlier editions. */
  readonly beside?: readonly Document[]
  /** Of the corrected text, one for each document. */
  readonly readings: readonly Reading[]
  /** Places point into the corrected text. */
  readonly findings: readonly Finding[]
  readonly annotations: readonly Annotation[]
  readonly warnings: readonly { readonly file: string; readonly message: Said }[]
  readonly unreadable: readonly { readonly file: string; readonly message: Said }[]
  readonly failures: readonly Failure[]
  /** What several stories speak of; only where asked for. */
  readonly ledger?: readonly LedgerRow[]
  readonly partial: boolean
  readonly lang: Language
  /** ISO time of the export, passed in. */
  readonly time: string
}

/** A report in, a file out. */
export interface Exporter {
  readonly id: string
  readonly title: Said
  /** Without the dot. */
  readonly extension: string
  readonly mime: string
  /** One file for several documents, or one file each. */
  readonly holds: 'many' | 'one'
  write(report: Report): Promise<Uint8Array>
}
