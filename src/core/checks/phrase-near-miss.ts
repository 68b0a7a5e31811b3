import { lookAlike } from '../lexicon/look-alikes.ts'
import { sameSound } from '../matching/likeness.ts'
import { headings } from '../matching/people.ts'
import { hashOf, tally } from '../matching/tally.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Reading } from '../model.ts'

/** How many characters must agree before and behind. */
const before = 4
const behind = 2
/** Pairs both of which often fit: pronouns, particles, numerals. */
const both = /^[他她它的地得做作那哪一二三四五六七八九十两几]{2}$/u

/** Where it stands first, and how often in all. */
interface Seen { readonly reading: Reading; readonly at: number; times: number }

/** A phrase that stands elsewhere in the edition with one like character different. */
export const phraseNearMiss: Check = {
  id: 'phrase-near-miss',
  title: { zh: '同一说法一字之差', en: 'One phrase a character apart' },
  why: { zh: '同一说法在别处写法不同，至少一处要核对；少见的那处先看。', en: 'One phrase in two spellings: at least one is to be checked, the rare one first.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['渠首泵站扩建工程开工\n渠首泵站扩建工程今年开工。\n渠首泵站扩健工程共投资三百万元。'], why: { zh: '正文里一处不同', en: 'One place in the copy differs' }, finds: ['扩健'] },
    { texts: ['柳湾渡口老街修善工程启动\n柳湾渡口老街修缮工程是今年的大事。\n柳湾渡口老街修缮工程由区里出资。'], why: { zh: '标题里不同', en: 'The heading differs' }, finds: ['修善'] },
  ],
  clean: [
    { texts: ['渠首泵站扩建工程开工\n渠首泵站扩建工程今年开工。'], why: { zh: '前后一致', en: 'The same throughout' } },
    { texts: ['她在河边住了三十年。她在河边种菜。他在河边住了三十年。'], why: { zh: '两个人', en: 'Two persons' } },
    { texts: ['全镇第一批渠道改造工程开工。全镇第一批渠道改造工程完工。全镇第二批渠道改造工程开工。'], why: { zh: '序数不同', en: 'Other ordinals' } },
    { texts: ['东线渠道改造工程开工。东线渠道改造工程完工。西线渠道改造工程开工。'], why: { zh: '音形都不像', en: 'Alike in neither sound nor shape' } },
    { texts: ['渠道改造工程开工。渠道改选工程完工。'], why: { zh: '各出现一次，说不上哪个常见', en: 'Once each: neither is the common one' } },
  ],
  *run({ readings, budget }) {
    if (!budget.spend(lengthOf(readings))) return
    for (const own of phrasesIn(readings)) {
      if (own.size < 2) continue
      const [[usual, often], ...others] = [...own].sort((a, b) => b[1].times - a[1].times) as [[string, Seen], ...[string, Seen][]]
      if (often.times < 2) continue
      for (const [rare, seen] of others) {
        if (seen.times > 1 || both.test(usual + rare) || !(sameSound(usual, rare) || lookAlike(usual, rare))) continue
        const { reading, at } = seen
        const { id, blocks } = reading.document
        yield {
          place: { document: id, start: at - 1, end: at + 1 },
          related: [{ document: often.reading.document.id, start: often.at - 1, end: often.at + 1, role: 'first-occurrence' }],
          severity: headings.has(blockAt(blocks, at)?.role ?? 'body') ? 'warning' : 'query',
          weight: weightAt(reading, { start: at - 1, end: at + 1 }, 1),
          message: { zh: `此处作“${rare}”，别处同一说法${often.times}次作“${usual}”：请核对。`, en: `“${rare}” here, “${usual}” ${often.times} times elsewhere in the same phrase: which is meant?` },
        }
      }
    }
  },
}

/** The characters that stand between the same words; only words that stand three times or more, as two usual ones and a rare one do. */
function phrasesIn(readings: readonly Reading[]): Iterable<ReadonlyMap<string, Seen>> {
  const times = tally(lengthOf(readings))
  for (const [reading, at] of placesIn(readings)) times.add(around(reading, at))
  const phrases = new Map<string, Map<string, Seen>>()
  for (const [reading, at] of placesIn(readings)) {
    if (times.of(around(reading, at)) < 3) continue
    const { text } = reading.document
    const key = text.slice(at - before, at) + text.slice(at + 1, at + 1 + behind)
    const own = phrases.get(key) ?? new Map<string, Seen>()
    phrases.set(key, own)
    const seen = own.get(text[at]!)
    if (seen) seen.times++
    else own.set(text[at]!, { reading, at, times: 1 })
  }
  return phrases.values()
}

function* placesIn(readings: readonly Reading[]): Generator<readonly [Reading, number]> {
  for (const reading of readings) {
    for (const run of reading.document.text.matchAll(/\p{Script=Han}{7,}/gu)) {
      for (let at = run.index + before; at + behind < run.index + run[0].length; at++) yield [reading, at]
    }
  }
}

/** The words around a place as one number. */
function around({ document: { text } }: Reading, at: number): number {
  return hashOf(text, at + 1, at + 1 + behind, hashOf(text, at - before, at))
}

function lengthOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, { document }) => sum + document.text.length, 0)
}
