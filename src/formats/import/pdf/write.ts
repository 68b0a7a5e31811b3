import type { Document, Page, Placed } from '../../../core/model.ts'
import { composeLaid, type LaidLine, type LaidParagraph } from '../../../core/text/laid.ts'
import type { PrintedLine } from './column.ts'
import { between, leavesOut, wordsSeen } from './joint.ts'
import { type Letter, onPage } from './letters.ts'
import type { ReadPage } from './page.ts'
import type { Told } from './passages.ts'

type Line = Told['lines'][number]

/** Writes the words of all pages into one source, keeps where each stands, and composes the reading text from it. */
export function documentFrom(pages: readonly ReadPage[], told: readonly Told[], given: { id: string; name: string; dated?: string; role?: Document['role'] }): Document {
  const sheets = pages.map(({ width, height, unread }) => ({ start: 0, width, height, unread, placed: [] as Placed[] }))
  const byPage = pages.map((): Line[] => [])
  for (const { lines } of told) for (const line of lines) byPage[line.page]!.push(line)
  const places = new Map<Line, { from: number; to: number }>()
  const pieces: string[] = []
  let at = 0
  byPage.forEach((lines, page) => {
    sheets[page]!.start = at
    for (const line of lines) {
      const from = at
      at += pieces.push(...set(line, at, sheets[page]!.placed)) && pieces.at(-1)!.length
      places.set(line, { from, to: at })
      at += pieces.push('\n') && 1
    }
  })
  const text = pieces.join('')
  const seen = wordsSeen(text)
  return composeLaid({ text, extracted: true, pages: sheets satisfies Page[] }, told.map((one) => paragraphOf(one, places, text, seen)), given)
}

/** One line's text as one piece, its letters placed. */
function set(line: PrintedLine & { turn: Placed['turn'] }, at: number, placed: Placed[]): [string] {
  let text = ''
  let run: Letter[] = []
  let from = at
  let last: Letter | undefined
  const close = () => {
    if (run.length > 0) placed.push(placedOf(run, from, line.turn))
    run = []
  }
  for (const letter of line.fragments.flatMap(({ letters }) => letters)) {
    const gap = last ? letter.x - last.x - last.width : 0
    if (last && isSpace(gap, last, letter, line)) text += isWide(gap, last, letter) ? '\u3000' : ' '
    if (gap > 0.15 * letter.size || /^\s/u.test(letter.text) || (last && /\s$/u.test(last.text)) || (last && last.size !== letter.size)) close()
    if (run.length === 0) from = at + text.length
    if (!/^ +$/u.test(letter.text) || !/ $/u.test(text)) {
      text += letter.text
      run.push(letter)
    } else close()
    last = letter
  }
  close()
  return [text]
}

/** A gap that a reader takes for a space where none was printed. */
function isSpace(gap: number, last: Letter, letter: Letter, line: PrintedLine): boolean {
  if (/\s$/u.test(last.text) || /^\s/u.test(letter.text)) return false
  const latin = /[\w.,;:!?)'"’”%$(-]$/u.test(last.text) && /^[\w('"‘“$]/u.test(letter.text)
  const spread = spreadOf(line)
  return gap - spread > (latin ? 0.16 : 0.7) * Math.max(last.size, letter.size)
}

/** As wide as the full-width space that was left out. */
function isWide(gap: number, last: Letter, letter: Letter): boolean {
  return gap > 0.75 * letter.size && gap < 1.4 * letter.size && /[\u3000-\u9fff\uff00-\uffef]$/u.test(last.text) && /^[\u3000-\u9fff\uff00-\uffef]/u.test(letter.text)
}

/** The space a line puts between all its letters. */
function spreadOf({ fragments }: PrintedLine): number {
  const gaps = fragments.flatMap(({ letters }) => letters.slice(1).map((letter, at) => letter.x - letters[at]!.x - letters[at]!.width)).sort((a, b) => a - b)
  return Math.max(0, gaps[gaps.length >> 1] ?? 0)
}

function placedOf(letters: readonly Letter[], from: number, turn: Placed['turn']): Placed {
  const first = letters[0]!
  const ends = letters.flatMap((letter, index) => {
    const width = Math.min(letter.width, Math.max((letters[index + 1]?.x ?? Infinity) - letter.x, letter.width * 0.2))
    return Array.from({ length: letter.text.length }, (_, at) => letter.x + (width * (at + 1)) / letter.text.length - first.x)
  })
  const width = Math.max(...ends)
  const even = ends.every((end, at) => Math.abs(end - (width * (at + 1)) / ends.length) < 0.06 * first.size)
  const top = Math.min(...letters.map(({ y }) => y))
  const box = onPage({ x: first.x, y: top, width, height: Math.max(...letters.map(({ y, height }) => y + height)) + 0.06 * first.size - top }, turn)
  const round = (value: number) => Math.round(value * 100) / 100
  return { from, length: ends.length, turn, x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height), ...(even ? {} : { ends: ends.map(round) }) }
}

function paragraphOf({ lines, role, opens, passage }: Told, places: ReadonlyMap<Line, { from: number; to: number }>, text: string, seen: (word: string) => boolean): LaidParagraph {
  const cells = passage.cells?.flatMap(({ row, column, fragments }) => fragments.map((_, at) => ({ row, column, first: at === 0 })))
  const laid = lines.map((line, at): LaidLine => {
    const place = places.get(line)!
    const before = at === 0 ? '' : text.slice(places.get(lines[at - 1]!)!.from, places.get(lines[at - 1]!)!.to)
    const own = text.slice(place.from, place.to)
    if (cells) {
      const { first, ...cell } = cells[at]!
      return { ...place, cell, before: !first ? between(before, own) : cell.row !== cells[at - 1]?.row ? '\n' : ' ' }
    }
    const next = lines[at + 1] && text.slice(places.get(lines[at + 1]!)!.from, places.get(lines[at + 1]!)!.to)
    const cut = leavesOut(before, own, seen)
    return { from: place.from, to: next !== undefined && leavesOut(own, next, seen) ? place.to - 1 : place.to, before: cut ? '' : role === 'headline' || role === 'kicker' || role === 'subhead' ? ' ' : between(before, own) }
  })
  return { lines: laid, role, ...(opens ? { opens } : {}) }
}
