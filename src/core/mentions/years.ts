import type { Block, DateValue, Document, Mention } from '../model.ts'
import { blockAt } from './block-at.ts'

const relative: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 明年: 1, 来年: 1, 前年: -2 }

type Dated = Mention & { readonly value: DateValue }

/** A day or month without a year takes that of 今年 or 去年 before it, of its paragraph, of its story, else of the document's own date; and says so. */
export function withYears(document: Document, mentions: readonly Mention[]): Mention[] {
  const stated = mentions.filter((one): one is Dated => one.value.type === 'date' && one.value.year !== undefined && one.value.month !== undefined)
  const inBlock = new Map<Block | undefined, Dated[]>()
  for (const one of stated) {
    const block = blockAt(document.blocks, one.start)
    const others = inBlock.get(block)
    if (others) others.push(one)
    else inBlock.set(block, [one])
  }
  return mentions.map((mention) => {
    const { value } = mention
    if (value.type !== 'date' || value.year !== undefined || value.lunar) return mention
    const assumedYear = assumed(document, mention, inBlock)
    return assumedYear ? { ...mention, value: { ...value, assumedYear } } : mention
  })
}

function assumed(document: Document, mention: Mention, inBlock: ReadonlyMap<Block | undefined, readonly Dated[]>): DateValue['assumedYear'] {
  const now = document.dated ? Number(document.dated.slice(0, 4)) : undefined
  const word = /(今年|本年|去年|上年|明年|来年|前年)的?$/u.exec(document.text.slice(Math.max(0, mention.start - 4), mention.start))?.[1]
  if (word) return now === undefined ? undefined : { year: now + relative[word]!, from: 'paragraph' }
  const near = nearest(inBlock.get(blockAt(document.blocks, mention.start)) ?? [], mention)
  if (near) return { year: near.value.year!, from: 'paragraph' }
  return now === undefined ? undefined : { year: now, from: 'dated' }
}

function nearest(years: readonly Dated[], mention: Mention): Dated | undefined {
  let best: Dated | undefined
  for (const one of years) if (!best || Math.abs(one.start - mention.start) < Math.abs(best.start - mention.start)) best = one
  return best
}
