import { agreementOf } from '../arithmetic/range.ts'
import { accumulating, growing, lasting } from '../lexicon/lasting.ts'
import type { Days, Said, Told } from '../model.ts'
import { aspectsOf, differingAspect } from './aspects.ts'
import { contrastOf } from './contrast.ts'
import { rivalsOf } from './mould.ts'
import { placesAgree } from './place.ts'
import { characterOverlap, subjectLikeness, type Thing } from './thing.ts'

/** What two claims say to each other. `certain`: they speak of one thing; `likely`: they may. Silent ones say why. */
export type Held =
  | { readonly state: 'agree' | 'conflict' | 'near'; readonly sure: 'certain' | 'likely' }
  /** `same`: they name one thing, of another time, place or kind. */
  | { readonly state: 'silent'; readonly reason: Said; readonly same: boolean }

/** Subjects at least this like are one, given that all else is. */
const same = 0.84
const alike = 0.58

/** Holds two claims against each other. `eventOf`: how much their stories are one event, 0 to 1. */
export function hold(a: Thing, b: Thing, eventOf: () => number): Held {
  if (a.dimension !== b.dimension) return silent(a.unit, b.unit)
  const likeness = subjectLikeness(a, b)
  const slip = slipOf(a.printed, b.printed)
  if (likeness < alike && !(slip && likeness >= 0.3) && slip !== 'swap') return silent(a.about, b.about)
  const bare = isBare(a, b)
  const named = likeness >= same && !bare
  const aspect = differingAspect(a.modifiers, b.modifiers)
  if (aspect) return { state: 'silent', reason: aspect, same: false }
  const contrast = contrastOf(a.tells, b.tells)
  if (contrast) return { state: 'silent', reason: contrast, same: false }
  if (numberedApart(a.about, b.about)) return silent(a.about, b.about)
  const when = periods(a, b)
  if (when.state === 'apart') return { state: 'silent', reason: when.reason, same: named }
  const where = placesAgree(a.scope, b.scope)
  if (where === 'apart') return silent(a.scope!.text, b.scope!.text)
  const event = eventOf()
  const anchored = event >= 0.3 || (where === 'same' && when.state === 'same' && a.subject.length >= 3) || sameWords(a, b)
  if (!anchored) return { state: 'silent', reason: { zh: '看不出说的是同一时间、同一件事', en: 'nothing shows that they speak of one time and one event' }, same: named && where === 'same' }
  const state = agreementOf(a.range, b.range)
  if (a.whole && b.whole && characterOverlap(a.whole, b.whole) < 0.5) return silent(a.whole, b.whole)
  if (a.does && b.does && characterOverlap(a.does, b.does) < 0.4) return silent(a.does, b.does)
  if (a.part !== b.part && slip !== 'swap') return { state: 'silent', reason: { zh: '一处是其中的一部分', en: 'one is a part' }, same: false }
  if (likeness < alike && event < 0.35) return silent(a.about, b.about)
  const sure = named || (likeness >= alike && event >= 0.3 && slip) ? 'certain' : 'likely'
  if (state === 'agree') return likeness < alike ? silent(a.about, b.about) : { state: 'agree', sure }
  if (laterCount(a, b, slip !== undefined)) return { state: 'silent', reason: { zh: '一处是较晚的统计', en: 'one is a later count' }, same: named }
  if (!sameOccasion(a, b, when) && slip !== 'swap') return { state: 'silent', reason: { zh: '不是同一天的稿件，未必说的是同一次', en: 'copy of different days, and perhaps of different occasions' }, same: named }
  if (bare && !slip) return silent(a.about, b.about)
  if (sure === 'likely' && !slip && farApart(a, b)) return { state: 'silent', reason: { zh: '数值相差太大，不像同一件事', en: 'the values are too far apart to be one thing' }, same: false }
  // Days and ordinals of one occasion are told in any sentence; counts have a printed value.
  const rivals = a.printed === '' ? undefined : rivalsOf(a, b)
  if (rivals) return { state: 'silent', reason: rivals, same: false }
  return { state: state === 'near' ? 'near' : 'conflict', sure }
}

