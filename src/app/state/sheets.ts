import { type Annotation, anchor, applyReadings, type Corrected, type Correction, correct, type HandReading, resolve } from '../../core/annotation.ts'
import type { Kept } from '../../store/schema.ts'

interface Made {
  readonly from: Kept['document']
  readonly dated: string | undefined
  readonly corrections: readonly Correction[]
  readonly readings: readonly HandReading[]
  readonly corrected: Corrected
}

/** The corrected text of every document, made again only where something of it changed: a keystroke costs one document. */
export class Sheets {
  #made = new Map<string, Made>()

  of(kept: readonly Kept[], annotations: readonly Annotation[], date: string | undefined): ReadonlyMap<string, Corrected> {
    const corrections = byDocument(annotations.filter((one): one is Correction => one.kind === 'correction'))
    const readings = byDocument(annotations.filter((one): one is HandReading => one.kind === 'reading'))
    const made = new Map<string, Made>()
    for (const { id, document } of kept) {
      const next = { from: document, dated: document.dated ?? date, corrections: corrections.get(id) ?? [], readings: readings.get(id) ?? [] }
      const before = this.#made.get(id)
      made.set(id, before && same(before, next) ? before : { ...next, corrected: correct(applyReadings({ ...document, ...(next.dated ? { dated: next.dated } : {}) }, next.readings), next.corrections) })
    }
    this.#made = made
    return new Map([...made].map(([id, { corrected }]) => [id, corrected]))
  }
}

function same(a: Omit<Made, 'corrected'>, b: Omit<Made, 'corrected'>): boolean {
  return a.from === b.from && a.dated === b.dated && alike(a.corrections, b.corrections) && alike(a.readings, b.readings)
}

function alike<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

export function byDocument<T extends { readonly document: string }>(all: readonly T[]): Map<string, T[]> {
  const sorted = new Map<string, T[]>()
  for (const one of all) {
    const own = sorted.get(one.document)
    if (own) own.push(one)
    else sorted.set(one.document, [one])
  }
  return sorted
}

/** What was decided, where its words stand in another reading of the file; what cannot be found is left out. */
export function foundAgain(all: readonly Annotation[], before: Kept['document'], document: Kept['document']): Annotation[] {
  return all.flatMap((one) => {
    const found = resolve(one, document, before)
    return found.state === 'found' ? [{ ...one, ...anchor(document, found.span) }] : []
  })
}

/** What was read by hand, in the words of the corrected text; a reading whose words were corrected since is left out. */
export function readingsOn({ document, toCorrected }: Corrected, readings: readonly HandReading[]): HandReading[] {
  return readings.flatMap((one) => {
    if (one.claim === undefined) return []
    const span = toCorrected(one.span)
    return document.text.slice(span.start, span.end) === one.quote ? [{ ...one, span }] : []
  })
}
