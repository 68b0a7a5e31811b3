import { contrasts } from '../lexicon/contrasts.ts'
import type { Said } from '../model.ts'

/** Of each set of contrasting words the ones a text has, by the set's index. */
export type Tells = ReadonlyMap<number, readonly string[]>

export function tellsOf(text: string): Tells {
  const tells = new Map<number, string[]>()
  for (let at = 0; at < text.length; at++) {
    if (mayBegin[text.charCodeAt(at)] === 0) continue
    anyOf.lastIndex = at
    const found = anyOf.exec(text)?.[0]
    if (found === undefined) continue
    at += found.length - 1
    const word = found.length === 2 && !setsOf.has(found) ? (setsOf.has(found[1]!) ? found[1]! : found[0]!) : found
    for (const set of setsOf.get(word) ?? []) {
      const held = tells.get(set)
      if (!held) tells.set(set, [word])
      else if (!held.includes(word)) held.push(word)
    }
  }
  return tells.size === 0 ? nothing : tells
}

const nothing: Tells = new Map()

const setsOf = new Map<string, number[]>()
for (const [at, set] of contrasts.entries()) for (const word of set) setsOf.set(word, [...(setsOf.get(word) ?? []), at])

/** Before and behind a single character that is part of a name: 城南, 河西, 东区. */
const [ahead, behind] = ['城河江湖岸街路门', '区岸段站门线']
const stands = (word: string) => word.length > 1 || word === '男' || word === '女'
/** Longest first; a single character only as part of a name. */
const anyOf = new RegExp([...setsOf.keys()].sort((a, b) => b.length - a.length).map((word) => (stands(word) ? word : `[${ahead}]${word}|${word}[${behind}]`)).join('|'), 'yu')
/** Units they begin with: at most places none does. */
const mayBegin = new Uint8Array(0x10000)
for (const one of ahead + [...setsOf.keys()].map(([first]) => first).join('')) mayBegin[one.charCodeAt(0)] = 1

/** Two words of one set, one on each side, that tell two things apart; none where the sides share one. */
export function contrastOf(a: Tells, b: Tells): Said | undefined {
  for (const [at, one] of a) {
    const other = b.get(at)
    if (other && !one.some((word) => other.includes(word))) return { zh: `${one[0]}与${other[0]}`, en: `${one[0]} against ${other[0]}` }
  }
  return undefined
}
