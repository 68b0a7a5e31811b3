import type { Box } from './geometry.ts'

interface Part { box: [number, number, number, number]; curves: number; last: [number, number]; first: [number, number] }

/** How many numbers follow each of pdfjs's path commands: move, line, curve, quadratic curve, close. */
const follow = [2, 2, 6, 4, 0]

/** The separate outlines of a path; a straight one that is drawn, edge by edge. */
export function strokesOf(path: ArrayLike<number>, filled: boolean): { box: Box; curves: number }[] {
  const parts: Part[] = []
  const edges: { box: Box; curves: number }[] = []
  for (let at = 0; at < path.length; ) {
    const command = path[at]!
    const count = follow[command] ?? 0
    const to: [number, number] = count > 0 ? [path[at + count - 1]!, path[at + count]!] : [0, 0]
    const part = parts.at(-1)
    if (command === 0 || !part) parts.push({ box: [...to, ...to], curves: 0, last: to, first: to })
    else {
      const end = count > 0 ? to : part.first
      edges.push({ box: [Math.min(part.last[0], end[0]), Math.min(part.last[1], end[1]), Math.max(part.last[0], end[0]), Math.max(part.last[1], end[1])], curves: command === 2 || command === 3 ? 1 : 0 })
      if (command === 2 || command === 3) part.curves++
      part.box = [Math.min(part.box[0], end[0]), Math.min(part.box[1], end[1]), Math.max(part.box[2], end[0]), Math.max(part.box[3], end[1])]
      part.last = end
    }
    at += count + 1
  }
  const straight = parts.every(({ curves }) => curves === 0)
  return straight && !filled ? edges : parts.map(({ box, curves }) => ({ box, curves }))
}
