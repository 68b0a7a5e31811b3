import type { Cell, Document, Run } from '../model.ts'
import { settingOf } from './columns.ts'
import { markDamage } from './damage.ts'
import { joint, runsOn } from './joins.ts'
import type { Kept } from './kept-lines.ts'
import { type Line, linesOf } from './lines.ts'
import { rolesOf } from './roles.ts'
import { setApart } from './set-apart.ts'
import { storiesOf } from './stories.ts'

/** A paragraph, heading or caption on its way to becoming a block. */
export interface Paragraph {
  readonly text: string
  readonly lines: readonly Line[]
  /** Of a single line: why nothing was joined to it. */
  readonly kept?: Kept
}

/** Makes the reading text of a decoded file: hard wraps joined, every offset kept; nothing is replaced. `lines` are those of the file, or those an importer knows better. */
export function composeDocument(source: string, given: { id: string; name: string; dated?: string; role?: Document['role']; extracted?: true }, lines: readonly Line[] = linesOf(source)): Document {
  const paragraphs = paragraphsOf(lines)
  const { text, runs, spans } = set(paragraphs)
  const roles = rolesOf(paragraphs)
  const bare = spans.map((span, at) => ({ ...span, role: roles[at]!, ...cellsOf(paragraphs[at]!, span.start) }))
  const { blocks, stories } = storiesOf(paragraphs, roles, markDamage(text, bare), text)
  const dated = given.dated ?? datedBy(paragraphs, roles)
  return { id: given.id, name: given.name, text, source: { text: source, runs, ...(given.extracted ? { extracted: true as const } : {}) }, blocks: setApart(text, blocks), stories, ...(dated ? { dated } : {}), role: given.role ?? 'article' }
}

function cellsOf({ lines: [line] }: Paragraph, start: number): { cells?: Cell[] } {
  return line?.cells ? { cells: line.cells.map((cell) => ({ ...cell, start: start + cell.start, end: start + cell.end })) } : {}
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const setting = settingOf(lines)
  const paragraphs: { pieces: string[]; end: string; lines: Line[]; kept?: Kept }[] = []
  lines.forEach((line, at) => {
    const last = paragraphs.at(-1)
    if (last && runsOn(last.end, last.lines.length, at, setting)) {
      const more = joint(last.lines.at(-1)!.text, line.text) + line.text
      last.pieces.push(more)
      last.end = tail(last.end + more)
      last.lines.push(line)
    } else paragraphs.push({ pieces: [line.text], end: tail(line.text), lines: [line], ...(setting.kept[at] ? { kept: setting.kept[at] } : {}) })
  })
  return paragraphs.map(({ pieces, lines: own, kept }) => ({ text: pieces.join(''), lines: own, ...(kept ? { kept } : {}) }))
}

/** Long paragraphs are judged by their last words: joining stays linear in the length of the text. */
function tail(text: string): string {
  return text.length > 400 ? text.slice(-400) : text
}

function set(paragraphs: readonly Paragraph[]): { text: string; runs: Run[]; spans: { start: number; end: number }[] } {
  const pieces: string[] = []
  const runs: Run[] = []
  const spans: { start: number; end: number }[] = []
  let at = 0
  for (const { lines } of paragraphs) {
    if (spans.length > 0) at += pieces.push('\n') && 1
    const start = at
    lines.forEach((line, index) => {
      const between = index === 0 ? '' : joint(lines[index - 1]!.text, line.text)
      pieces.push(between, line.text)
      at += between.length
      if (line.runs) for (const run of line.runs) runs.push({ ...run, at: at + run.at })
      else runs.push({ at, from: line.from, length: line.text.length })
      at += line.text.length
    })
    spans.push({ start, end: at })
  }
  return { text: pieces.join(''), runs, spans }
}

/** The day a folio prints, as an ISO date. */
export function datedBy(paragraphs: readonly Paragraph[], roles: readonly string[]): string | undefined {
  const folio = paragraphs.find((_, at) => roles[at] === 'folio')
  const day = folio && /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(folio.text)
  return day ? `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}` : undefined
}
