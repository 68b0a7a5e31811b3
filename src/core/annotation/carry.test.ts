import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Annotation, anchor, applyEdit, type Carried, type Correction, carry, type Tick } from '../annotation.ts'
import type { Document } from '../model.ts'
import { documentOf } from '../testing.ts'

const first = '清溪镇修渠引水\n\n本报讯　今年以来，清溪镇投入32亿元，修渠88条，受益群众3.2万人。渠长岑望山说，明年再修12条，由水务站承建。\n\n水务站有职工12人，其中技术员5人。\n'
const version = (text: string, id: string) => documentOf(text, '2026-11-20', id)
const older = version(first, 'a')
let counter = 0
const by = (author = '沈砚秋') => ({ id: `d${++counter}`, author, time: `2026-11-20T20:00:${String(counter).padStart(2, '0')}Z` })

function at(document: Document, words: string, nth = 0) {
  let start = document.text.indexOf(words)
  for (let times = 0; times < nth; times++) start = document.text.indexOf(words, start + 1)
  return { document: document.id, ...anchor(document, { start, end: start + words.length }) }
}
const tick = (words: string, document = older, more: Partial<Tick> = {}): Tick => ({ ...by(), ...at(document, words), kind: 'tick', verdict: 'verified', source: '', ...more })
const note = (words: string, nth = 0, document = older): Annotation => ({ ...by(), ...at(document, words, nth), kind: 'note', text: '请核' })
function edit(words: string, insert: string, document = older, before: readonly Correction[] = []): Correction[] {
  const start = document.text.indexOf(words)
  return applyEdit(document, before, { start, end: start + words.length, insert }, by())
}
const words = (one: Carried | undefined, document: Document) => (one?.state === 'held' ? document.text.slice(one.annotation.span.start, one.annotation.span.end) : one?.state)

/** What becomes of decisions in a newer text. */
function into(text: string, ...annotations: readonly Annotation[]) {
  const newer = version(text, 'b')
  return { newer, carried: carry([older, newer], annotations) }
}

describe('a decision in a newer version', () => {
  test('holds where its words stand as they stood, wherever they went', () => {
    const { newer, carried } = into(first.replace('本报讯　', '本报讯　记者从镇里获悉，'), tick('3.2万人'), note('水务站', 1))
    expect(carried.map((one) => words(one, newer))).toEqual(expect.arrayContaining(['3.2万人', '水务站']))
    expect(carried.find((one) => one.from.kind === 'note')).toMatchObject({ annotation: { document: 'b', span: { start: newer.text.lastIndexOf('水务站') } } })
  })

  test('goes with a paragraph that moved', () => {
    const moved = first.replace('\n\n水务站有职工12人，其中技术员5人。', '').replace('本报讯', '水务站有职工12人，其中技术员5人。\n\n本报讯')
    const { newer, carried } = into(moved, note('职工12人'))
    expect(words(carried[0], newer)).toBe('职工12人')
  })

  test.each([['32亿元', '35亿元'], ['32亿元', '32万元'], ['3.2万人', '3.2万户'], ['岑望山', '岑望川']])('says so where %s is now %s', (was, now) => {
    expect(into(first.replace(was, now), note(was)).carried).toMatchObject([{ state: 'reopened', was, now }])
  })

  test('is listed where nothing tells where its words went', () => {
    expect(into('清溪镇修渠引水\n\n本报讯　天气晴好，群众在广场上跳舞唱歌。\n', note('岑望山')).carried).toMatchObject([{ state: 'lost', from: { quote: '岑望山' } }])
  })

  test('never moves to the same words elsewhere', () => {
    const { carried } = into(first.replace('明年再修12条，', ''), note('12'))
    expect(carried).toMatchObject([{ state: 'lost' }])
    const rows = '甲组到会12人，乙组到会12人，丙组到会12人，丁组到会12人。'
    const before = version(rows, 'a')
    expect(carry([before, version(rows.replace('乙组到会12人', '乙组到会15人'), 'b')], [note('12人', 1, before)])).toMatchObject([{ state: 'reopened', was: '12人', now: '15人' }])
  })

  test('stories in another order, or split otherwise, are no trouble', () => {
    const page = (stories: readonly string[]) => stories.join('\n\n')
    const [one, two] = ['东岭开镰\n本报讯　东岭村收稻420亩，亩产610公斤。', '西坡通车\n本报讯　西坡大桥全长1286米，总投资4.7亿元。']
    const before = version(page([one!, two!]), 'a')
    const newer = version(page([two!.replace('西坡通车\n', ''), one!]), 'b')
    const carried = carry([before, newer], [note('420亩', 0, before), note('1286米', 0, before)])
    expect(carried.map((outcome) => words(outcome, newer)).sort()).toEqual(['1286米', '420亩'])
  })
})

