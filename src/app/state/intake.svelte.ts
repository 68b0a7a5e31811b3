import type { ChosenFile, LostFile } from '../../bridge.ts'
import { lostWords, named, readIn } from './read-in.ts'
import type { Shelf } from './shelf.svelte.ts'
import type { Stamp } from './stamp.ts'
import type { Telling } from './telling.svelte.ts'

/** Takes copy in: what could not be read is said, the others still come in. */
export class Intake {
  progress = $state.raw<{ readonly done: number; readonly of: number }>()
  #shelf: Shelf
  #telling: Telling
  #stamp: Stamp
  #arrived: (id: string, again: boolean) => void

  constructor(given: { shelf: Shelf; telling: Telling; stamp: Stamp; arrived: (id: string, again: boolean) => void }) {
    this.#shelf = given.shelf
    this.#telling = given.telling
    this.#stamp = given.stamp
    this.#arrived = given.arrived
  }

  async import(files: readonly ChosenFile[], lost: readonly LostFile[] = []): Promise<void> {
    for (const { name, reason } of lost) this.#telling.tell(named(name, lostWords[reason]))
    this.progress = { done: 0, of: files.length }
    for (const [at, file] of files.entries()) {
      await this.#take(file)
      this.progress = { done: at + 1, of: files.length }
    }
    this.progress = undefined
  }

  async #take(file: ChosenFile): Promise<void> {
    const { kept, again, notices } = await readIn(file, this.#shelf.kept, { id: this.#stamp.id(), time: this.#stamp.time() })
    for (const notice of notices) this.#telling.tell(notice)
    if (again) this.#arrived(again, true)
    if (kept && (await this.#shelf.put(kept))) this.#arrived(kept.id, false)
  }

  async paste(text: string): Promise<void> {
    const title = text.trim().split('\n')[0]!.trim().slice(0, 24)
    await this.import([{ name: title || '粘贴的文字', bytes: new TextEncoder().encode(text) }])
  }
}
