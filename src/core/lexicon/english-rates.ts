import type { Divider } from './rates.ts'
import { spans } from './units.ts'

/** Nouns for one of many people: a head, a person, each of them. */
const persons = 'head|person|people|member|resident|visitor|guest|student|pupil|worker|employee|passenger|patient|player|volunteer|diner|customer|reader|child|adult|man|woman'
const times: Readonly<Record<string, string>> = { day: '天', night: '天', week: '周', month: '月', year: '年' }
/** Behind "a" these begin another thought: $3 million, a record. */
const noThing = /^(?:record|rise|fall|drop|cut|gain|further|total|sum|figure|third|quarter|half|fifth|tenth|lot|bit|few|little|new|share|increase|decrease|decline|loss|surplus|deficit|saving|result|sign|level|number|large|small|good|big|full|and|of|the|or|in|to|it|time|piece|go|more|less)$/i
const behind = /(?:^|\s|,)\s*(?:(?:for|to|from|at|on|in|by)\s)?(?:(?:a|an|per)\s|(?:each|every)\s(?:of\s(?:the|its|their|them|these|those)\s)?)([a-z-]+)/giu
const alone = /^\s?(?:[a-z]+\s){0,2}(?:each|apiece)\b(?!\s(?:day|week|month|year|night))/iu
/** each of the homes costs; not: to each of 240 homes, which is the count. */
const before = /\beach(?!(?:\sof(?:\s(?:the|its|their))?)?\s*$)(?:\sof\s(?:the|its|their|them|these))?(?:\s([a-z-]+))?(?:\s[a-z]+){0,4}\s*$/iu

/** What the words beside a figure divide it by: $6 a passenger, 15 tons an acre, 60 meals each, each home uses 4,000. */
export function englishDividers(lead: string, tail: string): Divider[] {
  const words = /^[^.;:]{0,44}/u.exec(tail)![0].replace(/,.*$/su, '')
  const found: Divider[] = []
  for (const match of words.matchAll(behind)) {
    if (!/^\s*(?:(?:for|to|from|at|on|in|by|a|an|per|each|every|of|the|its|their|year|month|week|day|grant|grants|cash|aid)\s|[a-z]+s\s){0,3}$/iu.test(words.slice(0, match.index + 1)) || noThing.test(match[1]!)) continue
    found.push(dividerFor(match[1]!))
  }
  if (found.length === 0 && alone.test(words)) found.push({ units: [], any: true })
  const ahead = found.length === 0 ? before.exec(lead) : null
  if (ahead) found.push(ahead[1] && !/^(?:got|gets?|received?|receives|receiving|costs?|costing|took|take|pays?|paid|has|have|had|gave|will|is|was|worth|with|about|roughly|some)$/iu.test(ahead[1]) ? dividerFor(ahead[1]) : { units: [], any: true })
  if (found.length === 0 && /\b(?:averaging|an average of)\s+$/iu.test(lead)) found.push({ units: [], any: true })
  return found
}

/** Each of the 26 schools will get: what the count names. */
export function dividerBefore(lead: string, unit: string): Divider | undefined {
  return /\b(?:each|every one) of (?:the|its|their|our|his|her)\s$/iu.test(lead) && unit !== '' ? { units: [], noun: singular(unit) } : undefined
}

function dividerFor(word: string): Divider {
  const time = times[word.toLowerCase()]
  if (time) return { units: [time], dimension: 'time', scale: spans.get(time)!.scale }
  const noun = singular(word)
  return { units: [], noun: new RegExp(`^(?:${persons})$`, 'iu').test(noun) && /^(?:head|person|people)$/iu.test(noun) ? persons : noun }
}

/** Whether words name the thing, in one or in many: `noun` may be several, parted by "|". */
export function names(words: string, noun: string): boolean {
  return new RegExp(`\\b(?:${noun})(?:s|es|ren)?\\b|\\b(?:${noun.replace(/y$/u, 'ie')})s\\b`, 'iu').test(words)
}

function singular(noun: string): string {
  return noun.toLowerCase().replace(/ies$/u, 'y').replace(/(?<![su])s$/u, '')
}
