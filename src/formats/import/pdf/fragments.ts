import type { Rectangle } from '../../../core/model.ts'
import { spanning } from './geometry.ts'
import type { Letter } from './letters.ts'

/** Letters that stand close together on one line. */
export interface Fragment extends Rectangle {
  readonly letters: readonly Letter[]
  readonly base: number
  readonly size: number
  readonly bold: boolean
}

interface Open { letters: Letter[]; end: number; size: number }

/** Joins letters to fragments; a gap of more than half an em parts them. */
export function fragmentsOf(letters: readonly Letter[]): Fragment[] {
  const rows = new Map<number, Open[]>()
  const all: Open[] = []
  for (const letter of [...letters].sort((a, b) => a.x - b.x)) {
    const open = nearest(rows, letter)
    if (open) {
      open.letters.push(letter)
      open.end = Math.max(open.end, letter.x + letter.width)
      if (/\S/u.test(letter.text)) open.size = Math.max(open.size, letter.size)
      continue
    }
    const fresh = { letters: [letter], end: letter.x + letter.width, size: letter.size }
    all.push(fresh)
    const row = Math.round(letter.base / 4)
    rows.set(row, [...(rows.get(row) ?? []), fresh])
  }
  return all.flatMap(({ letters: own }) => parted(own)).flatMap((own) => trimmed(own))
}

function nearest(rows: ReadonlyMap<number, readonly Open[]>, letter: Letter): Open | undefined {
  const row = Math.round(letter.base / 4)
  const reach = Math.ceil((letter.size * 0.4) / 4)
  let best: Open | undefined
  for (let one = row - reach; one <= row + reach; one++) {
    for (const open of rows.get(one) ?? []) if (follows(letter, open) && (!best || open.end > best.end)) best = open
  }
  return best
}

function follows(letter: Letter, { letters, end, size }: Open): boolean {
  const last = letters.at(-1)!
  const gap = letter.x - end
  const rise = Math.abs(letter.base - letters[0]!.base)
  const [small, large] = letter.size < size ? [letter.size, size] : [size, letter.size]
  const spaced = /^ +$/u.test(last.text) && letter.order === last.order + 1
  if (small < 0.45 * large && rise < 0.3 * large) return false
  if (gap > (spaced ? 3 : 0.5) * large || gap < -0.7 * small) return false
  return rise < 0.12 * large || (rise < 0.45 * large && small < 0.8 * large && letter.x - last.x < 3 * large)
}

/** Where blanks were printed as wide as a gutter, the line is two. */
function parted(letters: readonly Letter[]): Letter[][] {
  const parts: Letter[][] = [[]]
  let blank = 0
  for (const letter of letters) {
    blank = /^ +$/u.test(letter.text) ? blank + letter.width : 0
    if (blank > letter.size * 1.5) parts.push([])
    else parts.at(-1)!.push(letter)
  }
  return parts
}

function trimmed(letters: readonly Letter[]): Fragment[] {
  const first = letters.findIndex(({ text }) => /\S/u.test(text))
  if (first < 0) return []
  const last = letters.findLastIndex(({ text }) => /\S/u.test(text))
  const own = letters.slice(first, last + 1)
  const inked = own.filter(({ text }) => /\S/u.test(text))
  const size = inked.map((one) => one.size).sort((a, b) => a - b)[inked.length >> 1]!
  const base = inked.find((one) => Math.abs(one.size - size) < 0.01)!.base
  const { x, width } = spanning(own)
  return [{ letters: own, base, size, bold: inked.filter((one) => one.bold).length * 2 > inked.length, x, y: base - 0.88 * size, width: width - emptyHalf(own.at(-1)!), height: size }]
}

/** A mark that closes a line fills half of its square; the other half may hang into the gutter. */
function emptyHalf({ text, width }: Letter): number {
  return /^[，。、；：！？”’）》〉」』】〕]$/u.test(text) ? width / 2 : 0
}
