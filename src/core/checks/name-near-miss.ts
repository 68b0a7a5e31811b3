import { follows } from '../lexicon/posts.ts'
import { surnameAt } from '../lexicon/surnames.ts'
import { easilyMixed } from '../matching/likeness.ts'
import { nearPairs } from '../matching/near-keys.ts'
import { groupBy, headings, peopleSeen, place, type Seen } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finds, Reading, Role, Severity, Span } from '../model.ts'

/** One person written two ways, a character apart. Says which form is rare, never which is right. */
export const nameNearMiss: Check = {
  id: 'name-near-miss',
  title: { zh: '人名一字之差', en: 'A name one character apart' },
  why: { zh: '标题、署名、图说里的人名错一个字，就是事故。', en: 'One wrong character of a name in a headline, byline or caption is an accident report.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['岑望三看望慰问养路工人\n本报讯 11月6日，市总工会主席岑望山来到养路站。\n岑望山说，大家辛苦了。'], why: { zh: '标题与正文差一字', en: 'Headline and body differ' }, finds: ['岑望三'] },
    { texts: ['村党支部书记翟家旺天不亮就上了山。\n“路是一锹一锹修出来的。”翟家望说。\n如今翟家旺又带着大家种茶。'], why: { zh: '后文同音字', en: 'A homophone later on' }, finds: ['翟家望'] },
    { texts: ['□ 本报记者　卢海川\n渡口重新开通，村民出行方便多了。\n图为渡船靠岸。卢海用 摄'], why: { zh: '署名与图说差一字', en: 'Byline and caption differ' }, finds: ['卢海用'] },
  ],
  clean: [
    { texts: ['哥哥葛建国、弟弟葛建军同一天入伍。\n葛建国说，要对得起这身军装。葛建军也点头。'], why: { zh: '兄弟二人，同句出现', en: 'Brothers, named together' } },
    { texts: ['市总工会主席岑望山来到养路站。\n岑望山说，大家辛苦了。'], why: { zh: '前后一致', en: 'The same throughout' } },
    { texts: ['选手褚卫东获得冠军。\n裁判长褚卫国说，比赛很精彩。褚卫国当裁判已有十年。\n褚卫东去年名列第三。'], why: { zh: '两人各有身份，各出现两次', en: 'Two people, each with a post of their own' } },
    { texts: ['村民高明亮种了三亩茶。\n高明亮说，高明的办法是抱团。'], why: { zh: '一般词语与人名有两字相同', en: 'A plain word shares two characters' } },
    { texts: ['朱先生找到法官佟一鸣。佟一鸣说，吴某应当还钱。吴某没有上诉。'], why: { zh: '称某的人', en: 'Someone called by surname only' } },
  ],
  *run({ readings, budget }) {
    const articles = readings.filter((reading) => reading.document.role === 'article')
    const people = peopleSeen(articles).filter((one) => isWhole(one.words))
    const groups = new Map<string, Seen[]>()
    for (const one of people) {
      const key = `${one.reading.document.id} ${one.story}`
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
    for (const story of groups.values()) {
      if (!budget.spend(story.length * 100)) return
      yield* inStory(story)
    }
    yield* reporters(people)
    for (const reading of articles) yield* unnamed(reading)
  },
}

/** A full name: not 吴某, not 朱先生, not a single part. */
function isWhole(words: string): boolean {
  return words.length >= 2 && !/[某×ⅹXx]/u.test(words) && !/(?:先生|女士|同志)$/u.test(words)
}

interface Near extends Span { readonly words: string; readonly named: Seen | undefined; readonly role: Role }

/** Everything in a story that is one character from a name it gives. */
function* inStory(story: readonly Seen[]): Generator<Finds> {
  const { reading } = story[0]!
  const byName = groupBy(story, (one) => one.words)
  const told = new Set<string>()
  for (const [name, seen] of byName) {
    if (name.length < 2 || told.has(name)) continue
    const near = [...nearTo(name, seen[0]!, byName)]
    for (const [words, places] of groupBy(near, (one) => one.words)) {
      const named = byName.get(words)
      if (told.has(`${words} ${name}`) || together(reading, seen, places) || isRarer(seen.length, named?.length ?? places.length) === false) continue
      told.add(`${name} ${words}`)
      const rarest = places.find((one) => headings.has(one.role)) ?? places[0]!
      const severity = sureness(name, seen, words, places, named)
      if (severity) yield finds(reading, rarest, name, seen[0]!, seen.length, places.length, severity)
    }
  }
}

/** The rarer of two is the one asked about; of equals the later. */
function isRarer(common: number, rare: number): boolean {
  return rare <= common
}

/** Spans of the story that differ from the name in one character. */
function* nearTo(name: string, { reading, story }: Seen, byName: ReadonlyMap<string, readonly Seen[]>): Generator<Near> {
  const { text, blocks } = reading.document
  const { start, end } = story === undefined ? { start: 0, end: text.length } : reading.document.stories[story]!
  for (const [words, seen] of byName) if (words !== name && words.length === name.length && differing(name, words) !== undefined) for (const one of seen) yield { start: one.name.start, end: one.name.end, words, named: one, role: one.role }
  if (name.length < 3) return
  const around = reading.names.filter((one) => one.kind === 'person')
  for (let at = startsLike(text, name, start); at + name.length <= end; at = startsLike(text, name, at + 1)) {
    const words = text.slice(at, at + name.length)
    if (words === name || byName.has(words) || !/^\p{Script=Han}[\p{Script=Han}·]+$/u.test(words)) continue
    const place = differing(name, words)
    if (place === undefined || around.some((one) => one.start < at + name.length && at < one.end && !(one.start === at && one.end < at + name.length))) continue
    const role = blockAt(blocks, at)?.role ?? 'body'
    if (likely(name, words, place, role, text, at, reading)) yield { start: at, end: at + name.length, words, named: undefined, role }
  }
}

/** The next place where a text has the first character of a name, or the second one behind it. */
function startsLike(text: string, name: string, from: number): number {
  const [first, second] = [text.indexOf(name[0]!, from), text.indexOf(name[1]!, from + 1)]
  return Math.min(first < 0 ? text.length : first, second < 0 ? text.length : second - 1)
}

/** Where two names of one length differ, if they do in one character only. */
function differing(a: string, b: string): number | undefined {
  let place: number | undefined
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue
    if (place !== undefined) return undefined
    place = at
  }
  return place
}

