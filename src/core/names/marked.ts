import type { Document, Span } from '../model.ts'

/** What stands in 《》, nested marks included. */
export function titlesOf(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    let depth = 0
    for (let end = at; end < text.length && end - at <= 120 && text[end] !== '\n'; end++) {
      if (text[end] === '《') depth++
      if (text[end] !== '》') continue
      depth--
      if (depth > 0) continue
      if (end > at + 1) found.push({ start: at, end: end + 1 })
      at = end
      break
    }
  }
  return found
}

const shortest = 4

/** Quoted speech and slogans: between “ and ”, nested ones left inside; single labels (“四风”) are words. */
export function quotationsOf({ text, blocks }: Document): Span[] {
  const found: Span[] = []
  for (const block of blocks) {
    let open = -1
    let depth = 0
    let straight = -1
    for (let at = block.start; at < block.end; at++) {
      const mark = text[at]!
      if (mark === '"') {
        if (straight < 0) straight = at
        else {
          if (at - straight - 1 >= shortest) found.push({ start: straight, end: at + 1 })
          straight = -1
        }
      } else if (mark === '“') {
        if (depth === 0) open = at
        depth++
      } else if (mark === '”' && depth > 0) {
        depth--
        if (depth === 0 && at - open - 1 >= shortest) found.push({ start: open, end: at + 1 })
      }
    }
  }
  return found
}
