import type { Facts } from '../core/model.ts'
import { readFacts } from './facts.ts'

const texts = import.meta.glob('../../resources/facts/*.csv', { query: '?raw', import: 'default', eager: true }) as Record<string, string>
let read: Facts | undefined

/** The tables that ship: public facts, each row with its source. Read once. */
export function starterFacts(): Facts {
  read ??= readFacts(Object.entries(texts).map(([name, text]) => ({ name, text }))).value
  return read
}
