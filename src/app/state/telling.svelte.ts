import type { Said } from '../../core/model.ts'
import type { Notice } from './kinds.ts'

const most = 4

/** What the editor is told once, in passing. */
export class Telling {
  notices = $state.raw<readonly Notice[]>([])
  #counter = 0

  tell = (said: Said, undo?: () => Promise<void>): void => {
    this.notices = [...this.notices, { id: ++this.#counter, said, ...(undo ? { undo } : {}) }].slice(-most)
  }

  hush(id: number): void { this.notices = this.notices.filter((one) => one.id !== id) }
}
