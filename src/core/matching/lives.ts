import { readWhole } from '../lexicon/numerals.ts'
import type { Reading, Span } from '../model.ts'
import { partsOf } from './calendar.ts'
import { matchesIn } from './patterns.ts'

/** An age told beside the years that give it. */
export interface AgeTold {
  /** Of the number. */
  readonly place: Span
  readonly age: number
  /** The ages those years allow. */
  readonly least: number
  readonly most: number
  readonly born: number
  readonly year: number
  /** Where the years stand. */
  readonly from: readonly Span[]
}

const day = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?'
const han = '(\\d{1,3}|[一二三四五六七八九十百]{1,4})'
const born = new RegExp(`(?:出生于|生于)(\\d{4})年|(\\d{4})年${day}(?:[^，。；\\d]{0,10}出)?生(?![产活态意长效于动命])|(\\d{4})年${day}[^，。；\\d]{0,4}出?生于`, 'gu')
const died = /(?:(\d{4})年|(今年))?(\d{1,2}月(?:\d{1,2}日)?)?[^，。；\d]{0,20}?(?:逝世|去世|病逝|辞世|离世|病故|牺牲|殉职|与世长辞)/gu
const lived = new RegExp(`(?:享年|终年|享寿|时年|年仅)${han}岁`, 'dgu')
const bornEn = /(?<!\b(?:father|mother|husband|wife|son|daughter|brother|sister)\b(?! who\b)[^.;]{0,20})\b(?:Born|(?:[Ss]he|[Hh]e|[A-Z]\w+|who) was born)\b(?:\s(?:at|in)\s[A-Z]\w+)?\s(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(\d{4})\b/gu
const diedEn = /\b(?:died|dies|passed away)\b(?:[^.;]{0,60}?\b(?:on|in)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?(\d{4})\b)?/gu
const agedEn = /\b(?:aged|at the age of|at age|dies at|died at|[Ss]?[Hh]e was)\s(\d{1,3})\b(?=\s*(?:[.,;\n]|$))/dgu
const nowEn = /(?<=[A-Z][a-z]+),\s(\d{2,3}),/dgu
const sentence = /[^。！？\n]+/gu
const englishSentence = /[^.\n]+/gu
const stops = /[。！？\n]|\.(?=\s|$)/u

/** 享年 and aged: one birth, one death, one age of a story. A man's age by the old count may be a year more. */
export function* agesAtDeath(reading: Reading): Generator<AgeTold> {
  const { document } = reading
  const now = partsOf(document.dated)?.year
  for (const story of document.stories) {
    const text = document.text.slice(story.start, story.end)
    if (!/享年|终年|享寿|逝世|去世|病逝|辞世|\bdie[ds]\b|passed away/u.test(text)) continue
    yield* (/[\u4e00-\u9fff]/u.test(text) ? inChinese : inEnglish)(text, story.start, now)
  }
}

function* inChinese(text: string, base: number, now: number | undefined): Generator<AgeTold> {
  const [births, ages] = [[...text.matchAll(born)], [...text.matchAll(lived)]]
  const deaths = [...text.matchAll(died)].filter((one) => one[1] ?? one[2] ?? one[3])
  if (births.length !== 1 || ages.length !== 1 || deaths.length !== 1) return
  const [birth, age, death] = [births[0]!, ages[0]!, deaths[0]!]
  if (Math.abs(death.index - age.index) > 60 || /[父母妻夫儿女兄弟姐妹]亲?[^，。]{0,6}$/u.test(text.slice(Math.max(0, birth.index - 8), birth.index))) return
  const [start, year] = [yearOf(birth), death[1] ? Number(death[1]) : now]
  if (year) yield told(base, age, readWhole(age[1]!) ?? 0, start, year, year - start + 1, [birth, death])
}

function* inEnglish(text: string, base: number, now: number | undefined): Generator<AgeTold> {
  const births = [...text.matchAll(bornEn)]
  if (births.length !== 1) return
  const deaths = [...text.matchAll(diedEn)]
  const dated = deaths.find((one) => one[1])
  for (const age of text.matchAll(agedEn)) {
    const death = deaths.findLast((one) => one.index <= age.index + age[0].length && isNext(text.slice(one.index, age.index)))
    const year = death && (death[1] ? Number(death[1]) : dated ? Number(dated[1]) : now)
    if (death && year) yield told(base, age, Number(age[1]), yearOf(births[0]!), year, year - yearOf(births[0]!), [births[0]!, death[1] ? death : (dated ?? death)])
  }
}

/** In the same sentence or the one after it. */
function isNext(between: string): boolean {
  return between.length < 160 && between.split(stops).length <= 2
}

/** Ruth Vale, 57, who was born in 1958: of an English sentence. */
export function* agesBesideBirth(reading: Reading): Generator<AgeTold> {
  const now = partsOf(reading.document.dated)?.year
  if (!now || !/\bborn\b/u.test(reading.document.text)) return
  for (const { match } of matchesIn([reading], englishSentence)) {
    if (!match[0].includes('born')) continue
    const [births, ages] = [[...match[0].matchAll(bornEn)], [...match[0].matchAll(nowEn)]]
    if (births.length === 1 && ages.length === 1 && Math.abs(births[0]!.index - ages[0]!.index) < 60) yield told(match.index, ages[0]!, Number(ages[0]![1]), yearOf(births[0]!), now, now - yearOf(births[0]!), births)
  }
}

const then = new RegExp(`(\\d{4})年(?:${day})?，?(?:时年|年仅|刚满|当时|只有|才)?${han}岁(?:的(?:他|她|我|[\\u4e00-\\u9fff]{2,4}))?`, 'gu')
const today = new RegExp(`(?:今年|现年|如今|现在)(?:已经?|刚好|正好|年满|已年过|都)?(?:有)?${han}岁`, 'dgu')

/** 2012年，22岁的他 … 今年36岁: two ages of one person. */
export function* agesApart(reading: Reading): Generator<AgeTold> {
  const now = partsOf(reading.document.dated)?.year
  if (!now || !reading.document.text.includes('岁')) return
  for (const { match } of matchesIn([reading], sentence)) {
    if (match[0].split('岁').length < 3) continue
    const [before, after] = [[...match[0].matchAll(then)], [...match[0].matchAll(today)]]
    if (before.length !== 1 || after.length !== 1 || /[父母爷奶儿女妻夫孙弟妹兄姐子和与]|虚岁/u.test(match[0].slice(Math.min(before[0]!.index, after[0]!.index), Math.max(before[0]!.index, after[0]!.index)))) continue
    const [year, age] = [Number(before[0]![1]), readWhole(before[0]![2]!)]
    if (age) yield { ...told(match.index, after[0]!, readWhole(after[0]![1]!) ?? 0, year - age, now, now - year + age + 1, before), least: now - year + age - 1 }
  }
}

const atThat = new RegExp(`(\\d{4})年(?:${day})?[^。；\\d岁年]{0,40}，(?:这一?年|那一?年|当年|当时|彼时|时年)，?(?:他|她|[\\u4e00-\\u9fff]{2,3})?(?:才|刚|已|正好|刚好|仅|只有)?${han}岁`, 'dgu')

/** 1978年，… 这一年他43岁: an age at a year, in a story of one birth. */
export function* agesAtEvents(reading: Reading): Generator<AgeTold> {
  const { document } = reading
  if (!/[这那当时彼]一?[年时]/u.test(document.text) || !document.text.includes('岁')) return
  for (const story of document.stories) {
    const text = document.text.slice(story.start, story.end)
    const births = [...text.matchAll(born)]
    if (births.length !== 1 || /[父母妻夫儿女兄弟姐妹孙]亲?[^，。]{0,6}$/u.test(text.slice(Math.max(0, births[0]!.index - 8), births[0]!.index))) continue
    for (const match of text.matchAll(atThat)) {
      const [start, end] = match.indices![2]!
      if (/[父母妻夫儿女兄弟姐妹孙子]/u.test(match[0])) continue
      const [birth, year] = [yearOf(births[0]!), Number(match[1])]
      yield { place: { start: story.start + start, end: story.start + end }, age: readWhole(match[2]!) ?? 0, least: year - birth - 1, most: year - birth + 1, born: birth, year, from: [births[0]!, match].map((one) => ({ start: story.start + one.index, end: story.start + one.index + (one === match ? 5 : one[0].length) })) }
    }
  }
}

function yearOf(match: RegExpExecArray): number {
  return Number(match.slice(1).find((one) => one !== undefined))
}

function told(base: number, match: RegExpExecArray, age: number, birth: number, year: number, most: number, from: readonly RegExpExecArray[]): AgeTold {
  const [start, end] = match.indices![1]!
  return { place: { start: base + start, end: base + end }, age, least: year - birth - 1, most, born: birth, year, from: from.map((one) => ({ start: base + one.index, end: base + one.index + one[0].length })) }
}
