import { type Read, Unreadable } from '../format.ts'

/** Characters of text one file may have: a newspaper's whole year is less. */
export const mostBytes = 64 * 1024 * 1024

/** Files that are no text, by their first bytes. */
const signatures: readonly (readonly [readonly number[], { zh: string; en: string }])[] = [
  [[0x25, 0x50, 0x44, 0x46], { zh: 'PDF文件', en: 'a PDF file' }],
  [[0x50, 0x4b, 0x03, 0x04], { zh: 'Word、Excel或压缩文件', en: 'a Word, Excel or zip file' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { zh: '旧版Word或Excel文件', en: 'an old Word or Excel file' }],
  [[0x89, 0x50, 0x4e, 0x47], { zh: '图片', en: 'a picture' }],
  [[0xff, 0xd8, 0xff], { zh: '图片', en: 'a picture' }],
  [[0x47, 0x49, 0x46, 0x38], { zh: '图片', en: 'a picture' }],
  [[0x52, 0x61, 0x72, 0x21], { zh: '压缩文件', en: 'an archive' }],
  [[0x1f, 0x8b], { zh: '压缩文件', en: 'an archive' }],
]

/** Bytes to text: byte order mark first, then strict UTF-8, UTF-16 where it is plain, then GB18030. */
export function decode(bytes: Uint8Array, encoding?: string): Read<string> {
  refuse(bytes)
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : recognised(bytes)
  if (!/\S/u.test(text)) throw new Unreadable({ zh: '文件里没有文字，请核对是不是选错了文件。', en: 'There is no text in this file: check that it is the right one.' })
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  if (broken > text.length / 20) throw new Unreadable({ zh: '认不出文字的编码，请另存为UTF-8后再放进来。', en: 'The encoding of this text is not known: save it as UTF-8 and open it again.' })
  const odd = controls(text)
  if (odd > text.length / 50 + 2) throw new Unreadable({ zh: '这不是文字稿，请换成文本文件。', en: 'This is not text: choose a text file.' })
  return { value: text, warnings: broken > 0 ? [{ zh: `有${broken}处字符认不出，显示为“\ufffd”，请对照原件。`, en: `${broken} characters could not be read and show as “\ufffd”: compare with the original.` }] : [] }
}

/** The first words of a file, to recognise its format by; never throws. */
export function opening(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536)
  const whole = bytes.length > head.length ? head.subarray(0, (head.lastIndexOf(10) + 1 || head.length) & ~1) : head
  return recognised(whole)
}

function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable({ zh: '文件是空的，请核对是不是没有存好。', en: 'The file is empty: check that it was saved.' })
  if (bytes.length > mostBytes) throw new Unreadable({ zh: '文件超过64兆，请拆成几份再放进来。', en: 'The file is larger than 64 MB: split it and open the parts.' })
  const known = signatures.find(([head]) => head.every((byte, at) => bytes[at] === byte))
  if (known) throw new Unreadable({ zh: `这是${known[1].zh}，眼下只收文本文件；请把文字复制出来粘贴。`, en: `This is ${known[1].en}; only text files are read so far: copy the text and paste it.` })
}

function recognised(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return gbOrBroken(bytes)
  }
}

/** Text that is neither clean UTF-8 nor clean GB18030 is whichever of the two is less damaged. */
function gbOrBroken(bytes: Uint8Array): string {
  const [utf, gb] = [new TextDecoder('utf-8').decode(bytes), new TextDecoder('gb18030').decode(bytes)]
  const damage = (text: string) => (text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0)
  const han = (text: string) => (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0)
  return damage(utf) * 20 < han(utf) && damage(utf) <= damage(gb) + 3 ? utf : gb
}

/** UTF-16 without a mark shows in its zero bytes: line ends and digits have one each. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? even++ : odd++
  })
  if (bytes.length % 2 !== 0 || even + odd < 2) return undefined
  if (odd > even * 2) return plausible(head, 'utf-16le') ? 'utf-16le' : undefined
  return even > odd * 2 && plausible(head, 'utf-16be') ? 'utf-16be' : undefined
}

function plausible(head: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(head)
  return (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\r\n]/gu)?.length ?? 0) > text.length * 0.9
}

function controls(text: string): number {
  let odd = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) odd++
  }
  return odd
}
