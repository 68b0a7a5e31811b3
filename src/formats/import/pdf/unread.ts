import type { Rectangle } from '../../../core/model.ts'
import { areaOf, overlap, spanning } from './geometry.ts'
import type { Glyph, Ink } from './ink.ts'

/** Smaller ink is an ornament, in points. */
const least = { width: 24, height: 9, area: 500 }

/** The pictures of a page that stand for themselves: not those that lie under words. */
export function picturesOf({ width, height, shapes }: Ink, words: readonly Rectangle[]): Rectangle[] {
  const page = { x: 0, y: 0, width, height }
  const pieces = shapes.filter(({ kind }) => kind === 'picture').map((one) => clipped(one, page)).filter((one) => one.width > 0 && one.height > 0)
  return merged(pieces, 2).filter((one) => isLarge(one) && coverOf(one, words) < 0.15)
}

/** Where ink is that no character tells of, in the order of the page. */
export function unreadOf(ink: Ink, words: readonly Rectangle[], pictures: readonly Rectangle[], blind: readonly Glyph[]): Rectangle[] {
  const outlines = ink.shapes.filter(({ kind, curves, height, width, pale }) => kind !== 'picture' && curves >= 3 && !pale && Math.max(width, height) >= 3 && height < ink.height / 3 && width < ink.width * 0.9)
  const drawn = clustered(outlines.map((one) => ({ area: one, weight: one.curves })), ({ width, height }) => Math.min(24, Math.max(width, height) * 0.6)).filter(({ area, weight, count }) => weight >= 24 && count >= 2 && isLarge(area) && coverOf(area, words) < 0.25)
  const nameless = clustered(blind.map(({ x, y, width, size }) => ({ area: { x, y: y - 0.88 * size, width, height: size }, weight: 1 })), ({ height }) => height * 0.8)
  const all = merged([...pictures, ...drawn.map(({ area }) => area), ...nameless.map(({ area }) => area)], 1)
  return all.sort((a, b) => a.y - b.y || a.x - b.x).map(({ x, y, width, height }) => ({ x, y, width, height }))
}

function isLarge(one: Rectangle): boolean {
  return one.width >= least.width && one.height >= least.height && areaOf(one) >= least.area
}

function coverOf(area: Rectangle, words: readonly Rectangle[]): number {
  return words.reduce((sum, one) => sum + overlap(area, one), 0) / areaOf(area)
}

function clipped(one: Rectangle, page: Rectangle): Rectangle {
  const x = Math.max(one.x, page.x)
  const y = Math.max(one.y, page.y)
  return { x, y, width: Math.min(one.x + one.width, page.width) - x, height: Math.min(one.y + one.height, page.height) - y }
}

/** Rectangles that touch become one; a picture often comes in strips. */
function merged(all: readonly Rectangle[], reach: number): Rectangle[] {
  return clustered(all.map((area) => ({ area, weight: 1 })), () => reach).map(({ area }) => area)
}

interface Cluster { area: Rectangle; weight: number; count: number }

/** More pieces than this are first gathered square by square. */
const many = 2000

function gathered(all: readonly Weighed[]): Weighed[] {
  const squares = new Map<string, Weighed[]>()
  for (const one of all) {
    const key = `${Math.round((one.area.x + one.area.width / 2) / 12)} ${Math.round((one.area.y + one.area.height / 2) / 12)}`
    const square = squares.get(key) ?? squares.set(key, []).get(key)!
    square.push(one)
  }
  return [...squares.values()].map((square) => ({ area: spanning(square.map(({ area }) => area)), weight: square.reduce((sum, { weight }) => sum + weight, 0) }))
}

interface Weighed { readonly area: Rectangle; readonly weight: number }

function clustered(given: readonly Weighed[], reachOf: (area: Rectangle) => number): Cluster[] {
  const all = given.length > many ? gathered(given) : given
  const left = new Set(all)
  const found: Cluster[] = []
  for (const seed of all) {
    if (!left.delete(seed)) continue
    const own = [seed]
    for (let at = 0; at < own.length; at++) {
      const { area } = own[at]!
      const reach = reachOf(area)
      for (const other of left) {
        if (other.area.x > area.x + area.width + reach || other.area.x + other.area.width < area.x - reach || other.area.y > area.y + area.height + reach || other.area.y + other.area.height < area.y - reach) continue
        left.delete(other)
        own.push(other)
      }
    }
    found.push({ area: spanning(own.map(({ area }) => area)), weight: own.reduce((sum, { weight }) => sum + weight, 0), count: own.length })
  }
  return found
}
