import { expect, test } from 'vitest'
import { plantsIn } from './plants.ts'
import { holds } from './relations.ts'
import { storiesOf } from './stories.ts'

const stories = storiesOf()

test.each(stories.map((story) => [story.name, story] as const))('%s states what the lines beside it say, and takes plants', (_, story) => {
  expect(story.relations.every(({ kind, slots }) => holds(kind, slots))).toBe(true)
  const plants = [...plantsIn(story)]
  expect(plants.length).toBeGreaterThan(0)
  for (const plant of plants) expect(plant.text).not.toBe(story.text)
})

test('the same story gives the same plants', () => {
  expect([...plantsIn(stories[0]!)]).toEqual([...plantsIn(stories[0]!)])
})
