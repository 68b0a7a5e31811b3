import type { Extractor } from '../model.ts'
import { labelled } from './make.ts'

const order = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
const ordinal = new RegExp(`\\b(?:(\\d{1,3})(?:st|nd|rd|th)\\b|(${order.join('|')})\\s(?=quarter|half|place|time|year|month|week|day|anniversary|annual|edition|session|round|phase|floor|grade|term|straight|consecutive|century|largest|biggest|highest|of its kind|in a row))`, 'gi')
const clock = /\b([01]?\d|2[0-3])(?::([0-5]\d))?\s?([ap])\.?m\b\.?/gi
const decade = /\b(?:the\s)?((?:19|20)?\d0)s\b/g
const numbered = /\b(?:[Nn]o\.|No|[Rr]oute|Page|Chapter|Room|Section|Article|Version|Highway|Line|Act|Phase|Flight|Grade|Level)\s?(\d{1,4}(?:\.\d)?)\b/g
const score = /(?<![\d-])(\d{1,3})-(\d{1,3})(?=\s(?:win|victory|defeat|loss|draw|lead|vote))/gi
const range = /\b(?:between\s)?(\d+(?:\.\d+)?)(%)?\s?(?:-|–|—|to|and)\s?(\d+(?:\.\d+)?)\s?(%|percent\b|per cent\b)/gi

/** Numbers that rank, tell the time or label, as English copy writes them. */
export const englishLabels: Extractor = {
  id: 'english-label',
  *extract(text) {
    if (!/[A-Za-z]{3}/.test(text)) return
    for (const match of text.matchAll(clock)) {
      const hour = (Number(match[1]) % 12) + (match[3]!.toLowerCase() === 'p' ? 12 : 0)
      yield labelled('other', spanOf(match), hour * 100 + Number(match[2] ?? 0), '时分')
    }
    for (const match of text.matchAll(range)) {
      if (Number(match[1]) >= Number(match[3])) continue
      const span = spanOf(match)
      yield { kind: 'range', ...span, value: { type: 'number', bounds: { low: match[1]!, high: match[3]! }, unit: '%', dimension: 'percent', scale: '1', numeral: span } }
    }
    for (const match of text.matchAll(ordinal)) yield labelled('ordinal', { start: match.index, end: match.index + match[0].trimEnd().length }, match[1] ?? order.indexOf(match[2]!.toLowerCase()) + 1)
    for (const match of text.matchAll(decade)) yield labelled('other', spanOf(match), match[1]!, '年代')
    for (const match of text.matchAll(numbered)) yield labelled('other', spanOf(match), match[1]!)
    for (const match of text.matchAll(score)) yield labelled('other', spanOf(match), undefined)
  },
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}
