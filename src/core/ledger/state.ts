import type { LedgerPair, RowState } from './row.ts'

const gravest: readonly RowState[] = ['conflict', 'likely', 'ask', 'agree', 'apart']

/** The gravest of some states. */
export function gravestState(states: readonly RowState[]): RowState {
  return gravest.find((state) => states.includes(state))!
}

/** Of two states the graver stands first. */
export function byGravity(a: RowState, b: RowState): number {
  return gravest.indexOf(a) - gravest.indexOf(b)
}

/** The state of a row: that of its gravest pair. */
export function gravestOf(pairs: readonly LedgerPair[]): RowState {
  return gravestState(pairs.map(({ state }) => state))
}

/** A cell that contradicts more places than agree with it is the odd one out. */
export function standing(index: number, pairs: readonly LedgerPair[]): RowState {
  const own = pairs.filter((pair) => pair.a === index || pair.b === index)
  const against = own.filter((pair) => pair.state === 'conflict' || pair.state === 'likely' || pair.state === 'ask')
  const beside = own.filter((pair) => pair.state === 'agree')
  if (against.length > 0 && against.length > beside.length) return gravestOf(against)
  return beside.length > 0 || against.length > 0 ? 'agree' : 'apart'
}
