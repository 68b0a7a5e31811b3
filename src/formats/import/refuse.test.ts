import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../format.ts'
import { mostBytes } from './refuse.ts'
import { reading } from './testing.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...head: number[]) => Uint8Array.from([...head, ...Array.from({ length: 300 }, (_, at) => (at * 7919) % 256)])
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
/** A compound file whose directory names this stream. */
const compound = (stream: string) => {
  const file = new Uint8Array(4096)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.set([...stream].flatMap((one) => [one.charCodeAt(0), 0]), 1024)
  return file
}
const docx = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(400)) })
const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 })
const locked = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
locked[6]! |= 1

describe('what cannot be read is one sentence that says what it is and what to do', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), '空的'], ['white space', utf8(' \n\n　'), '没有文字'], ['65 MB', new Uint8Array(mostBytes + 1), '64兆'],
    ['locked Office file', compound('EncryptedPackage'), '密码'], ['old Word', compound('WordDocument'), '旧版Word'], ['old Excel', compound('Workbook'), '旧版Excel'], ['old WPS', compound('WPS Office'), '旧版办公文件'], ['old PowerPoint', compound('PowerPoint Document'), '旧版PowerPoint'],
    ['RTF', utf8('{\\rtf1\\ansi 清溪村}'), 'RTF'], ['web archive', utf8('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n'), 'MHT'],
    ['LibreOffice', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'ODF'], ['PowerPoint', zip('ppt/presentation.xml'), 'PowerPoint'], ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD'], ['e-book', zip('META-INF/container.xml', 'a.xhtml'), 'EPUB'], ['Pages', zip('Index/Document.iwa'), 'Pages'],
    ['zip of files', zip('一版.txt', '二版.txt'), '先解压'], ['RAR', bytes(0x52, 0x61, 0x72, 0x21), '先解压'], ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf), '先解压'],
    ['Word cut short', docx.subarray(0, docx.length - 60), '不完整'], ['zip bomb', bomb, '压缩炸弹'], ['locked zip', locked, '密码'], ['Word without its list of parts', docx.subarray(0, 90), '不完整'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47), '图片'], ['JPEG', bytes(0xff, 0xd8, 0xff), '图片'], ['WebP', bytes(...utf8('RIFF0000WEBP')), '图片'], ['HEIC', bytes(0, 0, 0, 24, ...utf8('ftypheic')), '图片'], ['video', bytes(0, 0, 0, 24, ...utf8('ftypisom')), '录音或录像'],
    ['CEB', bytes(...utf8('Founder CEB 3')), 'CEB'], ['program', bytes(...[0x4d, 0x5a, 0x90, 0]), '程序'], ['any bytes', bytes(), ''],
  ])('%s', async (_, file, words) => {
    const error = await reading(file).then(() => undefined, (one: unknown) => one)
    expect(error).toBeInstanceOf(Unreadable)
    const { zh, en } = (error as Unreadable).said
    expect(zh).toContain(words)
    expect([zh, en]).toEqual([expect.stringMatching(/^[^\n]{8,80}。$/u), expect.stringMatching(/^[A-Z][^\n]{8,200}\.$/u)])
  })

  test.each([['begins like a program', 'MZ世代的年轻人'], ['begins like a bitmap', 'BM值在城市中'], ['begins with braces', '{全文}清溪村通水'], ['begins with a letter head', 'From: 于怀安，发自清溪村'], ['speaks of a password', 'EncryptedPackage 这个词不该出现']])('ordinary copy is read: %s', async (_, text) => {
    expect((await reading(text)).value.text).toBe(text)
  })
})

test('a reading that was called off stops', async () => {
  const { importFile } = await import('./index.ts')
  await expect(importFile(utf8('清溪村通水'), { id: 'a', name: 'a', signal: AbortSignal.abort(new Error('called off')) })).rejects.toThrow('called off')
})
