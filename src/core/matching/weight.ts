import { blockAt } from '../mentions/index.ts'
import type { Reading, Role, Span, Weight } from '../model.ts'

const doubled: ReadonlySet<Role> = new Set(['headline', 'kicker', 'folio', 'column-head'])

/** The national count doubles an error in headline, folio and column head. */
export function weightAt(reading: Reading, span: Span, weight: Weight): Weight {
  const role = blockAt(reading.document.blocks, span.start)?.role
  return role && doubled.has(role) && weight <= 4 ? ((weight * 2) as Weight) : weight
}

/** One wrong character counts 1, up to five 2, more 4. */
export function weightOfLength(length: number): Weight {
  return length <= 1 ? 1 : length <= 5 ? 2 : 4
}
