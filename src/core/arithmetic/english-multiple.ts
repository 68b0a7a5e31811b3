import Big from 'big.js'
import type { Change } from './change.ts'
import { isEnglishLevel, sameNoun } from './english-result.ts'
import type { Figure, Line } from './figure.ts'
import { exactly } from './range.ts'

const counts: Readonly<Record<string, number>> = { twice: 2, double: 2, doubled: 2, two: 2, three: 3, triple: 3, tripled: 3, trebled: 3, four: 4, quadruple: 4, quadrupled: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const many = `(twice|double|triple|quadruple|(?:${Object.keys(counts).filter((word) => /^(?:t(?:wo|hree|en)|f|s|e|n)/.test(word)).join('|')}|\\d+(?:\\.\\d+)?) times)`
const loosely = /\b(?:about|nearly|almost|roughly|around|more than|over|at least|up to|less than|some|under)\s+$/i
/** three times the $1.6 million; twice as many as the 24: the base follows. */
const ofBase = new RegExp(`\\b${many}(?: as (?:many|much|high|large|long|big)(?: [a-z]+)? as)?(?: the| its| their| last year[’']s| a)?(?: (?:previous|old|original|initial|total|figure|of|number|[a-z]+ of))*\\s$`, 'i')
/** 7,500, five times as much: the base was told before. */
const asMuch = new RegExp(`^(?:\\s[a-z]+){0,4}(?:,| —|, or| is| was)\\s${many} as (?:many|much)\\b(?!\\s+as\\b)`, 'i')
/** tripled to 7,200 from 2,400. */
const grown = /\b(doubled|tripled|trebled|quadrupled)\b(?:(?! by )[^.;,]){0,24}$/i

/** Changes whose result is a multiple; `pairs`: from A to B, already read. */
export function englishMultiples(line: Line, pairs: readonly Change[]): Change[] {
  return [...line.figures.flatMap((figure, at) => ofFollowing(line, at, figure) ?? ofEarlier(line, at, figure) ?? []), ...pairs.flatMap((pair) => ofPair(line, pair))]
}

function ofFollowing(line: Line, at: number, base: Figure): Change | undefined {
  const found = ofBase.exec(base.lead)
  const now = found && line.figures.slice(0, at).findLast((one) => isEnglishLevel(one) && sameNoun(one, base))
  return found && now ? told(line, { base, now }, base.start - base.lead.length + found.index, found[1]!) : undefined
}

function ofEarlier(line: Line, at: number, now: Figure): Change | undefined {
  const found = asMuch.exec(now.tail)
  if (!found || !isEnglishLevel(now)) return undefined
  const before = [...line.figures.slice(0, at).reverse(), ...[...(line.before?.figures ?? [])].reverse()].filter((one) => isEnglishLevel(one) && sameNoun(one, now))
  const times = timesIn(found[1]!)
  const base = before.find((one) => one.value.times(times).eq(now.value)) ?? before[0]
  return base && told(line, { base, now }, now.end + found[0].indexOf(found[1]!), found[1]!)
}

function ofPair(line: Line, pair: Change): Change[] {
  const first = pair.base.start < pair.now.start ? pair.base : pair.now
  const found = grown.exec(first.lead)
  const change = found && told(line, pair, first.start - first.lead.length + found.index, found[1]!)
  return change ? [change] : []
}

function told(line: Line, { base, now }: Pick<Change, 'base' | 'now'>, start: number, words: string): Change | undefined {
  if (loosely.test(line.text.slice(0, start - line.sentence.start))) return undefined
  const value = timesIn(words)
  const figure: Figure = { start, end: start + words.length, text: words, kind: 'quantity', unit: '倍', dimension: '倍', value, range: exactly(value), ulp: new Big(words.includes('.') ? '0.1' : 1), scale: new Big(1), approximate: false, lead: '', tail: '' }
  return { base, now, sign: 0, form: 'times', unsure: true, results: [{ kind: 'multiple', figure, sign: 0 }] }
}

function timesIn(words: string): Big {
  const number = words.split(' ')[0]!.toLowerCase()
  return new Big(counts[number] ?? number)
}
