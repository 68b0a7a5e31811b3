import { analyse } from '../src/core/analyse.ts'
import { type Annotation, applyEdit, type Correction, correct } from '../src/core/annotation.ts'
import type { Document } from '../src/core/model.ts'
import type { Report } from '../src/formats/format.ts'

/** A report of one document with some edits, each a slice of the corrected text so far and what replaces it. */
export function reportOf(document: Document, edits: readonly (readonly [string, string])[] = [], more: readonly Annotation[] = [], lang: Report['lang'] = 'zh'): Report {
  let corrections: Correction[] = []
  edits.forEach(([words, insert], at) => {
    const start = correct(document, corrections).document.text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” is not in the text`)
    corrections = applyEdit(document, corrections, { start, end: start + words.length, insert }, { id: `c${at}`, author: '沈砚秋', time: '2026-11-20T22:31:00.000Z' })
  })
  const { readings, findings, failures, partial } = analyse([correct(document, corrections).document])
  return { documents: [document], readings, findings, annotations: [...corrections, ...more], warnings: [], unreadable: [], failures, partial, lang, time: '2026-11-20T22:40:00.000Z' }
}
