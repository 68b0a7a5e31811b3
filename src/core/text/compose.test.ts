import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../testing.ts'
import { toSource } from './source-map.ts'

const blocksOf = (text: string) => {
  const document = documentOf(text)
  return document.blocks.map(({ start, end, role }) => `${role}: ${document.text.slice(start, end)}`)
}

describe('hard wraps', () => {
  const wrapped = ['　　入冬以来，青石镇党委组织干部走村', '入户，为独居老人检修取暖设备 36', '台，更换老化管线 1250 米，并为 18', '户困难家庭送去棉被和煤炭，让大家', '暖暖和和过冬。', '　　镇里还开通了热线电话，二十四小', '时有人接听，目前已接到求助电话 42', '个，全部办结。'].join('\n')

  test('a number cut by a line break is whole', () => {
    expect(documentOf(wrapped).text).toContain('检修取暖设备 36台，更换老化管线 1250 米，并为 18户')
  })

  test('a paragraph ends where its last line does, not before', () => {
    expect(documentOf(wrapped).blocks).toHaveLength(2)
  })

  test('an empty line inside a sentence is closed, one between sentences stays', () => {
    const broken = wrapped.replace('送去棉被和煤炭', '送去棉被\n\n和煤炭').replace('过冬。\n', '过冬。\n\n')
    expect(documentOf(broken).blocks).toHaveLength(2)
    expect(documentOf(broken).text).toContain('送去棉被和煤炭')
  })

  test('one line a paragraph is left alone', () => {
    expect(blocksOf('柳河镇新修水渠通水\n□ 本报记者　于怀安\n本报讯　昨日上午，柳河镇新修的水渠正式通水，两岸农户用上了自流水。\n据了解，这条渠全长3.2公里。')).toEqual([
      'headline: 柳河镇新修水渠通水', 'byline: □ 本报记者　于怀安',
      'body: 本报讯　昨日上午，柳河镇新修的水渠正式通水，两岸农户用上了自流水。', 'body: 据了解，这条渠全长3.2公里。',
    ])
  })

  test('English lines meet with one space', () => {
    const text = 'The council voted on Tuesday to keep all\neleven branch libraries open through the\nwinter, after more than two thousand people\nsigned a petition that was handed in last week.'
    expect(documentOf(text).text).toBe(text.replaceAll('\n', ' '))
  })
})

test('a page is split where a new report opens', () => {
  const page = ['渡口村建起文化广场', '本报讯（林小满）近日，渡口村文化广场建成投用，村民有了健身的好去处。', '镇里办起剪纸班', '本报讯（石磊）本周，镇文化站办起剪纸班，三十名学员报名参加。'].join('\n\n')
  expect(documentOf(page).stories.map((story) => story.title)).toEqual(['渡口村建起文化广场', '镇里办起剪纸班'])
})

test('every character of any text stands in the reading text and leads back to itself', () => {
  const piece = fc.constantFrom('一', '水', '，', '。', '”', '“', '3', '.5', ' ', '\u3000', '\n', '\r\n', '\r', 'a', 'Word', '-', '□', '本报讯', '1250', '——', '摄')
  fc.assert(fc.property(fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join('')), (source) => {
    const document = documentOf(source)
    const bare = (text: string) => text.replace(/\s/gu, '')
    expect(bare(document.text)).toBe(bare(source))
    for (const block of document.blocks) {
      const { start, end } = toSource(document, block)
      expect(bare(source.slice(start, end))).toBe(bare(document.text.slice(block.start, block.end)))
    }
    expect(document.text).toBe(document.blocks.map((block) => document.text.slice(block.start, block.end)).join('\n'))
  }))
})

test('eight times the lines take about eight times as long, never sixty-four', () => {
  const lines = (times: number) => Array.from({ length: times }, () => '会议讨论道路改造办法推进情况并听取').join('\n')
  const fastest = (text: string) => Math.min(...Array.from({ length: 5 }, () => {
    const start = performance.now()
    documentOf(text)
    return performance.now() - start
  }))
  fastest(lines(500))
  expect(fastest(lines(16_000)) / fastest(lines(2000))).toBeLessThan(32)
}, 60_000)
