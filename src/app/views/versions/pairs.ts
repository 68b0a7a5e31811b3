import type { Stretch } from '../../../core/annotation.ts'

/** A run of words of one version: in both, or only in this one. */
export interface Piece { readonly kept: boolean; readonly text: string }

/** One or more paragraphs of the older version beside what became of them. */
export interface Pair {
  readonly was: readonly Piece[]
  readonly now: readonly Piece[]
  readonly changed: boolean
  /** Where they start in the newer text. */
  readonly start: number
}

/** Two texts side by side: a new pair starts wherever both have a line end in common. */
export function pairsOf(was: string, now: string, stretches: readonly Stretch[]): Pair[] {
  const pairs: Pair[] = []
  let [left, right, start]: [Piece[], Piece[], number] = [[], [], 0]
  const close = (end: number) => {
    const changed = [...left, ...right].some((piece) => !piece.kept && piece.text.trim() !== '')
    if ([...left, ...right].some((piece) => piece.text.trim() !== '')) pairs.push({ was: left, now: right, changed, start })
    ;[left, right, start] = [[], [], end]
  }
  for (const stretch of stretches) {
    if (!stretch.kept) {
      const [out, put] = [was.slice(stretch.was.start, stretch.was.end), now.slice(stretch.now.start, stretch.now.end)]
      const isWhole = left.length + right.length === 0 && [out, put].every((text) => text === '' || text.endsWith('\n'))
      if (out !== '') left.push({ kept: false, text: out })
      if (put !== '') right.push({ kept: false, text: put })
      if (isWhole) close(stretch.now.end)
      continue
    }
    let at = stretch.now.start
    for (const line of now.slice(stretch.now.start, stretch.now.end).split(/(?<=\n)/u)) {
      const text = line.replace(/\n$/u, '')
      if (text !== '') {
        left.push({ kept: true, text })
        right.push({ kept: true, text })
      }
      at += line.length
      if (line.endsWith('\n')) close(at)
    }
  }
  close(now.length)
  return pairs
}
