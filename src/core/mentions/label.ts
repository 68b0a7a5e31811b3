import { readHan } from '../lexicon/numerals.ts'
import { oneOf, units } from '../lexicon/units.ts'
import type { Extractor, Mention, NumberValue, NumeralKind } from '../model.ts'

const han = '[零〇一二两三四五六七八九十百]+'
const unit = oneOf([...units.keys(), '季度', '产业', '书记', '名'])
const ordinal = new RegExp(`第\\s?(\\d+|${han})\\s?(${unit})?`, 'gu')
const sessions = new RegExp(`(?<![第零〇一二两三四五六七八九十百])(${han})(届|大(?=以来|报告|精神|代表|召开|上|提出)|中全会|运会|运(?![动行输营作转用送河气]))`, 'gu')
const first = /首(个|次|场|届|家|批|座|条|例|支)/gu
const plan = /十([一二三四五])五(?![个名年岁天月日])/gu
const quoted = /“((?:\d|[一二两三四五六七八九十])(?:个|大|项)?[\u4e00-\u9fff]{1,6})”/gu
const measureNext = new RegExp(`^(?:${unit}|万|亿|元|岁|年|月|日|%)$`, 'u')
const listed = /(?:^|\n)\s*(?:（?([一二三四五六七八九十]{1,3})[、）]|(\d{1,2})(?=[.．、]\D|\s+[\u4e00-\u9fff]))/gu
const clock = /(?<!\d)([01]?\d|2[0-4])(?:[:：]([0-5]\d)(?!\d)|时(?:([0-5]?\d)分)?(?!间|期|代|候|刻|光|常))/gu
const bus = /(?<!\d)(\d{1,3})路(?=公交|车|线|、)/gu
const decade = /(\d0)年代/gu
const festival = /“(七|五|八)一”/gu
const range = /(?<![\d.])(\d+(?:\.\d+)?)\s?(%|万|亿)?\s?(?:[—–~～-]|至|到)\s?(\d+(?:\.\d+)?)\s?(%|万|亿)?/gu

/** Numbers that rank, name or label: ordinals, plan periods, set phrases in quotation marks, list numerals, clock times, ranges. */
export const labels: Extractor = {
  id: 'label',
  *extract(text) {
    for (const match of text.matchAll(ordinal)) if (!/^第[一三](?:方|时间|线)/u.test(text.slice(match.index, match.index + 4))) yield label('ordinal', match, numeral(match[1]!), match[2] ?? '')
    for (const match of text.matchAll(sessions)) yield label('ordinal', match, numeral(match[1]!), match[2]!.startsWith('运') ? '届' : match[2]!)
    for (const match of text.matchAll(first)) yield label('ordinal', match, 1, match[1]!)
    for (const match of text.matchAll(plan)) yield label('plan-period', match, 10 + numeral(match[1]!), '五年规划')
    for (const match of text.matchAll(quoted)) {
      const [lead] = /^\d|^[一二两三四五六七八九十]/u.exec(match[1]!)!
      if (measureNext.test(match[1]!.slice(1)) || /^[一七]|^十[一二三四五]五/u.test(match[1]!)) continue
      yield { ...label('set-phrase', match, numeral(lead), /^.(个|大|项)/u.exec(match[1]!)?.[1] ?? ''), start: match.index + 1, end: match.index + match[0].length - 1 }
    }
    for (const match of text.matchAll(listed)) {
      const digits = (match[1] ?? match[2])!
      const start = match.index + match[0].lastIndexOf(digits)
      yield { ...label('other', match, numeral(digits), '序号'), start, end: start + digits.length }
    }
    for (const match of text.matchAll(clock)) yield label('other', match, Number(match[1]) * 100 + Number(match[2] ?? match[3] ?? 0), '时分')
    for (const match of text.matchAll(bus)) yield label('other', match, Number(match[1]), '路')
    for (const match of text.matchAll(decade)) yield label('other', match, Number(match[1]), '年代')
    for (const match of text.matchAll(festival)) yield { kind: 'date', start: match.index + 1, end: match.index + 3, value: { type: 'date', month: numeral(match[1]!), day: 1 } }
    for (const match of text.matchAll(range)) yield interval(match)
  },
}

function numeral(words: string): number {
  return /^\d+$/.test(words) ? Number(words) : Number(readHan(words)?.toFixed() ?? 0)
}

function label(kind: NumeralKind, match: RegExpExecArray, value: number, unit: string): Mention {
  const span = { start: match.index, end: match.index + match[0].length }
  return { kind, ...span, value: { type: 'number', value: String(value), bounds: { low: String(value), high: String(value) }, unit, dimension: `label:${unit}`, scale: '1', numeral: span } }
}

function interval(match: RegExpExecArray): Mention {
  const span = { start: match.index, end: match.index + match[0].length }
  const [, low, , high, scale] = match
  const value: NumberValue = { type: 'number', bounds: { low: low!, high: high! }, unit: scale ?? '', dimension: 'range', scale: '1', numeral: span }
  return { kind: 'range', ...span, value }
}
