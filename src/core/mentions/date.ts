import { readHan } from '../lexicon/numerals.ts'
import type { DateValue, Extractor, Mention, NumeralKind } from '../model.ts'

const weekday = '(?:\\s*[（(]?\\s*(?:星期|礼拜|周)([一二三四五六日天])(?![年边围全到至岁])\\s*[）)]?)?'
const year = '((?:19|20|21)\\d{2}|[一二][〇○零一二三四五六七八九]{3})'
const part = '(\\d{1,2}|[一二三]?十?[一二三四五六七八九十])'
const full = new RegExp(`(?:${year}\\s*年\\s*)?(?<![\\d一二三四五六七八九十])${part}\\s*月\\s*${part}\\s*[日号]${weekday}`, 'gu')
const monthly = new RegExp(`(?:${year}\\s*年\\s*)?(?<![\\d—\\-–个一二三四五六七八九十])(\\d{1,2}|(?<=年)[一二三四五六七八九十]{1,2})\\s*月(?![日号\\d]|亮|季|饼|薪)(?:份|底|初|末|中旬|上旬|下旬|中)?`, 'gu')
const yearly = new RegExp(`${year}\\s*年(?:度|底|初|末)?(?!\\s*\\d{1,2}\\s*月)`, 'gu')
const named = /(?<![\d.])(20\d{2})(?=[\u4e00-\u9fff]{2})(?![年人元名个位户家件亩米吨次万亿千百余多公平里斤场项台套辆张份册篇条座栋间所处种类])/gu
const daily = new RegExp(`(?<![\\d月.近])(\\d{1,2})\\s*[日号]${weekday}(?=[，。、；（至到—上下凌早中晚起前后，从晨]|$)`, 'gu')
const weekdays = '日一二三四五六'

/** Days, months and years as Chinese copy writes them; a weekday beside a day is kept with it. */
export const dates: Extractor = {
  id: 'date',
  *extract(text) {
    for (const match of text.matchAll(full)) {
      const [words, y, m, d, w] = match
      const value = { ...(y ? { year: number(y) } : {}), month: number(m!), day: number(d!) }
      if (value.month <= 12 && value.day <= 31 && value.month > 0 && value.day > 0) yield dateMention('date', match.index, lengthOfDay(words), value, words, w)
    }
    for (const match of text.matchAll(monthly)) {
      const month = number(match[2]!)
      if (month >= 1 && month <= 12) yield dateMention('month', match.index, match[0].length, { ...(match[1] ? { year: number(match[1]) } : {}), month })
    }
    for (const match of text.matchAll(yearly)) yield dateMention('year', match.index, match[0].replace(/[底初末]$/u, '').length, { year: number(match[1]!) })
    for (const match of text.matchAll(named)) yield dateMention('year', match.index, 4, { year: Number(match[1]) })
    for (const match of text.matchAll(daily)) {
      const day = number(match[1]!)
      if (day >= 1 && day <= 31) yield dateMention('date', match.index, lengthOfDay(match[0]), { day }, match[0], match[2])
    }
  },
}

function number(words: string): number {
  return /^\d+$/.test(words) ? Number(words) : Number(readHan(words.replaceAll('○', '〇'))?.toFixed() ?? 0)
}

/** Up to 日 or 号, without the weekday behind it. */
function lengthOfDay(words: string): number {
  return Math.max(words.indexOf('日'), words.indexOf('号')) === -1 ? words.length : words.search(/[日号]/u) + 1
}

function dateMention(kind: NumeralKind, start: number, length: number, value: Omit<DateValue, 'type'>, words = '', day?: string): Mention {
  const rest = words.slice(length)
  const at = day ? rest.search(/星期|礼拜|周/u) : -1
  const named = at < 0 || !day ? {} : { weekday: { day: day === '天' ? 0 : weekdays.indexOf(day), start: start + length + at, end: start + length + rest.indexOf(day, at) + 1 } }
  return { kind, start, end: start + length, value: { type: 'date', ...value, ...named } }
}
