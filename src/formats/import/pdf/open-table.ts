import { gapsOf } from './gaps.ts'
import { spanning } from './geometry.ts'
import type { Item } from './items.ts'

/** A table without rules: short entries that stand in rows across the same gutters. */
export function tableOf(items: readonly Item[], em: number): Item | undefined {
  if (items.length < 6 || items.some(({ kind }) => kind !== 'words')) return undefined
  const edges = gapsOf(items, 'x').filter(({ from, to }) => to - from >= 0.8 * em).map(({ to }) => to)
  if (edges.length === 0) return undefined
  const columnOf = (x: number) => edges.filter((edge) => x >= edge - 0.01).length
  const rows: { base: number; cells: Map<number, Extract<Item, { kind: 'words' }>[]> }[] = []
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    if (item.kind !== 'words') continue
    const { base } = item.fragment
    const row = rows.at(-1) && Math.abs(rows.at(-1)!.base - base) < 0.4 * em ? rows.at(-1)! : rows[rows.push({ base, cells: new Map() }) - 1]!
    row.cells.set(columnOf(item.x), [...(row.cells.get(columnOf(item.x)) ?? []), item])
  }
  const count = edges.length + 1
  if (rows.length < 3 || rows.filter(({ cells }) => cells.size === count).length < rows.length * 0.6) return undefined
  if (!hasShortEntries(rows.map(({ cells }) => cells), count)) return undefined
  const cells = rows.flatMap(({ cells: own }, row) => [...own].sort(([a], [b]) => a - b).map(([column, entries]) => ({ row, column, fragments: entries.sort((a, b) => a.x - b.x).map(({ fragment }) => fragment) })))
  return { kind: 'table', cells, ...spanning(items) }
}

/** Entries of a table are short and of many lengths, or numbers; lines of columns fill them. */
function hasShortEntries(rows: readonly ReadonlyMap<number, readonly Extract<Item, { kind: 'words' }>[]>[], count: number): boolean {
  const columns = Array.from({ length: count }, (_, column) => rows.flatMap((cells) => (cells.get(column) ? [cells.get(column)!] : [])))
  const texts = columns.map((cells) => cells.map((cell) => cell.map(({ fragment }) => fragment.letters.map(({ text }) => text).join('')).join('')))
  const numbers = texts.map((column) => column.filter((text) => /^[^\u4e00-\u9fff]{0,2}[\d.,%+−-]+[^\s]{0,3}$/u.test(text)).length / column.length)
  const long = texts.filter((column) => column.filter((text) => text.length > 14).length * 2 > column.length).length
  const full = columns.filter((cells) => {
    const width = Math.max(...cells.map((cell) => spanning(cell).width))
    return cells.filter((cell) => spanning(cell).width > 0.88 * width).length > cells.length * 0.7
  }).length
  const numeric = numbers.filter((share) => share >= 0.6).length
  return long <= 1 && (numeric >= Math.max(1, count - 1) || (count >= 3 && full < count && full <= 1 + numeric))
}
