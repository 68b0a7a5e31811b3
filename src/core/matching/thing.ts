import Big from 'big.js'
import type { Range } from '../arithmetic/range.ts'
import { deeds } from '../lexicon/deeds.ts'
import type { Claim, NumberValue, NumeralKind, Reading, Told, Words } from '../model.ts'
import { rangeOf } from './bounds.ts'
import { isNumber, type NumberClaim } from './compare.ts'
import { type Tells, tellsOf } from './contrast.ts'
import { editionOf, occasionOf } from './occasion.ts'
import { once } from './once.ts'
import { marksOf, storyAt, tokensWithin, yearOf } from './story.ts'
import { telling } from './telling.ts'

/** What one claim speaks of, made comparable. */
export interface Thing {
  readonly reading: Reading
  /** Index of its claim in the reading. */
  readonly at: number
  /** Where the number or day stands. */
  readonly start: number
  readonly end: number
  /** Where its sentence starts. */
  readonly from: number
  readonly kind: NumeralKind
  /** Of a number its value in its own unit. */
  readonly amount: Pick<NumberValue, 'value' | 'unit'> | undefined
  /** What it speaks of, as printed. */
  readonly about: string
  /** The time its claim is told of. */
  readonly said: Told | undefined
  readonly scope: Told | undefined
  /** When it holds: as `said`; a day on which something happens has none beside itself. */
  readonly period: Told | undefined
  readonly modifiers: readonly string[]
  /** Only things of one dimension compare: a unit's, or the kind of occasion a day or an ordinal tells of. */
  readonly dimension: string
  /** '' for a day or an ordinal. */
  readonly unit: string
  /** What its value allows, in the base unit of its dimension; of a day its month and day as one number. */
  readonly range: Range
  /** Of a number its digits or numerals as printed. */
  readonly printed: string
  /** Index into the document's stories. */
  readonly story: number | undefined
  /** The year its story is of, where it says so. */
  readonly year: number | undefined
  /** The subject without light words, as one run of characters. */
  readonly subject: string
  /** Its words, each with how telling it is: 0 to 1, a word nobody counts is 1. */
  readonly terms: ReadonlyMap<string, number>
  /** The words that mark its story. */
  readonly marks: ReadonlyMap<string, number>
  /** What tells it from a thing of the same name, in its sentence up to the number. */
  readonly tells: Tells
  /** Its sentence says before it that a part is spoken of. */
  readonly part: boolean
  /** Of a part behind 其中: what the whole is called. */
  readonly whole: string | undefined
  /** Of a part told by what it does (已有18所建成): those words. */
  readonly does: string | undefined
}

const unmarked = { year: undefined, marks: new Map<string, number>() }
const counted: ReadonlySet<string> = new Set(['quantity', 'money', 'percent', 'percentage-point', 'age', 'duration'])
/** Words that a subject may have or not have and still be the same. */
const light = /^(?:本报讯|讯|记者|今年|去年|明年|[我全本][国省市县区镇乡村]|的|了|总|共|全部|一共|总共|总数|总量|总额|数|数量|人数|户数|名|位|个|达|达到|为|是|有|约|已|已经|完成|实际|实现|项目|工程|设计|规划|正在|建设|拥有|现有|设有|设|有|这|该|本|其|所有|等|各|the|a|an|of|in|for|total|number|amount|some|about|were|was|are|is|be)$/u

/** Words for how long a thing is. */
const lengths = /^(?:[全总路桥线]长|长度|长达)$/u

