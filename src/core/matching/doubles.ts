import { lookAlikeGroups } from '../lexicon/look-alikes.ts'
import { wordDoubles } from '../lexicon/word-doubles.ts'

const none: ReadonlySet<string> = new Set()
const doubles = new Map<string, Set<string>>()
for (const group of [...lookAlikeGroups, ...wordDoubles.split(' ')]) for (const one of group) for (const other of group) if (one !== other) doubles.set(one, (doubles.get(one) ?? new Set()).add(other))

/** Characters the eye takes for this one, in names or in words. */
export function doublesOf(character: string): ReadonlySet<string> {
  return doubles.get(character) ?? none
}

export function areDoubles(a: string, b: string): boolean {
  return doublesOf(a).has(b)
}