/** Words nobody marked as a name: the surname stands, or sound or shape are alike, and no word of the dictionary lies across. */
function likely(name: string, words: string, place: number, role: Role, text: string, at: number, reading: Reading): boolean {
  const end = at + words.length
  const heading = headings.has(role) || role === 'caption' || role === 'byline'
  const apart = heading && /^(?:[\s：:、，！？]|$)/u.test(text.slice(end, end + 1))
  const mixed = easilyMixed(name[place]!, words[place]!)
  const stands = /^(?:|[\n，。；：！？“”、])$/u.test(text.slice(Math.max(0, at - 1), at)) && follows.test(text.slice(end, end + 12))
  if (!apart && crossesWord(reading, at, end, mixed || stands)) return false
  if (mixed) return place > 0 || !/[了的在是把被也又就给让]/u.test(words[0]!)
  if (place === 0) return heading && surnameAt(text, at) > 0
  return !/[的了在说和与等是把被为也又就都向对从到将同们笑给让]/u.test(words[place]!)
}

/** A word of the dictionary, two characters or more, lies in or across the span: 高明|亮. */
function crossesWord({ tokens }: Reading, start: number, end: number, mayHold: boolean): boolean {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < tokens.length && tokens[at]!.start < end; at++) if (tokens[at]!.end - tokens[at]!.start > 1 && !/^(?:x|nr|nrt|ns|nz|nrfg)$/u.test(tokens[at]!.tag) && !(mayHold && holds(tokens[at]!, start, end))) return true
  return false
}

/** A word wholly inside a name, but not the whole of it. */
function holds(token: Span, start: number, end: number): boolean {
  return token.start >= start && token.end <= end && token.end - token.start < end - start
}

/** Named in one sentence, or in one list: two people. */
function together(reading: Reading, seen: readonly Seen[], places: readonly Near[]): boolean {
  return reading.sentences.some((sentence) => {
    const within = (span: Span) => span.start >= sentence.start && span.end <= sentence.end
    return seen.some((one) => within(one.name)) && places.some(within) && !headings.has(blockAt(reading.document.blocks, sentence.start)?.role ?? 'body')
  })
}

function sureness(name: string, seen: readonly Seen[], words: string, places: readonly Near[], named: readonly Seen[] | undefined): Severity | undefined {
  const at = differing(name, words)!
  const mixed = easilyMixed(name[at]!, words[at]!)
  const posts = (some: readonly Seen[]) => some.map((one) => one.name.value.post?.text).filter((post) => post !== undefined)
  const [own, other] = [posts(seen), posts(named ?? [])]
  const samePost = own.some((post) => other.some((two) => post.endsWith(two) || two.endsWith(post)))
  // Two who each have a post of their own, or speak more than once, are two people.
  if (own.length > 0 && other.length > 0 && !samePost) return mixed && places.length === 1 && name.length > 2 ? 'query' : undefined
  const rolesOf = (some: readonly { readonly role: Role }[]) => new Set(some.map((one) => (headings.has(one.role) ? 'heading' : one.role === 'byline' || one.role === 'caption' || one.role === 'credit' ? one.role : 'body')))
  const apart = ![...rolesOf(places)].some((role) => rolesOf(seen).has(role))
  if (name.length === 2) return (mixed && (samePost || apart)) || (apart && samePost) ? 'warning' : mixed && places.length === 1 && seen.length > 1 && other.length === 0 ? 'query' : undefined
  if (apart) return 'warning'
  if (places.length > 1 && seen.length === places.length && !mixed) return undefined
  return mixed || samePost ? 'warning' : places.length === 1 && (seen.length > 1 || own.length > 0) ? 'query' : undefined
}

