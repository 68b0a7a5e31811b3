/** Times and ids for what is decided and taken in. */
export class Stamp {
  #now: () => Date
  #counter = 0

  constructor(now: () => Date = () => new Date()) { this.#now = now }

  /** ISO time. */
  time(): string { return this.#now().toISOString() }

  id(): string { return `${this.#now().getTime().toString(36)}-${(++this.#counter).toString(36).padStart(4, '0')}-${Math.floor(Math.random() * 2 ** 32).toString(36)}` }
}
