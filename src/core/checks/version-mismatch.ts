import { agreementOf, type Range } from '../arithmetic/range.ts'
import { rangeOf } from '../matching/bounds.ts'
import { isNumber } from '../matching/compare.ts'
import { earlier, filing } from '../matching/filing.ts'
import { areForms, formKeys, inTwoLanguages, type StoryAt } from '../matching/forms.ts'
import { bareOf, type LikePassages } from '../matching/passages.ts'
import { storyAt } from '../matching/story.ts'
import { characterOverlap } from '../matching/thing.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading, Severity, Span } from '../model.ts'

/** From so many characters in common on two sentences tell one thing: likely, and surely. */
const alike = 0.5
const nearlyEqual = 0.75
/** Stories with a sentence in common may be forms of one. */
const least = 0.3

/** What a sentence says that every form of the story has to say alike. */
interface Fact extends Span {
  /** A unit's dimension, `date`, or the kind of a name. */
  readonly kind: string
  readonly range?: Range
  readonly words: string
  readonly digits: string
  readonly story: number | undefined
}
type Found = readonly [here: Fact, there: Fact, severity: Severity]
interface Copy { readonly reading: Reading; readonly facts: readonly Fact[] }

/** One article in two published forms, paper, web, WeChat, English: a fact in the one is another in the other. */
export const versionMismatch: Check = {
  id: 'version-mismatch',
  title: { zh: '同一稿两个版本事实不一', en: 'Two forms of one story disagree' },
  why: { zh: '一篇稿的报纸版、网络版、微信版、英文版，字句可以不同，人名、数字、日期、题名、引语必须一致。', en: 'Print, web, WeChat and English forms of one story may differ in words, not in names, figures, dates, titles and quotations.' },
  category: 'number',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，参加的居民年龄最大的七旬，共装运淤泥86车。社区党委书记宁远舟说，清淤之后还要栽柳护岸。', '周末去老闸口看看\n槐江网讯　11月18日，老闸口社区组织志愿者清理河道淤泥，参加的居民年龄最大的七旬，共装运淤泥68车。社区党委书记宁远舟说，清淤之后还要栽柳护岸。'], why: { zh: '网络版的车数不同', en: 'The web form has another number' }, finds: ['68车'] },
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，社区党委书记宁远舟说，清淤之后还要栽柳护岸，明年春天就能见到绿荫。', '点击蓝字关注我们\n11月18日，老闸口社区组织志愿者清理河道淤泥，社区党委书记宁运舟说，清淤之后还要栽柳护岸，明年春天就能见到绿荫。'], why: { zh: '微信版的人名不同', en: 'The WeChat form has another name' }, finds: ['宁运舟'] },
  ],
  clean: [
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，共装运淤泥86车。社区党委书记宁远舟说，清淤之后还要栽柳护岸。', '周末去老闸口看看\n槐江网讯　11月18日，老闸口社区组织志愿者清理河道淤泥，装了86车。社区党委书记宁远舟说，清淤之后还要栽柳，明年春天见。'], why: { zh: '字句不同，事实相同', en: 'Other words, the same facts' } },
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，共装运淤泥1286车，社区党委书记宁远舟说，还要栽柳护岸。', '周末去老闸口看看\n槐江网讯　11月18日，老闸口社区组织志愿者清理河道淤泥，共装运淤泥近1300车，社区党委书记宁远舟说，还要栽柳护岸。'], why: { zh: '一版用约数', en: 'One form rounds' } },
    { texts: ['老闸口开展清淤\n本报讯　11月18日，老闸口社区组织志愿者清理河道淤泥，共装运淤泥86车，社区党委书记宁远舟说，还要栽柳护岸。', '周末去老闸口看看\n槐江网讯　11月18日，老闸口社区组织志愿者清理河道淤泥，社区党委书记宁远舟说，还要栽柳护岸，柳树苗已经备好240株。'], why: { zh: '一版多一个数', en: 'One form has a number more' } },
  ],
  across({ claims, passages }) {
    const copies = filing<Copy>()
    return {
      put(reading, kept) {
        passages.put(kept)
        copies.put(kept, reading.document.role === 'article' ? [[{ reading: kept, facts: factsOf(reading) }, formKeys(reading.document)]] : [])
      },
      remove(document) {
        passages.remove(document)
        copies.remove(document)
      },
      changed: (document) => passages.changed(document) + copies.changed(document),
      *finds(document, budget) {
        const [own] = copies.of(document)
        if (!own) return
        const partners = new Map<string, readonly [StoryAt, StoryAt]>()
        for (const pair of [...shared(passages.like(document, least, budget)), ...earlier(copies, own).map(({ item }) => [only(item), only(own.item)] as const)]) {
          const key = pair.map(({ reading, story }) => `${reading.document.id} ${story}`).join(' ')
          if (!partners.has(key) && areForms(...pair)) partners.set(key, pair)
        }
        if (partners.size === 0) return
        const known = new Set([...claims.matches(document, budget)].flatMap(({ a, held }) => (held.state === 'conflict' ? [a.start] : [])))
        for (const [there, here] of partners.values()) {
          const other = copies.of(there.reading.document.id)[0]?.item
          if (!other) continue
          const [facts, others] = [of(own.item, here), of(other, there)]
          const found = inTwoLanguages(here, there) ? swapped(facts, others) : differing(own.item, facts, other, others)
          for (const [one, two, severity] of found) if (!known.has(one.start)) yield finds(own.item, one, other, two, severity)
        }
      },
    }
  },
}

