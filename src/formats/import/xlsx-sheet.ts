import { printed } from './xlsx-format.ts'
import { elements, inside, parseXml, xmlTree } from './xml.ts'

export interface SheetCell { readonly row: number; readonly column: number; readonly words: string; readonly rows?: number; readonly columns?: number }

/** What the sheets of one workbook share. */
export interface Shared {
  readonly strings: readonly string[]
  /** Number format of each cell style. */
  readonly formats: readonly { readonly id: number; readonly code?: string }[]
  readonly from1904: boolean
}

/** The words of a shared string table, pronunciations left out. */
export function stringsOf(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let words = ''
  let quiet = 0
  let inText = false
  if (bytes) parseXml(bytes, {
    opens(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') quiet++
      if (name === 't') inText = quiet === 0
    },
    closes(name) {
      if (name === 'si') strings.push(words)
      if (name === 'rPh') quiet--
      if (name === 't') inText = false
    },
    text(part) { if (inText) words += part },
  })
  return strings
}

export function formatsOf(bytes: Uint8Array | undefined): Shared['formats'] {
  const root = bytes && inside(xmlTree(bytes), 'styleSheet')
  const codes = new Map(elements(inside(root, 'numFmts'), 'numFmt').map((one) => [Number(one.attributes.numFmtId), one.attributes.formatCode ?? '']))
  return elements(inside(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    const code = codes.get(id)
    return { id, ...(code === undefined ? {} : { code }) }
  })
}

/** The filled cells of a sheet, at most `most`, each as printed; `unread` counts formulas that were never worked out. */
export function sheetOf(bytes: Uint8Array, shared: Shared, most: number): { cells: SheetCell[]; unread: number; cut: boolean } {
  const cells: SheetCell[] = []
  const merged = new Map<string, { rows: number; columns: number }>()
  let cell: { row: number; column: number; type: string; style: number } | undefined
  let words = ''
  let hears = false
  let formula = false
  let unread = 0
  let row = -1
  let column = -1
  let quiet = 0
  parseXml(bytes, {
    opens(name, attributes) {
      if (name === 'row') { row = attributes.r ? Number(attributes.r) - 1 : row + 1; column = -1 }
      else if (name === 'c') {
        const at = attributes.r ? placeOf(attributes.r) : undefined
        column = at?.column ?? column + 1
        cell = { row: at?.row ?? row, column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) }
        words = ''
        formula = false
      } else if (name === 'rPh') quiet++
      else if (name === 'v' || name === 't') hears = quiet === 0 && cell !== undefined
      else if (name === 'f') formula = true
      else if (name === 'mergeCell') {
        const [from, to] = (attributes.ref ?? '').split(':').map(placeOf)
        if (from && to) merged.set(`${from.row}/${from.column}`, { rows: to.row - from.row + 1, columns: to.column - from.column + 1 })
      }
    },
    closes(name) {
      if (name === 'rPh') quiet--
      if (name === 'v' || name === 't') hears = false
      if (name !== 'c' || !cell) return
      const text = wordsOf(words, cell, shared)
      if (text.trim() !== '' && cells.length <= most) cells.push({ row: cell.row, column: cell.column, words: text })
      else if (formula && words === '') unread++
      cell = undefined
    },
    text(part) { if (hears) words += part },
  })
  const placed = cells.slice(0, most).map((one) => {
    const { rows = 1, columns = 1 } = merged.get(`${one.row}/${one.column}`) ?? {}
    return { ...one, ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) }
  })
  return { cells: placed.sort((a, b) => a.row - b.row || a.column - b.column), unread, cut: cells.length > most }
}

function wordsOf(value: string, { type, style }: { type: string; style: number }, { strings, formats, from1904 }: Shared): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value
  const { id = 0, code } = formats[style] ?? {}
  return value === '' ? '' : printed(value, id, code, from1904)
}

/** B3 is row 2, column 1. */
function placeOf(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name) ?? []
  if (!letters || !digits) return undefined
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 }
}
