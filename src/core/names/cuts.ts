import type { Span, Token } from '../model.ts'

/** Where the segmenter cuts, looked up by offset. */
export interface Cuts {
  /** The token that starts at an offset. */
  at(start: number): Token | undefined
  /** A word of two or more characters begins inside a span and ends outside it. */
  straddles(start: number, end: number): boolean
  /** A word of the dictionary begins before a place and ends after it. */
  splits(at: number): boolean
  /** The span is one word of the dictionary that is no name: 高度, 关于. */
  isPlainWord(start: number, end: number): boolean
  /** A noun for a person ends here: 博士生, 收购商. */
  personNoun(end: number): Span | undefined
  readonly known: boolean
}

const nameTags = /^(?:nr|nrt|nrfg|nz|ns|x|nt|eng)$/u

const personal = /(?<!人|党|会|成|动|委|全|城|商|社|保)(?:[员长师家手工商匠民医警兵将星客友生]|(?<!或)者)$/u

export function cutsOf(text: string, tokens: readonly Token[]): Cuts {
  const byStart = new Map<number, Token>()
  for (const token of tokens) byStart.set(token.start, token)
  return {
    personNoun(end) {
      if (!personal.test(text[end - 1] ?? '')) return undefined
      for (let length = 2; length <= 4; length++) {
        const token = byStart.get(end - length)
        if (token?.end === end) return /^(?:n|nr|x|nz)$/u.test(token.tag) ? token : undefined
      }
      return undefined
    },
    known: tokens.length > 0,
    at: (start) => byStart.get(start),
    straddles(start, end) {
      for (let at = start + 1; at < end; at++) {
        const token = byStart.get(at)
        if (token && token.end > end && token.tag !== 'x') return true
      }
      return false
    },
    splits(at) {
      for (let back = 1; back <= 4; back++) {
        const token = byStart.get(at - back)
        if (token) return token.end > at && token.tag !== 'x'
      }
      return false
    },
    isPlainWord(start, end) {
      const token = byStart.get(start)
      return token !== undefined && token.end === end && end - start > 1 && !nameTags.test(token.tag)
    },
  }
}
