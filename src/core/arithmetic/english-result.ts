import { englishDirection } from '../lexicon/changes.ts'
import { type Figure, sameMatter } from './figure.ts'
import type { Result } from './result.ts'

const comparative = /^\s*(?:percent |per cent |percentage points? |[a-z]+ )?(?:more|fewer|higher|lower|less|faster|slower|longer|shorter|cheaper|dearer|heavier|lighter|taller|earlier|later|warmer|cooler|increase|rise|fall|drop|growth|decline|decrease|jump|gain|reduction|cut|improvement)\b/i
const named = /\b(?:increase|rise|fall|drop|gain|decline|decrease|jump|growth|reduction|cut|improvement|loss|saving) of\s+(?:just |only |about |around |nearly |almost |some |another )?$/i
const led = /(?<!\b(?:mak(?:es?|ing)|made|tak(?:es?|ing)|took|pick(?:s|ed)?|ends?|ended|sets?|gives?|gave|us(?:es?|ed)|opens?|opened)\s)\b(?:by|up|down|adding|saving|losing|gained|lost|added|saved)\s+(?:just |only |about |around |a further |some )?$/i
const elsewhere = /\b(?:average|target|share|national|annual|per|forecast|expected|plan|goal|while|whereas|although|though|but)\b[^,]*$/i
const smaller = /fewer|lower|less|shorter|cheaper|lighter|cooler|fall|drop|declin|decreas|reduc|cut\b|sav|los/i

/** What an English figure says of a change: a rise of 25 percent, 70 fewer, up 3 points. */
export function englishResultOf(figure: Figure): Result | undefined {
  const near = figure.lead.slice(-32).replace(/^.*[;.]/, '')
  const after = comparative.exec(figure.tail)?.[0] ?? ''
  if (elsewhere.test(near) || figure.unit === '倍') return undefined
  if (after === '' && !named.test(near) && !led.test(near)) return undefined
  const sign = paceOf(after, figure) || englishDirection(after) || (smaller.test(after) ? -1 : 0) || englishDirection(near) || (smaller.test(near) ? -1 : 1)
  const kind = figure.kind === 'percent' ? 'rate' : figure.kind === 'percentage-point' ? 'points' : 'difference'
  return { kind, figure, sign }
}

/** Faster is less where time is counted. */
function paceOf(words: string, { dimension, kind }: Figure): 1 | -1 | 0 {
  const time = dimension === 'time' || kind === 'duration'
  if (/faster|earlier/i.test(words)) return time ? -1 : 1
  return /slower|later/i.test(words) ? (time ? 1 : -1) : 0
}

/** Not itself a difference. */
export function isEnglishLevel(figure: Figure): boolean {
  return figure.kind !== 'percentage-point' && figure.kind !== 'age' && !figure.approximate && !englishResultOf(figure)
}

/** One noun, or a number that leaves it out. */
export function sameNoun(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false
  return a.dimension === b.dimension || a.unit === '' || b.unit === '' || (sameMatter(a, b) && [a, b].some(({ dimension, unit }) => dimension === '' || !unit.endsWith('s')))
}