function finds(reading: Reading, rare: Span & { readonly words: string }, name: string, first: Seen, common: number, times: number, severity: Severity): Finds {
  return {
    place: place(reading, rare),
    related: [{ ...place(first.reading, first.name), role: 'first-occurrence' }],
    severity,
    weight: weightAt(reading, rare, 2),
    message: common > times
      ? { zh: `“${rare.words}”出现${times}次，“${name}”出现${common}次，只差一个字：请核对是不是同一人。`, en: `“${rare.words}” stands ${times} times and “${name}” ${common} times, one character apart: is it the same person?` }
      : { zh: `“${rare.words}”与“${name}”只差一个字：请核对是不是同一人。`, en: `“${rare.words}” and “${name}” are one character apart: is it the same person?` },
  }
}

/** A heading's name nobody marks as one: its body has it with another character of like sound or shape. */
function* unnamed(reading: Reading): Generator<Finds> {
  const { text, blocks, stories } = reading.document
  for (const block of blocks) {
    if (!headings.has(block.role) || block.story === undefined) continue
    const story = stories[block.story]!
    const body = text.slice(Math.max(block.end, story.start), story.end)
    for (let at = block.start; at + 3 <= block.end; at++) {
      const words = text.slice(at, at + 3)
      if (surnameAt(text, at) !== 1 || !/^\p{Script=Han}{3}$/u.test(words) || body.includes(words) || !edge.test(text.slice(Math.max(block.start, at - 1), at)) || crossesWord(reading, at, at + 3, false)) continue
      if (reading.names.some((name) => name.kind === 'person' && name.start < at + 3 && at < name.end)) continue
      const found = [1, 2].map((place) => likeIn(body, words, place)).find((one) => one !== undefined)
      if (!found) continue
      const start = Math.max(block.end, story.start) + found
      if (crossesWord(reading, start, start + 3, false) || reading.names.some((name) => name.kind === 'person' && name.start < start + 3 && start < name.end)) continue
      const name = text.slice(start, start + 3)
      yield {
        place: place(reading, { start: at, end: at + 3 }),
        related: [{ ...place(reading, { start, end: start + 3 }), role: 'first-occurrence' }],
        weight: weightAt(reading, { start: at, end: at + 3 }, 2),
        message: { zh: `标题作“${words}”，正文作“${name}”，只差一个字：请核对。`, en: `The heading has “${words}”, the body “${name}”: one character apart.` },
      }
    }
  }
}

const edge = /^(?:|[\s，、：！？“”—])$/u

/** Where a text has these three characters with one of them easily mixed for another. */
function likeIn(body: string, words: string, place: number): number | undefined {
  const [head, tail] = [words.slice(0, place), words.slice(place + 1)]
  for (let at = body.indexOf(head); at >= 0; at = body.indexOf(head, at + 1)) {
    const other = body[at + place]
    if (other !== undefined && other !== words[place] && body.startsWith(tail, at + place + 1) && /\p{Script=Han}/u.test(other) && easilyMixed(other, words[place]!)) return at
  }
  return undefined
}

/** Reporters of one edition whose names are a character apart. */
function* reporters(people: readonly Seen[]): Generator<Finds> {
  const own = people.filter((one) => /记者|通讯员|摄影/u.test(one.name.value.post?.text ?? '') || one.role === 'byline' || one.role === 'credit')
  const byName = groupBy(own, (one) => one.words)
  const names = [...byName.keys()].filter((name) => name.length >= 2)
  for (const [name, other] of nearPairs(names, (one) => one, 1, 2)) {
    const at = name.length === other.length ? differing(name, other) : undefined
    if (at === undefined || at === 0 || !easilyMixed(name[at]!, other[at]!)) continue
    const [many, few] = byName.get(name)!.length >= byName.get(other)!.length ? [name, other] : [other, name]
    const rare = byName.get(few)![0]!
    const common = byName.get(many)![0]!
    if (rare.reading === common.reading && rare.story === common.story) continue
    yield finds(rare.reading, { ...rare.name, words: few }, many, common, byName.get(many)!.length, byName.get(few)!.length, name.length > 2 ? 'warning' : 'query')
  }
}
