import type { Cell } from '../../core/model.ts'

const value = /^[\s(（]*[-−+~～约近超<>≥≤]?\s*[¥$￥]?\s*[\d０-９][\d０-９\s,，.．:：/／%％‰‐–—~～年月日时分秒万亿千百余多元人个户吨亩\-)）]*$/u
const nothing = /^[-—–/／\\…*.·\s]*$/u

/** Whether the words of a cell are a value (a number, a day, a sign for none) and not a label. */
export function isValue(words: string): boolean {
  return value.test(words.trim()) || nothing.test(words)
}

/** Which cells label: rows at the top without a value but a plain number of columns, and the columns at the left that hold words beside values. */
export function headsOf(grid: readonly (readonly (string | undefined)[])[], marked?: (row: number, column: number) => boolean): (row: number, column: number) => Cell['heads'] | undefined {
  const wide = Math.max(0, ...grid.map((row) => row.length))
  const filled = (row: readonly (string | undefined)[]) => row.filter((cell) => cell !== undefined && cell.trim() !== '')
  let top = 0
  while (top < grid.length && top < 4 && labels(grid[top]!, filled(grid[top]!), wide, grid.length)) top++
  if (top === grid.length) top = Math.min(1, grid.length)
  const below = grid.slice(top)
  let left = 0
  while (left < wide - 1 && left < 2 && isLabelColumn(below, left)) left++
  return (row, column) => {
    if (row < top || (marked?.(row, column) && column >= left)) return 'column'
    return column < left || marked?.(row, column) ? 'row' : undefined
  }
}

function labels(row: readonly (string | undefined)[], words: readonly (string | undefined)[], wide: number, rows: number): boolean {
  if (rows < 2 || words.length === 0) return false
  const values = words.filter((word) => isValue(word!) && !/^\s*[\d０-９]{4}\s*年?(?:\s*[\d０-９]{1,2}\s*月)?\s*$/u.test(word!))
  return values.length === 0 && (words.length > wide / 2 || row.length < wide || words.length === 1)
}

function isLabelColumn(rows: readonly (readonly (string | undefined)[])[], column: number): boolean {
  const words = rows.map((row) => row[column]?.trim() ?? '').filter((word) => word !== '')
  const numbered = words.length > 1 && words.every((word, at) => word === String(at + 1))
  const beside = rows.some((row) => row.slice(column + 1).some((cell) => cell !== undefined && cell.trim() !== '' && isValue(cell)))
  return words.length > 0 && beside && (numbered || words.filter((word) => !isValue(word)).length > words.length / 2)
}
