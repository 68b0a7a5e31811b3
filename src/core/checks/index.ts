import type { Check } from '../model.ts'

export const checks: readonly Check[] = []
