import type { Reading, Token } from '../model.ts'

/** Tags by their number; there are some dozens. */
const tags: string[] = []
const numbers = new Map<string, number>()

function numberOf(tag: string): number {
  const known = numbers.get(tag)
  if (known !== undefined) return known
  numbers.set(tag, tags.length)
  return tags.push(tag) - 1
}

/** The same reading in less room: its tokens are put together anew each time they are asked for, and what was worked out from the given object goes with it. */
export function packed(reading: Reading): Reading {
  const { tokens } = reading
  const numbered = new Uint32Array(tokens.length * 3)
  for (const [at, { start, end, tag }] of tokens.entries()) numbered.set([start, end, numberOf(tag)], at * 3)
  return { ...reading, get tokens() { return unpacked(numbered) } }
}

function unpacked(numbered: Uint32Array): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < numbered.length; at += 3) tokens.push({ start: numbered[at]!, end: numbered[at + 1]!, tag: tags[numbered[at + 2]!]! })
  return tokens
}