/** The claims of a reading that say how much of something there is, on which day something happens, for which time it is held. `kept`: what of the reading is held on to. */
export function thingsOf(reading: Reading, words: Words | undefined, kept = reading): Thing[] {
  const stories = reading.document.stories.map((story) => ({ year: yearOf(reading, story), marks: marksOf(reading, story, words) }))
  return reading.claims.flatMap((claim, at) => {
    const spoken = countOf(reading, claim) ?? occasion(reading, claim)
    if (!spoken) return []
    const { terms, subject } = termsOf(spoken.about, reading, words)
    const { start, end, kind, value } = claim.mention
    const story = storyAt(reading.document, start)
    if (!names(subject)) return []
    const { year, marks } = story === undefined ? unmarked : stories[story]!
    const { about, modifiers, dimension, unit, range, printed, part, does, whole } = spoken
    const said = claim.period && toldOnce(claim.period)
    // Written out field by field: an archive holds them by the hundred thousand, and spread ones take twice the room.
    return [{
      reading: kept, at, start, end, from: reading.sentences[claim.sentence]!.start, kind, amount: value.type === 'number' && value.value !== undefined ? { value: value.value, unit: value.unit } : undefined, about: about.text,
      said, scope: claim.scope && toldOnce(claim.scope), period: spoken.timeless ? undefined : said, modifiers: modifiersOnce(modifiers), dimension, unit, range, printed,
      story, year: spoken.year ?? year, subject, terms, marks, tells: tellsOf(before(reading, claim)), part, does, whole,
    }]
  })
}

/** Times, places and modifiers are said again and again: one of each is held, wherever it stands. */
const toldOnce = once(({ text, from, days }: Told) => `${text} ${from} ${days?.first} ${days?.last} ${days?.from}`, ({ text, from, days }): Told => ({ text, from, ...(days ? { days } : {}) }))
const modifiersOnce = once((modifiers: readonly string[]) => modifiers.join(' '), (modifiers) => modifiers)

type Spoken = Pick<Thing, 'modifiers' | 'dimension' | 'unit' | 'range' | 'printed' | 'part'> & { readonly about: Told; readonly timeless?: true; readonly year?: number; readonly does?: string; readonly whole?: string }

function countOf(reading: Reading, claim: Claim): Spoken | undefined {
  if (!isNumber(claim) || !counted.has(claim.mention.kind) || !claim.subject || isPart(reading, claim)) return undefined
  const { dimension, unit, numeral } = claim.mention.value
  return { about: withDeed(reading, claim.subject, claim), modifiers: claim.modifiers, dimension, unit, range: rangeOf(claim.mention.value), printed: reading.document.text.slice(numeral.start, numeral.end).replaceAll(',', ''), ...partOf(reading, claim) }
}

/** 惠及3.2万居民: what is done stands before the number, whom it is done for behind. */
function withDeed({ document: { text } }: Reading, subject: Told, { mention }: Claim): Told {
  if (!subject.place || subject.place.start < mention.end) return subject
  const deed = deeds.exec(text.slice(Math.max(0, mention.start - 8), mention.start).replace(/[约近逾超]$|超过$|多达$/u, ''))
  return deed && !subject.text.startsWith(deed[0].slice(0, 2)) ? { text: `${deed[0].slice(0, 2)}${subject.text}`, from: subject.from } : subject
}

function occasion(reading: Reading, claim: Claim): Spoken | undefined {
  const common = { unit: '', printed: '', modifiers: [], part: false }
  const edition = editionOf(reading, claim)
  if (edition && isNumber(claim)) return { ...common, about: edition.subject, dimension: edition.kind, range: rangeOf(claim.mention.value) }
  const day = occasionOf(reading, claim)
  const { value } = claim.mention
  if (!day || value.type !== 'date') return undefined
  const number = new Big(value.month! * 100 + value.day!)
  const year = value.year ?? value.assumedYear?.year
  return { ...common, about: day.subject, timeless: true, dimension: `day of ${day.kind}`, range: { low: number, high: number, lowOpen: false, highOpen: false, soft: new Big(0) }, ...(year === undefined ? {} : { year }) }
}

/** 2/5 in brackets says which part of a series this is, and counts nothing. */
function isPart({ document }: Reading, { mention }: NumberClaim): boolean {
  return /^\d+\/\d+$/u.test(document.text.slice(mention.start, mention.end))
}

