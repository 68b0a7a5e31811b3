import type { Span } from '../model.ts'
import type { Person } from './person.ts'

const word = "[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*"
const full = `${word}(?: (?:[A-Z]\\.|(?:van|von|de|der|bin|al|da|di) )?[ ]?${word}){1,3}`
const titles = 'Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Mayor|Governor|Senator|Chairman|Chairwoman|Director|Captain|Sir|Judge|Councillor|leader|spokesman|spokeswoman|spokesperson|director|manager|chairman|chairwoman|professor|minister|mayor|governor|president|secretary|reporter|analyst|coach|engineer|teacher|farmer|resident|researcher|author|doctor|nurse|captain|owner|founder|head|editor'
const said = '(?:said|says|told|added|explained|warned|argued|asked|announced|wrote|noted|who|which is why)'
const institution = '(?:Council|Committee|University|College|School|Hospital|Company|Corporation|Group|Bank|Association|Institute|Department|Ministry|Office|Agency|Commission|Court|Union|Party|Federation|Foundation|Authority|Board|Trust|Society|Museum|Library|Inc|Ltd)'

const bylined = new RegExp(`(?:^|\\n)By (${full})`, 'gu')
const titled = new RegExp(`(?<![\\w.])((?:(?:the|council|deputy|vice|chief|head|former|acting|police|union|party|city|county) )*(?:${titles})\\.?,? )(${full}|${word}(?= ${said}\\b))`, 'gu')
const speaking = new RegExp(`(?:(?<![\\w])(?:said|says|added) )(${full})|(${full})(?=,? ${said}\\b)|(${full})(?=, (?:\\d{2}|a|an|the|head|director|who)\\b)`, 'gu')
const bodies = new RegExp(`(?:${word} |of |and |for )*${word} ${institution}\\b(?: of ${word}(?: ${word})*)?`, 'gu')
const notFirst = /^(?:The|A|An|In|On|At|For|But|And|Under|After|Before|Since|While|When|Its|His|Her|Our|Their|This|That|These|Last|Next|Both|All|No|Residents|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December) /u

/** People of English copy: by byline, title or what they say. */
export function englishPeople(text: string): Person[] {
  if (!/[A-Z][a-z]/u.test(text)) return []
  const found: Person[] = []
  const add = (start: number, name: string, post?: Span) => {
    const skip = notFirst.exec(name)?.[0].length ?? 0
    if (name.slice(skip).includes(' ') || (post && skip === 0)) found.push({ start: start + skip, end: start + name.length, ...(post ? { post } : {}) })
  }
  for (const match of text.matchAll(bylined)) add(match.index + match[0].length - match[1]!.length, match[1]!)
  for (const match of text.matchAll(titled)) add(match.index + match[1]!.length, match[2]!, { start: match.index, end: match.index + match[1]!.trimEnd().length })
  for (const match of text.matchAll(speaking)) {
    const name = (match[1] ?? match[2] ?? match[3])!
    add(match.index + match[0].indexOf(name), name)
  }
  return found
}

export function englishOrganisations(text: string): Span[] {
  if (!/[A-Z][a-z]/u.test(text)) return []
  return [...text.matchAll(bodies)].map((match) => {
    const skip = (notFirst.exec(match[0])?.[0].length ?? 0) + (/^(?:of|and|for) /u.exec(match[0])?.[0].length ?? 0)
    return { start: match.index + skip, end: match.index + match[0].length }
  })
}
