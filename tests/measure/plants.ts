import { plantsByWord } from './confusions.ts'
import { broken, type RelationKind, type Stated } from './relations.ts'
import { picker, slips } from './slips.ts'
import { slotOf, wordFor } from './slots.ts'
import { type Story, storiesOf } from './stories.ts'
import { wordingsIn } from './wordings.ts'

/** One mistake put into a clean story. */
export interface Plant {
  readonly kind: string
  readonly how: string
  readonly text: string
  /** Where in `text` a finding may point: the mistake, and what it stands against. */
  readonly places: readonly { readonly start: number; readonly end: number }[]
  /** What the mistake is held against, where that is not the story itself. */
  readonly base?: string
  /** A fact book may know better: measured with and without one. */
  readonly known?: true
}

const kindOf: Readonly<Record<RelationKind, string>> = { sum: 'sum', difference: 'difference', share: 'share', growth: 'growth', decline: 'growth', multiple: 'multiple', average: 'average', product: 'product', same: 'figure told twice', years: 'years and ages', age: 'years and ages' }

/** Every mistake of every kind that this story lends itself to. The same story gives the same plants. */
export function* plantsIn(story: Story): Generator<Plant> {
  const pick = picker([...story.name].reduce((sum, one) => Math.imul(sum, 31) + one.charCodeAt(0), 7))
  for (const stated of story.relations) yield* inNumbers(story, stated, pick)
  for (const { kind, words } of story.lines) yield* (byLine[kind]?.(story, words, pick) ?? [])
  yield* inDates(story)
  yield* inUnits(story)
  yield* inPairs(story, pick)
  yield* inRepeats(story, pick)
  yield* byWord.get(story.name) ?? []
  yield* wordingsIn(story)
}

const byWord = plantsByWord(storiesOf())

