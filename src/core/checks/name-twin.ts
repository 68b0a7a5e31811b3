import { endingBefore, tellsApart } from '../lexicon/organisations.ts'
import { easilyMixed, soundAlike } from '../matching/likeness.ts'
import { standsAs, togetherIn } from '../matching/near-names.ts'
import { groupBy, headings, storiesOf } from '../matching/people.ts'
import { type Twin, twinsOf } from '../matching/twins.ts'
import { weightAt } from '../matching/weight.ts'
import { firstAt } from '../matching/whole-words.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finds, Reading, Severity, Span, Words } from '../model.ts'

/** A name, or a word no list has, that stands elsewhere in its story with one character different, where nothing else was read. */
export const nameTwin: Check = {
  id: 'name-twin',
  title: { zh: '名称一字之差', en: 'A name or rare word one character apart' },
  why: { zh: '人名、机构名在一处错一个字，别处却是对的。', en: 'A person or a body is written with a wrong character in one place and right in another.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['向阳小学开了六门课。\n孩子们在向阳小雪学剪纸。'], why: { zh: '“小学”误作“小雪”', en: 'Its last word lost to a homophone' }, finds: ['向阳小雪'] },
    { texts: ['市教育局公布学位数。\n市教有局将组织互查，结果月底公布。'], why: { zh: '“教育”拆成了不成词的“教有”', en: 'A word of the name is broken' }, finds: ['市教有局'] },
    { texts: ['麻栗坪小学有学生86人。\n如今的麻粟坪小学，操场铺上了草皮。麻栗坪小学的老师都住校。'], why: { zh: '校名一字形近', en: 'A school with a look-alike' }, finds: ['麻粟坪小学'] },
  ],
  clean: [
    { texts: ['渡口日报社办起读者日，渡口日报社的编辑都来了。老读者说，渡口日报的副刊最好看。'], why: { zh: '全称与简称', en: 'The full name and the short' } },
    { texts: ['市教育局公布学位数。\n市体育局公布赛期。'], why: { zh: '两个机构', en: 'Two bodies' } },
    { texts: ['展鹏飞、展鹏程兄弟俩一起报名。\n展鹏飞跑完全程。展鹏程在终点等他。'], why: { zh: '兄弟二人', en: 'Two brothers' } },
    { texts: ['村民高明亮种茶。\n高明亮说，高明两字是父亲起的。'], why: { zh: '后面是别的词', en: 'The next word begins in it' } },
    { texts: ['河东区税务局走访企业。\n河西区税务局也走访企业。'], why: { zh: '方位不同，两个机构', en: 'Two districts' } },
    { texts: ['山水晚报社的记者到了村里。山水晚报的版面上登了这条河。'], why: { zh: '少了末字的简称', en: 'Its name without the last character' } },
    { texts: ['第一中学教学楼完工。\n第二中学操场完工。'], why: { zh: '序号不同', en: 'Two numbers' } },
  ],
  *run({ readings, words }) {
    if (!words) return
    for (const reading of readings) {
      if (reading.document.role !== 'article' || reading.tokens.length === 0) continue
      const known = knownIn(reading, words)
      for (const story of storiesOf(reading)) yield* inStory(reading, story, known.filter((one) => one.start >= story.start && one.end <= story.end), words)
    }
  },
}

interface Known extends Span { readonly words: string; readonly kind: 'body' | 'unlisted' }

/** Characters that stand in no name. */
const light = /[的了着过是在和与及或从向对为被把将就都也还个们这那哪其之以于而且但又再不没说称有到等每名位]/u

/** Names as they were read, and three characters in a row about a word no list has. */
function knownIn(reading: Reading, words: Words): Known[] {
  const { text } = reading.document
  const named = reading.names.flatMap((name): Known[] => {
    const own = text.slice(name.start, name.end)
    return name.kind === 'organisation' && /^\p{Script=Han}{3,16}$/u.test(own) ? [{ start: name.start, end: name.end, words: own, kind: 'body' }] : []
  })
  const taken = reading.names.filter((name) => name.kind === 'person' || name.kind === 'organisation')
  const rows = new Map<number, Known>()
  for (const token of reading.tokens) {
    if (token.tag !== 'x' && token.tag !== 'nr' && token.tag !== 'nz') continue
    const own = text.slice(token.start, token.end)
    if (!/^\p{Script=Han}{2,5}$/u.test(own) || words.frequency(own) > rarely) continue
    for (let start = Math.max(0, token.start - 2); start <= token.start + 1; start++) {
      const row = text.slice(start, start + 3)
      if (!rows.has(start) && /^\p{Script=Han}{3}$/u.test(row) && !light.test(row) && !taken.some((name) => name.start < start + 3 && start < name.end)) rows.set(start, { start, end: start + 3, words: row, kind: 'unlisted' })
    }
  }
  return [...named, ...rows.values()]
}

/** A word counted no more often than this is taken for a name. */
const rarely = 50

