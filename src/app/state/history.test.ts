import { expect, test } from 'vitest'
import { History } from './history.svelte.ts'

/** A number that steps add to; while `full` nothing can be kept. */
function counter() {
  const at = { sum: 0, full: false }
  const history = new History<number>(async (step) => { if (!at.full) at.sum += step; return !at.full }, (step) => -step)
  return { at, history }
}

test('steps are taken back and taken again; a new one ends what was taken back', async () => {
  const { at, history } = counter()
  await history.do(1)
  await history.do(10)
  await history.undo()
  expect([at.sum, history.canUndo]).toEqual([1, true])
  await history.redo()
  expect(at.sum).toBe(11)
  await history.undo()
  await history.do(100)
  await history.redo()
  expect(at.sum).toBe(101)
  history.forget()
  await history.undo()
  expect([at.sum, history.canUndo]).toEqual([101, false])
})

test('what could not be kept is no step, either way', async () => {
  const { at, history } = counter()
  await history.do(1)
  at.full = true
  await history.do(10)
  await history.undo()
  at.full = false
  await history.undo()
  expect([at.sum, history.canUndo]).toEqual([0, false])
  at.full = true
  await history.redo()
  at.full = false
  await history.redo()
  expect(at.sum).toBe(1)
})
