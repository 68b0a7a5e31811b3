import { expect, test } from 'vitest'
import { align } from '../../../core/annotation.ts'
import { pairsOf } from './pairs.ts'

const between = (was: string, now: string) => pairsOf(was, now, align(was, now))
const side = (pieces: readonly { readonly kept: boolean; readonly text: string }[]) => pieces.map(({ kept, text }) => (kept ? text : `[${text}]`)).join('')

test('paragraphs stand beside each other, what differs is set apart', () => {
  const pairs = between('清溪修渠\n全镇修渠88条，受益3.2万人。\n渠长说，明年再修。', '清溪修渠\n全镇修渠86条，受益3.2万人。\n渠长说，明年再修。')
  expect(pairs.map((one) => [side(one.was), side(one.now), one.changed])).toEqual([
    ['清溪修渠', '清溪修渠', false], ['全镇修渠[88]条，受益3.2万人。', '全镇修渠[86]条，受益3.2万人。', true], ['渠长说，明年再修。', '渠长说，明年再修。', false],
  ])
  expect(pairs.map(({ start }) => start)).toEqual([0, 5, 22])
})

test('a paragraph that was added or cut has nothing beside it', () => {
  const pairs = between('头\n第一段说水。\n第二段说渠。', '头\n第二段说渠。')
  expect(pairs.filter(({ changed }) => changed).map(({ was, now }) => [side(was).includes('第一段说水。'), side(now)])).toEqual([[true, '']])
})
