import Big from 'big.js'
import { halfWidth, readHan } from '../lexicon/numerals.ts'
import type { Extractor, Mention, NumberValue } from '../model.ts'

const han = '[零〇一二两三四五六七八九十百千]+'
const percent = new RegExp(`百分之(${han}(?:点${han})?|\\d+(?:\\.\\d+)?)`, 'gu')
const parts = new RegExp(`(${han})分之(${han})`, 'gu')
const english = /\b(a|one|two|three)[ -](third|half|quarter|fifth|tenth)s?\b/gi
const sizes: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }
const counts: Record<string, number> = { a: 1, one: 1, two: 2, three: 3 }

/** 百分之三十, 三分之二, two-thirds. */
export const fractions: Extractor = {
  id: 'fraction',
  *extract(text) {
    const plain = halfWidth(text)
    for (const match of plain.matchAll(percent)) {
      const value = decimalOf(match[1]!)
      if (value) yield mention('percent', match, value.toFixed(), '%', 'percent')
    }
    for (const match of plain.matchAll(parts)) {
      const [whole, part] = [readHan(match[1]!), readHan(match[2]!)]
      if (whole && part && whole.gt(part) && match[1] !== '百') yield mention('quantity', match, part.div(whole).toFixed(6), '', 'fraction')
    }
    for (const match of text.matchAll(english)) yield mention('quantity', match, new Big(counts[match[1]!.toLowerCase()]!).div(sizes[match[2]!.toLowerCase()]!).toFixed(6), '', 'fraction')
  },
}

function decimalOf(words: string): Big | undefined {
  if (/^\d/.test(words)) return new Big(words)
  const [whole, fraction] = words.split('点')
  const value = readHan(whole!)
  const digits = fraction && [...fraction].map((one) => readHan(one)?.toFixed()).join('')
  return value && digits ? value.plus(new Big(`0.${digits}`)) : value
}

function mention(kind: Mention['kind'], match: RegExpExecArray, value: string, unit: string, dimension: string): Mention {
  const span = { start: match.index, end: match.index + match[0].length }
  const number: NumberValue = { type: 'number', value, bounds: { low: value, high: value }, unit, dimension, scale: '1', approx: 'exact', numeral: span }
  return { kind, ...span, value: number }
}
