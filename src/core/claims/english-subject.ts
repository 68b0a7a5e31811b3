import type { Mention, Span } from '../model.ts'

const stop = /^(?:in|of|at|on|for|from|to|with|were|was|are|is|have|has|had|who|that|which|and|or|by|than|as|will|would|per|a|an|the|last|this|since|after|before|during|between|while|when|but|into|over|under|each|every|more|less)$/i
const leads = /(?:\b(?:to|by|of|at|about|around|nearly|almost|some|over|was|were|is|are|reached|rose|fell|grew|dropped|stood|totalled|totaled|a|an|the|than|up|down|increased|decreased|and|or|only|just|had|has|have|with|for|from)\s+|[,\s(])+$/i

/** What an English number counts: the noun behind it; of money and shares what they are spent on or part of, else the words before. */
export function englishSubject(text: string, sentence: Span, mention: Mention, previous: Mention | undefined): Span | undefined {
  const behind = ahead(text, sentence, mention)
  if (behind) return behind
  return before(text, sentence, mention, previous)
}

/** What leads from a number to its noun; of "a $24 million building" the money says what the building cost. */
const toNoun = { attribute: /^[ -]/, counted: /^(?:\s+of(?:\s+(?:the|all|its|their|our))?(?=\s))?[\s-]+/, spent: /^\s+(?:(?:in|of|for|on|worth of)\s+(?:the\s|a\s|an\s|all\s|its\s|their\s)?)/ }

function ahead(text: string, sentence: Span, { start: at, end, kind }: Mention): Span | undefined {
  const rest = text.slice(end, sentence.end)
  const counts = kind === 'quantity' || kind === 'range'
  const attribute = kind === 'money' && /\b(?:an?|the|its|their|this|that|new)\s+$/i.test(text.slice(Math.max(sentence.start, at - 8), at))
  const lead = (counts ? toNoun.counted : attribute ? toNoun.attribute : toNoun.spent).exec(rest)?.[0]
  if (lead === undefined) return undefined
  const start = end + lead.length
  let to = start
  let words = 0
  for (const match of text.slice(start, Math.min(sentence.end, start + 60)).matchAll(/[A-Za-z'’-]+|[^\sA-Za-z]/g)) {
    if (!/^[A-Za-z]/.test(match[0]) || stop.test(match[0]) || words === 4) break
    if (words > 0 && /(?:ed|ing)$/.test(match[0])) break
    to = start + match.index + match[0].length
    words++
  }
  return words === 0 ? undefined : { start, end: to }
}

function before(text: string, sentence: Span, mention: Mention, previous: Mention | undefined): Span | undefined {
  const floor = Math.max(sentence.start, previous?.end ?? sentence.start)
  let start = mention.start
  while (start > floor && !/[,;:()!?\n]/.test(text[start - 1]!)) start--
  const led = text.slice(start, mention.start).replace(leads, '')
  const words = [...led.matchAll(/[^\s]+/g)]
  const first = words[Math.max(0, words.length - 5)]
  return first && /[A-Za-z]/.test(led) ? { start: start + first.index, end: start + led.trimEnd().length } : undefined
}
