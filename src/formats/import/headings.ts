import { isNumberedHeading } from '../../core/text/line-roles.ts'
import type { Line } from '../../core/text/lines.ts'

const levels = new WeakMap<Line, number>()

/** A line that the file itself calls a heading; 1 is the highest. */
export function headed(line: Line, level: number): Line {
  const made: Line = { ...line, whole: true, role: 'subhead' }
  levels.set(made, level)
  return made
}

/** The highest headings of a file are headlines, unless they number its sections. */
export function levelled(lines: readonly Line[]): Line[] {
  const top = lines.reduce((least, line) => Math.min(least, levels.get(line) ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  return lines.map((line) => (levels.get(line) === top && !isNumberedHeading(line.text) ? { ...line, role: 'headline' as const } : line))
}