/** 其中 or "of which" before it, and before that a whole of its kind: 10件实事，其中总投入4.8亿元 is no part of the ten. So is 已有418所 behind 全市432所食堂, told by what it does. */
function partOf({ document, sentences, claims }: Reading, claim: NumberClaim): Pick<Spoken, 'part' | 'does' | 'whole'> {
  const { start, end } = sentences[claim.sentence]!
  const lead = document.text.slice(start, claim.mention.start)
  const cue = lastCue(lead)
  const toAll = /(?:已|仅|只|就|目前|现)有[约近]?$/u.test(lead)
  if (!cue && !toAll) return { part: false }
  const counted = claims.filter((one) => isNumber(one) && one.sentence >= claim.sentence - 1 && one.mention.start < claim.mention.start)
  const ofKind = counted.filter(({ mention }) => mention.value.type === 'number' && mention.value.dimension === claim.mention.value.dimension)
  const isAhead = ({ mention }: Claim) => cue !== undefined && mention.start < start + cue.index
  const whole = (ofKind.findLast(isAhead) ?? counted.findLast(isAhead))?.subject?.text
  if (cue) return { ...(whole ? { whole } : {}), part: counted.every(({ mention }) => mention.start >= start + cue.index) || ofKind.some(({ mention }) => mention.start < start + cue.index) }
  const ofAll = ofKind.some((one) => one.sentence === claim.sentence && one.subject?.text === claim.subject?.text)
  return ofAll ? { part: true, does: /^[^，。；！？]*/u.exec(document.text.slice(claim.mention.end, end))![0] } : { part: false }
}

function lastCue(lead: string): RegExpExecArray | undefined {
  return lead.includes('其中') || lead.includes('of ') ? [...lead.matchAll(/其中|of which|of them|of those/gu)].at(-1) : undefined
}

/** The words of the sentence up to the number, what it counts and where; with the sentence before where this one takes up what that one named (The wing has 126 beds). */
function before({ document, sentences }: Reading, { sentence, mention, subject, scope }: Claim): string {
  const [own, last] = [sentences[sentence]!, sentences[sentence - 1]]
  const { start } = last?.block === own.block && /^(?:The|This|It|该|此|这)(?![a-z])/u.test(document.text.slice(own.start, own.start + 6)) ? last : own
  return `${document.text.slice(start, mention.start)} ${subject?.text ?? ''} ${scope?.text ?? ''}`
}

/** A subject names something: not a lone comparison, time or verb. */
function names(subject: string): boolean {
  return subject.length >= 2 && !/^(?:比|连续|同比|环比|为期|历时|第)/u.test(subject) && !/^(?:[今去明上本当前后]?年|[上本]?月|\d+)$/u.test(subject)
}

type Terms = Pick<Thing, 'terms' | 'subject'>

/** Subjects met before: copy speaks of the same things again and again, and an index holds them by the hundred thousand. */
const met = new WeakMap<Words, Map<string, Terms>>()
const mostMet = 20_000

/** The words of a subject that tell something, each with how telling it is. */
function termsOf(subject: Told, reading: Reading, words: Words | undefined): Terms {
  const cut = tokensOf(subject, reading) ?? cutBare(subject.text, words)
  if (!words) return made(cut, words)
  const known = met.get(words) ?? new Map<string, Terms>()
  met.set(words, known)
  const key = cut.join('\n')
  const before = known.get(key)
  if (before) return before
  if (known.size >= mostMet) known.clear()
  const terms = made(cut, words)
  known.set(key, terms)
  return terms
}

function made(cut: readonly string[], words: Words | undefined): Terms {
  const terms = new Map(cut.filter((word) => /[\p{L}\p{N}]/u.test(word) && !light.test(word)).map((word) => (lengths.test(word) ? '长' : word)).map((word) => [word, telling(word, words)] as const))
  return { terms, subject: [...terms.keys()].join('') }
}

