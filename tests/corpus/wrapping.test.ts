import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/core/text/compose.ts'
import { toSource } from '../../src/core/text/source-map.ts'
import { cleanStories } from '../clean-stories.ts'
import { wrap } from '../wrapping.ts'

const read = (source: string) => composeDocument(source, { id: 'a', name: 'a' })

const bools = [true, false]
const widths = Array.from({ length: 31 }, (_, at) => 12 + at)

/** Every way of setting a text in lines that is tried: all of them each time, so that a failure is the same wherever it is run. */
const wrappings = widths.flatMap((width) => bools.flatMap((indented) => bools.flatMap((spaced) => bools.flatMap((careful) => [0, 7, 9, 14].map((column, at) => ({
  width, indented, spaced, careful, column, eol: ['\n', '\r\n', '\r'][(width + at) % 3]!,
}))))))

/** However a clean story is set in lines, what is read is the story. */
describe('any wrapping', () => {
  test.each(cleanStories.map((story) => [story[0]!, story] as const))('%s', (_, story) => {
    const narrowest = /^[A-Z]/.test(story[0]!) ? 16 : 12
    const ways = wrappings.filter(({ width }) => width >= narrowest)
    const tried = ways.flatMap((how) => {
      const source = wrap(story, how)
      if (source === undefined) return []
      const got = read(source).text
      return [got === story.join('\n') ? undefined : { how, got }]
    })
    expect(tried.length).toBeGreaterThan(500)
    expect(tried.filter((one) => one !== undefined).slice(0, 3)).toEqual([])
  }, 60_000)

  test.each(cleanStories.map((story) => [story[0]!, story] as const))('every empty line closed, every offset kept: %s', (_, story) => {
    const source = wrap(story, { width: 20, indented: true, spaced: true, careful: true, eol: '\r\n', column: 7 })!
    const document = read(source)
    for (let start = 0; start < document.text.length; start += 7) {
      const words = document.text.slice(start, start + 9)
      const place = toSource(document, { start, end: start + words.length })
      expect(source.slice(place.start, place.end).replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''))
    }
  }, 20_000)

  test('copy with an empty line behind every line', () => {
    const [story] = cleanStories
    const source = wrap(story!, { width: 24, indented: true, spaced: false, careful: true, eol: "\n\n", column: 0 })!
    expect(read(source).text).toBe(story!.join('\n'))
  })
})
