import { expect, test } from 'vitest'
import { check, read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { isQuiet } from './quiet.ts'

test('sentence checks are quiet where the order of words is not known, and only there', () => {
  const document = documentOf('全镇（含两个社区共投入资金四十万元。\n渠长三公里）。今年动工。')
  const loud = check([read(document)]).findings.map((finding) => finding.check)
  expect(loud).toEqual(['unbalanced-pairs', 'unbalanced-pairs'])
  const damaged = { ...document, blocks: document.blocks.map((block, at) => (at === 0 ? { ...block, damaged: ['order' as const] } : block)) }
  expect(check([read(damaged)]).findings.filter((finding) => finding.check === 'unbalanced-pairs').map((finding) => finding.place.start)).toEqual([document.text.indexOf('）。')])
  const cut = read({ ...document, blocks: document.blocks.map((block, at) => (at === 1 ? { ...block, damaged: ['start' as const] } : block)) })
  expect(isQuiet(cut, { start: document.text.indexOf('渠长'), end: document.text.indexOf('渠长') + 2 })).toBe(true)
  expect(isQuiet(cut, { start: document.text.indexOf('动工'), end: document.text.indexOf('动工') + 2 })).toBe(false)
})
