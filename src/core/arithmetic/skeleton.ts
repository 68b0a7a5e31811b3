import { firstFigure } from '../lexicon/forms.ts'
import { remember } from '../matching/remember.ts'
import type { Figure, Line } from './figure.ts'

interface Skeleton {
  /** Each figure written as one character. */
  readonly text: string
  /** In the order of the text; of the sentence itself from `own` on. */
  readonly figures: readonly Figure[]
  readonly own: number
}

/** A longer stretch is a table without its lines. */
const most = 200

/** A sentence with the two of its paragraph before it. */
const skeletonOf = remember((line: Line): Skeleton => {
  const lines = [line.before?.before, line.before, line].filter((one) => one !== undefined)
  const figures = lines.flatMap((one) => one.figures)
  if (figures.length > most) return { text: '', figures: [], own: 0 }
  let at = firstFigure
  const text = lines.map((one) => one.figures.map(({ lead }) => lead + String.fromCharCode(at++)).join('') + (one.figures.at(-1)?.tail ?? '')).join('')
  return { text, figures, own: figures.length - line.figures.length }
})

/** Each match of a form that reaches into the sentence itself, its figures by name. */
export function* matchesOf(line: Line, pattern: RegExp): Generator<Readonly<Record<string, Figure>>> {
  const { text, figures, own } = skeletonOf(line)
  for (const { groups } of text.matchAll(pattern)) {
    const found = Object.entries(groups!).flatMap(([name, mark]) => (mark ? [[name, mark.charCodeAt(0) - firstFigure] as const] : []))
    if (found.some(([, at]) => at >= own)) yield Object.fromEntries(found.map(([name, at]) => [name, figures[at]!]))
  }
}
