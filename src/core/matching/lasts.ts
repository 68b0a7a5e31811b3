import type { Lasting } from '../model.ts'

/** Whether a fact holds on the day of the paper, its first and last day, month or year belonging to it; without a day always. */
export function lasts({ from, to }: Lasting, dated: string | undefined): boolean {
  return !dated || ((from === undefined || from <= dated.slice(0, from.length)) && (to === undefined || to >= dated.slice(0, to.length)))
}
