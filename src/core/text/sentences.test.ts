import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { sentencesOf } from './sentences.ts'

const split = (text: string) => {
  const document = documentOf(text)
  return sentencesOf(document).map(({ start, end }) => document.text.slice(start, end))
}

test.each([
  ['渠修好了。水来了！乡亲们都说好。', ['渠修好了。', '水来了！', '乡亲们都说好。']],
  ['他说：“渠修好了。”大家鼓起掌来。', ['他说：“渠修好了。”', '大家鼓起掌来。']],
  ['“渠修好了吗？”，他问。', ['“渠修好了吗？”，他问。']],
  ['增长3.5%。下降1.2%。', ['增长3.5%。', '下降1.2%。']],
  ['Mr. Ashdown paid $3.5 million. The U.S. firm left. It rained!', ['Mr. Ashdown paid $3.5 million.', 'The U.S. firm left.', 'It rained!']],
])('%s', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})
