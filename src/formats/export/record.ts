import type { Category, NumeralKind, Relation, Severity } from '../../core/model.ts'

/** Offsets are UTF-16, half-open, into the decoded source after its byte order mark. Line and column count from 1. */
export interface PlaceRecord { file: string; start: number; end: number; line: number; column: number; page?: number; text: string }

export interface ClaimRecord extends PlaceRecord {
  kind: NumeralKind
  value: number | null
  low: number | null
  high: number | null
  lowOpen?: true
  highOpen?: true
  unit: string
  approx: 'exact' | 'about' | 'almost' | 'more-than' | 'at-least' | 'at-most' | null
  subject: string
  period: string
  scope: string
}

export interface FindingRecord extends PlaceRecord {
  id: string
  check: string
  category: Category
  severity: Severity
  weight: number
  message: string
  working?: { relation: Relation; terms: { text: string; value: number; label?: string }[]; stated: number; found: number; line: string }
  related: (PlaceRecord & { role?: string })[]
  replacement?: string
}

/** What `kanwu check --format json` prints; `version` changes when the shape does. */
export interface CheckReport {
  version: 1
  documents: {
    file: string
    title: string
    characters: number
    text: string
    /** The extracted text, for files that are no text themselves: what offsets point into. */
    source?: string
    stories: { start: number; end: number; title: string }[]
    claims: ClaimRecord[]
    names: (PlaceRecord & { kind: 'person' | 'organisation' | 'place' | 'title' | 'quotation'; post?: string })[]
    coverage: { numerals: number; read: number; unread: PlaceRecord[] }
  }[]
  findings: FindingRecord[]
  warnings: { file: string; message: string }[]
  unreadable: { file: string; message: string }[]
  failures: readonly { readonly check: string; readonly file?: string; readonly message: string }[]
  partial: boolean
}
