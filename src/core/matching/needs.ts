import { type Characters, hasOneOf } from '../text/characters.ts'
import { remember } from './remember.ts'

/** Sets of characters, each as its UTF-16 units (of two the first): what matches holds one of each set at least. */
export type Needs = readonly Uint16Array[]

/** A set larger than this rules out too little to be asked for. */
const largest = 40

/** What every match of a pattern is bound to hold, as far as its source shows; nothing where case is ignored. Read once for a pattern. */
export const needsOf = remember(({ source, ignoreCase }: RegExp): Needs => (ignoreCase ? [] : readBranches({ source: [...source], at: 0 }).sort((a, b) => a.size - b.size).map((set) => Uint16Array.from(set, (one) => one.charCodeAt(0)))))

/** Whether a text of these characters may hold a match. Cheap: ask before a pattern is tried. */
export function mayHold(characters: Characters, needs: Needs): boolean {
  return needs.every((set) => hasOneOf(characters, set))
}

interface Reader { readonly source: readonly string[]; at: number }

/** Branches up to the end of their group: of several one set that holds something of each. */
function readBranches(reader: Reader): ReadonlySet<string>[] {
  const branches = [readBranch(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    branches.push(readBranch(reader))
  }
  if (branches.length === 1) return branches[0]!
  if (branches.some((sets) => sets.length === 0)) return []
  const one = new Set(branches.flatMap((sets) => [...sets.reduce((least, set) => (set.size < least.size ? set : least))]))
  return one.size <= largest ? [one] : []
}

function readBranch(reader: Reader): ReadonlySet<string>[] {
  const sets: ReadonlySet<string>[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const own = readOne(reader)
    if (!isOptional(reader)) sets.push(...own)
  }
  return sets
}

/** A quantifier, read over; whether it allows for none. */
function isOptional(reader: Reader): boolean {
  const rest = reader.source.slice(reader.at, reader.at + 12).join('')
  const [words = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? []
  reader.at += words.length
  return /^(?:[*?]|\{0)/.test(words)
}

function readOne(reader: Reader): ReadonlySet<string>[] {
  const one = reader.source[reader.at++]!
  if (one === '(') return readGroup(reader)
  if (one === '[') return readClass(reader)
  if (one === '\\') return setOf(readEscape(reader))
  return '.^$'.includes(one) ? [] : [new Set(one)]
}

function readGroup(reader: Reader): ReadonlySet<string>[] {
  const opening = /^\?(?:[:=!]|<[=!])/.exec(reader.source.slice(reader.at, reader.at + 3).join(''))?.[0] ?? ''
  reader.at += opening.length
  const sets = readBranches(reader)
  reader.at++
  return opening.endsWith('!') ? [] : sets
}

function readClass(reader: Reader): ReadonlySet<string>[] {
  const negated = reader.source[reader.at] === '^'
  let characters: string[] | undefined = []
  let last: string | undefined
  if (negated) reader.at++
  while (reader.source[reader.at] !== ']') {
    const one = reader.source[reader.at++]!
    const own = one === '\\' ? readEscape(reader) : [one]
    const ranges = one === '-' && last !== undefined && reader.source[reader.at] !== ']'
    if (ranges) {
      const next = reader.source[reader.at++]!
      const end = next === '\\' ? readEscape(reader)?.[0] : next
      characters = range(last!, end, characters)
      last = undefined
    } else {
      characters = own && characters?.concat(own)
      last = own?.length === 1 ? own[0] : undefined
    }
  }
  reader.at++
  return negated ? [] : setOf(characters)
}

function range(from: string, to: string | undefined, before: string[] | undefined): string[] | undefined {
  const [first, last] = [from.codePointAt(0)!, to?.codePointAt(0) ?? Number.POSITIVE_INFINITY]
  return last - first >= largest ? undefined : before?.concat(Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
}

/** The characters an escape stands for; none for what stands between them, undefined where they are many. */
function readEscape(reader: Reader): string[] | undefined {
  const one = reader.source[reader.at++]!
  if (one === 'd') return [...'0123456789']
  if (one === 'n') return ['\n']
  if (one === 't') return ['\t']
  if (one === 'u') {
    const [words, code] = /^(?:\{([\da-f]+)\}|[\da-f]{4})/i.exec(reader.source.slice(reader.at, reader.at + 10).join('')) ?? ['']
    reader.at += words.length
    return [String.fromCodePoint(Number.parseInt(code ?? words, 16))]
  }
  if (/[pP]/.test(one)) while (reader.source[reader.at++] !== '}');
  return /[A-Za-z\d]/.test(one) ? undefined : [one]
}

function setOf(characters: readonly string[] | undefined): ReadonlySet<string>[] {
  return characters && characters.length > 0 && characters.length <= largest ? [new Set(characters)] : []
}
