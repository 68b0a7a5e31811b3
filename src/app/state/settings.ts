import type { CheckSettings } from '../../core/model.ts'
import type { Setting } from '../../store/schema.ts'

export interface Settings {
  readonly lang: 'system' | 'zh' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'more'
  /** Who corrects: every decision carries this name. */
  readonly editor: string
  /** Whether the fact book can be written in. */
  readonly facts: 'open' | 'locked'
  /** Whether copy is held against the earlier editions. */
  readonly archive: 'on' | 'off'
  /** Which checks run, and how loud. */
  readonly checks: CheckSettings
}

export const defaults: Settings = { lang: 'system', theme: 'system', contrast: 'system', editor: '', facts: 'open', archive: 'on', checks: {} }

export function settingsFrom(rows: readonly Setting[]): Settings {
  const { checks, ...kept } = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  return { ...defaults, ...kept, checks: checksFrom(checks) }
}

/** As they are kept: every value is a string. */
export function asRows(changes: Partial<Settings>): Setting[] {
  return Object.entries(changes).map(([key, value]) => ({ key, value: typeof value === 'string' ? value : JSON.stringify(value) }))
}

function checksFrom(kept: string | undefined): CheckSettings {
  try {
    return { ...(JSON.parse(kept ?? '{}') as CheckSettings) }
  } catch {
    return {}
  }
}
