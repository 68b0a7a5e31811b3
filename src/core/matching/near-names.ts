import { follows, postAt, postBefore, speech } from '../lexicon/posts.ts'
import { surnameAt } from '../lexicon/surnames.ts'
import { blockAt } from '../mentions/index.ts'
import type { Reading, Role, Span, Token } from '../model.ts'
import { easilyMixed } from './likeness.ts'
import { headings, type Seen, storiesOf } from './people.ts'
import { twinsOf } from './twins.ts'
import { firstAt } from './whole-words.ts'

/** A place that has a name but for one character; `named`: read as a person there. */
export interface Near extends Span {
  readonly words: string
  readonly named: Seen | undefined
  readonly role: Role
  /** Index of the character that differs. */
  readonly at: number
}

/** Where the story of `seen` has its name with another character in it, as a name of its own or as words that stand like one. */
export function nearNames({ words: name, reading, story }: Seen, byName: ReadonlyMap<string, readonly Seen[]>): Near[] {
  const { document, names } = reading
  const people = names.filter((one) => one.kind === 'person')
  return twinsOf(document.text, name, story === undefined ? storiesOf(reading)[0]! : document.stories[story]!).flatMap((twin): Near[] => {
    const words = document.text.slice(twin.start, twin.end)
    const role = blockAt(document.blocks, twin.start)?.role ?? 'body'
    const named = byName.get(words)?.find((one) => one.name.start === twin.start)
    const near = { ...twin, words, named, role }
    if (named) return [near]
    const taken = byName.has(words) || people.some((one) => one.start < twin.end && twin.start < one.end && !within(one, twin))
    return !taken && /^[\p{Script=Han}·]+$/u.test(words) && isLikely(reading, name, near) ? [near] : []
  })
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Characters that no name holds. */
const light = /[的了在说和与等是把被为也又就都向对从到将同们笑给让这那他她它]/u

/** Words nobody marked as a name: the character is like, or they stand where a name does; no word of the dictionary lies across. */
function isLikely(reading: Reading, name: string, { start, end, words, at, role }: Near): boolean {
  const { text } = reading.document
  const heading = headings.has(role) || role === 'caption' || role === 'byline'
  const alike = easilyMixed(name[at]!, words[at]!)
  const standing = standsAs(reading, { start, end })
  if (light.test(words[at]!)) return false
  if (name.length === 2) return standing >= (alike || heading ? 2 : 3) && !wordsIn(reading, start, end).some((token) => within(token, { start, end }) || token.end > end)
  const apart = heading && /^(?:[\s：:、，！？]|$)/u.test(text.slice(end, end + 1))
  if (!apart && standing < 3 && wordsIn(reading, start, end).some((token) => !((alike || standing > 1) && within(token, { start, end }) && token.end - token.start < name.length))) return false
  if (alike || (name.length > 3 && surnameAt(name, 0) !== 2)) return true
  // 学梦桃、做梦桃: a word before the given name.
  return at > 0 || standing > 2 || (surnameAt(text, start) > 0 && (standing > 1 || heading))
}

/** How much stands around words as it does around a name: a post or the head of a clause before (a post counts two), speech or deeds behind. */
export function standsAs({ document: { text }, tokens }: Reading, { start, end }: Span): number {
  const post = postBefore(text, start)
  const head = /^(?:|[\n，。；：！？“”、（\s])$/u.test(text.slice(Math.max(0, start - 1), start))
  const right = text.slice(end, end + 24)
  const told = speech.test(right) || /^[：:]/u.test(right) || postAt(text, end) > 0
  const does = /^\d/u.test(right) || follows.test(right.slice(0, 12)) || /^(?:v|vn|d)$/u.test(tokens[firstAt(tokens, end)]?.tag ?? '')
  return (post?.sure || /[图左右上下]为$/u.test(text.slice(Math.max(0, start - 2), start)) ? 2 : post || head ? 1 : 0) + (told ? 2 : does ? 1 : 0)
}

/** Words of the dictionary, two characters or more, that lie in a span or across its ends: 高明|亮. */
export function wordsIn({ tokens }: Reading, start: number, end: number): Token[] {
  const found: Token[] = []
  for (let at = firstAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) if (tokens[at]!.end - tokens[at]!.start > 1 && !/^(?:x|nr|nrt|ns|nz|nrfg)$/u.test(tokens[at]!.tag)) found.push(tokens[at]!)
  return found
}

/** How two names of one sentence stand to each other: `listed` in one clause or list, and so two of them, or in two clauses. */
export function togetherIn({ document: { text, blocks }, sentences }: Reading, seen: readonly Span[], places: readonly Span[]): 'listed' | 'clauses' | undefined {
  let found: 'clauses' | undefined
  for (const sentence of sentences) {
    if (headings.has(blockAt(blocks, sentence.start)?.role ?? 'body')) continue
    const here = (span: Span) => within(span, sentence)
    const [own, other] = [seen.filter(here), places.filter(here)]
    for (const one of own) for (const two of other) {
      if (!/[，,；;。！？]/u.test(text.slice(Math.min(one.end, two.end), Math.max(one.start, two.start)))) return 'listed'
      found = 'clauses'
    }
  }
  return found
}
