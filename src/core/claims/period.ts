import { comparing, englishTimeWords, eventAnaphor, goesOn, timeWords } from '../lexicon/time-words.ts'
import type { Mention, Span, Told } from '../model.ts'
import { type Context, isHeading, lastBefore, type Seat } from './context.ts'
import { calendarOf } from './days.ts'

interface When extends Span { readonly text: string }

/**
 * When a claim holds: the nearest time word before it in its clause chain; else that of the sentence the paragraph opens with, or of the one it goes on from;
 * else the day of the event it points back to; else that of the sentence a section is framed with. A new time word ends the earlier one, nothing crosses a heading.
 */
export function periodsOf(context: Context, seats: readonly Seat[]): (mention: Mention, sentence: number) => Told | undefined {
  const { text, dated } = context.document
  const times = timesOf(text)
  const frames = framesOf(text, seats, times)
  const days = calendarOf(context, times, dated)
  const told = (when: When, from: Told['from']): Told => {
    const covers = days(when)
    return { text: when.text, from, place: { start: when.start, end: when.end }, ...(covers ? { days: covers } : {}) }
  }
  /** What a sentence takes over, for all its numbers alike. */
  const inherited = new Map<number, Told | undefined>()
  return (mention, index) => {
    const seat = seats[index]!
    const own = within(times, text, seat.sentence, mention)
    const event = own && /^[今当昨][日天晚]$|^活动/u.test(own.text) && quotedAt(text, own.start, seat.sentence) ? eventDay(times, seat, own.start) : undefined
    if (event) return told(event, 'story')
    if (own) return told(own, /[，；：,;]/u.test(text.slice(own.end, mention.start)) ? 'clause' : 'stated')
    if (/^\s*(?:下一步|接下来|今后|下阶段)/u.test(text.slice(seat.sentence.start, seat.sentence.start + 6))) return undefined
    const later = inEnglish(times, text, seat.sentence, mention)
    if (later) return told(later, 'stated')
    if (!inherited.has(index)) inherited.set(index, inherit(seat, index))
    return inherited.get(index)
  }

  function inherit(seat: Seat, index: number): Told | undefined {
    const above = fromParagraph(times, text, seats, index)
    if (above) return told(above, 'paragraph')
    if (pointsBack(text, seats, index)) {
      const day = eventDay(times, seat, seat.sentence.start)
      if (day) return told(day, 'story')
    }
    const frame = frames[index]
    return frame ? told(frame, 'story') : undefined
  }
}

/** Every time word, in order; what overlaps gives way to the earlier, longer one. */
export function timesOf(text: string): When[] {
  const found = [...text.matchAll(timeWords)].map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, text: match[0].replace(/\s/gu, '').replace(/^(\d{4})$/u, '$1年') }))
  const english = /[A-Za-z]{4}/.test(text) ? [...text.matchAll(englishTimeWords)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0].replace(/^(?:in|during|for|of|by|until)\s(?:the\s)?/i, '').replace(/\s+/g, ' ') })) : []
  return [...found, ...english].filter((when) => when.text.length > 1 && !partOfWord(text, when)).sort((a, b) => a.start - b.start)
}

/** 元旦 and 当日 inside longer words, and 5月8日 cut out of a longer number, say no time. */
function partOfWord(text: string, { start, end, text: words }: When): boolean {
  const before = text[start - 1] ?? ''
  if (/\d/.test(words[0]!) && /[\d.年]/.test(before) && !/年/u.test(before)) return true
  if (/^第?[一二三四]季度/u.test(words) && /前/u.test(before)) return true
  return (/^(?:周末|五一|十一|同期)/u.test(words) && /[\u4e00-\u9fff]/u.test(before) && /^(?:周末|十一)/u.test(words) && /[第二三四五六七八九]/u.test(before)) || (/[日天]$/u.test(words) && /^(?:子|常|报|志)/u.test(text.slice(end)))
}

/** The nearest time word before the number in its sentence; not what it is compared with. */
function within(times: readonly When[], text: string, sentence: Span, mention: Span): When | undefined {
  for (let at = lastBefore(times, mention.start); at >= 0 && times[at]!.start >= sentence.start; at--) {
    const when = times[at]!
    if (comparing.test(text.slice(Math.max(sentence.start, when.start - 14), when.start))) continue
    if (/^[今昨明][日天]$/u.test(when.text) && sentence.end <= mention.start && quotedAt(text, when.start, sentence)) continue
    if (/^(?:目标|计划|任务|规划|工作要点)/u.test(text.slice(when.end, when.end + 4)) && when.text.length > 3) continue
    if (begunAt(text, when, mention.start)) continue
    return when
  }
  return undefined
}

/** 建于1998年，有居民1086户: when the thing came to be, which is not when it is counted. */
function begunAt(text: string, when: When, before: number): boolean {
  return /[建立办设生]于$/u.test(text.slice(when.start - 2, when.start)) && /^(?:[初末底]|前后|左右)?，/u.test(text.slice(when.end, before))
}

