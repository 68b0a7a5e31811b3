import type { Token, Words } from '../model.ts'

/** A text cut into words with their parts of speech, white space left out. */
export function tokensOf(text: string, words: Words): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { word, tag } of words.tag(text)) {
    if (/\S/u.test(word)) tokens.push({ start: at, end: at + word.length, tag })
    at += word.length
  }
  return tokens
}
