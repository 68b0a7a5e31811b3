import { type Annotation, type Corrected, type Correction, correct } from '../../core/annotation.ts'
import type { Block, Document, Finding, Span } from '../../core/model.ts'

/** A stretch of copy as an export shows it: kept, struck by the editor, or put in. */
export interface Piece {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
  /** In the corrected text; a deleted piece stands at one point. */
  readonly at: Span
  readonly correction?: Correction
}

/** One document ready to be written out: its pieces in order, and what is said about them. */
export interface Marked {
  readonly document: Document
  readonly corrected: Corrected
  readonly pieces: readonly Piece[]
  /** Findings of this document, places in the corrected text. */
  readonly findings: readonly Finding[]
  readonly annotations: readonly Annotation[]
}

/** Lays corrections over the copy. */
export function marked(document: Document, findings: readonly Finding[], annotations: readonly Annotation[]): Marked {
  const own = annotations.filter((one) => one.document === document.id)
  const corrected = correct(document, own.filter((one): one is Correction => one.kind === 'correction'))
  const pieces: Piece[] = []
  let original = 0
  let at = 0
  const put = (kind: Piece['kind'], text: string, correction?: Correction) => {
    const end = kind === 'deleted' ? at : at + text.length
    if (text !== '') pieces.push({ kind, text, at: { start: at, end }, ...(correction ? { correction } : {}) })
    at = end
  }
  for (const correction of corrected.corrections) {
    put('kept', document.text.slice(original, correction.span.start))
    put('deleted', document.text.slice(correction.span.start, correction.span.end), correction)
    put('inserted', correction.insert, correction)
    original = correction.span.end
  }
  put('kept', document.text.slice(original))
  return { document, corrected, pieces, findings: findings.filter((finding) => finding.place.document === document.id), annotations: own }
}

/** Cuts pieces at offsets of the corrected text, so that each lies wholly inside or outside every range. */
export function cutAt(pieces: readonly Piece[], offsets: readonly number[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'deleted') return [piece]
    const cuts = [...new Set(offsets.filter((offset) => offset > piece.at.start && offset < piece.at.end))].sort((a, b) => a - b)
    return [piece.at.start, ...cuts].map((start, index) => {
      const end = cuts[index] ?? piece.at.end
      return { ...piece, text: piece.text.slice(start - piece.at.start, end - piece.at.start), at: { start, end } }
    })
  })
}

/** The block of the corrected text at an offset. */
export function blockOf({ corrected }: Marked, offset: number): Block | undefined {
  return corrected.document.blocks.find((block) => offset <= block.end)
}
