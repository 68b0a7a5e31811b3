import type { Round } from '../../store/schema.ts'
import type { Desk } from './desk.svelte.ts'
import type { Shelf } from './shelf.svelte.ts'
import type { Stamp } from './stamp.ts'

/** The rounds of tonight’s edition, and who signed them. */
export class Rounds {
  readonly #desk: Desk
  readonly #given: { readonly shelf: Shelf; readonly stamp: Stamp }

  constructor(desk: Desk, given: { shelf: Shelf; stamp: Stamp }) {
    this.#desk = desk
    this.#given = given
  }

  get all(): readonly Round[] { return this.#desk.edition?.rounds ?? [] }

  /** Signs the round, where nothing is left to read and somebody signs; says why not otherwise. */
  async sign(): Promise<boolean> {
    const left = this.#desk.mustRead.left.length
    const by = this.#desk.settings.editor.trim()
    if (left > 0) this.#desk.tell({ zh: `必核还有${left}处没有人看过：看完才能签。`, en: left === 1 ? 'One place must still be read before the round is signed.' : `${left} places must still be read before the round is signed.` })
    else if (by === '') this.#desk.tell({ zh: '签样要署名：请先写上姓名。', en: 'A round is signed with a name: write yours first.' })
    else await this.#given.shelf.setRounds([...this.all, { by, time: this.#given.stamp.time() }])
    return left === 0 && by !== ''
  }

  /** Takes the last signature back. */
  withdraw(): Promise<void> { return this.#given.shelf.setRounds(this.all.slice(0, -1)) }
}
