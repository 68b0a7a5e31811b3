import Big from 'big.js'
import type { Corrected } from '../../core/annotation.ts'
import type { Finding, Mention, Place, Reading } from '../../core/model.ts'

/** One way to settle a finding: a place of the corrected text reads otherwise. */
export interface Side {
  /** The value that would hold, as printed. */
  readonly holds: string
  readonly change: Place
  readonly insert: string
}

/** The ways to settle a contradiction by letting the first of its values hold, or the second: what was given or printed before is never changed. Empty where the tool cannot say what would be written. */
export function sidesOf(finding: Finding, readings: readonly Reading[], correctedOf: (id: string) => Corrected | undefined): (Side | undefined)[] {
  const { working } = finding
  if (working?.relation === 'sum') return sumSide(finding, readings, correctedOf)
  const other = finding.related.find((place) => place.role === 'other-value')
  if (working?.relation !== 'same' || !other) return []
  const [one, two] = [printed(finding.place, readings), printed(other, readings)]
  if (!one || !two) return []
  return [taking(one, two), taking(two, one)].map((side) => (correctedOf(side.change.document)?.document.role === 'article' ? side : undefined))
}

/** `changes` written so that `holds` holds; `undefined` where the tool cannot say what would be written. */
export function sideOf(holds: Place, changes: Place, readings: readonly Reading[]): Side | undefined {
  const [one, two] = [printed(holds, readings), printed(changes, readings)]
  return one && two && taking(one, two)
}

interface Printed { readonly place: Place; readonly mention: Mention; readonly words: string; readonly numeral: string; readonly unit: string }

function printed(place: Place, readings: readonly Reading[]): Printed | undefined {
  const reading = readings.find((one) => one.document.id === place.document)
  const mention = reading?.mentions.find((one) => one.start === place.start && one.end === place.end)
  if (!reading || mention?.value.type !== 'number') return undefined
  const { text } = reading.document
  const { numeral } = mention.value
  return { place, mention, words: text.slice(mention.start, mention.end), numeral: text.slice(numeral.start, numeral.end), unit: text.slice(numeral.end, mention.end) }
}

/** `holds` stays, `changes` is written like it: its numeral alone where the units are the same, the unit kept where the table's cell has it in its head. */
function taking(holds: Printed, changes: Printed): Side {
  const value = changes.mention.value
  const [held, changed] = [holds.mention.value, value]
  if (holds.unit === '' && changes.unit !== '' && held.type === 'number' && changed.type === 'number' && held.unit === changed.unit && held.value !== undefined) {
    const words = `${held.value}${changes.unit.replace(/^\s*[十百千]?[万亿]+/u, '')}`
    return { holds: words, change: { document: changes.place.document, start: changes.place.start, end: changes.place.end }, insert: words }
  }
  const same = holds.unit === changes.unit && value.type === 'number'
  const change = same ? { document: changes.place.document, ...value.numeral } : changes.place
  return { holds: holds.words, change: { document: change.document, start: change.start, end: change.end }, insert: same ? holds.numeral : holds.words }
}

/** The sum of the parts instead of the stated total, where it can be written with the same digits and scale. */
function sumSide(finding: Finding, readings: readonly Reading[], correctedOf: (id: string) => Corrected | undefined): Side[] {
  const total = printed(finding.place, readings)
  if (!total || !correctedOf(finding.place.document) || total.mention.value.type !== 'number') return []
  const digits = /^[\d.,]+/.exec(total.numeral)?.[0]
  const value = total.mention.value.value
  if (!digits || !value || new Big(digits.replaceAll(',', '')).eq(0)) return []
  const scale = new Big(value).div(digits.replaceAll(',', ''))
  const found = new Big(finding.working!.found).div(scale).toFixed()
  const { start } = total.mention.value.numeral
  return [{ holds: `${found}${total.words.slice(total.words.indexOf(digits) + digits.length)}`, change: { document: finding.place.document, start, end: start + digits.length }, insert: found }]
}
