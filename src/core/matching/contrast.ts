import { contrasts } from '../lexicon/contrasts.ts'
import type { Said } from '../model.ts'

/** Of each set of contrasting words the ones a text has, by the set's index. */
export type Tells = ReadonlyMap<number, readonly string[]>

export function tellsOf(text: string): Tells {
  const tells = new Map<number, readonly string[]>()
  for (const [at, set] of patterns.entries()) {
    const held = set.filter(({ pattern, word }) => (pattern ? pattern.test(text) : text.includes(word))).map(({ word }) => word)
    if (held.length > 0) tells.set(at, held)
  }
  return tells
}

/** A single character only as part of a name: 城南, 河西, 东区. */
const patterns = contrasts.map((set) => set.map((word) => ({ word, ...(word.length === 1 && word !== '男' && word !== '女' ? { pattern: new RegExp(`[城河江湖岸街路门]${word}|${word}[区岸段站门线]`, 'u') } : {}) })))

/** Two words of one set, one on each side, that tell two things apart; none where the sides share one. */
export function contrastOf(a: Tells, b: Tells): Said | undefined {
  for (const [at, one] of a) {
    const other = b.get(at)
    if (other && !one.some((word) => other.includes(word))) return { zh: `${one[0]}与${other[0]}`, en: `${one[0]} against ${other[0]}` }
  }
  return undefined
}
