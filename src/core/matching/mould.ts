import { diffArrays } from 'diff'
import type { Said, Span } from '../model.ts'
import type { Thing } from './thing.ts'

/** Words of one mould: so much of what both have on average stands in both, in the same order (Dice). */
const oneMould = 0.5
/** Fewer characters in common are any sentence's. */
const leastShared = 6
/** More characters are another sentence. */
const longest = 16
const furthest = 80
const times = /[今明后昨前][天日晚晨]|周[一二三四五六日末]|[上本下][周月]|白天|夜间|[上下]午|早[上市]|[上中下]旬|首日|次日|最后一天|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u
/** Any town’s, or taken up. */
const vague = /^[全我本该各这那此其]/u
const directions = /^[东西南北上下前后左右老新大小]$/u
/** A number before these tells one of a row from the next: 29路, 第128期. */
const labels = '路号期线栋幢班届'

/** What stands in the one where the other has something else, in two sentences cast in one mould: another shop, school, line or day, and so another number. */
export function rivalsOf(a: Thing, b: Thing): Said | undefined {
  const pair = rivalsIn([a, b], [lead(a), lead(b)]) ?? rivalsIn([a, b], [opening(a), opening(b)])
  return pair && { zh: `“${pair[0]}”与“${pair[1]}”`, en: `“${pair[0]}” against “${pair[1]}”` }
}

type Pair<T> = readonly [T, T]

function rivalsIn(things: Pair<Thing>, spans: Pair<Span | undefined>): Pair<string> | undefined {
  const [one, other] = things.map((thing, at) => wordsOf(thing, spans[at])) as [string[], string[]]
  const pieces = piecesOf(one, other)
  const shared = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0)
  if (shared < leastShared || 2 * shared < oneMould * (one.join('').length + other.join('').length)) return undefined
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1]
    if (typeof piece === 'string' || typeof next !== 'string' || piece.some((words) => words === '' || words.length > longest)) continue
    const words = piece.map((word) => `${word}${next[0]}`) as [string, string]
    if (areRivals(things, words, piece)) return words
  }
  return namesApart(things, spans)
}

/** What two texts share, and between that what each has instead. A single character in common is chance. */
function piecesOf(one: readonly string[], other: readonly string[]): (string | [string, string])[] {
  const pieces: (string | [string, string])[] = []
  for (const { added, removed, value } of diffArrays([...one], [...other])) {
    const text = value.join('')
    const last = pieces.at(-1)
    if (!added && !removed && text.length > 1) pieces.push(text)
    else {
      const pair: [string, string] = Array.isArray(last) ? last : ['', '']
      if (!Array.isArray(last)) pieces.push(pair)
      if (!added) pair[0] += text
      if (!removed) pair[1] += text
    }
  }
  return pieces
}

/** Each of its own story alone, and more than another word for the same. */
function areRivals([a, b]: Pair<Thing>, [one, other]: Pair<string>, [taken, put]: Pair<string>): boolean {
  const [text, texts] = [textOf(a), textOf(b)]
  if (text.includes(other) || texts.includes(one) || vague.test(one) || vague.test(other)) return false
  if ((directions.test(taken) && directions.test(put)) || (/^\d+$/u.test(taken) && /^\d+$/u.test(put))) return true
  return (times.test(one) && times.test(other)) || (isMarked(a, one, texts) && isMarked(b, other, text))
}

/** Whether words are, or hold, what marks a story, and the other has nothing of it. */
function isMarked({ marks }: Thing, words: string, elsewhere: string): boolean {
  for (const mark of marks.keys()) if ((mark.includes(words) || (mark.length > 1 && words.includes(mark))) && !elsewhere.includes(mark)) return true
  return false
}

/** Bodies, places and titles the two name, none of the one in the other’s story and no short form of each other. */
function namesApart([a, b]: Pair<Thing>, spans: Pair<Span | undefined>): Pair<string> | undefined {
  const named = (thing: Thing, span: Span | undefined, elsewhere: string) => (span ? thing.reading.names.filter(({ kind, start, end }) => kind !== 'person' && kind !== 'quotation' && start >= span.start && end <= span.end).map(({ start, end }) => thing.reading.document.text.slice(start, end)).filter((words) => !elsewhere.includes(words)) : [])
  const [ones, others] = [named(a, spans[0], textOf(b)), named(b, spans[1], textOf(a))]
  for (const one of ones) for (const other of others) if (one.at(-1) === other.at(-1) && !isWithin(one, other) && !isWithin(other, one)) return [one, other]
  return undefined
}

/** 市教体局 within 市教育体育局: its characters in order. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** The sentence up to the number. */
function lead({ reading: { document }, from, start }: Thing): Span {
  const report = /^\s*本报[^，。\s]{0,8}[讯电]/u.exec(document.text.slice(from, from + 16))?.[0].length ?? 0
  return { start: Math.max(from + report, start - furthest), end: start }
}

/** The first words of the story’s body. */
function opening({ reading: { document, sentences }, story }: Thing): Span | undefined {
  const first = story === undefined ? undefined : sentences.find(({ block }) => document.blocks[block]!.story === story && document.blocks[block]!.role === 'body')
  return first && { start: first.start, end: Math.min(first.end, first.start + furthest) }
}

/** Han characters and Latin words one by one, without marks, and without numbers but those that name. */
function wordsOf({ reading: { document } }: Thing, span: Span | undefined): string[] {
  const text = span ? document.text.slice(span.start, span.end).replace(/^\s*本报[^，。\s]{0,8}[讯电]/u, '') : ''
  return text.match(words) ?? []
}

const words = new RegExp(`\\p{Script=Han}|[\\p{Script=Latin}]+|\\d+(?=[${labels}])`, 'gu')

function textOf({ reading: { document }, story }: Thing): string {
  const own = story === undefined ? undefined : document.stories[story]
  return own ? document.text.slice(own.start, own.end) : document.text
}
