import type { Document, Span } from '../model.ts'

/** A caption that says which picture it is of: 左图：…, 图③：…. */
export interface Labelled extends Span {
  /** 左, 右上 …; a number's digits otherwise. */
  readonly which: string
  readonly numbered: boolean
  readonly story: number | undefined
  /** The words behind the label, to the next label or the end of the block. */
  readonly words: string
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'
const han = '一二三四五六七八九十'
const label = new RegExp(`(?<=^[\\s▲▼◀▶△▽■□●]{0,3}|[。；）\\s])(?:([左右上下中]{1,2})图|图([${circled}]|[${han}]|\\d{1,2}))(?=[：:为、，]|\\s)`, 'gu')

/** In order; only from lines that open with such a label. */
export function labelledCaptions({ blocks, text }: Document): Labelled[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end)
    const all = [...words.matchAll(label)]
    if (all.length === 0 || all[0]!.index > 3) return []
    return all.map((match, at) => ({ start: block.start + match.index, end: block.start + match.index + match[0].length, which: match[1] ?? numberOf(match[2]!), numbered: match[1] === undefined, story: block.story, words: words.slice(match.index + match[0].length, all[at + 1]?.index ?? words.length) }))
  })
}

function numberOf(words: string): string {
  const at = Math.max(circled.indexOf(words), han.indexOf(words))
  return at >= 0 ? String(at + 1) : words
}