/** English says when behind the number: 340 events in 2025. */
function inEnglish(times: readonly When[], text: string, sentence: Span, mention: Span): When | undefined {
  const next = times[lastBefore(times, mention.end) + 1]
  return next && next.end <= sentence.end && /[A-Za-z]/.test(text.slice(mention.end, next.start)) && !/[\u4e00-\u9fff]/u.test(text.slice(Math.max(sentence.start, mention.start - 80), next.end)) && !/[;:]/.test(text.slice(mention.end, next.start)) ? next : undefined
}

/** What the paragraph's first telling sentence opens with; or, where this sentence goes on from the last, that one's time word. */
function fromParagraph(times: readonly When[], text: string, seats: readonly Seat[], index: number): When | undefined {
  const { sentence, block } = seats[index]!
  const opener = firstTelling(text, seats, index)
  if (index === opener) return undefined
  const opened = openedWith(times, text, seats[opener]!.sentence)
  const last = within(times, text, { start: block.start, end: sentence.start }, { start: sentence.start, end: sentence.start })
  const words = text.slice(sentence.start, sentence.end).trimStart()
  if (last && (goesOn.test(words) || eventAnaphor.test(words.slice(0, 24)))) return last
  if (!opened) return undefined
  return last && last !== opened && last.start > seats[opener]!.sentence.end && openedWith(times, text, seats.slice(opener, index).findLast((seat) => seat.sentence.start <= last.start)!.sentence) === last ? last : opened
}

/** The paragraph's first sentence; 改造不止于电梯。 only leads over to the next. */
function firstTelling(text: string, seats: readonly Seat[], index: number): number {
  const { opener, block } = seats[index]!
  const { start, end } = seats[opener]!.sentence
  const leadsOver = opener + 1 < index && !isHeading(block) && /^\s*\p{Script=Han}{4,14}[。？！]\s*$/u.test(text.slice(start, end)) && !/[今去明前同]年|[日目当]前|近[日年]|[今昨当][天日]/u.test(text.slice(start, end))
  return leadsOver ? opener + 1 : opener
}

/** 11月19日，记者从市住建局获悉，: when the reporter learnt it, which is not when it holds. */
const learnt = /(?:[^，。；]{0,6}(?:[日天晚]|日前|近日)[^，。；]{0,4}，\s*)?记者[^，。；]{0,24}(?:获悉|了解到|采访了解到|看到)，/u.source
const lead = new RegExp(`^\\s*(?:本报[^，。\\s]{0,10}[讯电]\\s*)?(?:[（(][^）)]{1,24}[）)])?\\s*(?:据了解，|据悉，|据介绍，|${learnt})?\\s*(?:在|自|从)?\\s*`, 'u')

/** The time word a sentence opens with, after a dateline. */
function openedWith(times: readonly When[], text: string, sentence: Span): When | undefined {
  const from = sentence.start + lead.exec(text.slice(sentence.start, sentence.end))![0].length
  const when = times[lastBefore(times, from) + 1]
  return when && when.start === from ? when : undefined
}

/** A paragraph of one sentence that opens with a time word frames what follows, up to the next heading or frame. */
function framesOf(text: string, seats: readonly Seat[], times: readonly When[]): (When | undefined)[] {
  let frame: When | undefined
  let story: Span | undefined
  return seats.map((seat, index) => {
    if (isHeading(seat.block) || seat.story !== story) frame = undefined
    story = seat.story
    if (seat.opener === index && openedWith(times, text, seat.sentence)) frame = undefined
    const alone = seat.opener === index && seats[index + 1]?.opener !== index
    const words = text.slice(seat.sentence.start, seat.sentence.end)
    if (alone && !/^\s*本报|^\s*\d{1,2}\s?月|以来|近[日期年]|日前/u.test(words.slice(0, 14))) {
      const opened = openedWith(times, text, seat.sentence)
      if (opened && /^，/u.test(text.slice(opened.end)) && !/\d/.test(text.slice(opened.end, seat.sentence.end))) frame = opened
    }
    return frame
  })
}

/** 此次活动, 现场: the sentence or its paragraph speaks of an event the story has dated. */
function pointsBack(text: string, seats: readonly Seat[], index: number): boolean {
  const { sentence, block, opener } = seats[index]!
  return eventAnaphor.test(text.slice(sentence.start, sentence.end)) || eventAnaphor.test(text.slice(block.start, seats[opener]!.sentence.end).slice(0, 30))
}

function eventDay(times: readonly When[], seat: Seat, before: number): When | undefined {
  for (let at = lastBefore(times, before); at >= 0 && times[at]!.start >= seat.story.start; at--) if (/月.*[日号]$/u.test(times[at]!.text)) return times[at]
  return undefined
}

function quotedAt(text: string, at: number, { start }: Span): boolean {
  const before = text.slice(Math.max(start, at - 200), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || text.slice(Math.max(0, start - 1), start) === '“'
}
