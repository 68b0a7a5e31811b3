import { place } from '../matching/people.ts'
import { hashOf, tally } from '../matching/tally.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading } from '../model.ts'

const before = 6
const after = 4
/** What names of bodies, meetings and measures end with. */
const named = /(?:制度|会议|大会|委员会|方案|条例|规划|纲要|工程|行动|计划|机制|中心|平台|工作室|领导小组|联盟|基地)/gu
/** Of characters that are one unit long. */
const runs = /(?:(?![\u{10000}-\u{10ffff}])\p{Script=Han}){10,}/gu
const idle = /^(?:实行|实施|执行|开展|推进|推行|建立|健全|完善|落实|制定|启动|举办|召开|成立|参加|组织|进行|加强|深化|跨\p{Script=Han}|[的了和与及等地得着过也都]|工作|相关|有关|重要|全面|进一步|全市|全省|全县|全区|我市|我省|我县|我区|各级|\d.*|[一二三四五六七八九十两首第].*)$/u

interface Spot { readonly reading: Reading; readonly at: number }

/** A long name that stands with a word more in one place and without it in another. */
export const droppedWord: Check = {
  id: 'dropped-word',
  title: { zh: '名称多字少字', en: 'A name with a word more or less' },
  why: { zh: '同一制度、会议、方案的名称，一处多一个词，一处少一个词。', en: 'The name of one system, meeting or plan has a word in one place that another lacks.' },
  category: 'name',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['推动建立青年农民技能提升培训联席会议制度。', '青年农民技能提升联席会议制度年内建成。'], why: { zh: '两稿差一个词', en: 'Two stories, one word' }, finds: ['青年农民技能提升联席会议制度'] },
    { texts: ['全县印发乡村道路养护提质三年行动方案。\n按照乡村道路养护三年行动方案，明年修路四十公里。'], why: { zh: '一稿之内差一个词', en: 'One story, one word' }, finds: ['乡村道路养护三年行动方案'] },
  ],
  clean: [
    { texts: ['推动建立青年农民技能提升培训联席会议制度。\n青年农民技能提升培训联席会议制度年内建成。'], why: { zh: '前后一致', en: 'The same throughout' } },
    { texts: ['乡村道路养护三年行动方案印发。\n乡村道路养护的三年行动方案已经细化。'], why: { zh: '只多一个“的”字', en: 'Only a 的' } },
    { texts: ['建设乡镇社会工作服务中心。\n建设乡镇社会志愿工作服务站。'], why: { zh: '两样东西', en: 'Two things' } },
    { texts: ['完善城乡居民基本医疗保险制度。\n完善城乡居民基本养老保险制度。'], why: { zh: '两种制度，换了一个词', en: 'Two systems: another word, not one more' } },
    { texts: ['会议听取了河道清淤和堤防加固情况。\n又听取了河道清淤情况。'], why: { zh: '不是名称', en: 'No name' } },
  ],
  *run({ readings, budget }) {
    const spots = new Map<string, Spot[]>()
    const told = new Set<string>()
    const naming = readings.filter(({ document }) => document.role === 'article' && document.text.search(named) >= 0)
    const times = tally(naming.reduce((sum, { document }) => sum + document.text.length, 0))
    for (const reading of naming) for (const at of placesIn(reading)) times.add(wordsBefore(reading, at))
    for (const reading of naming) {
      for (const at of placesIn(reading)) {
        if (times.of(wordsBefore(reading, at)) < 2) continue
        const key = reading.document.text.slice(at - before, at)
        const others = spots.get(key)
        if (!budget.spend(1 + (others?.length ?? 0))) return
        for (const other of others ?? []) yield* compare({ reading, at }, other, told)
        if (!others) spots.set(key, [{ reading, at }])
        else if (others.length < 12) others.push({ reading, at })
      }
    }
  },
}

/** Where enough Han characters stand before and behind. */
function* placesIn({ document }: Reading): Generator<number> {
  for (const run of document.text.matchAll(runs)) for (let at = run.index + before; at + after <= run.index + run[0].length; at++) yield at
}

function wordsBefore({ document }: Reading, at: number): number {
  return hashOf(document.text, at - before, at)
}

function isHan(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/\p{Script=Han}/u.test(text[at]!)) return false
  return true
}

/** The same words before; after a word more the same words again. */
function* compare(a: Spot, b: Spot, told: Set<string>): Generator<Finds> {
  const texts = [a.reading.document.text, b.reading.document.text] as const
  if (texts[0][a.at] === texts[1][b.at]) return
  for (const [less, more] of [[a, b], [b, a]] as const) {
    const [short, long] = [less.reading.document.text, more.reading.document.text]
    for (const length of [1, 2]) {
      const word = long.slice(more.at, more.at + length)
      if (idle.test(word) || !isHan(long, more.at, more.at + length)) continue
      let same = 0
      while (same < 16 && short[less.at + same] !== undefined && short[less.at + same] === long[more.at + length + same] && /\p{Script=Han}/u.test(short[less.at + same]!)) same++
      const tail = short.slice(less.at, less.at + same)
      const end = endOfName(tail)
      if (same < after || end === 0) continue
      if (startsWord(more.reading, more.at) !== true || endsWord(more.reading, more.at + length) !== true) continue
      const start = beginning(short, less.at, long, more.at)
      const words = short.slice(start, less.at + end)
      const key = `${words}|${word}`
      if (words.length < 11 || told.has(key)) continue
      told.add(key)
      const span = { start, end: less.at + end }
      const other = { start: more.at - (less.at - start), end: more.at + length + end }
      yield {
        place: place(less.reading, span),
        related: [{ ...place(more.reading, other), role: 'other-value' }],
        weight: weightAt(less.reading, span, 1),
        message: { zh: `另一处作“${long.slice(other.start, other.end)}”，此处少“${word}”：请核对全称。`, en: `Elsewhere it is “${long.slice(other.start, other.end)}”; here “${word}” is missing.` },
      }
      return
    }
  }
}

/** How far the common words reach to the end of a name; 0 where they hold none. */
function endOfName(tail: string): number {
  const last = [...tail.slice(0, 12).matchAll(named)].at(-1)
  return last ? last.index + last[0].length : 0
}

/** Where the common words begin, at most twelve characters back. */
function beginning(short: string, at: number, long: string, other: number): number {
  let back = 0
  while (back < 12 && at - back > 0 && /\p{Script=Han}/u.test(short[at - back - 1]!) && short[at - back - 1] === long[other - back - 1]) back++
  return at - back
}

function startsWord({ tokens }: Reading, at: number): boolean | undefined {
  return tokens.length === 0 ? undefined : tokens.some((token) => token.start === at)
}

function endsWord({ tokens }: Reading, at: number): boolean | undefined {
  return tokens.length === 0 ? undefined : tokens.some((token) => token.end === at)
}
