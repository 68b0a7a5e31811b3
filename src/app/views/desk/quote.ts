import { diffChars } from 'diff'
import type { Document, Finding, Place } from '../../../core/model.ts'
import { sentenceAround } from '../../state/finding-text.ts'

export interface Piece { readonly kind: 'plain' | 'lit' | 'part'; readonly text: string }
export interface Quoted { readonly place: Place; readonly pieces: readonly Piece[] }

/** The place found, and beside it what it is held against, with the difference lit. */
export function quotedPair(finding: Finding, documentOf: (id: string) => Document | undefined): Quoted[] {
  const own = documentOf(finding.place.document)
  if (!own) return []
  const other = finding.related.find((place) => place.role === 'other-value' || place.role === 'first-occurrence')
  const inside = other && other.document === finding.place.document && other.start < finding.place.end && other.end > finding.place.start
  const text = other && !inside ? documentOf(other.document)?.text : undefined
  if (!other || text === undefined) return [quoted(own, finding.place, [finding.place], finding.related.filter((place) => place.document === own.id))]
  if (finding.category === 'duplicate') return compared(own.text, finding.place, text, other)
  return [quoted(own, finding.place, [finding.place], []), quoted(documentOf(other.document)!, other, [other], [])]
}

/** The sentence around a place; long ones lose their ends, never the lit words. */
function quoted(document: Document, place: Place, lit: readonly Place[], parts: readonly Place[]): Quoted {
  const { start, end } = sentenceAround(document.text, place)
  const last = Math.max(end, ...parts.map((part) => (part.end - start < 120 ? part.end : 0)))
  const pieces: Piece[] = []
  let at = start
  const marks = [...lit.map((one) => ({ ...one, kind: 'lit' as const })), ...parts.map((one) => ({ ...one, kind: 'part' as const }))].filter((one) => one.start >= start && one.end <= last).sort((a, b) => a.start - b.start)
  for (const mark of marks) {
    if (mark.start < at) continue
    pieces.push({ kind: 'plain', text: document.text.slice(at, mark.start) }, { kind: mark.kind, text: document.text.slice(mark.start, mark.end) })
    at = mark.end
  }
  pieces.push({ kind: 'plain', text: document.text.slice(at, last) })
  return { place, pieces: shortened(pieces.filter((piece) => piece.text !== '')) }
}

function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'plain' || piece.text.length <= 40) return piece
    if (at === 0) return { ...piece, text: `……${piece.text.slice(-26)}` }
    return at === pieces.length - 1 ? { ...piece, text: `${piece.text.slice(0, 26)}……` } : piece
  })
}

/** Two like passages: what only one of them has is lit. */
function compared(one: string, place: Place, two: string, other: Place): Quoted[] {
  const changes = diffChars(two.slice(other.start, other.end), one.slice(place.start, place.end))
  const pieces = (skip: 'added' | 'removed', lit: 'added' | 'removed'): Piece[] => changes.filter((change) => !change[skip]).map((change) => ({ kind: change[lit] ? 'lit' : 'plain', text: change.value }))
  return [{ place, pieces: pieces('removed', 'added') }, { place: other, pieces: pieces('added', 'removed') }]
}
