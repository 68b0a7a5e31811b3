import { expect, test } from 'vitest'
import { check, read } from '../../core/analyse.ts'
import type { Annotation } from '../../core/annotation.ts'
import { checks } from '../../core/checks/index.ts'
import { documentOf } from '../../core/testing.ts'
import { choiceOf, choicesOf, talliesOf, withChoice } from './check-choice.ts'
import { asRows, settingsFrom } from './settings.ts'

const sum = checks.find((one) => one.id === 'sum-of-parts')!
const style = checks.find((one) => one.style)!

test('a choice is what was chosen, and the last one counts', () => {
  for (const one of checks) {
    let settings = {}
    for (const choice of [...choicesOf(one), 'usual', 'off', 'usual'] as const) {
      settings = withChoice(settings, one, choice)
      expect(choiceOf(settings, one)).toBe(choice)
    }
  }
})

test('house style is off until it is chosen, and nothing can be made louder', () => {
  expect(choiceOf({}, style)).toBe('off')
  expect(choiceOf({}, sum)).toBe('usual')
  expect(choicesOf(sum)).toEqual(['usual', 'warning', 'query', 'off'])
  expect(checks.filter((one) => one.severity === 'query').map((one) => choicesOf(one))).toSatisfy((all: unknown[][]) => all.length > 0 && all.every((one) => one.join() === 'usual,off'))
})

test('the checks go by the choice, over the same readings', () => {
  const readings = [read(documentOf('渔汛开始后，船队共出海38艘，其中铁壳船12艘、木船9艘、玻璃钢船14艘，分别为三个合作社所有。全县有水库38座，分别为大型2座、中型9座、小型31座。'))]
  const found = (settings: object) => check(readings, { settings }).findings.filter((one) => one.check === sum.id)
  expect(found({}).length).toBeGreaterThan(0)
  expect(found(withChoice({}, sum, 'off'))).toEqual([])
  expect(found(withChoice({}, sum, 'query')).every((one) => one.severity === 'query')).toBe(true)
})

test('a choice is kept as it was', () => {
  const chosen = withChoice(withChoice({}, sum, 'query'), style, 'usual')
  expect(settingsFrom(asRows({ checks: chosen, editor: '韦长江' }))).toMatchObject({ checks: chosen, editor: '韦长江' })
  expect(settingsFrom([{ key: 'checks', value: '{broken' }]).checks).toEqual({})
})

test('decisions are counted by their check', () => {
  const made = (kind: string, id?: string) => ({ kind, ...(id ? { answers: { check: id, words: [] } } : {}) }) as unknown as Annotation
  const tallies = talliesOf([made('correction', 'a'), made('dismissal', 'a'), made('dismissal', 'a'), made('query', 'b'), made('correction')])
  expect(tallies.get('a')).toEqual({ accepted: 1, dismissed: 2, asked: 0 })
  expect(tallies.get('b')).toEqual({ accepted: 0, dismissed: 0, asked: 1 })
})
