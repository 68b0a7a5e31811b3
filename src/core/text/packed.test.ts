import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { packed } from './packed.ts'

test('a packed reading says what the reading says', async () => {
  const reading = read(documentOf('石桥县新建公园\n本报讯　今年石桥县新建口袋公园12个。'), await loadWords())
  expect({ ...packed(reading) }).toEqual(reading)
  expect(reading.tokens.length).toBeGreaterThan(5)
})
