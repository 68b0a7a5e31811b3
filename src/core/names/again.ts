import { surnameAt } from '../lexicon/surnames.ts'
import type { Cuts } from './cuts.ts'
import type { Person } from './person.ts'

/** Every further place where a name already read stands. */
export function mentionedAgain(text: string, people: readonly Person[], cuts: Cuts): Person[] {
  const names = new Set(people.map((person) => text.slice(person.start, person.end)))
  const starts = new Set(people.map((person) => person.start))
  const found: Person[] = []
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (starts.has(at)) continue
      if (name.length === 2 && (cuts.isPlainWord(at, at + 2) || cuts.straddles(at, at + 2) || inWord(cuts, at, name.length))) continue
      found.push({ start: at, end: at + name.length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A longer word of the dictionary begins with these characters. */
function inWord(cuts: Cuts, at: number, length: number): boolean {
  const token = cuts.at(at)
  return token !== undefined && token.end > at + length && token.tag !== 'x'
}

/** A name cut one character short where the same text has it whole: 冷清|秋, 左丘明|德. */
export function madeWhole(text: string, people: readonly Person[]): Person[] {
  const names = new Set(people.map((person) => text.slice(person.start, person.end)))
  return people.map((person) => (person.end - person.start === 1 + surnameAt(text, person.start) && names.has(text.slice(person.start, person.end + 1)) ? { ...person, end: person.end + 1 } : person))
}
