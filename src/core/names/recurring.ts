import { isDoubtfulSurname } from '../lexicon/surnames.ts'
import { easilyMixed } from '../matching/likeness.ts'
import type { Span } from '../model.ts'
import type { Cuts } from './cuts.ts'
import { after, before, doesAt, form, notNames } from './evidence.ts'
import { endsAt, type Person } from './person.ts'

/** The last character of a thing that is named like a person: 龙泉寺, 金秋奖. */
const things = /(?:某.|[化性率度类型式费税价款品券卡店网号线桥馆室楼寺庙塔坝队组节赛奖杯])$/u

interface Candidate { readonly places: Span[]; evidence: number; form: number }

/** Names nobody gave a post, that stand twice or more, at the head of a clause or behind what names a person, with something done behind. */
export function recurring(text: string, cuts: Cuts, found: readonly Span[]): Person[] {
  if (!cuts.known) return []
  const seen = new Map<string, Candidate>()
  for (let at = 0; at < text.length; at++) {
    if (notNames.test(text.slice(at, at + 3)) || cuts.splits(at)) continue
    for (const end of endsAt(text, at, cuts)) {
      const own = form(text, at, end, cuts)
      if (own < (end - at > 2 ? 0.2 : 1) || cuts.straddles(at, end) || things.test(text.slice(at, end))) continue
      const words = text.slice(at, end)
      const one: Candidate = seen.get(words) ?? { places: [], evidence: 0, form: 0 }
      const left = Math.min(1, before(text, at, cuts).score)
      one.places.push({ start: at, end })
      const right = after(text, at, end)
      one.evidence += left < 0.5 || (right === 0 && !doesAt(end, cuts)) ? left / 3 : right >= 1.5 ? left * 1.5 : left
      one.form = Math.max(one.form, own)
      seen.set(words, one)
    }
  }
  for (const [words, one] of twice(seen)) seen.set(words, one)
  const taken = new Set(found.map((person) => person.start))
  const named = [...seen].filter(([words, one]) => one.places.length > 1 && one.evidence + 0.7 * one.form >= (words.length === 2 ? 1.8 : isDoubtfulSurname(words[0]!) ? 1.3 : 1.1))
  return named.filter(([words, one]) => !named.some(([longer, { places }]) => longer.length > words.length && longer.startsWith(words) && places.length === one.places.length)).flatMap(([, { places }]) => places).filter((one) => !taken.has(one.start))
}

/** What stands once, and once more with a character that is easily mixed, is named twice. */
function twice(seen: ReadonlyMap<string, Candidate>): [string, Candidate][] {
  const found: [string, Candidate][] = []
  const byGap = new Map<string, string>()
  for (const [words, one] of seen) {
    if (one.places.length > 1 || words.length < 3) continue
    for (let at = 0; at < words.length; at++) {
      const gap = `${words.slice(0, at)}*${words.slice(at + 1)}`
      const other = byGap.get(gap)
      byGap.set(gap, words)
      if (other === undefined || !easilyMixed(other[at]!, words[at]!)) continue
      const two = seen.get(other)!
      const both = { places: [...two.places, ...one.places], evidence: one.evidence + two.evidence, form: Math.max(one.form, two.form) }
      found.push([words, both], [other, both])
    }
  }
  return found
}
