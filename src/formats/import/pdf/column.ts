import type { Rectangle } from '../../../core/model.ts'
import type { Fragment } from './fragments.ts'
import { median, spanning } from './geometry.ts'
import type { Item } from './items.ts'

/** One printed line of a column. */
export interface PrintedLine extends Rectangle {
  readonly fragments: readonly Fragment[]
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly text: string
}

/** Lines that make one paragraph or heading. */
export interface Paragraph {
  readonly lines: readonly PrintedLine[]
  /** Its first line is set in. */
  readonly indented: boolean
  /** How much room its last line leaves, in points; absent where the column does not show its width. */
  readonly slack?: number
}

export function linesOf(items: readonly Item[]): PrintedLine[] {
  const initials = initialsOf(items)
  const rows: Fragment[][] = []
  for (const item of [...items].sort((a, b) => a.y + a.height - b.y - b.height)) {
    if (item.kind !== 'words' || initials.includes(item.fragment)) continue
    const row = rows.findLast((one) => Math.abs(one[0]!.base - item.fragment.base) < 0.4 * Math.min(one[0]!.size, item.fragment.size) || isRaised(item.fragment, one))
    if (row) row.push(item.fragment)
    else rows.push([item.fragment])
  }
  for (const initial of initials) rows.find((row) => row[0]!.base > initial.base - 0.8 * initial.size && row[0]!.x >= initial.x)?.push(initial)
  return rows.map(lineOf)
}

/** A large letter that opens a text and stands as high as two of its lines or more. */
function initialsOf(items: readonly Item[]): Fragment[] {
  const fragments = items.flatMap((item) => (item.kind === 'words' ? [item.fragment] : []))
  return fragments.filter((one) => one.letters.length <= 2 && fragments.filter((other) => other.size < 0.6 * one.size && other.x >= one.x + 0.8 * one.width && other.x < one.x + one.width + other.size && other.base > one.base - 0.85 * one.size && other.base < one.base + 0.2 * one.size).length >= 2)
}

/** A note's number above the line, a smaller word beside a large one. */
function isRaised(one: Fragment, row: readonly Fragment[]): boolean {
  const tall = row[0]!
  return Math.min(one.size, tall.size) < 0.8 * Math.max(one.size, tall.size) && Math.abs(one.base - tall.base) < 0.5 * Math.max(one.size, tall.size) && row.every((other) => other.x + other.width <= one.x + 1 || one.x + one.width <= other.x + 1)
}

export function lineOf(row: readonly Fragment[]): PrintedLine {
  const fragments = [...row].sort((a, b) => a.x - b.x)
  const main = fragments.reduce((best, one) => (one.letters.length > best.letters.length ? one : best))
  return { fragments, base: main.base, size: main.size, bold: fragments.every(({ bold }) => bold), text: fragments.map(textOf).join(' '), ...spanning(fragments.filter(({ size }) => size < 1.7 * main.size)) }
}

export function textOf(fragment: Fragment): string {
  return fragment.letters.map(({ text }) => text).join('')
}

/** Parts a column's lines at indents, wider leading, other type, and lines that end early. */
export function paragraphsOf(lines: readonly PrintedLine[], em = Infinity): Paragraph[] {
  if (isVerse(lines, em)) return lines.map((line) => ({ lines: [line], indented: false }))
  const groups: PrintedLine[][] = []
  const edges = new Map(lines.map((line) => [line, edgesOf(line, lines)]))
  const leading = leadingOf(lines)
  lines.forEach((line, at) => {
    const last = lines[at - 1]
    if (last && !isParted(last, line, edges.get(line)!, leading, groups.at(-1)!)) groups.at(-1)!.push(line)
    else groups.push([line])
  })
  return groups.map((own) => {
    const [first, last] = [own[0]!, own.at(-1)!]
    const { right, count } = edges.get(last)!
    return { lines: own, indented: own.length > 1 ? first.x - own[1]!.x > 0.9 * first.size : isIndented(first, edges.get(first)!), ...(count > 1 ? { slack: right - last.x - last.width } : {}) }
  })
}

/** Short lines, none of which has a pause inside: they end where their author ended them. */
function isVerse(lines: readonly PrintedLine[], em: number): boolean {
  return lines.length >= 4 && lines.every((line) => isAlike(line, lines[0]!) && line.size < 1.15 * em && line.width < 14 * line.size && /^[\u3000-\u9fff\uff00-\uffef“”‘’…—·]+$/u.test(line.text) && !/[，。；：、！？].*[\u4e00-\u9fff]/u.test(line.text))
}

interface Edges { readonly left: number; readonly right: number; readonly count: number }

/** Where lines of this type begin and end in the column. */
function edgesOf(line: PrintedLine, lines: readonly PrintedLine[]): Edges {
  const alike = lines.filter((one) => isAlike(one, line))
  return { left: Math.min(...alike.map(({ x }) => x)), right: Math.max(...alike.map(({ x, width }) => x + width)), count: alike.length }
}

function isAlike(one: PrintedLine, other: PrintedLine): boolean {
  return Math.abs(one.size - other.size) < 0.08 * Math.max(one.size, other.size)
}

function leadingOf(lines: readonly PrintedLine[]): (line: PrintedLine) => number {
  const steps = lines.slice(1).flatMap((line, at) => (isAlike(line, lines[at]!) ? [{ size: line.size, value: line.base - lines[at]!.base, weight: 1 }] : []))
  return (line) => {
    const own = steps.filter(({ size }) => Math.abs(size - line.size) < 0.08 * line.size)
    return own.length >= 3 ? median(own) : Math.min(median(own) || Infinity, line.size * 1.6)
  }
}

function isParted(last: PrintedLine, line: PrintedLine, { left, right, count }: Edges, leading: (line: PrintedLine) => number, paragraph: readonly PrintedLine[]): boolean {
  if (!isAlike(last, line) || (last.bold !== line.bold && last.text.length > 1)) return true
  const step = line.base - last.base
  if (step > 1.3 * leading(line) && step > 1.25 * line.size) return true
  const fits = right - last.x - last.width > roomFor(line)
  if (isCentred(last, left, right) && isCentred(line, left, right)) return fits && paragraph.length > 3
  return (fits || line.x - last.x > 0.9 * line.size) && count > 1
}

function isIndented(line: PrintedLine, { left, count }: Edges): boolean {
  return count > 1 && line.x - left > 0.9 * line.size
}

function isCentred({ x, width, size }: PrintedLine, left: number, right: number): boolean {
  return Math.abs(x - left - (right - x - width)) < 0.6 * size && (x - left > 0.6 * size || right - left - width < 0.5 * size)
}

/** The least room the line before must have left for `line` to begin anew: a word, or a character with the marks that may not open a line. */
export function roomFor({ fragments: [first], size }: PrintedLine): number {
  const letters = first!.letters
  if (/^[\u2e80-\uffef“‘]/u.test(letters[0]!.text)) return letters[0]!.width + 1.7 * size
  const end = letters.findIndex(({ text }, at) => at > 0 && /^[\s\u2e80-\uffef]/u.test(text))
  const last = letters[end < 0 ? letters.length - 1 : end - 1]!
  return last.x + last.width - letters[0]!.x + 0.8 * size
}
