import { type Annotation, answers, type Corrected } from '../../core/annotation.ts'
import type { Finding, Place } from '../../core/model.ts'
import type { Settled } from './kinds.ts'

type SheetOf = (id: string) => Corrected | undefined

/** Whether a finding waits for a decision: nobody dismissed it or asked about it, and what must be read was not. */
export function opennessOf(findings: readonly Finding[], annotations: readonly Annotation[], sheetOf: SheetOf, isRead: (place: Place) => boolean): (finding: Finding) => boolean {
  const decisions = annotations.filter((one) => one.kind === 'dismissal' || one.kind === 'query')
  const answered = new Set(findings.filter((finding) => (finding.check === 'must-read' && isRead(finding.place)) || decisions.some((one) => answers(one, finding, sheetOf))).map((finding) => finding.id))
  return (finding) => !answered.has(finding.id)
}

/** What was decided on a document, each with the finding it answers; a dismissal whose finding is gone is left out. */
export function settledOf(id: string, findings: readonly Finding[], annotations: readonly Annotation[], sheetOf: SheetOf): Settled[] {
  const live = findings.filter((finding) => finding.place.document === id)
  return annotations
    .filter((one) => one.document === id && one.kind !== 'tick' && one.kind !== 'reading')
    .map((annotation) => ({ annotation, finding: live.find((finding) => answers(annotation, finding, sheetOf)) }))
    .filter(({ annotation, finding }) => annotation.kind !== 'dismissal' || finding !== undefined)
}
