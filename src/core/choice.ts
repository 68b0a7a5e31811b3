import type { Check, CheckSettings, Finding, Severity } from './model.ts'

/** Style checks run only where a desk turned them on. */
export function chosen(all: readonly Check[], { off = [], on = [] }: CheckSettings = {}): readonly Check[] {
  return all.filter(({ id, style }) => !off.includes(id) && (!style || on.includes(id)))
}

/** From the mildest on. */
export const loudness: readonly Severity[] = ['query', 'warning', 'error']

/** A finding as loud as a desk lets its check be. */
export function lowered(finding: Finding, { lowered: most }: CheckSettings): Finding {
  const loudest = most?.[finding.check]
  return loudest && loudness.indexOf(finding.severity) > loudness.indexOf(loudest) ? { ...finding, severity: loudest } : finding
}
