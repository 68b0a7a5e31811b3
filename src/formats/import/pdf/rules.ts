import type { Rectangle } from '../../../core/model.ts'
import type { Fragment } from './fragments.ts'
import { areaOf, contains, spanning } from './geometry.ts'
import type { Ink, Shape } from './ink.ts'
import { type Item, type PlacedCell, wordsOf } from './items.ts'

/** Thinner than this is a line, in points. */
const thin = 3

export interface Ruled {
  /** Horizontal rules that frame nothing. */
  readonly rules: readonly Rectangle[]
  readonly items: readonly Item[]
}

/** Takes tables and boxes out of the words of a page, by the rules and tints around them. */
export function ruled(fragments: readonly Fragment[], ink: Ink, pictures: readonly Rectangle[]): Ruled {
  const all = ink.shapes.filter((shape) => shape.kind !== 'picture' && shape.curves === 0 && !shape.pale && Math.min(shape.width, shape.height) <= thin && Math.max(shape.width, shape.height) >= 6)
  // A map or a chart: so many lines frame no words.
  const lines = all.length > 2000 ? [] : all
  let items: Item[] = [...fragments.map(wordsOf), ...pictures.map((one): Item => ({ kind: 'picture', ...one }))]
  const grids = groupsOf(lines)
  const tints = ink.shapes.filter((shape) => shape.kind === 'filled' && !shape.pale && shape.curves <= 8 && Math.min(shape.width, shape.height) > thin && areaOf(shape) < ink.width * ink.height * 0.85)
  const framed: { area: Rectangle; grid?: Grid }[] = [...grids.flatMap((grid) => (grid.xs.length >= 2 && grid.ys.length >= 2 ? [{ area: spanning(grid.lines), grid }] : [])), ...tints.map((area) => ({ area: { x: area.x, y: area.y, width: area.width, height: area.height } }))]
  for (const { area, grid } of framed.sort((a, b) => areaOf(a.area) - areaOf(b.area))) {
    const inside = items.filter((item) => contains(area, item, 1.5))
    if (!inside.some(({ kind }) => kind !== 'picture') || inside.length === items.length) continue
    const made = grid && (tableOf(grid, inside) ?? (grid.xs.length === 2 && grid.ys.length === 2 ? boxOf(area, inside) : undefined))
    const item = made ?? (grid ? undefined : boxOf(area, inside))
    if (item) items = [...items.filter((one) => !inside.includes(one)), item]
  }
  const used = new Set(grids.filter((grid) => grid.xs.length >= 2 && grid.ys.length >= 2).flatMap((grid) => grid.lines))
  return { items, rules: lines.filter((line) => line.width > line.height && !used.has(line)) }
}

function boxOf(area: Rectangle, items: readonly Item[]): Item {
  return items.length === 1 && items[0]!.kind === 'box' ? items[0]! : { kind: 'box', items, ...area }
}

interface Grid { readonly lines: readonly Shape[]; readonly xs: readonly number[]; readonly ys: readonly number[] }

/** Lines that touch, and where they run. */
function groupsOf(lines: readonly Shape[]): Grid[] {
  const left = new Set(lines)
  const grids: Grid[] = []
  for (const seed of lines) {
    if (!left.delete(seed)) continue
    const own = [seed]
    for (let at = 0; at < own.length; at++) for (const other of left) if (touch(own[at]!, other)) {
      left.delete(other)
      own.push(other)
    }
    grids.push({ lines: own, xs: places(own.filter((one) => one.height > one.width).map((one) => one.x + one.width / 2)), ys: places(own.filter((one) => one.width > one.height).map((one) => one.y + one.height / 2)) })
  }
  return grids
}

function touch(one: Rectangle, other: Rectangle): boolean {
  return one.x <= other.x + other.width + 1.5 && other.x <= one.x + one.width + 1.5 && one.y <= other.y + other.height + 1.5 && other.y <= one.y + one.height + 1.5
}

function places(all: readonly number[]): number[] {
  const found: number[] = []
  for (const one of [...all].sort((a, b) => a - b)) if (found.length === 0 || one - found.at(-1)! > 3) found.push(one)
  return found
}

/** A grid whose cells hold a line or a few each; a page ruled into columns is none. */
function tableOf({ lines, xs, ys }: Grid, inside: readonly Item[]): Item | undefined {
  if (xs.length * ys.length < 6 || xs.length < 2 || ys.length < 2 || inside.some(({ kind }) => kind !== 'words')) return undefined
  const verticals = lines.filter((one) => one.height > one.width)
  const horizontals = lines.filter((one) => one.width > one.height)
  const cells = new Map<string, { row: number; column: number; fragments: Fragment[] }>()
  for (const item of inside) {
    if (item.kind !== 'words') continue
    const middle = { x: item.x + item.width / 2, y: item.y + item.height / 2 }
    let column = Math.max(0, xs.findLastIndex((x) => x < middle.x))
    let row = Math.max(0, ys.findLastIndex((y) => y < middle.y))
    while (column > 0 && !verticals.some((one) => Math.abs(one.x + one.width / 2 - xs[column]!) < 3 && one.y <= middle.y && one.y + one.height >= middle.y)) column--
    while (row > 0 && !horizontals.some((one) => Math.abs(one.y + one.height / 2 - ys[row]!) < 3 && one.x <= middle.x && one.x + one.width >= middle.x)) row--
    const key = `${row} ${column}`
    const cell = cells.get(key) ?? cells.set(key, { row, column, fragments: [] }).get(key)!
    cell.fragments.push(item.fragment)
  }
  const made: PlacedCell[] = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const long = made.filter(({ fragments }) => fragments.reduce((sum, one) => sum + one.letters.length, 0) > 40).length
  if (made.length < 4 || long * 4 > made.length || new Set(made.map(({ column }) => column)).size < 2) return undefined
  return { kind: 'table', cells: made, ...spanning(lines) }
}
