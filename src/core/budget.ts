import type { Budget } from './shapes.ts'

/** Steps one check, or one ledger, may take over one corpus. */
export const mostSteps = 20_000_000

/** And so many more for each document, where all of an edition are gone through at once. */
const stepsEach = 20_000

/** Steps a check may take that is given so many documents at once. */
export function stepsFor(documents: number): number {
  return mostSteps + stepsEach * documents
}

/** A budget of so many steps; `runsOut` is told when they are used up. */
export function countdown(steps: number, runsOut: () => void): Budget {
  let left = steps
  return {
    spend(taken) {
      left -= taken
      if (left < 0) runsOut()
      return left >= 0
    },
  }
}