/** The segmenter's words at the subject's own place, where the text is as it stands there. */
function tokensOf({ text, place }: Told, { document, tokens }: Reading): string[] | undefined {
  if (!place || tokens.length === 0 || document.text.slice(place.start, place.end) !== text) return undefined
  return tokensWithin(tokens, place).map((token) => document.text.slice(token.start, token.end).toLowerCase())
}

function cutBare(phrase: string, words: Words | undefined): string[] {
  const bare = phrase.replace(/[\s\p{P}\p{S}]+/gu, ' ').trim().toLowerCase()
  return words ? words.cut(bare).map((word) => word.trim()) : bare.split(' ').flatMap((part) => (/\p{Script=Han}/u.test(part) ? pairsOf(part) : [part]))
}

function pairsOf(text: string): string[] {
  return text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
}

/** How alike two subjects are, 0 to 1: by their words, or by their characters where words are put together otherwise (总投资, 投资总额). */
export function subjectLikeness(a: Thing, b: Thing): number {
  if (a.subject === b.subject) return 1
  const shared = characterOverlap(a.subject, b.subject)
  if (shared < 0.2) return Math.max(contained(a, b), weightedOverlap(a.terms, b.terms), 0.92 * shared)
  const [one, other] = [ownTerms(a, b), ownTerms(b, a)]
  return Math.max(contained(a, b), weightedOverlap(a.terms, b.terms), 0.92 * shared, 0.97 * weightedOverlap(one, other), 0.9 * characterOverlap([...one.keys()].join(''), [...other.keys()].join('')))
}

/** One subject is the other with more said before it: 新生 and 招收新生. Not enough to be the same, enough to ask. */
function contained(a: Thing, b: Thing): number {
  const [short, long] = a.subject.length <= b.subject.length ? [a, b] : [b, a]
  return short.subject.length >= 2 && long.subject.endsWith(short.subject) ? 0.64 : 0
}

/** A subject without what the other story is about anyway: the museum's exhibits are the exhibits in a story of that museum. */
function ownTerms({ terms }: Thing, other: Thing): ReadonlyMap<string, number> {
  const scope = other.scope?.text ?? ''
  const own = new Map([...terms].filter(([word]) => !other.marks.has(word) && !scope.includes(word)))
  return own.size > 0 ? own : terms
}

/** Shared weight of two bags of words, of the weight both have on average: 0 to 1 (Dice). */
export function weightedOverlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [word, weight] of a) if (b.has(word)) shared += weight
  return shared === 0 ? 0 : (2 * shared) / (sum(a) + sum(b))
}

/** Characters shared, of the characters both have on average: 0 to 1; of Han text only. Cheap: thousands of pairs are held against each other. */
export function characterOverlap(a: string, b: string): number {
  if (b.length > 30 || hasPairs(a) || hasPairs(b)) return overlapOf([...a], [...b])
  let [shared, taken] = [0, 0]
  for (let at = 0; at < a.length; at++) {
    const one = a.charCodeAt(at)
    for (let other = 0; other < b.length; other++) {
      if (b.charCodeAt(other) !== one || (taken & (1 << other)) !== 0) continue
      taken |= 1 << other
      shared++
      break
    }
  }
  return shared > 0 && han.test(a) ? (2 * shared) / (a.length + b.length) : 0
}

const han = /\p{Script=Han}/u

/** Characters of two units each. */
function hasPairs(text: string): boolean {
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true
  return false
}

/** The same of any length. */
function overlapOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of b) left.set(one, (left.get(one) ?? 0) + 1)
  let shared = 0
  for (const one of a) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    shared++
    left.set(one, count - 1)
  }
  return a.some((one) => han.test(one)) ? (2 * shared) / (a.length + b.length || 1) : 0
}

function sum(terms: ReadonlyMap<string, number>): number {
  let total = 0
  for (const weight of terms.values()) total += weight
  return total
}
