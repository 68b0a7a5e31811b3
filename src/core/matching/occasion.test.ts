import { expect, test } from 'vitest'
import { loadWords } from '../../words/jieba.ts'
import { read } from '../analyse.ts'
import { documentOf } from '../testing.ts'
import { editionOf, occasionOf } from './occasion.ts'

const words = await loadWords()

/** The occasions a text tells of: what, which kind, when. */
function told(text: string): string[] {
  const reading = read(documentOf(text, '2026-11-20'), words)
  return reading.claims.flatMap((claim) => {
    const found = occasionOf(reading, claim) ?? editionOf(reading, claim)
    return found ? [`${found.subject.text} ${found.kind} ${text.slice(claim.mention.start, claim.mention.end)}`] : []
  })
}

test('a day belongs to what is said to happen on it', () => {
  expect(told('本报讯　全民读书节将于11月27日在市图书馆开幕，为期一个月。')).toEqual(['全民读书节 opening 11月27日'])
  expect(told('11月18日，滨河音乐喷泉广场正式启用。')).toEqual(['滨河音乐喷泉广场 service 11月18日'])
  expect(told('市档案馆馆长说，青河大桥定于12月6日通车。')).toEqual(['青河大桥 traffic 12月6日'])
})

test('the day something was learnt, another date, or the eve of an opening is none', () => {
  expect(told('11月18日，记者从市文旅局获悉，音乐节闭幕。')).toEqual([])
  expect(told('11月18日至11月25日，展厅装修。')).toEqual([])
  expect(told('11月18日，音乐节开幕前，志愿者在场馆排练。')).toEqual([])
})

test('an edition is counted by what is held; last year has its own', () => {
  expect(told('第八届青山柑橘文化节在青山镇开幕。')).toEqual(['青山柑橘文化节 edition 第八届'])
  expect(told('去年的第七届青山柑橘文化节在青山镇举办。')).toEqual([])
  expect(told('市第十五届人民代表大会代表走访社区。')).toEqual([])
})
