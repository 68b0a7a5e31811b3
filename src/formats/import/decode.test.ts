import { describe, expect, test } from 'vitest'
import { Unreadable } from '../format.ts'
import { decode } from './decode.ts'

const story = '本报讯　清溪村昨日通水，惠及村民 320 人。\r\n乡亲们说：好！'
/** 清溪 and 通水 in GBK, as an old system writes them. */
const gbk = Uint8Array.from([0xc7, 0xe5, 0xcf, 0xaa, 0xb4, 0xe5, 0xcd, 0xa8, 0xcb, 0xae, 0xa1, 0xa3, 0x0d, 0x0a])
const utf16 = (text: string, little: boolean) => Uint8Array.from([...text].flatMap((one) => (little ? [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8] : [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255])))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(story), story], ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(story)]), story],
    ['UTF-16 little', Uint8Array.from([0xff, 0xfe, ...utf16(story, true)]), story], ['UTF-16 big', Uint8Array.from([0xfe, 0xff, ...utf16(story, false)]), story],
    ['UTF-16 without a mark', utf16(story, true), story], ['GBK', gbk, '清溪村通水。\r\n'],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ value: text, warnings: [] })
  })

  test('the encoding an editor chooses wins', () => {
    expect(decode(gbk, 'gb18030').value).toContain('清溪')
  })

  test('a few broken characters are a warning that counts them, never silence', () => {
    const { value, warnings } = decode(Uint8Array.from([...utf8(story.repeat(4)), 0xff, ...utf8(story.repeat(4))]))
    expect(value).toContain('\ufffd')
    expect(warnings[0]?.zh).toContain('1处')
  })
})

test('an encoding nobody knows is said', () => {
  expect(() => decode(utf8(story), 'gb99999')).toThrow(Unreadable)
})
