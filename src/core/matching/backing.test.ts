import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { backingOf } from './backing.ts'
import { claimIndex } from './index.ts'

test('a reference supports, contradicts, or does not speak of a claim', async () => {
  const words = await loadWords()
  const claims = claimIndex(words)
  const put = (text: string, id: string, role: 'article' | 'reference' = 'article') => claims.put(read({ ...documentOf(text, '2026-11-20', id), role }, words))
  put('年度成绩单\n本报讯　2025年，青泽市改造老旧小区57个，加装电梯231部，新建口袋公园34个。', 'article')
  put('年度简报\n2025年，青泽市改造老旧小区57个，加装电梯213部。', 'brief', 'reference')
  put('旧改回顾\n本报讯　2025年，青泽市改造老旧小区57个。', 'other')
  expect(backingOf(claims, 'article', { spend: () => true }).map(({ state, text, reference }) => [state, text, reference.document])).toEqual([['contradicts', '213部', 'brief'], ['supports', '57个', 'brief']])
})
