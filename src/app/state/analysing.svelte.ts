import type { OwnRow } from '../../core/facts/book.ts'
import type { CheckSettings, Said } from '../../core/model.ts'
import type { Analyser, Answer, Asked } from './analyser.ts'

const nothing: Answer = { readings: [], findings: [], earlier: [], backing: [], failures: [], partial: false }
/** A run of keystrokes is checked once, this many milliseconds after the last. */
const pause = 160

/** Keeps the analysis up with the words: the latest wins, a keystroke never waits. */
export class Analysing {
  result = $state.raw<Answer>(nothing)
  busy = $state(false)
  #round = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #analyser: Analyser
  #documents: () => readonly Asked[]
  #facts: () => readonly OwnRow[]
  #chosen: () => CheckSettings
  #tell: (said: Said) => void

  constructor(analyser: Analyser, documents: () => readonly Asked[], facts: () => readonly OwnRow[], chosen: () => CheckSettings, tell: (said: Said) => void) {
    this.#analyser = analyser
    this.#documents = documents
    this.#facts = facts
    this.#chosen = chosen
    this.#tell = tell
  }

  soon(): void {
    clearTimeout(this.#timer)
    this.busy = true
    this.#timer = setTimeout(() => void this.#run(), this.result === nothing ? 0 : pause)
  }

  async #run(): Promise<void> {
    const round = ++this.#round
    try {
      const result = await this.#analyser.analyse(this.#documents(), this.#facts(), this.#chosen())
      if (round !== this.#round) return
      this.result = result
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      this.#tell({ zh: `检查没有做完（${why}）：改动一处会再查一遍。`, en: `The check did not finish (${why}): the next change starts it again.` })
    }
    if (round === this.#round) this.busy = false
  }
}
