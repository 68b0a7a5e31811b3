import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '../src/core/analyse.ts'
import { check, read } from '../src/core/analyse.ts'
import { type Checker, checker } from '../src/core/checker.ts'
import { checks } from '../src/core/checks/index.ts'
import type { Check, Document, Reading } from '../src/core/model.ts'
import { documentOf } from '../src/core/testing.ts'
import { loadWords } from '../src/words/jieba.ts'
import { articles } from './bench/articles.ts'
import { picker } from './measure/slips.ts'
import { storiesOf } from './measure/stories.ts'

const words = await loadWords()
const corpus = join(import.meta.dirname, 'corpus')
const reading = (text: string, id: string, role: Document['role'] = 'article') => read({ ...documentOf(text, '2026-11-20', id), role }, words)

/** Stories, their like of other figures, and copy of our own. */
const texts = [
  ...storiesOf().map(({ text }) => text), ...[...articles(40, words)].map(({ text }) => text),
  ...readdirSync(corpus).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(corpus, name), 'utf8')),
]
const readings = texts.map((text, at) => reading(text, `text-${String(at).padStart(3, '0')}`))

describe('a check that is given one document at a time', () => {
  test.each(checks.filter((one) => one.run && !one.edition).map((one) => [one.id, one] as const))('%s finds in many what it finds in each', (_, one) => {
    const run = (own: readonly Reading[]) => [...one.run!({ readings: own, facts: {}, words, budget: { spend: () => true } })].map((finds) => JSON.stringify(finds))
    expect(run(readings)).toEqual(readings.flatMap((own) => run([own])))
  })
})

const shown = ({ findings, failures, partial }: Analysis) => ({ findings, failures, partial })

test.each([1, 2, 3])('what comes, changes and goes leaves what one check of everything finds (%s)', (seed) => {
  const pick = picker(seed)
  const desk = checker({ words })
  const present = new Map<string, Reading>()
  let between = 0
  for (let step = 0; step < 60; step++) {
    const id = `document-${String(pick(30)).padStart(2, '0')}`
    if (pick(5) === 0) {
      desk.remove(id)
      present.delete(id)
    } else {
      const one = reading(texts[pick(24)]!.replace(/\d(?=\D)/gu, (digit) => String(pick(8) === 0 ? pick(10) : digit)), id, (['article', 'article', 'archive', 'reference'] as const)[pick(4)]!)
      desk.put(one)
      present.set(id, one)
    }
    if (step % 12 !== 11) continue
    const asked = [...present.values()].filter(({ document }) => document.role === 'article')
    const whole = check(asked, { words, beside: [...present.values()].filter((one) => !asked.includes(one)) })
    between += whole.findings.filter(({ related, place }) => related.some(({ document }) => document !== place.document)).length
    expect(shown(desk.check(asked.map(({ document }) => document.id)))).toEqual(shown(whole))
  }
  expect(between).toBeGreaterThan(20)
}, 60_000)

describe('an archive', () => {
  const printed = '石桥县新建公园\n本报讯　2026年，石桥县新建口袋公园12个，惠及居民3.2万人，，受到好评。\n居民们在家门口就有了散步、下棋、带孩子玩耍的好去处。每个公园都有一名公园长，负责听取附近居民的意见。'
  const tonight = '石桥县公园建设过半\n本报讯　2026年，石桥县新建口袋公园15个，惠及居民3.2万人。\n居民们在家门口就有了散步、下棋、带孩子玩耍的好去处。每个公园都有一名公园长，负责听取附近居民的意见。'

  test('draws no findings of its own, and what contradicts it is marked in the article', () => {
    const { findings } = check([reading(tonight, 'a'), reading(printed, 'z', 'archive')], { words })
    expect(findings.map((one) => [one.check, one.place.document, one.related.map(({ document }) => document)])).toEqual([['conflicting-stories', 'a', ['z']], ['repeated-passage', 'a', ['z', 'a']]])
  })

  test('alone is silent', () => {
    expect(check([reading(printed, 'z', 'archive')], { words }).findings).toEqual([])
    expect(check([reading(printed, 'z')], { words }).findings).not.toEqual([])
  })
})

describe('what is kept', () => {
  const counted = (): { readonly one: Check; readonly seen: string[] } => {
    const seen: string[] = []
    const said = { zh: '', en: '' }
    return { seen, one: { id: 'counted', title: said, why: said, category: 'wording', severity: 'error', weight: 1, flagged: [], clean: [], *run({ readings: own, facts }) {
      for (const { document } of own) {
        seen.push(document.id)
        yield { place: { document: document.id, start: 0, end: 1 }, message: { zh: facts.mustRead ? '' : '甲', en: '' } }
      }
    } } }
  }
  const ids = (desk: Checker) => [...desk.readings.keys()]
  const filled = (one: Check) => {
    const desk = checker({ checks: [one] })
    for (const id of ['a', 'b', 'c']) desk.put(reading('水渠修好了。', id))
    return desk
  }

  test('is not found again until its document or the facts change', () => {
    const { one, seen } = counted()
    const desk = filled(one)
    desk.check(ids(desk))
    desk.check(ids(desk))
    expect(seen.splice(0)).toEqual(['a', 'b', 'c'])
    desk.put(reading('水渠没有修好。', 'b'))
    desk.use({ settings: { lowered: { counted: 'query' } } })
    expect(desk.check(ids(desk)).findings.map(({ severity }) => severity)).toEqual(['query', 'query', 'query'])
    expect(seen.splice(0)).toEqual(['b'])
    desk.use({ facts: {} })
    desk.check(ids(desk))
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  test('a check says how far it is, and stops when told to', () => {
    const { one, seen } = counted()
    const desk = filled({ ...one, across: () => ({ put() {}, remove() {}, changed: () => 0, *finds(document) {
      seen.push(document)
      yield { place: { document, start: 1, end: 2 }, message: one.title }
    } }) })
    seen.length = 0
    const told: string[] = []
    const stopped = desk.check(ids(desk), { progress: ({ done, of }) => told.push(`${done}/${of}`), cancelled: () => told.length === 2 })
    expect(told).toEqual(['1/3', '2/3'])
    expect(stopped.partial).toBe(true)
    expect(seen).toEqual(['a', 'b'])
    const whole = desk.check(ids(desk))
    expect([whole.partial, whole.findings.length, seen]).toEqual([false, 6, ['a', 'b', 'c']])
  })
})
