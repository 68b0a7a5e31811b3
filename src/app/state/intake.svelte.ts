import type { LostFile } from '../../bridge.ts'
import { type Annotation, anchor } from '../../core/annotation.ts'
import type { Recognised } from '../../core/matching/revision.ts'
import type { Document, Said } from '../../core/model.ts'
import type { Remark } from '../../formats/format.ts'
import type { Kept } from '../../store/schema.ts'
import { type Reader, Stopped } from './reader.ts'
import type { Shelf } from './shelf.svelte.ts'
import type { Stamp } from './stamp.ts'

/** A file on its way in; its bytes are fetched when it is its turn. */
export interface Incoming { readonly name: string; readonly bytes: Uint8Array | (() => Promise<Uint8Array>) }

/** How far the files are, and the pages of the one that is being read. */
export interface Progress { readonly name: string; readonly done: number; readonly of: number; readonly part?: { readonly done: number; readonly of: number } }

/** Takes copy in. What was lost is a sentence each, in a list that stays until read; the others still come in. */
export class Intake {
  progress = $state.raw<Progress>()
  #queue: { readonly file: Incoming; readonly role: Document['role'] }[] = []
  #done = 0
  #stopped = false
  #shelf: Shelf
  #stamp: Stamp
  #reader: Reader
  #recognise: (document: Document) => Recognised | undefined
  #arrived: (id: string, again: boolean) => void

  /** `recognise`: the copy on the desk that a new file looks like another version of. */
  constructor(given: { shelf: Shelf; stamp: Stamp; reader: Reader; recognise: (document: Document) => Recognised | undefined; arrived: (id: string, again: boolean) => void }) {
    this.#shelf = given.shelf
    this.#stamp = given.stamp
    this.#reader = given.reader
    this.#recognise = given.recognise
    this.#arrived = given.arrived
  }

  /** Files put in while others are being read wait their turn. */
  async import(files: readonly Incoming[], lost: readonly LostFile[] = [], role: Document['role'] = 'article'): Promise<void> {
    for (const { name, reason } of lost) await this.#say(name, [lostWords[reason]])
    const working = this.progress !== undefined
    this.#queue.push(...files.map((file) => ({ file, role })))
    if (!working && files.length > 0) await this.#work()
  }

  /** What is in stays; the rest is said. */
  stop(): void {
    this.#stopped = true
    this.#reader.stop()
  }

  async #work(): Promise<void> {
    this.#done = 0
    this.#stopped = false
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.progress = { name: next.file.name, done: this.#done, of: this.#done + 1 + this.#queue.length }
      try {
        await this.#take(next.file, next.role)
      } catch (error) {
        if (!(error instanceof Stopped)) await this.#say(next.file.name, [lostWords.unreadable])
        else this.#queue.unshift(next)
      }
      if (this.#stopped) break
      this.#done++
    }
    const left = this.#queue
    this.#queue = []
    this.progress = undefined
    if (this.#stopped && left.length > 0) await this.#say('', [{ zh: `已停下：读进${this.#done}份，${left.length}份没有读（${namesOf(left)}）。要读，请再放进来。`, en: `Stopped: ${this.#done} read, ${left.length} not (${namesOf(left)}). Put them in again to read them.` }])
  }

  async #take({ name, bytes: given }: Incoming, role: Document['role']): Promise<void> {
    const bytes = given instanceof Uint8Array ? given : await given()
    const same = this.#shelf.kept.find((one) => one.bytes.length === bytes.length && one.bytes.every((byte, at) => byte === bytes[at]))
    if (same) {
      await this.#say(name, [{ zh: '这一稿已经在桌上了。', en: 'this copy is on the desk already.' }], same.id)
      return this.#arrived(same.id, true)
    }
    const [id, time] = [this.#stamp.id(), this.#stamp.time()]
    const outcome = await this.#reader.read(bytes, { id, name, role }, (done, of) => { if (this.progress) this.progress = { ...this.progress, part: { done, of } } })
    if ('unreadable' in outcome) return this.#say(name, [outcome.unreadable])
    const { document, warnings, remarks } = outcome
    const kept: Kept = { id, document, bytes, added: time, warnings }
    const recognised = this.#recognise(document)
    if (!(await this.#shelf.put(kept, remarks.map((one) => this.#noteOf(document, one, time))))) return
    if (warnings.length > 0) await this.#say(name, warnings, id)
    if (recognised) await this.#shelf.arrive({ id: this.#stamp.id(), name, time: this.#stamp.time(), said: [], document: id, offers: recognised })
    this.#arrived(id, false)
  }

  /** Reads a file's bytes once more, in another encoding. */
  async readAgain(kept: Kept, encoding: string | undefined): Promise<Kept | undefined> {
    const { id, bytes, document } = kept
    const outcome = await this.#reader.read(bytes, { id, name: document.name, role: document.role, ...(encoding ? { encoding } : {}) }, () => undefined)
    if (!('unreadable' in outcome)) {
      const { encoding: _, ...rest } = kept
      return { ...rest, document: outcome.document, warnings: outcome.warnings, ...(encoding ? { encoding } : {}) }
    }
    await this.#say(document.name, [outcome.unreadable], id)
    return undefined
  }

  #noteOf(document: Document, { span, author, time, text }: Remark, now: string): Annotation {
    return { ...anchor(document, span), id: this.#stamp.id(), document: document.id, author, time: time ?? now, kind: 'note', text }
  }

  #say(name: string, said: readonly Said[], document?: string): Promise<void> {
    return this.#shelf.arrive({ id: this.#stamp.id(), name, time: this.#stamp.time(), said, ...(document ? { document } : {}) })
  }
}

function namesOf(queue: readonly { readonly file: Incoming }[]): string {
  const names = queue.slice(0, 3).map(({ file }) => file.name)
  return names.join('、') + (queue.length > 3 ? '……' : '')
}

const lostWords: Record<LostFile['reason'], Said> = {
  missing: { zh: '文件不见了，请重新选一次。', en: 'the file is gone: choose it again.' },
  forbidden: { zh: '没有读这个文件的权限。', en: 'you may not read this file.' },
  'too-large': { zh: '文件太大，请拆成几份。', en: 'the file is too large: split it.' },
  unreadable: { zh: '没有读出来，请再试一次。', en: 'it could not be read: try again.' },
}
