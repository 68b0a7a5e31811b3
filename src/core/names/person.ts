import { follows, postAt } from '../lexicon/posts.ts'
import { soundedAt, tibetanAt } from '../lexicon/sounded.ts'
import { surnameAt } from '../lexicon/surnames.ts'
import type { Span } from '../model.ts'
import type { Cuts } from './cuts.ts'
import { after, before, doesAt, form, notNames } from './evidence.ts'
import { recurring } from './recurring.ts'

/** A person as printed, and where the post word beside the name begins and ends. */
export interface Person extends Span { readonly post?: Span }

const han = /^\p{Script=Han}+$/u
const needed = 2.5

/** Where a name that begins at `at` may end: a surname and one or two characters, the longer first; a Tibetan name, a name written by its sounds. */
export function endsAt(text: string, at: number, cuts: Cuts): number[] {
  const surname = surnameAt(text, at, true)
  const given = surname === 0 ? [] : surname === 2 ? [1, 2] : [2, 1]
  const token = cuts.at(at)
  if (token && /^(?:x|nr|nrt)$/u.test(token.tag) && token.end - at >= (surname === 0 ? 3 : 4) && token.end - at <= soundedAt(text, at)) return [token.end]
  const tibetan = tibetanAt(text, at)
  return [...tibetan, ...(tibetan.length > 0 ? [] : given.map((length) => surname + length))].map((length) => at + length).filter((end) => end <= text.length && han.test(text.slice(at, end)))
}

/** The person whose name starts at `at`, if the words on both sides bear it out. */
export function personAt(text: string, at: number, cuts: Cuts): (Person & { readonly score: number }) | undefined {
  const ends = endsAt(text, at, cuts)
  if (ends.length === 0) return undefined
  const left = before(text, at, cuts)
  if (left.score === 0) return undefined
  const plain = notNames.test(text.slice(at, at + 3))
  let best: (Person & { score: number }) | undefined
  let longer = 0
  for (const end of ends) {
    const told = after(text, at, end)
    const right = told || (left.score >= 1 && longer === 0 && cuts.known ? (doesAt(end, cuts) ? 0.7 : endsWell(text, at, end, cuts) ? 0.4 : 0) : 0)
    longer = Math.max(longer, told)
    if (plain && !(left.score >= 2 && told >= 1.5 && /^[az]/u.test(cuts.at(at)?.tag ?? 'd'))) continue
    if (right === 0 || (left.score < 1 && right <= 1 && !(end - at === 3 && /^等[人同\d]/u.test(text.slice(end, end + 2))))) continue
    const score = left.score + right + form(text, at, end, cuts, left.score >= 2 && told > 0)
    if (score >= needed && (!best || score > best.score)) best = { start: at, end, score, ...(left.post ? { post: left.post } : {}) }
  }
  return best && !insidePost(text, at) ? best : undefined
}

/** Without a word that tells, a name ends where a word begins; a short one only where something is done or the segmenter took it for a name. */
function endsWell(text: string, at: number, end: number, cuts: Cuts): boolean {
  const next = cuts.at(end)
  if (end - at > 2) return next !== undefined || !cuts.straddles(at, end)
  const own = cuts.at(at)
  if (tibetanAt(text, at).length > 0) return true
  return next !== undefined && (/^[pm]/u.test(next.tag) || (next.tag !== 'x' && own?.end === end && /^(?:x|nr)$/u.test(own.tag)))
}

/** 程 in 总工程师 opens no name. */
function insidePost(text: string, at: number): boolean {
  for (let back = 1; back <= 4; back++) if (postAt(text, at - back) > back) return true
  return false
}

/** Everyone named with both sides bearing it out, the names that go on from them in a list, and those who are named again and again. */
export function peopleOf(text: string, cuts: Cuts): Person[] {
  const found: Person[] = []
  let free = 0
  for (let at = 0; at < text.length; at++) {
    if (at < free) continue
    const person = personAt(text, at, cuts)
    // 慎独行教授|谈家风: the post is the one before.
    if (!person || (person.post && found.at(-1)?.end === person.post.start)) continue
    found.push(person)
    free = person.end
    for (let next = listed(text, person.end, cuts); next; next = listed(text, next.end, cuts)) {
      found.push(next)
      free = next.end
    }
  }
  return [...found, ...recurring(text, cuts, found)].sort((a, b) => a.start - b.start)
}

/** The next name of a list: 周敏、吴立和郑小满. */
function listed(text: string, end: number, cuts: Cuts): Person | undefined {
  const joint = /^(?:、|和|与|及|[\s\u3000]+|，(?=\p{Script=Han}{2,4}、))/u.exec(text.slice(end, end + 6))
  if (!joint) return undefined
  const at = end + joint[0].length
  const surname = surnameAt(text, at)
  if (surname === 0) return undefined
  for (const given of [2, 1]) {
    const stop = at + surname + given
    const right = text.slice(stop, stop + 12)
    const closes = /^(?:[、，。；：）”！？\n]|$|等|和|与|及|摄)/u.test(right) || /^[\s\u3000]/u.test(right) || (given === 2 && joint[0] === '、' && follows.test(right))
    if (han.test(text.slice(at, stop)) && closes && !cuts.isPlainWord(at, stop) && form(text, at, stop, cuts) > -0.9) return { start: at, end: stop }
  }
  return undefined
}
