import { expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { repairsOf } from './repairs.ts'

test('every join is listed with the characters on both sides, and the furniture set aside', () => {
  const lines = ['　　入冬以来，青石镇党委组织干部走村', '入户，为独居老人检修取暖设备，更换老', '', '化管线 1250 米，并为十八户困难家庭送', '去棉被和煤炭，让大家暖暖和和过冬。', '责任编辑：田小禾']
  const document = documentOf(lines.join('\n'))
  expect(repairsOf(document).map(({ kind, start, end }) => `${kind} ${document.text.slice(start, end)}`)).toEqual(['wrap 村入', 'gap 老化', 'wrap 送去', 'furniture 责任编辑：田小禾'])
  expect(repairsOf(documentOf('渠修好了。\n路也通了。'))).toEqual([])
})