/** 0—14岁人口 and 60岁及以上人口, 92号汽油 and 95号汽油: both names bear numbers, and none is the same. */
function numberedApart(a: string, b: string): boolean {
  const [own, other] = [numbersIn(a), numbersIn(b)]
  return own.length > 0 && other.length > 0 && !own.some((one) => other.includes(one))
}

function numbersIn(name: string): readonly string[] {
  return name.match(/\d+(?:\.\d+)?/gu) ?? []
}

/** 人口 beside 东北地区人口: two characters name no more than what is counted. */
function isBare(a: Thing, b: Thing): boolean {
  return a.subject !== b.subject && /^\p{Script=Han}{1,2}$/u.test(a.subject.length < b.subject.length ? a.subject : b.subject)
}

/** The same long subject and the same time, in copy of one day or of no day. */
function sameWords(a: Thing, b: Thing): boolean {
  const [one, other] = [a.period, b.period]
  const atOneTime = one && other && (one.text === other.text || (one.days && other.days && sameDays(one.days, other.days)))
  return a.subject === b.subject && /\p{Script=Han}{6}/u.test(a.subject) && !!atOneTime && a.reading.document.dated === b.reading.document.dated
}

/** In copy of different days the same words may tell of the next time: a price, a meeting, a match. Figures of one stretch of days are held against each other, those of one year's season or event, and what lasts. */
function sameOccasion(a: Thing, b: Thing, when: When): boolean {
  const [one, other] = [a.reading.document.dated, b.reading.document.dated]
  if (one === undefined || other === undefined || one === other || when.state === 'same') return true
  const [period, then] = [a.said?.text, b.said?.text]
  return isLasting(a, b) || (growing.test(a.about) && hasShrunk(a, b)) || (period !== undefined && period === then && /[今去明前]年|\d{4}/u.test(period) && a.year === b.year)
}

/** Both tell what a thing measures, holds or cost once and for all. */
function isLasting(a: Thing, b: Thing): boolean {
  return lasting.test(a.about) && lasting.test(b.about)
}

function silent(a: string, b: string): Held {
  return { state: 'silent', reason: { zh: `“${a}”与“${b}”`, en: `“${a}” against “${b}”` }, same: false }
}

type When = { readonly state: 'same' | 'open' } | { readonly state: 'apart'; readonly reason: Said }

/** Two periods are one where they cover the same days; where one is not said, both may hold. */
function periods(a: Thing, b: Thing): When {
  const [one, other] = [a.period, b.period]
  const [days, others] = [one?.days, other?.days]
  if (days && others && sameDays(days, others)) return { state: 'same' }
  if (days && others && upToNow(one!) && upToNow(other!) && (covers(days, others) || covers(others, days))) return { state: 'open' }
  if (days && others && isLasting(a, b) && isOneDay(days) && isOneDay(others)) return { state: 'open' }
  if (days && others) return { state: 'apart', reason: against(one!, other!, days, others) }
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return { state: 'apart', reason: { zh: `${a.year}年的稿件与${b.year}年的稿件`, en: `a story of ${a.year} against one of ${b.year}` } }
  if (!one || !other) return { state: 'open' }
  if (one.text === other.text) return { state: a.reading === b.reading ? 'same' : 'open' }
  return loose(one) || loose(other) || (upToNow(one) && upToNow(other)) ? { state: 'open' } : { state: 'apart', reason: { zh: `${one.text}与${other.text}`, en: `${one.text} against ${other.text}` } }
}

/** 今年, 今年以来, 截至10月底: one stretch, as far as it has come. */
function upToNow({ text }: Told): boolean {
  return /^(?:今年(?:以来|的)?$|截至|截止|目前|到目前|this year|so far)/u.test(text)
}

