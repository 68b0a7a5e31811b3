import { blockAt } from '../mentions/index.ts'
import type { Document, Reading, Span, Story, Token, Words } from '../model.ts'
import { telling } from './telling.ts'

/** Index of the story that holds an offset; absent in page furniture. */
export function storyAt(document: Document, offset: number): number | undefined {
  return blockAt(document.blocks, offset)?.story
}

const most = 24
/** A word counted less than some hundred times among millions, or a name. */
const rare = 0.68
/** Han characters, without digits and marks. */
const isHanWord = /^[^\d\p{P}]*\p{Script=Han}[^\d\p{P}]*$/u
const names = /^(?:n[rstz]|x|nrt|nrfg|eng)/u

/** Long English words that any story may have. */
const commonEnglish = /(?:ing|ed|ly)$|^(?:because|before|between|during|people|percent|million|billion|thousand|hundred|should|through|without|another|against|around|already|himself|herself|including|yesterday|morning|afternoon|evening|number|members?|officials?|annual|public|second|really|nearly|almost|months?|minutes?|report|reports|others?)$/u

/** The words that tell one story from the next, each with its weight: names above all, then words that are rare. */
export function marksOf(reading: Reading, story: Story | Span, words: Words | undefined): ReadonlyMap<string, number> {
  const { text } = reading.document
  const weights = new Map<string, number>()
  const add = (word: string, weight: number) => weights.set(word, Math.min(3, (weights.get(word) ?? 0) + weight))
  for (const name of reading.names) if (name.start >= story.start && name.end <= story.end && name.kind !== 'quotation') add(name.value.full, 1.2)
  const own = text.slice(story.start, story.end)
  if (/[a-z]{2}/u.test(own)) {
    for (const word of englishNames(own)) add(word, 1)
    for (const [word] of own.matchAll(/(?<![\p{L}’'-])[a-z]{6,}(?![\p{L}’'-])/gu)) if (!commonEnglish.test(word)) add(word, 0.3)
  }
  for (const token of tokensWithin(reading.tokens, story)) {
    if (token.end - token.start < 2) continue
    const word = text.slice(token.start, token.end)
    const weight = telling(word, words) * (names.test(token.tag) ? 1.2 : 1)
    if (weight >= rare && isHanWord.test(word)) add(word, weight)
  }
  return new Map([...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most))
}

/** English words with a capital inside a sentence, or with one wherever they stand and more than once. */
function* englishNames(words: string): Generator<string> {
  if (!/[A-Za-z]{3}/.test(words)) return
  for (const [word] of words.matchAll(/(?<=[a-z,;] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]{2,}/gu)) yield word
  const opening = [...words.matchAll(/(?<![a-z,;] )\b[A-Z][a-z]{2,}/gu)].map(([word]) => word)
  for (const word of new Set(opening)) if (opening.filter((one) => one === word).length > 1 && !new RegExp(`\\b${word.toLowerCase()}\\b`, 'u').test(words)) yield word
}

/** The tokens that lie wholly inside a span. */
export function tokensWithin(tokens: readonly Token[], span: Span): readonly Token[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < tokens.length && tokens[end]!.end <= span.end) end++
  return tokens.slice(low, end)
}

/** The year a story is of: that of its document's date, else the one it states most often. */
export function yearOf({ document }: Reading, story: Span): number | undefined {
  if (document.dated) return Number(document.dated.slice(0, 4))
  const counts = new Map<string, number>()
  for (const [, year] of document.text.slice(story.start, story.end).matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|\b)/gu)) counts.set(year!, (counts.get(year!) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]))
  return most ? Number(most[0]) : undefined
}
