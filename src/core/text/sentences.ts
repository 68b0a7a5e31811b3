import type { Block, Cell, Document, Role, Sentence, Span } from '../model.ts'

const running: ReadonlySet<Role> = new Set(['body', 'lead', 'box', 'caption'])
const closing = /[”’」』）)】》〉"']/u
const abbreviation = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St|Gov|Lt|Col|Capt|Inc|Ltd|Co|Corp|No|vs|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]|[A-Za-z]\.[A-Za-z])$/u

/** Sentences of running text; a table by its rows; headings and bylines whole. */
export function sentencesOf(document: Document): Sentence[] {
  return document.blocks.flatMap((block, at) => spansOf(document.text, block).map(({ start, end }) => ({ start, end, block: at })))
}

function spansOf(text: string, block: Block): Span[] {
  if (running.has(block.role)) return split(text, block.start, block.end)
  return block.cells ? rowsOf(block.cells) : [block]
}

/** A head carried on to other rows or columns counts where it is printed. */
function rowsOf(cells: readonly Cell[]): Span[] {
  const rows = new Map<number, Span>()
  const seen = new Set<number>()
  for (const { row, start, end } of cells) {
    if (end === start || seen.has(start)) continue
    seen.add(start)
    const known = rows.get(row)
    rows.set(row, known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end })
  }
  return [...rows.values()].sort((a, b) => a.start - b.start)
}

function split(text: string, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isStop(text, at, from, end)) continue
    let to = at + 1
    while (to < end && (/[。！？!?]/u.test(text[to]!) || closing.test(text[to]!))) to++
    spans.push({ start: from, end: to })
    while (to < end && /\s/u.test(text[to]!)) to++
    from = to
    at = to - 1
  }
  if (from < end) spans.push({ start: from, end })
  return spans
}

function isStop(text: string, at: number, from: number, end: number): boolean {
  const mark = text[at]!
  if (mark === '。' || mark === '！' || mark === '？') return !endsInsideQuote(text, at, from, end)
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const after = text.slice(at + 1, at + 4)
  if (!/^[”"’')]*(?:\s|$)/u.test(after) && at + 1 < end) return false
  return mark !== '.' || !abbreviation.test(text.slice(Math.max(from, at - 8), at))
}

/** A stop inside quotation marks or brackets that close in mid-sentence ends nothing: “来了吗？”他问。 */
function endsInsideQuote(text: string, at: number, from: number, end: number): boolean {
  let to = at + 1
  while (to < end && /[。！？]/u.test(text[to]!)) to++
  if (to < end && closing.test(text[to]!)) {
    while (to < end && closing.test(text[to]!)) to++
    return to < end && /[，、；：的]/u.test(text[to]!)
  }
  const inside = text.slice(from, at)
  return count(inside, '《') > count(inside, '》') || count(inside, '（') > count(inside, '）')
}

function count(text: string, mark: string): number {
  let times = 0
  for (const one of text) if (one === mark) times++
  return times
}
