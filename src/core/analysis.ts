import type { Finding, Reading } from './model.ts'

/** A check that threw; the others ran on. */
export interface Failure {
  readonly check: string
  readonly message: string
}

export interface Analysis {
  /** Of the documents asked about, in the order of their ids. */
  readonly readings: readonly Reading[]
  /** Heaviest first, then surest, then in the order of the text. */
  readonly findings: readonly Finding[]
  readonly failures: readonly Failure[]
  /** A budget ran out, or the work was cancelled: there may be more to find. */
  readonly partial: boolean
}
