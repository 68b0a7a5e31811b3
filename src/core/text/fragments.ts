import type { Block } from '../model.ts'
import { endsSentence } from './lines.ts'
import { furniture } from './stories.ts'

/** A paragraph that ends in mid-sentence and one that begins in mid-sentence, or one of the two alone. */
export interface Fragment<Of extends Block = Block> {
  readonly start?: Of
  readonly end: Of
}

const pairs: readonly (readonly [string, string])[] = [['（', '）'], ['(', ')'], ['《', '》']]

/** Paragraphs cut inside a bracket or a title, which nothing beside them mends; halves that fit each other are told together. */
export function fragmentsOf<Of extends Block>(text: string, blocks: readonly Of[]): Fragment<Of>[] {
  const copy = blocks.filter(({ role }) => role === 'body' || role === 'lead' || role === 'box')
  const ends = blocks.filter(({ role }) => role !== 'table' && !furniture.has(role)).flatMap((block) => ifCut(block, opensAtEnd(words(text, block))))
  const starts = copy.flatMap((block) => ifCut(block, closesAtStart(words(text, block))))
  return ends.map(({ block, mark }) => {
    const at = starts.findIndex((one) => one.mark === mark && one.block !== block)
    const [start] = at < 0 ? [] : starts.splice(at, 1)
    return start ? { start: start.block, end: block } : { end: block }
  })
}

function words(text: string, block: Block): string {
  return text.slice(block.start, block.end)
}

function ifCut<Of extends Block>(block: Of, mark: string | undefined): { block: Of; mark: string }[] {
  return mark === undefined ? [] : [{ block, mark }]
}

/** The kind of bracket that the last clause opens and does not close. */
function opensAtEnd(paragraph: string): string | undefined {
  if (endsSentence(paragraph) || paragraph.length < 8) return undefined
  return pairs.find(([open, close]) => paragraph.lastIndexOf(open) > paragraph.lastIndexOf(close) && paragraph.length - paragraph.lastIndexOf(open) <= 24)?.[0]
}

/** The kind of bracket that closes among the first words and was never opened. */
function closesAtStart(paragraph: string): string | undefined {
  if (/^(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]/u.test(paragraph)) return undefined
  return pairs.find(([open, close]) => {
    const at = paragraph.indexOf(close)
    const opened = paragraph.indexOf(open)
    return at >= 0 && at <= 24 && (opened < 0 || opened > at) && !/[。！？]/u.test(paragraph.slice(0, at))
  })?.[0]
}