function* inStory(reading: Reading, story: Span, known: readonly Known[], words: Words): Generator<Finds> {
  const byWords = groupBy(known, (one) => one.words)
  const told = new Set<string>()
  for (const [name, seen] of byWords) {
    const twins = twinsOf(reading.document.text, name, story).filter((twin) => severityOf(reading, seen, name, twin, words) !== undefined)
    for (const [other, places] of groupBy(twins, (one) => reading.document.text.slice(one.start, one.end))) {
      const common = occurrences(reading, story, name)
      if (told.has(`${other} ${name}`) || occurrences(reading, story, other) > common || togetherIn(reading, seen, places)) continue
      told.add(`${name} ${other}`)
      const rare = places.find((one) => isHeading(reading, one)) ?? places[0]!
      yield {
        place: { document: reading.document.id, start: rare.start, end: rare.end },
        related: [{ document: reading.document.id, start: seen[0]!.start, end: seen[0]!.end, role: 'first-occurrence' }],
        severity: severityOf(reading, seen, name, rare, words)!,
        weight: weightAt(reading, rare, 2),
        message: { zh: `此处作“${other}”，别处作“${name}”（${common}处），只差一个字：请核对。`, en: `Here it is “${other}”; elsewhere “${name}” (${common}): one character apart.` },
      }
    }
  }
}

function occurrences(reading: Reading, { start, end }: Span, name: string): number {
  return reading.document.text.slice(start, end).split(name).length - 1
}

/** Whether the other writing may be a slip of the name: alike, or it breaks a word of the name and makes none. */
function severityOf(reading: Reading, known: readonly Known[], name: string, twin: Twin, words: Words): Severity | undefined {
  const { text } = reading.document
  const [seen] = known as readonly [Known]
  const other = text.slice(twin.start, twin.end)
  const [taken, put] = [name[twin.at]!, other[twin.at]!]
  const alike = easilyMixed(taken, put)
  if ((seen.kind === 'unlisted' && (light.test(put) || !alike)) || overlapsName(reading, twin, seen.kind, soundAlike(taken, put) && name.length > 3)) return undefined
  const cover = tokenAt(reading, twin.start + twin.at)
  const makesWord = cover !== undefined && cover.end - cover.start > 1 && words.frequency(text.slice(cover.start, cover.end)) > rarely && !/^nr/u.test(cover.tag)
  if (seen.kind === 'body') return isBrokenBody(name, other, twin.at, alike, makesWord, words) ? 'warning' : undefined
  const rest = twin.at === 0 ? name.slice(1) : name.slice(0, twin.at)
  if (makesWord || (twin.at === 0 && words.frequency(rest) > rarely && standsAs(reading, twin) < 2)) return undefined
  return [twin, ...known].some((one) => standsAs(reading, one) > 1 || isToken(reading, one)) || body.test(name) ? 'warning' : undefined
}

/** One character of an organisation changed: a like one, in its last word or in a long name whatever word it makes; another only where it breaks a word. */
function isBrokenBody(name: string, other: string, at: number, alike: boolean, makesWord: boolean, words: Words): boolean {
  const [taken, put] = [name[at]!, other[at]!]
  if (tellsApart.test(taken) && tellsApart.test(put)) return false
  const sure = name.length >= 6 || at >= name.length - endingBefore(name, name.length)
  if (alike) return sure || !(makesWord || tellsApart.test(taken + put))
  if (makesWord || tellsApart.test(taken + put)) return false
  return at < name.length - 1 && name.length > 3 && pairs(name, at).some((pair) => words.frequency(pair) > rarely) && pairs(other, at).every((pair) => words.frequency(pair) === 0)
}

const body = /[局委院会厅办校社所站馆]$/u

function pairs(name: string, at: number): string[] {
  return [name.slice(Math.max(0, at - 1), at + 1), name.slice(at, at + 2)].filter((pair) => pair.length === 2)
}

/** Read as a name of its own: then other checks hold the two names against each other, but for bodies that are unlike. */
function overlapsName(reading: Reading, twin: Twin, kind: Known['kind'], left: boolean): boolean {
  return reading.names.some((name) => {
    if (name.start >= twin.end || twin.start >= name.end || name.kind === 'quotation' || name.kind === 'title') return false
    if (kind === 'body') return name.kind === 'organisation' && left && name.start === twin.start && name.end === twin.end
    return name.kind === 'person' && (name.start !== twin.start || name.end >= twin.end)
  })
}

/** The segmenter took it for one word. */
function isToken(reading: Reading, { start, end }: Span): boolean {
  const token = tokenAt(reading, start)
  return token?.start === start && token.end === end
}

function tokenAt({ tokens }: Reading, at: number) {
  const token = tokens[firstAt(tokens, at)]
  return token && token.start <= at ? token : undefined
}

function isHeading({ document }: Reading, { start }: Span): boolean {
  return headings.has(blockAt(document.blocks, start)?.role ?? 'body')
}