function covers(a: Days, b: Days): boolean {
  return a.first <= b.first && b.last <= a.last
}

function sameDays(a: Days, b: Days): boolean {
  return a.first === b.first && a.last === b.last
}

function isOneDay({ first, last }: Days): boolean {
  return first === last
}

function against(one: Told, other: Told, days: Days, others: Days): Said {
  const [first, second] = [days, others].map((each) => (each.first.slice(0, 4) === each.last.slice(0, 4) ? each.first.slice(0, 4) : `${each.first.slice(0, 4)}—${each.last.slice(0, 4)}`))
  return first === second ? { zh: `${one.text}与${other.text}`, en: `${one.text} against ${other.text}` } : { zh: `${first}年与${second}年`, en: `${first} against ${second}` }
}

/** Words for the time of writing: they do not tell one period from another. */
function loose({ text }: Told): boolean {
  return /^(?:目前|现在|如今|当前|日前|近日|昨[天日]|今[天日]|当[天日晚]|同日|此次|截至目前|now|today|yesterday)/u.test(text)
}

/** A count that goes on: what was counted later may be more. Less is a slip where it only goes up, and what is there for good does not change. */
function laterCount(a: Thing, b: Thing, slip: boolean): boolean {
  const [one, other] = [a, b].map(({ reading }) => reading.document.dated)
  if (one === undefined || other === undefined || one === other) return false
  if (running(a) || running(b)) return !(slip && hasShrunk(a, b) && (accumulates(a) || accumulates(b)))
  return !isLasting(a, b) && (one < other ? grown(a, b) : grown(b, a))
}

/** Less in the copy of the later day. */
function hasShrunk(a: Thing, b: Thing): boolean {
  const [earlier, later] = a.reading.document.dated! < b.reading.document.dated! ? [a, b] : [b, a]
  return amountOf(later) < amountOf(earlier)
}

function accumulates({ reading, from, start }: Thing): boolean {
  return accumulating.test(reading.document.text.slice(from, start))
}

/** Counted in a time that was not over when the earlier was printed: by the later there may be more, and a share may be any. */
function grown(earlier: Thing, later: Thing): boolean {
  const { said, kind, modifiers } = earlier
  if (!said?.days || said.days.last < earlier.reading.document.dated! || aspectsOf(modifiers).has('planned')) return false
  return kind === 'percent' || amountOf(later) >= amountOf(earlier)
}

function amountOf({ range }: Thing): number {
  return Number(range.low ?? range.high ?? 0)
}

function running({ reading, from, start, period }: Thing): boolean {
  return /截至|截止|已|目前|累计|上升[至到]|增[至加]到?|so far|has risen|by \w+day/u.test(reading.document.text.slice(from, start)) || /^(?:截至|目前)/u.test(period?.text ?? '')
}

/** More than twice as much, and no slip of the pen between them: not one digit, no swap, no shifted point. */
function farApart(a: Thing, b: Thing): boolean {
  const [x, y] = [amountOf(a), amountOf(b)]
  const ratio = Math.max(x, y) / Math.max(1e-9, Math.min(x, y))
  if (ratio <= 2) return false
  return ![10, 100, 1e4].some((times) => Math.abs(ratio / times - 1) < 0.02)
}

/** What a slip of the pen leaves: as many digits, two neighbours swapped, or one of three or more another. */
function slipOf(a: string, b: string): 'swap' | 'digit' | undefined {
  if (a.length !== b.length || a.length < 2) return undefined
  const digits = a.replace(/\D/gu, '').length
  if (digits < 2) return undefined
  const places = [...a].flatMap((one, at) => (one === b[at] ? [] : [at]))
  if (places.length === 2 && places[1] === places[0]! + 1 && a[places[0]!] === b[places[1]!] && a[places[1]!] === b[places[0]!]) return 'swap'
  return places.length === 1 && digits >= 3 ? 'digit' : undefined
}
