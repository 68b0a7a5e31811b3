import { describe, expect, test } from 'vitest'
import { analyse, read } from '../analyse.ts'
import type { ClaimReading, HandReading } from '../annotation.ts'
import { documentOf } from '../testing.ts'

const text = '全村有耕地2600亩，其中水田1100亩、旱地2700亩。'
const document = documentOf(text)

function byHand(quote: string, claim: ClaimReading, on = text): HandReading {
  const start = on.indexOf(quote)
  return { kind: 'reading', id: quote, document: 'a', span: { start, end: start + quote.length }, quote, prefix: '', suffix: '', author: '校对', time: '2026-11-20T08:00:00Z', claim }
}

const claimsOf = (...readings: HandReading[]) => read(document, undefined, readings).claims.map(({ mention, subject, period, scope }) => [text.slice(mention.start, mention.end), mention.value.type === 'number' ? mention.value.value : undefined, subject?.text, period?.text, scope?.text])

describe('a claim read by hand', () => {
  test('what is left out stays, what is said holds', () => {
    const before = claimsOf()
    const after = claimsOf(byHand('2700亩', { value: '1500', period: '去年' }))
    expect(after[2]).toEqual(['2700亩', '1500', before[2]![2], '去年', before[2]![4]])
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  })

  test('not a claim: it is gone, and still counts as read', () => {
    expect(claimsOf(byHand('2700亩', { not: 'claim' })).map(([words]) => words)).toEqual(['2600亩', '1100亩'])
    expect(read(document, undefined, [byHand('2700亩', { not: 'claim' })]).coverage.unread).toEqual([])
  })

  test('an empty part is no part; a part by hand says so', () => {
    const [claim] = read(document, undefined, [byHand('2600亩', { subject: '', scope: '东河村' })]).claims
    expect(claim!.subject).toBeUndefined()
    expect(claim!.scope).toEqual({ text: '东河村', from: 'hand' })
  })

  test('a unit by hand brings its dimension', () => {
    const [claim] = read(document, undefined, [byHand('2600亩', { unit: '公顷' })]).claims
    expect(claim!.mention.value).toMatchObject({ unit: '公顷', dimension: 'area', scale: '10000' })
  })

  test('words the desk read nothing in become a claim', () => {
    const other = documentOf('报名的有好几桌人。')
    const [claim] = read(other, undefined, [byHand('好几桌人', { value: '50', unit: '人' }, other.text)]).claims
    expect(claim!.mention).toMatchObject({ kind: 'quantity', start: 4, end: 8, value: { value: '50', unit: '人' } })
  })

  test('a reading of words that no longer stand there changes nothing', () => {
    expect(claimsOf({ ...byHand('2700亩', { not: 'claim' }), quote: '2800亩' })).toEqual(claimsOf())
  })

  test('it takes part in the checks', () => {
    const parts = (readings: readonly HandReading[]) => analyse([document], { readings }).findings.filter((finding) => finding.category === 'arithmetic' || finding.category === 'number').length
    expect(parts([])).toBeGreaterThan(0)
    expect(parts([byHand('2700亩', { value: '1500' })])).toBe(0)
  })
})
