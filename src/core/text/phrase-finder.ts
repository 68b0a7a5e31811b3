import type { Span } from '../model.ts'

/** Finds any of many phrases (two units or more) in one pass; the longest at each place, none inside another. */
export function phraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): (text: string) => Iterable<Span & { readonly value: Value }> {
  const byHead = new Map<number, { phrase: string; value: Value }[]>()
  for (const [phrase, value] of phrases) byHead.set(headAt(phrase, 0), [...(byHead.get(headAt(phrase, 0)) ?? []), { phrase, value }])
  for (const own of byHead.values()) own.sort((a, b) => b.phrase.length - a.phrase.length)
  // Most places hold the head of no phrase, and are passed by without a look into the table.
  const mayBegin = new Uint8Array(0x10000)
  for (const [own] of byHead.values()) mayBegin[slotAt(own!.phrase, 0)] = 1
  return function* (text) {
    for (let at = 0; at + 1 < text.length; at++) {
      if (mayBegin[slotAt(text, at)] === 0) continue
      const found = byHead.get(headAt(text, at))?.find(({ phrase }) => text.startsWith(phrase, at))
      if (!found) continue
      yield { start: at, end: at + found.phrase.length, value: found.value }
      at += found.phrase.length - 1
    }
  }
}

/** One of few numbers for two units of a text. */
function slotAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e37) ^ text.charCodeAt(at + 1)) & 0xffff
}

/** Two units of a text as one number. */
function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