function* inNumbers(story: Story, stated: Stated, pick: (below: number) => number): Generator<Plant> {
  for (const [at, slot] of stated.slots.entries()) {
    const tried = new Set<string>()
    for (const [slip, make] of Object.entries(slips)) {
      const printed = /\d/u.test(slot.printed) ? make(slot.printed, pick) : wordFor(slot, Math.max(1, slot.value + (pick(2) ? 1 : -1)))
      if (!printed || printed === slot.printed || tried.has(printed) || !broken(stated, at, printed)) continue
      tried.add(printed)
      const shift = printed.length - (slot.end - slot.start)
      const places = stated.slots.map(({ start, end }, index) => (index === at ? { start, end: start + printed.length } : start > slot.start ? { start: start + shift, end: end + shift } : { start, end }))
      yield { kind: kindOf[stated.kind], how: `${slip}: ${slot.printed} → ${printed}`, text: replaced(story.text, slot, printed), places }
    }
  }
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Mistakes that a line beside the story allows: what is announced and listed, begins and ends, falls on a weekday. */
const byLine: Readonly<Record<string, (story: Story, words: string, pick: (below: number) => number) => Iterable<Plant>>> = {
  *count(story, words) {
    const slot = slotOf(story.text, words)
    for (const value of [slot.value - 1, slot.value + 1]) {
      const printed = value > 1 ? wordFor(slot, value) : undefined
      if (printed) yield { kind: 'count against list', how: `${words} → ${printed}`, text: replaced(story.text, slot, printed), places: [{ start: slot.start, end: slot.start + printed.length }] }
    }
  },
  *item(story, words) {
    const place = phrase(story, words)
    yield { kind: 'count against list', how: `without ${words}`, text: replaced(story.text, place, ''), places: [{ start: Math.max(0, place.start - 120), end: place.start + 120 }] }
  },
  *weekday(story, words, pick) {
    const place = phrase(story, words)
    const day = /星期([日一二三四五六])|周([日一二三四五六])|((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)/u.exec(words)!
    const names = day[3] ? englishDays : weekdays
    const name = day[1] ?? day[2] ?? day[3]!
    const other = names[(names.indexOf(name) + 1 + pick(6)) % 7]!
    const start = place.start + day.index + day[0].length - name.length
    yield { kind: 'date and weekday', how: `${name} → ${other}`, text: replaced(story.text, { start, end: start + name.length }, other), places: [{ start: place.start, end: place.end + other.length - name.length }] }
  },
  *order(story, words) {
    const [first, second] = words.split(' | ').map((one) => phrase(story, one)) as [Span, Span]
    const [a, b] = [story.text.slice(first.start, first.end), story.text.slice(second.start, second.end)]
    yield { kind: 'end before beginning', how: `${a} ↔ ${b}`, text: story.text.slice(0, first.start) + b + story.text.slice(first.end, second.start) + a + story.text.slice(second.end), places: [{ start: first.start, end: second.end }] }
  },
  *direction(story, words) {
    const [was, now] = words.split(' → ') as [string, string]
    const place = phrase(story, was)
    yield { kind: 'rise or fall', how: words, text: replaced(story.text, place, now), places: [{ start: Math.max(0, place.start - 60), end: place.start + now.length + 60 }] }
  },
}

interface Span { readonly start: number; readonly end: number }

function phrase(story: Story, line: string): Span {
  const words = line.replaceAll('\\n', '\n')
  const start = story.text.indexOf(words)
  if (start < 0 || story.text.indexOf(words, start + 1) >= 0) throw new Error(`${story.name}: “${words}” does not stand there once`)
  return { start, end: start + words.length }
}

function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function* inDates({ text }: Story): Generator<Plant> {
  const all = [...text.matchAll(/(\d{1,2})月(\d{1,2})日/gu)]
  for (const match of all.slice(0, 2)) {
    const [, month, day] = match as unknown as [string, string, string]
    const start = match.index + month.length + 1
    const wrong = String(lastDays[Number(month) - 1]! + 1)
    yield { kind: 'impossible date', how: `${match[0]} → ${month}月${wrong}日`, text: replaced(text, { start, end: start + day.length }, wrong), places: [{ start: match.index, end: start + wrong.length + 1 }] }
  }
}

/** An area that loses its square, a unit printed twice, a number lost before its unit. */
function* inUnits({ text }: Story): Generator<Plant> {
  for (const match of [...text.matchAll(/(?:面积|占地)[^，。；]{0,8}?[\d.]+万?(平方)米/gu)].slice(0, 2)) {
    const start = match.index + match[0].length - 3
    yield { kind: 'unit', how: '平方米 → 米', text: replaced(text, { start, end: start + 2 }, ''), places: [{ start: match.index, end: start + 1 }] }
  }
  for (const match of [...text.matchAll(/[\d.]+([万亿]元|%|平方米|公里|公顷)(?=[，。；、])/gu)].slice(0, 2)) {
    const end = match.index + match[0].length
    yield { kind: 'unit', how: `${match[1]} twice`, text: replaced(text, { start: end, end }, match[1]!), places: [{ start: match.index, end: end + match[1]!.length }] }
  }
  for (const match of [...text.matchAll(/(?:增长|下降|提高|投资|收入)([\d.]+)(?:%|亿元|万元)(?=[，。；、])/gu)].slice(0, 1)) {
    const start = match.index + match[0].indexOf(match[1]!)
    yield { kind: 'unit', how: `${match[1]} lost`, text: replaced(text, { start, end: start + match[1]!.length }, ''), places: [{ start: match.index, end: match.index + match[0].length }] }
  }
}

function* inPairs({ text }: Story, pick: (below: number) => number): Generator<Plant> {
  for (const mark of ['“', '”', '（', '）', '《', '》']) {
    const all = [...text.matchAll(new RegExp(mark, 'gu'))]
    const one = all[pick(Math.max(1, all.length))]
    if (!one) continue
    const block = { start: text.lastIndexOf('\n', one.index) + 1, end: text.indexOf('\n', one.index) < 0 ? text.length : text.indexOf('\n', one.index) }
    yield { kind: 'mark without its partner', how: `without ${mark}`, text: replaced(text, { start: one.index, end: one.index + 1 }, ''), places: [block] }
  }
}

/** A sentence printed twice, a headline out of a bold face, a paragraph that comes again further on. */
function* inRepeats({ text }: Story, pick: (below: number) => number): Generator<Plant> {
  const lines = text.split('\n')
  const sentences = [...text.matchAll(/(?<=[。！？\n])[^。！？\n“”]{16,60}。/gu)]
  const one = sentences[pick(Math.max(1, sentences.length))]
  if (one) {
    const end = one.index + one[0].length
    yield { kind: 'text printed twice', how: 'a sentence', text: replaced(text, { start: end, end }, one[0]), places: [{ start: one.index, end: end + one[0].length }] }
  }
  const bodies = lines.flatMap((line, at) => (line.length > 60 && at < lines.length - 2 ? [at] : []))
  const at = bodies[pick(Math.max(1, bodies.length))]
  if (at === undefined) return
  const again = `${text}\n${lines[at]}`
  const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
  yield { kind: 'text printed twice', how: 'a paragraph', text: again, places: [{ start, end: start + lines[at]!.length }, { start: text.length + 1, end: again.length }] }
}
