/** Steps that can be taken back and taken again. A step that could not be kept is none. */
export class History<Step> {
  #done: Step[] = $state.raw([])
  #undone: Step[] = $state.raw([])
  readonly canUndo = $derived(this.#done.length > 0)
  readonly #apply: (step: Step) => Promise<boolean>
  readonly #backwards: (step: Step) => Step

  /** `apply` shows a step at once and keeps it, false when it could not; `backwards` gives the step that takes it back. */
  constructor(apply: (step: Step) => Promise<boolean>, backwards: (step: Step) => Step) {
    this.#apply = apply
    this.#backwards = backwards
  }

  async do(step: Step): Promise<void> {
    this.#done = [...this.#done, step]
    this.#undone = []
    if (!(await this.#apply(step))) this.#done = without(this.#done, step)
  }

  async undo(): Promise<void> {
    const step = this.#done.at(-1)
    if (!step) return
    this.#done = without(this.#done, step)
    this.#undone = [...this.#undone, step]
    if (await this.#apply(this.#backwards(step))) return
    this.#undone = without(this.#undone, step)
    this.#done = [...this.#done, step]
  }

  async redo(): Promise<void> {
    const step = this.#undone.at(-1)
    if (!step) return
    this.#undone = without(this.#undone, step)
    this.#done = [...this.#done, step]
    if (await this.#apply(step)) return
    this.#done = without(this.#done, step)
    this.#undone = [...this.#undone, step]
  }

  /** What was done so far can no longer be taken back. */
  forget(): void { this.#done = this.#undone = [] }
}

function without<Step>(steps: readonly Step[], step: Step): Step[] { return steps.filter((one) => one !== step) }
