import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/core/text/compose.ts'
import { toSource } from '../../src/core/text/source-map.ts'
import { cleanStories } from '../clean-stories.ts'
import { wrap } from '../wrapping.ts'

const read = (source: string) => composeDocument(source, { id: 'a', name: 'a' })

/** However a clean story is set in lines, what is read is the story. */
describe('any wrapping', () => {
  const wrappings = fc.record({
    width: fc.integer({ min: 12, max: 42 }), indented: fc.boolean(), spaced: fc.boolean(), careful: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n', '\r'), column: fc.constantFrom(0, 7, 9, 14),
  })

  test.each(cleanStories.map((story) => [story[0]!, story] as const))('%s', (_, story) => {
    let tried = 0
    fc.assert(fc.property(wrappings, (how) => {
      if (/^[A-Z]/.test(story[0]!) && how.width < 16) return
      const source = wrap(story, how)
      if (source === undefined) return
      tried++
      expect(read(source).text).toBe(story.join('\n'))
    }), { numRuns: 200 })
    expect(tried).toBeGreaterThan(50)
  })

  test.each(cleanStories.map((story) => [story[0]!, story] as const))('every empty line closed, every offset kept: %s', (_, story) => {
    const source = wrap(story, { width: 20, indented: true, spaced: true, careful: true, eol: '\r\n', column: 7 })!
    const document = read(source)
    for (let start = 0; start < document.text.length; start += 7) {
      const words = document.text.slice(start, start + 9)
      const place = toSource(document, { start, end: start + words.length })
      expect(source.slice(place.start, place.end).replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''))
    }
  })

  test('copy with an empty line behind every line', () => {
    const [story] = cleanStories
    const source = wrap(story!, { width: 24, indented: true, spaced: false, careful: true, eol: "\n\n", column: 0 })!
    expect(read(source).text).toBe(story!.join('\n'))
  })
})
