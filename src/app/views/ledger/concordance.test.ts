import { expect, test } from 'vitest'
import { read } from '../../../core/analyse.ts'
import { documentOf } from '../../../core/testing.ts'
import { lineOf, litIn } from './concordance.ts'

test('the words before and behind a value, the approximation word apart', () => {
  const reading = read(documentOf('水库蓄水\n全县水库蓄水近3.3亿立方米，比常年多一成。\n下一段。'))
  const start = reading.document.text.indexOf('近')
  const line = lineOf({ start, end: start + '近3.3亿立方米'.length } as Parameters<typeof lineOf>[0], reading)
  expect(line).toEqual({ left: '全县水库蓄水', about: '近', value: '3.3亿立方米', right: '，比常年多一成。' })
})

test('of two wordings only what the other has not is lit', () => {
  expect(litIn('“上楼要歇三回”', '“上楼得歇三回”')).toEqual([{ text: '“上楼', lit: false }, { text: '要', lit: true }, { text: '歇三回”', lit: false }])
})
