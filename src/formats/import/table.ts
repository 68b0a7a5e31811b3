import type { Cell, Run } from '../../core/model.ts'
import { type Line, lineOf } from '../../core/text/lines.ts'
import { grouped } from './grouped.ts'
import { headsOf } from './heads.ts'

/** One cell of a table as an importer reads it. */
export interface Written {
  readonly line: Line | undefined
  readonly row: number
  readonly column: number
  /** How many rows and columns it covers, where more than one. */
  readonly rows?: number
  readonly columns?: number
  /** The file itself says that it labels. */
  readonly head?: true
}

/** The lines of a grid: titles above and notes below as lines of their own, tables parted by empty rows. */
export function gridLines(cells: readonly Written[]): Line[] {
  return parts(cells.filter((cell) => cell.line !== undefined)).flatMap((part) => {
    const rows = [...grouped(part, (cell) => cell.row).values()]
    const wide = rows.some((row) => row.length > 1)
    let top = 0
    while (wide && top < rows.length && rows[top]!.length === 1 && (rows[top]![0]!.columns ?? 2) > 1) top++
    let foot = rows.length
    while (wide && foot > top && rows[foot - 1]!.length === 1 && /^(?:注|备注|说明|来源|资料来源|数据来源|单位|制表|\*|※|Note|Source)/u.test(rows[foot - 1]![0]!.line!.text)) foot--
    const alone = (row: readonly Written[], at: number) => ({ ...row[0]!.line!, whole: true as const, ...(at === 0 && row[0]!.line!.text.length <= 60 ? { role: 'headline' as const } : { role: 'body' as const }) })
    const table = tableLine(rows.slice(top, foot).flat())
    return [...rows.slice(0, top).map(alone), ...(table ? [table] : []), ...rows.slice(foot).map((row) => alone(row, 1))]
  })
}

/** Rows that touch belong together. */
function parts(cells: readonly Written[]): Written[][] {
  const parts: Written[][] = []
  let reaches = -1
  for (const cell of cells) {
    if (parts.length === 0 || cell.row > reaches + 1) parts.push([])
    parts.at(-1)!.push(cell)
    reaches = Math.max(reaches, cell.row + (cell.rows ?? 1) - 1)
  }
  return parts
}

/** A table as one line: cells parted by a space, rows by "\n"; empty cells are left out, a label that covers several columns or rows is a cell of each. */
export function tableLine(given: readonly Written[]): Line | undefined {
  const cells = given.filter((cell) => cell.line !== undefined)
  const heads = labelling(cells)
  const first = topOf(cells)
  let text = ''
  let row: number | undefined
  const runs: Run[] = []
  const placed: Cell[] = []
  for (const cell of cells) {
    if (row !== undefined) text += row === cell.row ? ' ' : '\n'
    row = cell.row
    const line = cell.line!
    const words = line.text.replaceAll('\n', ' ')
    for (const run of line.runs ?? [{ at: 0, from: line.from, length: words.length }]) runs.push({ ...run, at: run.at + text.length })
    const span = { start: text.length, end: text.length + words.length }
    const head = heads(cell)
    text += words
    for (let down = 0; down < (head ? (cell.rows ?? 1) : 1); down++) {
      for (let right = 0; right < (head ? (cell.columns ?? 1) : 1); right++) placed.push({ ...span, row: cell.row - first + down, column: cell.column + right, ...(head ? { heads: head } : {}) })
    }
  }
  if (placed.length === 0) return undefined
  return lineOf(text, runs, { whole: true, role: 'table', cells: placed.sort((a, b) => a.row - b.row || a.column - b.column) })
}

function topOf(cells: readonly Written[]): number {
  return cells.reduce((top, cell) => Math.min(top, cell.row), Number.POSITIVE_INFINITY)
}

/** Rows looked at to tell labels from values. */
const enough = 200

function labelling(cells: readonly Written[]): (cell: Written) => Cell['heads'] | undefined {
  const first = topOf(cells)
  const grid: (string | undefined)[][] = []
  const marked = new Set<string>()
  for (const { line, row, column, rows = 1, columns = 1, head } of cells) {
    if (row - first >= enough) break
    for (let down = 0; down < Math.min(rows, 20); down++) {
      for (let right = 0; right < Math.min(columns, 60); right++) {
        const at = row - first + down
        while (grid.length <= at) grid.push([])
        grid[at]![column + right] = line!.text
        if (head) marked.add(`${at}/${column + right}`)
      }
    }
  }
  const heads = headsOf(grid.map((row) => Array.from(row)), (row, column) => marked.has(`${row}/${column}`))
  return ({ row, column }) => heads(row - first, column)
}
