import type { Placed, Rectangle } from '../../../core/model.ts'
import type { Glyph } from './ink.ts'

export type Turn = Placed['turn']

/** A glyph in the frame of its own words: `x` runs along the line, `y` from line to line, whichever way they lie on the page. */
export interface Letter extends Rectangle {
  readonly text: string
  /** Where the line stands, in the frame. */
  readonly base: number
  readonly size: number
  readonly bold: boolean
  /** When it is printed: letters of one line are printed one after another. */
  readonly order: number
}

export interface Frame {
  readonly turn: Turn
  readonly letters: readonly Letter[]
}

/** How far an em reaches over its base line. */
const over = 0.88

/** The characters of a page by the way their words run, what was printed twice at one place once. */
export function framesOf(glyphs: readonly Glyph[]): Frame[] {
  const single = printedOnce(glyphs)
  const down = standing(single)
  const frames = new Map<Turn, Letter[]>()
  single.forEach((glyph, at) => {
    const turn = down[at] ? 90 : ((Math.round(glyph.angle / 90) * 90) % 360) as Turn
    const letters = frames.get(turn) ?? frames.set(turn, []).get(turn)!
    letters.push(down[at] ? stacked(glyph, at) : laid(glyph, turn, at))
  })
  return [...frames].map(([turn, letters]) => ({ turn, letters })).sort((a, b) => a.turn - b.turn)
}

/** From a frame back to the page. */
export function onPage({ x, y, width, height }: Rectangle, turn: Turn): Rectangle {
  if (turn === 0) return { x, y, width, height }
  if (turn === 180) return { x: -x - width, y: -y - height, width, height }
  return turn === 90 ? { x: -y - height, y: x, width: height, height: width } : { x: y, y: -x - width, width: height, height: width }
}

function laid(glyph: Glyph, turn: Turn, order: number): Letter {
  const { x, y } = glyph
  const [along, base] = turn === 0 ? [x, y] : turn === 90 ? [y, -x] : turn === 180 ? [-x, -y] : [-y, x]
  return letter(glyph, along, base, glyph.width, order)
}

/** An upright character in an upright line. */
function stacked(glyph: Glyph, order: number): Letter {
  return letter(glyph, glyph.y - over * glyph.size, -(glyph.x + glyph.width / 2) + (over - 0.5) * glyph.size, glyph.size, order)
}

function letter({ text, size, bold }: Glyph, x: number, base: number, width: number, order: number): Letter {
  return { text, x, y: base - over * size, width, height: size, base, size, bold, order }
}

/** A bold made of the same character printed again a hair's breadth aside. */
function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph, at) => {
    if (isEmpty(glyph, glyphs[at + 1])) return false
    const before = seen.get(glyph.text)
    if (!before) seen.set(glyph.text, [glyph])
    else {
      if (/\S/u.test(glyph.text) && before.some((other) => isSamePlace(glyph, other))) return false
      before.push(glyph)
    }
    return true
  })
}

/** A space that takes up no room: the next letter is printed on it. */
function isEmpty(glyph: Glyph, next: Glyph | undefined): boolean {
  return /^\s+$/u.test(glyph.text) && next !== undefined && Math.hypot(next.x - glyph.x, next.y - glyph.y) < 0.05 * glyph.size
}

function isSamePlace(one: Glyph, other: Glyph): boolean {
  const far = Math.hypot(one.x - other.x, one.y - other.y)
  return far < one.size * 0.3 && far < Math.max(one.width, other.width) * 0.45 && Math.abs(one.size - other.size) < one.size * 0.1
}

/** Which upright characters stand one under another and so make an upright line. */
function standing(glyphs: readonly Glyph[]): boolean[] {
  const down = glyphs.map(() => false)
  let at = 0
  while (at < glyphs.length) {
    let end = at + 1
    while (end < glyphs.length && isUnder(glyphs[end]!, glyphs[end - 1]!)) end++
    const chain = glyphs.slice(at, end)
    const han = chain.filter(({ text }) => /[\u3000-\u9fff\uff00-\uffef]/u.test(text)).length
    if (glyphs[at]!.angle % 360 === 0 && han * 2 > chain.length && (chain.length >= 4 || (at > 0 && down[at - 1] && isNextLine(glyphs, at, down)))) down.fill(true, at, end)
    at = end
  }
  return down
}

function isUnder(one: Glyph, above: Glyph): boolean {
  const step = (one.y - above.y) / one.size
  return one.angle === above.angle && Math.abs(one.x + one.width / 2 - above.x - above.width / 2) < one.size * 0.3 && step > 0.7 && step < 1.6 && Math.abs(one.size - above.size) < one.size * 0.1
}

/** Begins to the left of the upright line before it, about where that one began. */
function isNextLine(glyphs: readonly Glyph[], at: number, down: readonly boolean[]): boolean {
  let first = at - 1
  while (first > 0 && down[first - 1] && isUnder(glyphs[first]!, glyphs[first - 1]!)) first--
  const [one, top] = [glyphs[at]!, glyphs[first]!]
  const left = (top.x - one.x) / one.size
  return left > 0.8 && left < 3 && Math.abs(one.y - top.y) < one.size * 2.5 && Math.abs(one.size - top.size) < one.size * 0.1
}
