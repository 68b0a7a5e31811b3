import { changing } from '../claims/modifiers.ts'
import { readMentions } from '../mentions/index.ts'
import { composeDocument } from '../text/compose.ts'
import { bareWords } from '../text/similarity.ts'
import { align } from './align.ts'

const denying = /[不没未无非]|\b(?:not?|never|without)\b|n['’]t\b/iu

/**
 * Whether a sentence still states what it stated: no number, unit or day is another, no word stands for another (it may be a name),
 * and what was added or left out changes no meaning. Other marks and plain words added, or plain words left out, are the same telling.
 */
export function toldAlike(was: string, now: string): boolean {
  if (bareWords(was) === bareWords(now)) return numbersIn(was) === numbersIn(now)
  const changes = align(was, now).filter(({ kept }) => !kept).map((one) => ({ out: bareWords(was.slice(one.was.start, one.was.end)), put: bareWords(now.slice(one.now.start, one.now.end)) })).filter(({ out, put }) => out !== put)
  const words = changes.map(({ out, put }) => out + put)
  const oneWay = changes.every(({ out }) => out === '') || changes.every(({ put }) => put === '')
  return oneWay && numbersIn(was) === numbersIn(now) && !words.some((one) => denying.test(one) || one.search(changing) >= 0)
}

/** The numbers and days a sentence states, as printed. */
function numbersIn(sentence: string): string {
  const document = composeDocument(sentence, { id: '', name: '' })
  return readMentions(document).map(({ start, end }) => document.text.slice(start, end)).join('\n')
}
