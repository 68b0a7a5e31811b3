import type { Check, Finding, Finds, Place, Severity } from './model.ts'

const surroundings = 12
const sureness: Record<Severity, number> = { error: 0, warning: 1, query: 2 }

/** The text of a document by its id; '' for one that is not at hand. */
export type TextOf = (document: string) => string

/** What a check yields made a finding, with what its check says of it. Like words in like surroundings have one id. */
export function findingOf(check: Check, finds: Finds, textOf: TextOf): Finding {
  const milder = finds.severity && sureness[finds.severity] > sureness[check.severity] ? finds.severity : check.severity
  const related = finds.related ?? []
  return { ...finds, id: fingerprint(check.id, finds.place, related, textOf), check: check.id, category: check.category, severity: milder, weight: finds.weight ?? check.weight, related }
}

/** Heaviest first. Equal ids are numbered in the order of the text. */
export function ordered(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>()
  return [...findings]
    .sort(inText)
    .map((finding) => {
      const time = (times.get(finding.id) ?? 0) + 1
      times.set(finding.id, time)
      return time === 1 ? finding : { ...finding, id: `${finding.id}-${time}` }
    })
    .sort((a, b) => b.weight - a.weight || sureness[a.severity] - sureness[b.severity] || inText(a, b))
}

function inText(a: Finding, b: Finding): number {
  return compare(a.place.document, b.place.document) || a.place.start - b.place.start || a.place.end - b.place.end || compare(a.check, b.check)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fingerprint(check: string, place: Place, related: readonly Place[], textOf: TextOf): string {
  const words = ({ document, start, end }: Place) => textOf(document).slice(start, end)
  const text = textOf(place.document)
  const { start, end } = place
  const parts = [check, words(place), text.slice(Math.max(0, start - surroundings), start), text.slice(end, end + surroundings), ...related.map(words)]
  return `${check}-${hash(parts.join('\u0000'))}`
}

/** FNV-1a, 53 bits in base 36. */
export function hash(text: string): string {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ (unit + at), 0x85ebca6b)
  }
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36)
}
