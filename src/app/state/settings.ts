import type { Setting } from '../../store/schema.ts'

export interface Settings {
  readonly lang: 'system' | 'zh' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'more'
  /** Who corrects: every decision carries this name. */
  readonly editor: string
  /** Whether the fact book can be written in. */
  readonly facts: 'open' | 'locked'
}

export const defaults: Settings = { lang: 'system', theme: 'system', contrast: 'system', editor: '', facts: 'open' }

export function settingsFrom(rows: readonly Setting[]): Settings {
  const kept = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  return { ...defaults, ...kept }
}
