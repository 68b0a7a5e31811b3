import type { Said } from '../../core/model.ts'
import { isFull, storeTrouble } from '../../store/trouble.ts'

/** Whether what was decided is kept yet, and if not, why. */
export class Keeping {
  trouble = $state.raw<Said>()
  state = $state<'saved' | 'saving' | 'unsaved'>('saved')
  /** ISO time of the last write. */
  savedAt = $state<string>()
  #pending = 0
  #time: () => string
  #makeRoom: () => Promise<unknown>

  /** `makeRoom`: lets go of what can be made again; tried once when the disk is full. */
  constructor(time: () => string, makeRoom: () => Promise<unknown>) {
    this.#time = time
    this.#makeRoom = makeRoom
  }

  get busy(): boolean { return this.#pending > 0 }

  /** Runs a write; false when nothing was kept. */
  async write(work: () => PromiseLike<unknown>): Promise<boolean> {
    this.#pending++
    this.state = 'saving'
    try {
      await work().then(undefined, async (error: unknown) => {
        if (!isFull(error)) throw error
        await this.#makeRoom()
        await work()
      })
      this.trouble = undefined
      this.savedAt = this.#time()
      return true
    } catch (error) {
      this.refused(error)
      return false
    } finally {
      this.#pending--
      this.state = this.trouble ? 'unsaved' : this.#pending > 0 ? 'saving' : 'saved'
    }
  }

  refused(error: unknown): void { this.trouble = storeTrouble(error) }
}
