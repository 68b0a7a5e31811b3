import { expect, test } from 'vitest'
import { read } from '../../core/analyse.ts'
import type { Dismissal } from '../../core/annotation.ts'
import { ledgerOf } from '../../core/ledger/index.ts'
import { documentOf } from '../../core/testing.ts'
import { loadWords } from '../../words/jieba.ts'
import { choices, columnsOf, findingOf, narrowed, open, settled } from './ledger-rows.ts'

const texts = ['渡口大桥合龙\n本报讯　11月18日，横跨青河的渡口大桥主桥合龙，大桥全长1286米，总投资4.7亿元。', '渡口大桥那头\n老船工韦长江在渡口大桥上数着步子走了一遍，指挥部的人告诉他，青河上的这座大桥全长1826米。']
const words = await loadWords()
const readings = texts.map((text, at) => read(documentOf(text, '2026-11-20', `d${at}`), words))
const rows = ledgerOf(readings, { words, budget: { spend: () => true } })
const row = rows.find((one) => open.has(one.state))!

test('a pair that is right on both sides is no longer compared, and says why', () => {
  const [pair] = row.pairs
  const finding = findingOf(row, pair!)
  const decision = { kind: 'dismissal', reason: '一处含引桥', answers: { check: 'conflicting-stories', words: [] } } as unknown as Dismissal
  const [after] = settled([row], [decision], (one, other) => one === decision && other.place.start === finding.place.start && other.place.document === finding.place.document)
  expect(after!.state).toBe('apart')
  expect(after!.pairs[0]!.reason?.zh).toBe('都对：一处含引桥')
  expect(after!.cells.every((cell) => cell.state === 'apart')).toBe(true)
})

test('a decision on another pair changes nothing', () => {
  const decision = { kind: 'dismissal', reason: '', answers: { check: 'conflicting-stories', words: [] } } as unknown as Dismissal
  expect(settled(rows, [decision], () => false)[0]).toBe(rows[0])
})

test('rows are narrowed by state, unit, article and words', () => {
  const all = { period: '', unit: '', article: '', typed: '' }
  expect(narrowed([row], { ...all, state: 'agree' })).toEqual([])
  expect(narrowed([row], { ...all, typed: '1826' })).toEqual([row])
  expect(narrowed([row], { ...all, typed: '无此事' })).toEqual([])
  expect(narrowed([row], { ...all, unit: '亩' })).toEqual([])
  expect(narrowed([row], { ...all, kind: 'title' })).toEqual([])
  expect(narrowed([row], { ...all, kind: 'figure' })).toEqual([row])
  expect(narrowed([row], { ...all, article: 'd1#0' })).toEqual([row])
  expect(narrowed([row], { ...all, article: 'd9#0' })).toEqual([])
})

test('columns keep the order of the edition, references last', () => {
  const article = (key: string, role: 'article' | 'reference') => ({ key, document: key.slice(0, 2), of: 1, story: 0, title: key, file: key, role, open: { error: 0, warning: 0, query: 0 }, cleared: true })
  expect(columnsOf([row], [article('d0#0', 'reference'), article('d1#0', 'article'), article('d9#0', 'article')], []).map((one) => one.key)).toEqual(['d1#0', 'd0#0'])
})

test('the commonest choice comes first', () => {
  expect(choices(['元', '个', '个', undefined])).toEqual(['个', '元'])
})

test('where a finding says that two wordings do not go together, a decision answers that finding', () => {
  const finding = { ...findingOf(row, row.pairs[0]!), check: 'quote-variant', id: 'known' }
  expect(findingOf(row, { a: 0, b: 1, finding })).toBe(finding)
})
