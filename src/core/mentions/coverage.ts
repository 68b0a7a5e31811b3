import { halfWidth, readHan } from '../lexicon/numerals.ts'
import type { Coverage, Mention, Span, Token } from '../model.ts'
import { maskOf } from './mask.ts'

const arabic = /\d+(?:[.,]\d+)*/gu
const han = /^[两二三四五六七八九十百千万亿零〇]+$/u

/**
 * How many numerals the text has and which of them nothing reads. A numeral is a run of digits, or a Han numeral that stands as a word of its own;
 * 一 as an article and numerals inside words that count nothing are none.
 */
export function coverageOf(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Coverage {
  const plain = halfWidth(text)
  const hidden = maskOf(plain)
  const unread: Span[] = []
  const without = outside(mentions)
  for (const match of plain.matchAll(arabic)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (without(span)) unread.push(span)
  }
  const again = outside(mentions)
  for (const { start, end, tag } of tokens) {
    if (tag !== 'm') continue
    const words = plain.slice(start, end)
    if (han.test(words) && readHan(words) && !hidden(start, end) && again({ start, end })) unread.push({ start, end })
  }
  return { numerals: mentions.length + unread.length, read: mentions.length, unread: unread.sort((a, b) => a.start - b.start) }
}

/** Whether a span lies outside every mention. Ask in the order of the text. */
function outside(mentions: readonly Mention[]): (span: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < mentions.length && mentions[at]!.end <= start) at++
    return at >= mentions.length || mentions[at]!.start >= end
  }
}
