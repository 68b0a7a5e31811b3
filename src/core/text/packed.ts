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
  const numbers = numbered(reading.tokens)
  const small = numbers.every((one) => one < 256) ? Uint8Array.from(numbers) : Uint32Array.from(numbers)
  return { ...reading, get tokens() { return unpacked(small) } }
}

/** Of each token how far behind the last it starts, how long it is, and its tag. */
function numbered(tokens: readonly Token[]): number[] {
  let from = 0
  return tokens.flatMap(({ start, end, tag }) => {
    const gap = start - from
    from = end
    return [gap, end - start, numberOf(tag)]
  })
}

function unpacked(numbers: Uint8Array | Uint32Array): Token[] {
  const tokens: Token[] = []
  for (let at = 0, from = 0; at < numbers.length; at += 3) {
    const start = from + numbers[at]!
    from = start + numbers[at + 1]!
    tokens.push({ start, end: from, tag: tags[numbers[at + 2]!]! })
  }
  return tokens
}
