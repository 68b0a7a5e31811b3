import type { ClaimReading } from '../../core/annotation.ts'
import { numbers } from '../../core/mentions/number.ts'
import type { Point } from './points.ts'

/** How an editor reads a claim, as typed. */
export interface Draft { value: string; unit: string; subject: string; period: string; scope: string }

/** What the desk read, to start from. */
export function draftOf({ claim }: Point): Draft {
  const value = claim?.mention.value
  const number = value?.type === 'number' ? value : undefined
  return { value: number?.value ?? '', unit: number?.unit ?? '', subject: claim?.subject?.text ?? '', period: claim?.period?.text ?? '', scope: claim?.scope?.text ?? '' }
}

/** What was changed; nothing where nothing was. Of a numeral not read before everything counts. */
export function readingFrom(before: Draft, now: Draft, whole: boolean): ClaimReading | undefined | 'no number' {
  const changed: { -readonly [part in keyof Draft]?: string } = {}
  for (const part of ['unit', 'subject', 'period', 'scope'] as const) if (now[part].trim() !== before[part] && (part !== 'unit' || now.unit.trim() !== '' || before.unit !== '')) changed[part] = now[part].trim()
  if (now.value.trim() !== before.value || whole) {
    const value = decimalOf(now.value)
    if (value === undefined) return 'no number'
    changed.value = value
  }
  return Object.keys(changed).length === 0 ? undefined : changed
}

/** 4.6亿, 四百六十, 12,000 as a decimal string. */
export function decimalOf(typed: string): string | undefined {
  const words = typed.trim().replace(/(?<=\d)[,，](?=\d{3})/gu, '')
  if (/^[-−]?\d+(?:\.\d+)?$/u.test(words)) return words.replace('−', '-')
  for (const { value, start } of numbers.extract(`${words}个`)) if (start === 0 && value.type === 'number' && value.value !== undefined) return value.value
  return undefined
}
