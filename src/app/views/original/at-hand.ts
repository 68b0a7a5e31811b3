import type { Span } from '../../../core/model.ts'
import type { Desk } from '../../state/desk.svelte.ts'

/** The places at hand in the open document: of the open finding, or of the open point. */
export function atHand(desk: Desk): Span[] {
  const id = desk.article?.document
  const finding = desk.current ? desk.findings.find((one) => one.id === desk.finding) : undefined
  if (finding) return [finding.place, ...finding.related].filter((place) => place.document === id)
  return desk.points.open ? [desk.points.open] : []
}
