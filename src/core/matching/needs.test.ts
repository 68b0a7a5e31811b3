import { expect, test } from 'vitest'
import { charactersIn } from '../text/characters.ts'
import { mayHold, needsOf } from './needs.ts'

const needs = (pattern: RegExp) => needsOf(pattern).map((set) => String.fromCharCode(...set.sort()))

test.each<[RegExp, string[]]>([
  [/截止到?(?=目前)/u, ['截', '止', '目', '前']],
  [/\d{2,}年?\s*至/u, ['至', '0123456789']],
  [/(?:大约|大概|近)\d*左右/u, ['左', '右', '大近']],
  [/(?:甲|乙?)丙/u, ['丙']],
  [/(?<![第十])三(?!月)(?<=[一二三]三)/u, ['三', '三', '一三二']],
  [/[^，。]{3,7}?等/u, ['等']],
  [/[\u4e00-\u9fff]+号/u, ['号']],
  [/[2-4a]\u3000(\p{Script=Han})\1/u, ['\u3000', '234a']],
  [/[—–~～-]{1,2}[\])]\./u, ['.', ')]', '-–—～~'].map((one) => [...one].sort().join(''))],
  [/it's own/iu, []],
  [/^$/u, []],
])('%s', (pattern, expected) => {
  expect(needs(pattern)).toEqual(expected)
})

test('a text that lacks one need holds no match', () => {
  const pattern = needsOf(/(?:大约|近)\d+人左右/u)
  expect(mayHold(charactersIn('近300人左右'), pattern)).toBe(true)
  expect(mayHold(charactersIn('近300人'), pattern)).toBe(false)
  expect(mayHold(charactersIn('近三百人左右'), pattern)).toBe(false)
})
