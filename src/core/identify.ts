import type { Check, Finding, Finds, Place, Reading, Severity } from './model.ts'

const surroundings = 12
const sureness: Record<Severity, number> = { error: 0, warning: 1, query: 2 }

/** Gives findings their id and order. Equal ids are numbered in the order of the text. */
export function identify(found: readonly (readonly [Check, Finds])[], readings: readonly Reading[]): Finding[] {
  const texts = new Map(readings.map((reading) => [reading.document.id, reading.document.text]))
  const times = new Map<string, number>()
  return found
    .map(([check, finds]) => complete(check, finds))
    .sort(inText)
    .map((finding) => {
      const id = fingerprint(finding, texts)
      const time = (times.get(id) ?? 0) + 1
      times.set(id, time)
      return { ...finding, id: time === 1 ? id : `${id}-${time}` }
    })
    .sort((a, b) => b.weight - a.weight || sureness[a.severity] - sureness[b.severity] || inText(a, b))
}

function complete(check: Check, finds: Finds): Finding {
  const milder = finds.severity && sureness[finds.severity] > sureness[check.severity] ? finds.severity : check.severity
  return { ...finds, id: '', check: check.id, category: check.category, severity: milder, weight: finds.weight ?? check.weight, related: finds.related ?? [] }
}

function inText(a: Finding, b: Finding): number {
  return compare(a.place.document, b.place.document) || a.place.start - b.place.start || a.place.end - b.place.end || compare(a.check, b.check)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fingerprint(finding: Finding, texts: ReadonlyMap<string, string>): string {
  const words = (place: Place) => texts.get(place.document)?.slice(place.start, place.end) ?? ''
  const text = texts.get(finding.place.document) ?? ''
  const { start, end } = finding.place
  const parts = [finding.check, words(finding.place), text.slice(Math.max(0, start - surroundings), start), text.slice(end, end + surroundings), ...finding.related.map(words)]
  return `${finding.check}-${hash(parts.join('\u0000'))}`
}

/** FNV-1a, 53 bits in base 36. */
function hash(text: string): string {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ (unit + at), 0x85ebca6b)
  }
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36)
}
