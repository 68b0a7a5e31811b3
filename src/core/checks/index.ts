import type { Check } from '../model.ts'

/** The catalogue. Order means nothing: findings are ordered by weight and place. */
export const checks: readonly Check[] = []
