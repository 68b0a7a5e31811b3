import { expect, test } from 'vitest'
import { follow, type Scrolled } from './in-step.ts'

const pane = (marks: readonly number[], end: number, at = 0): Scrolled & { at: number } => ({
  at, position() { return this.at }, end: () => end, markAt: (index) => marks[index]!, move(to) { this.at = to },
})

test.each([
  [0, 0], [100, 40], [150, 70], [200, 100], [50, 20], [250, 150], [300, 200],
])('at %i of the page the list stands at %i', (at, expected) => {
  const list = pane([40, 100], 200)
  follow(pane([100, 200], 300, at), list, 2)
  expect(list.at).toBeCloseTo(expected)
})

test('a list shorter than its pane, and a page without marks, stay where they are', () => {
  const short = pane([0, 30], 0)
  follow(pane([100, 200], 300, 150), short, 2)
  expect(short.at).toBe(0)
  const list = pane([], 90)
  follow(pane([], 300, 100), list, 0)
  expect(list.at).toBeCloseTo(30)
})
