import Big from 'big.js'
import type { Block, Cell, Document, Span } from '../model.ts'
import type { Figure } from './figure.ts'
import { around, exactly } from './range.ts'

/** A table as rows of cells, its labels among them; a cell that is missing is undefined. */
export interface Grid { readonly rows: readonly (readonly (Span | undefined)[])[] }

/** The tables of a document: those an importer gave cells, and lines of a table set with tabs one under the other. */
export function gridsOf({ text, blocks }: Document): Grid[] {
  const grids: Grid[] = []
  let lines: (readonly Span[])[] = []
  const close = () => {
    if (lines.length > 1) grids.push({ rows: lines })
    lines = []
  }
  for (const block of blocks) {
    if (block.cells) grids.push({ rows: rowsOf(block.cells) })
    const row = block.role === 'table' && !block.cells ? tabbed(text, block) : undefined
    if (!row || (lines[0] && lines[0].length !== row.length)) close()
    if (row) lines.push(row)
    else if (!block.cells) lines = headOf(text, block)
  }
  close()
  return grids
}

function rowsOf(cells: readonly Cell[]): (Span | undefined)[][] {
  const rows: (Span | undefined)[][] = []
  for (const { row, column, start, end } of cells) {
    rows[row] ??= []
    rows[row]![column] = { start, end }
  }
  return Array.from(rows, (row) => Array.from(row ?? []))
}

function tabbed(text: string, { start, end }: Span): Span[] | undefined {
  let at = start
  const cells = text.slice(start, end).split('\t').map((words) => {
    const cell = { start: at, end: at + words.length }
    at += words.length + 1
    return cell
  })
  return cells.length > 1 ? cells : undefined
}

/** The heads of the columns may stand in a line that was not read as one of the table. */
function headOf(text: string, { start, end }: Block): Span[][] {
  const line = text.lastIndexOf('\n', end - 1) + 1
  const row = tabbed(text, { start: Math.max(start, line), end })
  return row ? [row] : []
}

/** The number a cell holds, and nothing else; thousands may be set off by commas. */
export function cellFigure(text: string, cell: Span | undefined): Figure | undefined {
  const words = cell ? text.slice(cell.start, cell.end) : ''
  const digits = /^\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*$/.exec(words)
  if (!cell || !digits) return undefined
  const value = new Big(`${digits[1]!.replaceAll(',', '')}${digits[2] ?? ''}`)
  const ulp = new Big(10).pow(digits[2] ? 1 - digits[2].length : 0)
  const start = cell.start + words.search(/\d/)
  return { start, end: start + words.trim().length, text: words.trim(), kind: 'bare', unit: '', dimension: '', value, range: digits[2] ? around(value, ulp.div(2)) : exactly(value), ulp, scale: new Big(1), approximate: false, lead: '', tail: '' }
}
