import type { Page, Rectangle } from '../../../core/model.ts'
import { lineOf, linesOf, type Paragraph, paragraphsOf } from './column.ts'
import { inOrder } from './cut.ts'
import { fragmentsOf } from './fragments.ts'
import { areaOf, spanning } from './geometry.ts'
import type { Ink } from './ink.ts'
import { bodySize, fragmentsIn, type Item, type PlacedCell, wordsOf } from './items.ts'
import { framesOf, onPage, type Turn } from './letters.ts'
import { ruled } from './rules.ts'
import { picturesOf, unreadOf } from './unread.ts'

/** A paragraph where it stands on its page. */
export interface Passage extends Paragraph {
  readonly page: number
  /** Passages of one column, in order, have one number. */
  readonly column: number
  readonly turn: Turn
  readonly area: Rectangle
  /** Which box of the page it stands in. */
  readonly box?: number
  readonly cells?: readonly PlacedCell[]
}

export interface ReadPage extends Pick<Page, 'width' | 'height' | 'unread'> {
  readonly passages: readonly Passage[]
  readonly pictures: readonly Rectangle[]
  /** A picture of a page, without characters. */
  readonly scanned: boolean
  readonly characters: number
  /** Characters whose font does not say what they are. */
  readonly unreadable: number
}

/** Puts the words of a page in the order a person reads them. */
export function readPage(ink: Ink, page: number): ReadPage {
  const glyphs = ink.glyphs.filter(({ x, y, size }) => x > -size && x < ink.width && y > 0 && y < ink.height + size && size > 0.5)
  const frames = framesOf(glyphs.filter(({ unreadable }) => !unreadable))
  const main = frames.find(({ turn }) => turn === 0)
  const fragments = fragmentsOf(main?.letters ?? [])
  const turned = frames.filter(({ turn }) => turn !== 0).flatMap(({ turn, letters }) => clusters(fragmentsOf(letters).map(wordsOf)).map((items): Item => ({ kind: 'turned', turn, items, ...onPage(spanning(items), turn) })))
  const words = [...fragments, ...turned.map((one) => onPage(spanning(one.kind === 'turned' ? one.items : []), one.kind === 'turned' ? one.turn : 0))]
  const pictures = picturesOf(ink, words)
  const { items, rules } = ruled(fragments, ink, pictures)
  const all = [...items, ...turned]
  const passages: Passage[] = []
  flow(all, { page, rules, passages, em: bodySize(all), count: { columns: 0, boxes: 0 } }, 0)
  const blind = glyphs.filter(({ unreadable }) => unreadable)
  const covered = pictures.reduce((sum, one) => sum + areaOf(one), 0) / (ink.width * ink.height)
  const characters = glyphs.length - blind.length
  return { width: ink.width, height: ink.height, passages, pictures, characters, unreadable: blind.length, scanned: characters < 20 && covered > 0.45, unread: unreadOf(ink, words, pictures, blind) }
}

interface Flow { readonly page: number; readonly rules: readonly Rectangle[]; readonly passages: Passage[]; readonly em: number; readonly count: { columns: number; boxes: number } }

function flow(items: readonly Item[], into: Flow, turn: Turn, box?: number): void {
  for (const column of inOrder(items, into.em, turn === 0 ? into.rules : [])) {
    const number = ++into.count.columns
    let words: Item[] = []
    const close = () => {
      for (const paragraph of paragraphsOf(linesOf(words), into.em)) into.passages.push({ ...paragraph, page: into.page, column: number, turn, area: onPage(spanning(paragraph.lines), turn), ...(box === undefined ? {} : { box }) })
      words = []
    }
    for (const item of [...column].sort((a, b) => a.y - b.y)) {
      if (item.kind === 'words') words.push(item)
      else if (item.kind !== 'picture') {
        close()
        if (item.kind === 'box') flow(item.items, into, turn, ++into.count.boxes)
        else if (item.kind === 'turned') flow(item.items, { ...into, rules: [], em: bodySize(item.items) }, item.turn, box)
        else into.passages.push({ lines: fragmentsIn(item).map((one) => lineOf([one])), indented: false, page: into.page, column: number, turn, area: onPage(item, turn), cells: item.cells, ...(box === undefined ? {} : { box }) })
      }
    }
    close()
  }
}

/** Words that stand near one another. */
function clusters(items: readonly Item[]): Item[][] {
  const left = new Set(items)
  const found: Item[][] = []
  for (const seed of items) {
    if (!left.delete(seed)) continue
    const own = [seed]
    for (let at = 0; at < own.length; at++) for (const other of left) if (isNear(own[at]!, other)) {
      left.delete(other)
      own.push(other)
    }
    found.push(own)
  }
  return found
}

function isNear(one: Item, other: Item): boolean {
  const reach = 2 * Math.max(...[one, other].map((item) => (item.kind === 'words' ? item.fragment.size : 0)))
  return one.x <= other.x + other.width + reach && other.x <= one.x + one.width + reach && one.y <= other.y + other.height + reach && other.y <= one.y + one.height + reach
}
