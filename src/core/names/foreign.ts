import { isSounded } from '../lexicon/sounded.ts'
import type { Span } from '../model.ts'

/** Foreign names as newspapers write them: 艾哈迈德·萨利姆. */
export function foreignOf(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(/(\p{Script=Han}{1,8})((?:[·•‧・]\p{Script=Han}{1,8})+)/gu)) {
    let start = match.index + match[1]!.length
    while (start > match.index && isSounded(text[start - 1]!)) start--
    let end = match.index + match[1]!.length + 1
    for (; end < match.index + match[0].length; end++) if (!isSounded(text[end]!) && !/[·•‧・]/u.test(text[end]!)) break
    while (/[·•‧・]/u.test(text[end - 1]!)) end--
    const parts = text.slice(start, end).split(/[·•‧・]/u)
    if (parts.length > 1 && parts.every((part) => part.length > 0) && parts.join('').length >= 4) found.push({ start, end })
  }
  return found
}
