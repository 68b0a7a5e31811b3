import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'

const rolesIn = (text: string) => {
  const document = documentOf(text)
  return document.blocks.map(({ start, end, role }) => `${role}: ${document.text.slice(start, Math.min(end, start + 10))}`)
}

test('an editor’s note before the story is its lead', () => {
  expect(rolesIn('老渠通新水\n□ 本报记者　于怀安\n编者按：冬修水利正当时，本报今起走进渠首渠尾，听听种田人怎么说。\n昨日上午，柳河镇新修的水渠正式通水，两岸农户用上了自流水。')).toEqual([
    'headline: 老渠通新水', 'byline: □ 本报记者　于怀安', 'lead: 编者按：冬修水利正当', 'body: 昨日上午，柳河镇新修',
  ])
})

test('a link behind the story is a box', () => {
  expect(rolesIn('老渠通新水\n□ 本报记者　于怀安\n昨日上午，柳河镇新修的水渠正式通水，两岸农户用上了自流水。\n■新闻链接\n自流水是指不用水泵、靠地势高低流到田头的水，浇一亩地省电十多元。')).toEqual([
    'headline: 老渠通新水', 'byline: □ 本报记者　于怀安', 'body: 昨日上午，柳河镇新修', 'subhead: ■新闻链接', 'box: 自流水是指不用水泵、',
  ])
})

test('plain copy is neither', () => {
  expect(rolesIn('老渠通新水\n本报讯　昨日上午，柳河镇新修的水渠正式通水，导读牌立在渠边。\n据了解，这条渠全长3.2公里。').filter((role) => /^(?:lead|box)/.test(role))).toEqual([])
})
