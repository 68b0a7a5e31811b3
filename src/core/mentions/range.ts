import Big from 'big.js'
import { factors, readHan } from '../lexicon/numerals.ts'
import { money, oneOf, spans, units } from '../lexicon/units.ts'
import type { Extractor } from '../model.ts'

const names = oneOf([...units.keys(), ...[...money.keys()].filter((name) => /^[\u4e00-\u9fff]/u.test(name)), ...spans.keys(), '个百分点', '百分点', '岁', '周岁', '年', '月', '季度', '学年', '%', '‰', '级'])
const scale = '万亿|亿|千万|百万|万|千|百'
const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const join = '(?:—{1,2}|–|-|－|−|~|～|〜|至|到)'
const arabic = new RegExp(`(?<![\\d.A-Za-z:：\\-—年月])([-−－]?)(${number})(${scale})?(${names})?\\s?${join}\\s?([-−－]?)(${number})(${scale})?\\s?(${names})?(?![\\d.]|[-—－]\\d|[:：]\\d)`, 'gu')
const monthly = new RegExp(`(?<=年)(\\d{1,2})(?:月)?${join}(\\d{1,2})(月)(?!\\d)`, 'gu')
const han = new RegExp(`(?<![第零〇一二两三四五六七八九十百千万亿])([一二两三四五六七八九十百千万亿]{1,5})(${names})?(?:至|到)([一二两三四五六七八九十百千万亿]{1,6})(${names})`, 'gu')

/** From one number to another: 20%—30%, 5—10万元, 1—6月, 2021-2023, 三至五年. */
export const ranges: Extractor = {
  id: 'range',
  *extract(text) {
    for (const match of text.matchAll(arabic)) {
      const [words, sign, low, lowScale, lowUnit, highSign, high, highScale, highUnit] = match
      const unit = highUnit ?? lowUnit ?? ''
      const years = /^(?:19|20)\d{2}$/.test(low!) && /^(?:19|20)\d{2}$/.test(high!)
      if (!reads(text, match, { words, low: low!, high: high!, lowUnit, highUnit, years })) continue
      const by = new Big(factors[lowScale ?? highScale ?? ''] ?? 1)
      const [from, to] = [decimal(low!, by, sign), decimal(high!, new Big(factors[highScale ?? lowScale ?? ''] ?? 1), highSign)]
      if (from.gt(to)) continue
      yield interval(match.index, words, from, to, years && unit === '' ? '年' : unit)
    }
    for (const match of text.matchAll(monthly)) if (Number(match[1]) < Number(match[2]) && Number(match[2]) <= 12) yield interval(match.index, match[0], new Big(match[1]!), new Big(match[2]!), '月')
    for (const match of text.matchAll(han)) {
      const [low, high] = [readHan(match[1]!), readHan(match[3]!)]
      if (low && high && low.lt(high) && (!match[2] || match[2] === match[4])) yield interval(match.index, match[0], low, high, match[4]!)
    }
  },
}

interface Ends { readonly words: string; readonly low: string; readonly high: string; readonly lowUnit: string | undefined; readonly highUnit: string | undefined; readonly years: boolean }

/** Whether two joined numbers bound one value: not days and dates, not a change from one to the other, not a telephone number. */
function reads(text: string, match: RegExpExecArray, { words, low, high, lowUnit, highUnit, years }: Ends): boolean {
  const lead = text.slice(Math.max(0, match.index - 8), match.index)
  if (/^0\d/.test(low) || /^0\d/.test(high) || low.length > 6 && !low.includes(',')) return false
  if (lowUnit && lowUnit !== highUnit) return false
  if (lowUnit && /^[年月日]$/u.test(lowUnit)) return false
  if ((highUnit === '日' || highUnit === '号') && /月$/u.test(lead)) return false
  if (/[到至]/u.test(words) && !years && /[从由]$/u.test(lead)) return false
  if (/到/u.test(words) && highUnit === undefined && !years) return false
  if (years && highUnit && highUnit !== '年' && highUnit !== '学年') return false
  return highUnit !== undefined || years || !/[-－]/u.test(words) || /[\u4e00-\u9fff（]$/u.test(lead)
}

function decimal(words: string, by: Big, sign: string | undefined): Big {
  return new Big(words.replaceAll(',', '')).times(by).times(sign ? -1 : 1)
}

function interval(start: number, words: string, low: Big, high: Big, name: string): ReturnType<typeof made> {
  return made(start, words.trimEnd(), low, high, name)
}

function made(start: number, words: string, low: Big, high: Big, name: string) {
  const unit = units.get(name) ?? money.get(name) ?? spans.get(name) ?? { unit: /百分点/u.test(name) ? '个百分点' : name === '周岁' ? '岁' : name, dimension: name === '%' ? 'percent' : name, scale: '1' }
  const span = { start, end: start + words.length }
  return { kind: 'range' as const, ...span, value: { type: 'number' as const, bounds: { low: low.toFixed(), high: high.toFixed() }, ...unit, numeral: span } }
}
