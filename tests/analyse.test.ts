import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, check, read } from '../src/core/analyse.ts'
import { chosen } from '../src/core/choice.ts'
import type { Check, CheckSettings } from '../src/core/model.ts'
import { documentOf } from '../src/core/testing.ts'

const sentence = fc.constantFrom(
  '明年，我市计划再改造老旧小区62个，惠及居民2.1万户。', '据了解，明年我市计划再改造老旧小区62个，惠及居民2.7万户。', '全村有耕地2600亩，其中水田1100亩、旱地2700亩。',
  '镇里请来农技员到田头讲解施肥要领，八十多位村民赶来听课。', '水渠修好了。。', '他说：“明年再修一条。', '今年我市老旧小区改造总投入4.8亿元。', '资金方面，今年我市老旧小区改造总投入4.6亿元。', '天气晴好。',
)
const document = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join('\n'))

describe('analyse', () => {
  test('all at once is the union of each beside the rest', () => {
    fc.assert(fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (texts) => {
      const documents = texts.map((text, at) => documentOf(text, '2026-11-20', `document-${at}`))
      const whole = analyse(documents)
      const each = documents.flatMap((one) => analyse([one], { beside: documents.filter((other) => other !== one).map((other) => read(other)) }).findings)
      expect(new Set(each.map((finding) => JSON.stringify(finding)))).toEqual(new Set(whole.findings.map((finding) => JSON.stringify(finding))))
      expect(new Set(whole.findings.map((finding) => finding.id)).size).toBe(whole.findings.length)
    }))
  })

  test('findings cross a worker unchanged', () => {
    const analysis = analyse([documentOf('全村有耕地2600亩，其中水田1100亩、旱地2700亩。')])
    expect(structuredClone(analysis)).toEqual(analysis)
    expect(analysis.findings).not.toEqual([])
  })

  test('a check that throws is reported, and the others run on', () => {
    const words = { zh: '', en: '' }
    const common = { title: words, why: words, category: 'number', weight: 1, flagged: [], clean: [] } as const
    const broken: Check = { ...common, id: 'broken', severity: 'error', run() { throw new Error('no luck') } }
    const loud: Check = { ...common, id: 'loud', severity: 'query', *run({ readings }) { yield { place: { document: readings[0]!.document.id, start: 0, end: 1 }, message: words, severity: 'error' } } }
    const analysis = check([read(documentOf('水渠修好了。'))], { checks: [broken, loud] })
    expect(analysis.failures).toEqual([{ check: 'broken', message: 'no luck' }])
    expect(analysis.findings.map(({ check: id, severity }) => [id, severity])).toEqual([['loud', 'query']])
  })

  test('a desk turns a check off, lowers one, and turns house style on', () => {
    const documents = [documentOf('水渠修好了。。')]
    const severities = (settings?: CheckSettings) => analyse(documents, settings ? { settings } : {}).findings.map(({ check: id, severity }) => [id, severity])
    expect(severities()).toEqual([['doubled-marks', 'error']])
    expect(severities({ off: ['doubled-marks'] })).toEqual([])
    expect(severities({ lowered: { 'doubled-marks': 'query' } })).toEqual([['doubled-marks', 'query']])
    expect(severities({ lowered: { 'weekday-mismatch': 'query' } })).toEqual([['doubled-marks', 'error']])
    const words = { zh: '', en: '' }
    const taste: Check = { id: 'taste', title: words, why: words, category: 'wording', severity: 'query', weight: 0.1, style: true, flagged: [], clean: [], *run() {} }
    expect(chosen([taste])).toEqual([])
    expect(chosen([taste], { on: ['taste'] })).toEqual([taste])
    expect(chosen([taste], { on: ['taste'], off: ['taste'] })).toEqual([])
  })

  test('a budget that runs out is said', () => {
    const greedy: Check = { id: 'greedy', title: { zh: '', en: '' }, why: { zh: '', en: '' }, category: 'number', severity: 'error', weight: 1, flagged: [], clean: [], *run({ budget }) { while (budget.spend(1_000_000)); } }
    expect(check([read(documentOf('水渠修好了。'))], { checks: [greedy] }).partial).toBe(true)
  })
})
