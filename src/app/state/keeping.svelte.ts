import type { Said } from '../../core/model.ts'
import { storeTrouble } from '../../store/trouble.ts'

/** Whether what was decided is kept yet, and if not, why. */
export class Keeping {
  trouble = $state.raw<Said>()
  state = $state<'saved' | 'saving' | 'unsaved'>('saved')
  /** ISO time of the last write. */
  savedAt = $state<string>()
  #pending = 0
  #time: () => string

  constructor(time: () => string) { this.#time = time }

  get busy(): boolean { return this.#pending > 0 }

  /** Runs a write; false when nothing was kept. */
  async write(work: () => PromiseLike<unknown>): Promise<boolean> {
    this.#pending++
    this.state = 'saving'
    try {
      await work()
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
