import { readWhole } from '../lexicon/numerals.ts'
import { comparing } from '../lexicon/time-words.ts'
import { dayNumber } from '../matching/calendar.ts'
import type { Days, Span } from '../model.ts'
import { type Context, lastBefore } from './context.ts'

interface When extends Span { readonly text: string }
interface Year { readonly year: number; readonly from: Days['from'] }

const relative: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 本年度: 0, 去年: -1, 上年: -1, 上一年: -1, 明年: 1, 前年: -2, 'this year': 0, 'last year': -1, 'next year': 1 }
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** The days a time word covers. What names no year takes it from the words, from a year said in the story before it, or from the document's own date; without any it stays unresolved. */
export function calendarOf({ document }: Context, times: readonly When[], dated: string | undefined): (when: When) => Days | undefined {
  const now = dated ? Number(dated.slice(0, 4)) : undefined
  return (when) => {
    const words = when.text
    const near = dated ? dayWord(words, dated) : undefined
    if (near) return { first: near, last: near, from: 'dated' }
    const year = yearOf(words, now) ?? yearBefore(times, when, document, now)
    if (!year) return undefined
    const part = partOf(words, year.year)
    return part && { first: part[0], last: part[1], from: year.from }
  }
}

function yearOf(words: string, now: number | undefined): Year | undefined {
  const stated = /((?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年?/u.exec(words)?.[1]
  const year = stated && readWhole(stated.replaceAll('○', '〇'))
  if (year) return { year, from: 'stated' }
  const word = Object.keys(relative).find((one) => words.includes(one))
  return word && now !== undefined ? { year: now + relative[word]!, from: 'dated' } : undefined
}

/** A part of a year alone: of the year last named in its paragraph or story, not one it is compared with, else of the document's own. */
function yearBefore(times: readonly When[], when: When, { text, blocks, stories }: Context['document'], now: number | undefined): Year | undefined {
  const block = blocks.find((one) => one.start <= when.start && when.start < one.end)
  const story = stories.find((one) => one.start <= when.start && when.start < one.end)
  for (let at = lastBefore(times, when.start); at >= 0 && story && times[at]!.start >= story.start; at--) {
    const said = times[at]!
    if (/同期|同月/u.test(said.text) || /^同[期月]/u.test(text.slice(said.end, said.end + 2)) || comparing.test(text.slice(Math.max(story.start, said.start - 14), said.start))) continue
    const year = yearOf(said.text, now)
    if (year) return { year: year.year, from: year.from === 'dated' ? 'dated' : block && times[at]!.start >= block.start ? 'paragraph' : 'story' }
  }
  return now === undefined ? undefined : { year: now, from: 'dated' }
}

/** First and last day of the part of a year the words name. */
function partOf(words: string, year: number): readonly [string, string] | undefined {
  const span = (from: number, to: number) => [iso(year, from, 1), iso(year, to, lengthOf(year, to))] as const
  const until = /^截[至止]/u.test(words)
  if (/上半年|first half/u.test(words)) return span(1, 6)
  if (/下半年|second half/u.test(words)) return span(7, 12)
  if (/前三(?:个)?季度|three quarters|nine months/u.test(words)) return span(1, 9)
  const opening = /前(\d{1,2})个月/u.exec(words)?.[1]
  if (opening) return Number(opening) >= 1 && Number(opening) <= 12 ? span(1, Number(opening)) : undefined
  const quarter = /([一二三四1-4])季度/u.exec(words)?.[1] ?? /(first|second|third|fourth) quarter/u.exec(words)?.[1]
  if (quarter) {
    const at = /^[a-z]/.test(quarter) ? ['first', 'second', 'third', 'fourth'].indexOf(quarter) + 1 : readWhole(quarter)!
    return span(3 * at - 2, 3 * at)
  }
  const months = /(\d{1,2})月?(?:—|–|-|～|~|至|到)(\d{1,2})月/u.exec(words)
  if (months) return Number(months[1]) <= Number(months[2]) && Number(months[2]) <= 12 ? span(Number(months[1]), Number(months[2])) : undefined
  const month = monthOf(words)
  if (month) return within(words, year, month, until)
  if (/年底|年末/u.test(words)) return [iso(year, 12, 31), iso(year, 12, 31)]
  if (/年初/u.test(words)) return [iso(year, 1, 1), iso(year, 1, 31)]
  if (/春节|元旦|国庆|中秋|端午|清明|两节|双节|元宵|重阳|[春夏秋冬]|五[”’]?$|期间|暑|寒|汛/u.test(words)) return undefined
  return /年|^(?:this|last|next) year$|^(?:19|20)\d{2}$/u.test(words) && !/^近|年来$|以来|每年/u.test(words) ? span(1, 12) : undefined
}

function within(words: string, year: number, month: number, until: boolean): readonly [string, string] | undefined {
  if (month > 12) return undefined
  const days = /月(\d{1,2})[日号](?:(?:至|到|—|-|～)(?:(\d{1,2})月)?(\d{1,2})[日号])?/u.exec(words)
  const english = /(?:^|\s)(\d{1,2})(?:\s|,|$)/u.exec(words.replace(/(?:19|20)\d{2}/, ''))?.[1]
  const first = Number(days?.[1] ?? english ?? 0)
  if (first > lengthOf(year, month)) return undefined
  if (first) return [iso(year, month, first), days?.[3] ? iso(year, Number(days[2] ?? month), Number(days[3])) : iso(year, month, first)]
  const end = lengthOf(year, month)
  if (/月[底末]/u.test(words)) return [iso(year, month, end), iso(year, month, end)]
  if (/上旬|月初/u.test(words)) return [iso(year, month, 1), iso(year, month, 10)]
  if (/中旬/u.test(words)) return [iso(year, month, 11), iso(year, month, 20)]
  if (/下旬/u.test(words)) return [iso(year, month, 21), iso(year, month, end)]
  return until ? [iso(year, month, end), iso(year, month, end)] : [iso(year, month, 1), iso(year, month, end)]
}

function monthOf(words: string): number | undefined {
  const han = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月/u.exec(words)?.[1]
  if (han) return readWhole(han)
  const lower = words.toLowerCase()
  const at = months.findIndex((name) => lower.includes(name))
  return at < 0 ? undefined : at + 1
}

/** 昨日, 今天: counted from the document's own date. */
function dayWord(words: string, dated: string): string | undefined {
  const away = /^昨[日天晚]$|^yesterday$/u.test(words) ? -1 : /^今[日天晚]$|^today$/u.test(words) ? 0 : /^前[日天]$/u.test(words) ? -2 : /^明[日天]$|^tomorrow$/u.test(words) ? 1 : undefined
  if (away === undefined) return undefined
  const [year, month, day] = dated.split('-').map(Number) as [number, number, number]
  return isoOf(dayNumber(year, month, day) + away, year)
}

function isoOf(number: number, near: number): string | undefined {
  for (const year of [near, near - 1, near + 1]) for (let month = 1; month <= 12; month++) {
    const day = number - dayNumber(year, month, 1) + 1
    if (day >= 1 && day <= lengthOf(year, month)) return iso(year, month, day)
  }
  return undefined
}

function lengthOf(year: number, month: number): number {
  return month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0)
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
