import type { Block, Coverage, DateValue, Document, Extractor, Mention, NumeralKind } from '../model.ts'
import { dates } from './date.ts'
import { englishDates } from './english-date.ts'
import { englishNumbers } from './english-number.ts'
import { fractions } from './fraction.ts'
import { labels } from './label.ts'
import { numbers } from './number.ts'

export const extractors: readonly Extractor[] = [dates, englishDates, numbers, fractions, englishNumbers, labels]

/** Where two readings overlap the earlier kind here wins, then the longer one. */
const precedence: readonly NumeralKind[] = ['set-phrase', 'plan-period', 'range', 'date', 'month', 'year', 'ordinal', 'percentage-point', 'percent', 'money', 'age', 'duration', 'quantity', 'other']

/** Every numeral of the reading text that could be read, in order, no two overlapping; and those that could not. */
export function readMentions(document: Document): { mentions: readonly Mention[]; coverage: Coverage } {
  const found = extractors.flatMap((extractor) => [...extractor.extract(document.text)])
  const mentions = withYears(document, settle(found, document.text.length))
  return { mentions, coverage: coverageOf(document.text, mentions) }
}

function settle(found: readonly Mention[], length: number): Mention[] {
  const taken = new Uint8Array(length)
  const kept: Mention[] = []
  const rank = (mention: Mention) => (mention.value.type === 'number' && mention.value.unit === '时分' ? 0 : precedence.indexOf(mention.kind))
  for (const mention of [...found].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (mention.end <= mention.start || taken[mention.start] || taken[mention.end - 1]) continue
    taken.fill(1, mention.start, mention.end)
    kept.push(mention)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** A day without a year takes that of its paragraph, else that of the document's own date; and says so. */
function withYears(document: Document, mentions: readonly Mention[]): Mention[] {
  const dated = mentions.filter((one): one is Mention & { value: DateValue } => one.kind === 'date' && one.value.type === 'date' && one.value.year !== undefined)
  const inBlock = new Map<Block | undefined, typeof dated>()
  for (const one of dated) {
    const block = blockAt(document.blocks, one.start)
    inBlock.set(block, [...(inBlock.get(block) ?? []), one])
  }
  return mentions.map((mention) => {
    const { value } = mention
    if (value.type !== 'date' || value.year !== undefined) return mention
    const relative = relativeYear(document, mention)
    if (relative) return { ...mention, value: { ...value, assumedYear: { year: relative, from: 'paragraph' } } }
    const near = nearestYear(inBlock.get(blockAt(document.blocks, mention.start)) ?? [], mention)
    if (near) return { ...mention, value: { ...value, assumedYear: { year: near, from: 'paragraph' } } }
    const year = document.dated ? Number(document.dated.slice(0, 4)) : undefined
    return year ? { ...mention, value: { ...value, assumedYear: { year, from: 'dated' } } } : mention
  })
}

function relativeYear(document: Document, mention: Mention): number | undefined {
  const word = /(今年|去年|明年|前年)的?$/u.exec(document.text.slice(Math.max(0, mention.start - 4), mention.start))?.[1]
  if (!word || !document.dated) return undefined
  return Number(document.dated.slice(0, 4)) + { 今年: 0, 去年: -1, 明年: 1, 前年: -2 }[word as '今年']
}

function nearestYear(years: readonly (Mention & { value: DateValue })[], mention: Mention): number | undefined {
  let nearest: (Mention & { value: DateValue }) | undefined
  for (const one of years) if (!nearest || Math.abs(one.start - mention.start) < Math.abs(nearest.start - mention.start)) nearest = one
  return nearest?.value.year
}

export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]!
    if (offset < block.start) high = middle - 1
    else if (offset >= block.end) low = middle + 1
    else return block
  }
  return undefined
}

function coverageOf(text: string, mentions: readonly Mention[]): Coverage {
  const unread: { start: number; end: number }[] = []
  let arabic = 0
  let at = 0
  for (const match of text.matchAll(/[\d０-９]+(?:[.,，．][\d０-９]+)*/gu)) {
    arabic++
    while (mentions[at] && mentions[at]!.end <= match.index) at++
    if (!mentions[at] || mentions[at]!.start > match.index) unread.push({ start: match.index, end: match.index + match[0].length })
  }
  const han = mentions.filter((mention) => !/[\d０-９]/u.test(text.slice(mention.start, mention.end))).length
  return { numerals: arabic + han, read: arabic + han - unread.length, unread }
}
