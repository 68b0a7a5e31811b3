import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, applyEdit, type Correction, correct, resolve } from '../annotation.ts'
import { documentOf } from '../testing.ts'

const by = { id: 'c', author: '沈砚秋', time: '2026-11-20T22:31:00Z' }
const story = documentOf('全市共改造小区88个，惠及居民3.2万户。\n明年再改造62个，截止10月底开工。')

describe('corrections', () => {
  test('an edit is a correction; the original stays', () => {
    const at = story.text.indexOf('88')
    const corrections = applyEdit(story, [], { start: at, end: at + 2, insert: '86' }, by)
    expect(corrections).toMatchObject([{ quote: '88', insert: '86' }])
    expect(correct(story, corrections).document.text).toContain('改造小区86个')
    expect(story.text).toContain('88')
  })

  test('an edit that restores the words takes the correction away', () => {
    const at = story.text.indexOf('88')
    const once = applyEdit(story, [], { start: at, end: at + 2, insert: '86' }, by)
    expect(applyEdit(story, once, { start: at, end: at + 2, insert: '88' }, by)).toEqual([])
  })

  test('any run of edits gives the text an editor would have, and leads back', () => {
    const edit = fc.record({ from: fc.nat(60), length: fc.nat(6), insert: fc.constantFrom('', '甲', '12', '\n', 'ab', '，') })
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let text = story.text
      let corrections: Correction[] = []
      for (const { from, length, insert } of edits) {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        corrections = applyEdit(story, corrections, { start, end, insert }, by)
        text = text.slice(0, start) + insert + text.slice(end)
        const corrected = correct(story, corrections)
        expect(corrected.document.text).toBe(text)
        for (const [at, one] of corrections.entries()) if (at > 0) expect(one.span.start).toBeGreaterThan(corrections[at - 1]!.span.end - 1)
        for (const block of corrected.document.blocks) expect(text.slice(block.start, block.end)).not.toContain('\n')
        for (let at = 0; at < text.length; at++) {
          const origin = corrected.toOriginal({ start: at, end: at + 1 })
          const put = corrections.some((one) => one.span.start === origin.start && one.span.end === origin.end)
          if (!put) expect([story.text.slice(origin.start, origin.end), corrected.toCorrected(origin)]).toEqual([text[at], { start: at, end: at + 1 }])
        }
      }
    }))
  })
})

describe('finding an annotation in a newer text', () => {
  const older = documentOf('今年前十月，全市完成投资32亿元，同比增长一成。另有项目四个，总投资12亿元。')
  const placed = (words: string) => {
    const start = older.text.indexOf(words)
    return anchor(older, { start, end: start + words.length })
  }

  test('where the words moved it moves along', () => {
    const newer = documentOf('本报讯　记者获悉，今年前十月，全市完成投资32亿元，同比增长一成。')
    const found = resolve(placed('32亿元'), newer)
    expect(found).toMatchObject({ state: 'found' })
    expect(found.state === 'found' && newer.text.slice(found.span.start, found.span.end)).toBe('32亿元')
  })

  test.each([['32亿元', '35亿元'], ['32亿元', '320亿元'], ['一成', '两成']])('a changed fact is said, never followed in silence: %s, now %s', (was, now) => {
    expect(resolve(placed(was), documentOf(older.text.replace(was, now)))).toMatchObject({ state: 'changed', was, now })
  })

  test('a number is never found inside another', () => {
    const newer = documentOf('今年前十月，全市完成投资132亿元，同比增长一成。')
    expect(resolve(placed('32亿元'), newer).state).not.toBe('found')
  })

  test('what is gone is said to be gone', () => {
    expect(resolve(placed('12亿元'), documentOf('天气晴好，群众在广场上跳舞唱歌。'))).toEqual({ state: 'lost' })
  })
})
