import { composeDocument } from '../../core/text/compose.ts'
import { type Importer, Unreadable } from '../format.ts'
import { decode } from './decode.ts'
import { opening } from './encodings.ts'
import { articleOf } from './html-article.ts'
import { htmlLines } from './html-lines.ts'
import { pageOf } from './html-tree.ts'

/** A saved web page or words copied from one: the article, without what stands around it. Nothing in it is run or fetched. */
export const html: Importer = {
  id: 'html',
  title: { zh: '网页', en: 'Web page' },
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (bytes) => isHtml(opening(bytes)),
  async read(bytes, { id, name, dated, role, encoding, signal }) {
    const { value: source, warnings } = decode(bytes, encoding ?? declared(bytes))
    const page = pageOf(source)
    signal?.throwIfAborted()
    const lines = htmlLines(page, articleOf(page))
    if (lines.length === 0) throw new Unreadable({ zh: '网页里没有正文，多半是由脚本后来填上的：请在浏览器里把正文复制出来粘贴。', en: 'There is no text in this page; most likely a script fills it in: copy the text in a browser and paste it.' })
    return { value: composeDocument(source, { id, name, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }, lines), warnings }
  },
}

const page = /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s)/iu
const piece = /^(?:<!--[\s\S]*?-->\s*)*<(?:div|p|span|table|article|section|h[1-6]|ul|ol|b|strong|font|center|blockquote|style|title|a)(?:\s[^<>]*)?>/iu

function isHtml(text: string): boolean {
  const head = text.trimStart()
  return page.test(head) || /^Version:\d\.\d\s+StartHTML:/u.test(head) || (piece.test(head) && /<\/(?:div|p|span|table|article|section|h[1-6]|ul|ol|b|strong|font|center|blockquote|title|a)>/iu.test(head))
}

/** The encoding a page names, unless its bytes are plainly UTF-8: browsers save a page anew and leave the old name in it. */
function declared(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]?.toLowerCase()
  if (!named || isUtf8(bytes)) return undefined
  try {
    return new TextDecoder(/^gb/u.test(named) ? 'gb18030' : named).encoding
  } catch {
    return undefined
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
