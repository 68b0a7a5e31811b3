import { type Read, Unreadable } from '../format.ts'
import { recognised } from './encodings.ts'
import { refuse } from './refuse.ts'

/** Bytes to text, in the encoding chosen or recognised; throws `Unreadable` for what is no text. */
export function decode(bytes: Uint8Array, encoding?: string): Read<string> {
  refuse(bytes)
  const text = encoding ? chosen(bytes, encoding) : recognised(bytes)
  if (!/\S/u.test(text)) throw new Unreadable({ zh: '文件里没有文字，请核对是不是选错了文件。', en: 'There is no text in this file: check that it is the right one.' })
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  if (broken > text.length / 20) throw new Unreadable({ zh: '认不出文字的编码，请另存为UTF-8后再放进来。', en: 'The encoding of this text is not known: save it as UTF-8 and open it again.' })
  const odd = controls(text)
  if (odd > text.length / 50 + 2) throw new Unreadable({ zh: '这不是文字稿，请换成文本文件。', en: 'This is not text: choose a text file.' })
  return { value: text, warnings: broken > 0 ? [{ zh: `有${broken}处字符认不出，显示为“\ufffd”，请对照原件。`, en: `${broken} characters could not be read and show as “\ufffd”: compare with the original.` }] : [] }
}

function chosen(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    throw new Unreadable({ zh: `不认得编码“${encoding}”，请另选一种。`, en: `The encoding “${encoding}” is not known: choose another.` })
  }
}

function controls(text: string): number {
  let odd = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) odd++
  }
  return odd
}
