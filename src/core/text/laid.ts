import type { Block, Cell, Document, Role, Run, Source, Span } from '../model.ts'
import { datedBy, type Paragraph } from './compose.ts'
import { type Line, widthOf } from './lines.ts'
import { rolesOf } from './roles.ts'
import { settle, storiesOf } from './stories.ts'

/** A stretch of the source that stands in one line or one cell. */
export interface LaidLine {
  readonly from: number
  readonly to: number
  /** What the reading text has between the line before it in the paragraph and this one. */
  readonly before?: '' | ' ' | '\n'
  /** Of a table; lines of one cell follow one another. */
  readonly cell?: Pick<Cell, 'row' | 'column' | 'heads'>
}

/** A paragraph, heading or table as the file itself shows it. */
export interface LaidParagraph {
  readonly lines: readonly LaidLine[]
  /** Absent: told by its words and what stands around it. */
  readonly role?: Role
  /** A story begins here. Where no paragraph says so, stories are told by their words. */
  readonly opens?: true
}

/** Makes the document of a file that knows its own paragraphs, by a page's geometry or by a word processor: only what it leaves open is guessed. */
export function composeLaid(source: Omit<Source, 'runs'>, given: readonly LaidParagraph[], { id, name, dated, role }: { id: string; name: string; dated?: string; role?: Document['role'] }): Document {
  const paragraphs = given.filter(({ lines }) => lines.some(({ from, to }) => from < to))
  const { text, runs, spans, cells } = set(source.text, paragraphs)
  const plain = paragraphs.map((paragraph) => plainOf(source.text, paragraph))
  const guessed = rolesOf(plain)
  const roles = paragraphs.map((paragraph, at) => paragraph.role ?? guessed[at]!)
  const bare = spans.map((span, at): Block => ({ ...span, role: roles[at]!, ...(cells[at]!.length > 0 ? { cells: cells[at]! } : {}) }))
  const starts = startsOf(paragraphs)
  const { blocks, stories } = starts ? settle(text, bare, starts) : storiesOf(plain, roles, bare, text)
  const day = dated ?? datedBy(plain, roles)
  return { id, name, text, source: { ...source, runs }, blocks, stories, ...(day ? { dated: day } : {}), role: role ?? 'article' }
}

function startsOf(paragraphs: readonly LaidParagraph[]): ReadonlySet<number> | undefined {
  const starts = paragraphs.flatMap(({ opens }, at) => (opens ? [at] : []))
  return starts.length > 0 ? new Set(starts) : undefined
}

/** Sets lines one after another; every character of them leads back to the source. */
function set(source: string, paragraphs: readonly LaidParagraph[]): { text: string; runs: Run[]; spans: Span[]; cells: Cell[][] } {
  const pieces: string[] = []
  const runs: Run[] = []
  const spans: Span[] = []
  const cells: Cell[][] = []
  let at = 0
  for (const { lines } of paragraphs) {
    if (spans.length > 0) at += pieces.push('\n') && 1
    const start = at
    const own: Cell[] = []
    lines.forEach(({ from, to, before = '', cell }, index) => {
      if (index > 0) at += pieces.push(before) && before.length
      pieces.push(source.slice(from, to))
      if (to > from) runs.push({ at, from, length: to - from })
      if (cell) addCell(own, { ...cell, start: at, end: at + to - from })
      at += to - from
    })
    spans.push({ start, end: at })
    cells.push(own)
  }
  return { text: pieces.join(''), runs, spans, cells }
}

function addCell(cells: Cell[], cell: Cell): void {
  const last = cells.at(-1)
  if (last?.row === cell.row && last.column === cell.column) cells[cells.length - 1] = { ...last, end: cell.end }
  else cells.push(cell)
}

function plainOf(source: string, { lines }: LaidParagraph): Paragraph {
  const own = lines.map(({ from, to }): Line => {
    const text = source.slice(from, to)
    return { from, to, text, width: widthOf(text), gap: 0, indented: false }
  })
  return { text: lines.map(({ before = '' }, at) => (at > 0 ? before : '') + own[at]!.text).join(''), lines: own }
}
