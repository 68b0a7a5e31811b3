import { remember } from '../matching/remember.ts'
import { accrued } from './accrual.ts'
import { apposed } from './apposed.ts'
import { closed } from './closed.ts'
import { earlierLines, type Figure, type Line } from './figure.ts'
import { listed } from './listed.ts'
import { tallied } from './tallied.ts'
import type { Whole } from './whole.ts'

/** Sentences back in which a total may stand. */
const furthest = 6

/** Totals with the parts the copy lists of them; what two readings share stands once. */
export const wholesOf: (line: Line) => readonly Whole[] = remember((line: Line) => {
  const wholes = new Map<string, Whole>()
  for (const whole of [...listed(line), ...closed(line), ...accrued(line), ...tallied(line), ...apposed(line)]) {
    for (const one of [whole, ...besideIt(line, whole)]) {
      const key = [one.totals[0]!, ...one.parts].map(({ start }) => start).join(' ')
      if (!wholes.has(key)) wholes.set(key, one)
    }
  }
  return [...wholes.values()]
})

/** 6214户9873人, 其中城市1186户1752人、农村5028户8121人: the figures that stand right behind a total and each of its parts, counted otherwise. */
function besideIt(line: Line, { totals, parts, labels, cover, form }: Whole): Whole[] {
  const [second, ...others] = parts.map((part) => rightBehind(line, part))
  if (!second || others.some((one) => one?.unit !== second.unit)) return []
  const lines = [line, ...earlierLines(line, furthest)]
  const whole = totals.flatMap((total) => lines.flatMap((one) => (one.figures.includes(total) ? (rightBehind(one, total) ?? []) : []))).filter(({ unit }) => unit === second.unit)
  return whole.length > 0 ? [{ totals: whole, parts: [second, ...(others as Figure[])], labels, cover, form }] : []
}

function rightBehind({ figures }: Line, figure: Figure): Figure | undefined {
  const next = figures[figures.indexOf(figure) + 1]
  return next?.lead.trim() === '' && next.unit !== figure.unit && next.kind === 'quantity' ? next : undefined
}