describe('a tick covers its sentence', () => {
  test.each([
    ['修渠88条', '修渠86条', false], ['今年以来', '去年以来', false], ['修渠88', '修路88', false], ['受益群众', '没有受益群众', false], ['，受益', '，累计受益', false],
    ['渠长岑望山说', '渠长岑望川说', true], ['修渠88条，', '修渠88条；', true], ['修渠88条', '先后修渠88条', true], ['，受益群众', '，群众', true], ['其中技术员5人', '其中技术员6人', true],
  ])('%s, now %s: it holds %s', (was, now, holds) => {
    expect(into(first.replace(was, now), tick('3.2万人')).carried[0]!.state).toBe(holds ? 'held' : 'reopened')
  })

  test('a correction that was made is no other telling', () => {
    const corrections = edit('88', '86')
    const { carried } = into(first.replace('88', '86'), ...corrections, tick('3.2万人'), { ...tick('88'), quote: '86' })
    expect(carried.map(({ state }) => state)).toEqual(['made', 'held', 'held'])
  })
})

describe('a correction', () => {
  test('stands on while the newer version has the old words', () => {
    const { newer, carried } = into(first.replace('本报讯', '本报清溪讯'), ...edit('88', '86'))
    expect(carried).toMatchObject([{ state: 'held', annotation: { insert: '86', quote: '88', document: 'b', span: { start: newer.text.indexOf('88') } } }])
  })

  test.each([['88', '86'], ['由水务站承建', '由水务站和镇里承建'], ['其中', ''], ['岑望山说，', '岑望山介绍说：']])('%s made %s is done', (was, now) => {
    expect(into(first.replace(was, now), ...edit(was, now)).carried).toMatchObject([{ state: 'made' }])
  })

  test('is asked about again where the newer version has a third wording', () => {
    expect(into(first.replace('88', '87'), ...edit('88', '86')).carried).toMatchObject([{ state: 'reopened', was: '88', now: '87', from: { insert: '86' } }])
  })

  test('gives way to another editor’s at the same place, and says so', () => {
    const newer = version(first, 'b')
    const [mine, theirs] = [edit('88', '86'), edit('88', '87', newer)]
    expect(carry([older, newer], [...mine, ...theirs])).toMatchObject([{ state: 'reopened', was: '86', now: '87' }])
    expect(carry([older, newer], [...mine, ...edit('88', '86', newer)])).toMatchObject([{ state: 'made' }])
  })
})

describe('a third version', () => {
  const third = (text: string) => version(text, 'c')
  const second = version(first.replace('32亿元', '35亿元'), 'b')

  test('finds what the first says in itself, whatever stood between', () => {
    expect(carry([older, second, third(first)], [tick('32亿元')])).toMatchObject([{ state: 'held', annotation: { document: 'c' } }])
    expect(carry([older, second, third(second.text)], [tick('32亿元')])).toMatchObject([{ state: 'reopened', now: '35亿元' }])
  })

  test('has the decisions of both, each at its place', () => {
    const carried = carry([older, second, third(second.text.replace('本报讯', '本报清溪讯'))], [tick('技术员5人'), tick('35亿元', second), ...edit('88', '86'), ...edit('12条', '14条', second)])
    expect(carried.map(({ state }) => state)).toEqual(['held', 'held', 'held', 'held'])
  })

  test('has nothing of what ended on the way', () => {
    expect(carry([older, second, third(first)], [{ ...tick('32亿元'), ended: 'b' }])).toEqual([])
    expect(carry([older], [{ ...tick('32亿元'), ended: 'b' }])).toEqual([])
  })

  test('two editors who judged one place differently are told', () => {
    expect(carry([older, version(first, 'b')], [tick('3.2万人'), tick('3.2万人', version(first, 'b'), { verdict: 'doubted', author: '林小满' })])).toMatchObject([{ state: 'reopened', from: { author: '沈砚秋' } }])
  })
})

test('whatever was edited, what holds stands on its own words, and nothing is left out', () => {
  const edits = fc.array(fc.record({ from: fc.nat(110), length: fc.nat(12), insert: fc.constantFrom('', '12', '修渠', '水务站', '，', '\n', '32亿元', '岑望川') }), { maxLength: 6 })
  fc.assert(fc.property(edits, fc.nat(90), fc.integer({ min: 1, max: 6 }), (all, from, length) => {
    const text = all.reduce((before, { from: start, length: cut, insert }) => before.slice(0, start) + insert + before.slice(start + cut), older.text)
    const span = { start: from, end: Math.min(from + length, older.text.length) }
    const newer = version(`${text}。`, 'b')
    const outcomes = carry([older, newer], [{ ...by(), document: 'a', ...anchor(older, span), kind: 'note', text: '请核' }])
    expect(outcomes).toHaveLength(1)
    if (outcomes[0]!.state === 'held') expect(words(outcomes[0], newer)).toBe(older.text.slice(span.start, span.end))
  }))
})

test('a decision that holds is the same object each time', () => {
  const [newer, one] = [version(`${first}又及。\n`, 'b'), tick('3.2万人')]
  const again = () => carry([older, newer], [one])[0] as Extract<Carried, { state: 'held' }>
  expect(again().annotation).toBe(again().annotation)
})

test('a dismissal holds with its answer', () => {
  const answers = { check: 'sum-mismatch', words: ['88', '12'] }
  const one: Annotation = { ...by(), ...at(older, '88'), kind: 'dismissal', reason: '两处都对', answers }
  expect(into(`${first}又及。\n`, one).carried).toMatchObject([{ state: 'held', annotation: { answers } }])
})
