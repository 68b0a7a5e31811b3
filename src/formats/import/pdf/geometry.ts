import type { Rectangle } from '../../../core/model.ts'

/** PDF's six numbers: (x, y) goes to (a·x + c·y + e, b·x + d·y + f). */
export type Matrix = readonly [number, number, number, number, number, number]

/** Left, top (or bottom), right, bottom (or top). */
export type Box = readonly [number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `inner` first, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** The upright rectangle around a transformed one. */
export function boxOf(matrix: Matrix, [x0, y0, x1, y1]: Box): Rectangle {
  const corners = [applied(matrix, x0, y0), applied(matrix, x1, y0), applied(matrix, x0, y1), applied(matrix, x1, y1)]
  return spanning(corners.map((one) => ({ ...one, width: 0, height: 0 })))
}

export function spanning(all: readonly Rectangle[]): Rectangle {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of all) {
    x0 = Math.min(x0, x)
    y0 = Math.min(y0, y)
    x1 = Math.max(x1, x + width)
    y1 = Math.max(y1, y + height)
  }
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }
}

export function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}

export function contains(outer: Rectangle, inner: Rectangle, slack = 0): boolean {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.width <= outer.x + outer.width + slack && inner.y + inner.height <= outer.y + outer.height + slack
}

export function areaOf({ width, height }: Rectangle): number {
  return width * height
}

/** The middle of numbers, each counted `weight` times. */
export function median(all: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = [...all].sort((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { value, weight } of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return 0
}
