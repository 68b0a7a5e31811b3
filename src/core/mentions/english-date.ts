import type { Extractor, Mention } from '../model.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const weekday = `(?:(${weekdays.join('|')}),?\\s+)?`
const dayFirst = new RegExp(`${weekday}(?:the )?\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?${month}(?:,?\\s+((?:19|20)\\d{2}))?\\b`, 'g')
const monthFirst = new RegExp(`${weekday}\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d{2}))?\\b(?![.,]?\\d)`, 'g')
const monthAlone = new RegExp(`\\b${month}\\s+((?:19|20)\\d{2})\\b`, 'g')
const yearAlone = /(?<=\b(?:in|In|since|Since|by|By|until|from|From|of|for|during)\s)((?:19|20)\d{2})\b(?!\s?[%-]|\s[a-z]+s\b)/g

/** Days, months and years as English copy writes them, in both orders. */
export const englishDates: Extractor = {
  id: 'english-date',
  *extract(text) {
    for (const match of text.matchAll(dayFirst)) yield* day(match, match[1], Number(match[2]), match[3]!, match[4])
    for (const match of text.matchAll(monthFirst)) yield* day(match, match[1], Number(match[3]), match[2]!, match[4])
    for (const match of text.matchAll(monthAlone)) yield { kind: 'month', start: match.index, end: match.index + match[0].length, value: { type: 'date', year: Number(match[2]), month: monthOf(match[1]!) } }
    for (const match of text.matchAll(yearAlone)) yield { kind: 'year', start: match.index, end: match.index + 4, value: { type: 'date', year: Number(match[1]) } }
  },
}

function* day(match: RegExpExecArray, name: string | undefined, date: number, monthName: string, year: string | undefined): Generator<Mention> {
  if (date < 1 || date > 31) return
  const lead = name ? match[0].indexOf(match[0].slice(name.length).trimStart().replace(/^,\s*/, '')) : 0
  const named = name ? { weekday: { day: weekdays.indexOf(name), start: match.index, end: match.index + name.length } } : {}
  yield { kind: 'date', start: match.index + lead, end: match.index + match[0].length, value: { type: 'date', ...(year ? { year: Number(year) } : {}), month: monthOf(monthName), day: date, ...named } }
}

function monthOf(name: string): number {
  return months.findIndex((one) => one.startsWith(name.replace('.', '').slice(0, 3))) + 1
}
