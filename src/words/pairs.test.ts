import { expect, test } from 'vitest'
import { pairsIn } from './pairs.ts'

const { single, pair } = pairsIn('# Counts.\n全JA河渠C县#\n#MB全\n')

test('A letter behind A multiplies by the root of e; what the table does not have is 0', () => {
  expect([single('全'), single('#'), single('渠')]).toEqual([4501, 20171, 0])
  expect([pair('全', '河'), pair('全', '渠'), pair('全', '县'), pair('全', '#'), pair('#', '全'), pair('全', '村'), pair('村', '全')]).toEqual([50, 50, 136, 136, 82, 0, 0])
})