function* shared(pairs: Iterable<LikePassages>): Generator<readonly [StoryAt, StoryAt]> {
  for (const { earlier: a, later: b } of pairs) if (a.reading !== b.reading) yield [a, b]
}

/** A document’s one story. */
function only({ reading }: Copy): StoryAt {
  return { reading, story: reading.document.stories.length > 0 ? 0 : undefined }
}

function of({ facts }: Copy, { story }: StoryAt): Fact[] {
  return facts.filter((one) => one.story === story)
}

function factsOf(reading: Reading): Fact[] {
  const { document } = reading
  const { text } = document
  const numbers = reading.claims.flatMap((claim): Fact[] => {
    const { start, end, value } = claim.mention
    const common = { start, end, words: text.slice(start, end), digits: text.slice(start, end).replace(/\D/gu, ''), story: storyAt(document, start) }
    if (value.type === 'date') return value.month === undefined || value.day === undefined ? [] : [{ ...common, kind: 'date', words: `${value.month}-${value.day}` }]
    return isNumber(claim) && value.unit !== '' ? [{ ...common, kind: value.dimension, range: rangeOf(value) }] : []
  })
  const names = reading.names.flatMap(({ kind, start, end, value }): Fact[] => (kind === 'person' || kind === 'title' || kind === 'quotation' ? [{ kind, start, end, words: value.full.replace(/[\s\p{P}]/gu, ''), digits: '', story: storyAt(document, start) }] : []))
  return [...numbers, ...names].sort((a, b) => a.start - b.start)
}

function agrees(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind) return false
  return a.range && b.range ? agreementOf(a.range, b.range) !== 'disjoint' : a.words.includes(b.words) || b.words.includes(a.words)
}

/** What only this form has, beside what only the other has in the sentence most like it. */
function differing(own: Copy, facts: readonly Fact[], other: Copy, others: readonly Fact[]): Found[] {
  const left = others.filter((two) => !facts.some((one) => agrees(one, two)))
  return facts.filter((one) => !others.some((two) => agrees(one, two))).flatMap((one): Found[] => {
    const [best, next] = left.filter(({ kind }) => kind === one.kind).map((two) => ({ two, likeness: characterOverlap(sentenceOf(own, one), sentenceOf(other, two)) })).sort((a, b) => b.likeness - a.likeness)
    if (!best || best.likeness < alike || next?.likeness === best.likeness) return []
    return [[one, best.two, best.likeness >= nearlyEqual ? 'warning' : 'query']]
  })
}

function sentenceOf({ reading }: Copy, fact: Fact): string {
  const sentence = reading.sentences.find(({ start, end }) => fact.start >= start && fact.end <= end)
  return sentence ? bareOf({ reading, sentence }) : ''
}

/** Numbers of two languages that are each nowhere in the other, with the same digits in another order. */
function swapped(facts: readonly Fact[], others: readonly Fact[]): Found[] {
  const nowhere = (fact: Fact, all: readonly Fact[]) => fact.range !== undefined && fact.digits.length > 1 && !all.some((two) => two.range && agreementOf(fact.range!, two.range) !== 'disjoint')
  const bare = ({ digits }: Fact) => digits.replace(/0+$/u, '')
  const sorted = (fact: Fact) => [...bare(fact)].sort().join('')
  const left = others.filter((fact) => nowhere(fact, facts))
  return facts.filter((fact) => nowhere(fact, others)).flatMap((fact): Found[] => {
    const [two, more] = left.filter((other) => sorted(other) === sorted(fact) && bare(other) !== bare(fact))
    return two && !more ? [[fact, two, 'query']] : []
  })
}

function finds(own: Copy, here: Fact, other: Copy, there: Fact, severity: Severity): Finds {
  const place = ({ reading }: Copy, { start, end }: Fact) => ({ document: reading.document.id, start, end })
  const printed = ({ reading: { document } }: Copy, { start, end }: Fact) => document.text.slice(start, end)
  const { document } = other.reading
  const title = document.stories[storyAt(document, there.start) ?? 0]?.title ?? document.name
  return {
    place: place(own, here),
    related: [{ ...place(other, there), role: 'other-value' }],
    severity,
    weight: weightAt(own.reading, here, 1),
    message: { zh: `此处作${printed(own, here)}，同一稿的另一版《${title}》作${printed(other, there)}。`, en: `Here ${printed(own, here)}; the story’s other form “${title}” has ${printed(other, there)}.` },
  }
}
