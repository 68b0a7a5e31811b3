import type { LostFile } from '../../bridge.ts'
import { hash } from '../../core/identify.ts'
import type { Said } from '../../core/model.ts'
import { editionDate } from '../../core/text/edition-date.ts'
import { archivedOf } from '../../store/archive.ts'
import type { Archived } from '../../store/schema.ts'
import type { Incoming, Progress } from './intake.svelte.ts'
import { type Reader, Stopped } from './reader.ts'

/** So many are kept in one go. */
const batch = 20

/** What came of files that were brought into the archive. */
export interface Brought { readonly files: number; readonly undated: number; readonly unread: readonly { readonly name: string; readonly said: readonly Said[] }[]; readonly stopped: number }

interface Given { readonly reader: Reader; readonly time: () => string; readonly keep: (rows: readonly Archived[]) => Promise<boolean> }

/** Brings files in as earlier editions: each read, dated by its folio, its name or its date line, and kept. A file brought in twice is kept once. */
export class ArchiveIntake {
  progress = $state.raw<Progress>()
  #stopped = false
  readonly #given: Given

  constructor(given: Given) { this.#given = given }

  async bring(files: readonly Incoming[], lost: readonly LostFile[]): Promise<Brought> {
    this.#stopped = false
    const unread = lost.map(({ name }) => ({ name, said: [] as readonly Said[] }))
    let [kept, undated, done] = [0, 0, 0]
    let rows: Archived[] = []
    const keep = async () => {
      if (rows.length > 0 && !(await this.#given.keep(rows))) this.#stopped = true
      else kept += rows.length
      rows = []
    }
    for (const file of files) {
      if (this.#stopped) break
      this.progress = { name: file.name, done, of: files.length }
      const row = await this.#read(file)
      if (row === undefined) break
      if ('unreadable' in row) unread.push({ name: file.name, said: [row.unreadable] })
      else {
        rows.push(row)
        if (row.date === '') undated++
      }
      done++
      if (rows.length >= batch) await keep()
    }
    await keep()
    this.progress = undefined
    return { files: kept, undated, unread, stopped: files.length - done }
  }

  /** What is in stays. */
  stop(): void {
    this.#stopped = true
    this.#given.reader.stop()
  }

  async #read({ name, bytes: given }: Incoming): Promise<Archived | { readonly unreadable: Said } | undefined> {
    try {
      const bytes = given instanceof Uint8Array ? given : await given()
      const outcome = await this.#given.reader.read(bytes, { id: '', name, role: 'article' }, () => undefined)
      if ('unreadable' in outcome) return outcome
      const date = editionDate(outcome.document) ?? ''
      const id = `earlier-${date}-${hash(`${name}\n${outcome.document.text}`)}`
      return archivedOf({ id, document: { ...outcome.document, id }, bytes, added: this.#given.time(), warnings: outcome.warnings }, date)
    } catch (error) {
      return error instanceof Stopped ? undefined : { unreadable: { zh: '没有读出来，请再试一次。', en: 'it could not be read: try again.' } }
    }
  }
}
