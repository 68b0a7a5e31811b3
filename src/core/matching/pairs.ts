import type { Block } from '../model.ts'

export const closers: Record<string, string> = { '“': '”', '‘': '’', '（': '）', '《': '》', '〈': '〉', '【': '】', '「': '」', '『': '』', '(': ')' }
export const openers: Record<string, string> = Object.fromEntries(Object.entries(closers).map(([open, close]) => [close, open]))

const marks = new RegExp(`[${Object.entries(closers).flat().join('')}]`, 'gu')

/** A mark that waits for its partner. */
export interface Open { readonly mark: string; readonly at: number }

/** Matches the marks of one block on a stack; what stays open, and what closes nothing. */
export function pair(text: string, block: Block, carried: Open | undefined): { open: Open[]; extra: number[] } {
  const open: Open[] = carried ? [carried] : []
  const extra: number[] = []
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(marks)) {
    const at = block.start + index
    if (mark in closers) {
      if (carried && open.includes(carried) && mark === '“' && at === block.start) open.splice(open.indexOf(carried), 1)
      if ((mark !== '(' && mark !== '‘') || inHan(text, at)) open.push({ mark, at })
    } else if (mark in openers) close(text, block, at, mark, open, extra)
  }
  return { open, extra }
}

function close(text: string, block: Block, at: number, mark: string, open: Open[], extra: number[]): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    if (closers[open[depth]!.mark] !== mark && !(/[)）]/u.test(mark) && /[(（]/u.test(open[depth]!.mark))) continue
    const [, ...crossed] = open.splice(depth)
    open.push(...crossed)
    return
  }
  const label = /(?:^|[\s，；。、：“”）\n])[\dA-Za-z①-⑳一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(block.start, at - 4), at))
  const inFull = /（[一二三四五六七八九十]{1,3}）/u.test(text.slice(block.start, block.end)) && /[一二三四五六七八九十]/u.test(text[at - 1] ?? '')
  if (!inFull && ((mark === '）' || mark === ')') && label)) return
  if ((mark === ')' || mark === '’') && !inHan(text, at)) return
  extra.push(at)
}

function inHan(text: string, at: number): boolean {
  return /[\u4e00-\u9fff]/u.test(text[at - 1] ?? '') || /[\u4e00-\u9fff]/u.test(text[at + 1] ?? '')
}

/** The last quotation mark of one text opens, and the first of the other closes: cheap, and true of few. */
function leansOver(one: string, other: string): boolean {
  const [open, close] = [other.indexOf('“'), other.indexOf('”')]
  return one.lastIndexOf('“') > one.lastIndexOf('”') && close >= 0 && (open < 0 || close < open)
}

/** A quotation left open in one paragraph and closed in the next, which does not open with its mark. */
export function runsOnUnmarked(text: string, block: Block, next: Block): boolean {
  if (block.role !== 'body' || next.role !== 'body' || text[next.start] === '“' || !leansOver(text.slice(block.start, block.end), text.slice(next.start, next.end))) return false
  const quote = pair(text, block, undefined).open.filter(({ mark }) => mark === '“')
  const closing = pair(text, next, undefined).extra.filter((at) => text[at] === '”')
  return quote.length === 1 && closing.length === 1 && !/[“”]/u.test(text.slice(next.start, closing[0]!)) && /[。！？]$/u.test(text.slice(block.start, block.end))
}
