import { type Line, widthOf } from '../../core/text/lines.ts'
import type { Known } from './writing.ts'

/** Text taken out of a file that is no text itself, growing; every line knows where it stands in it. */
export interface Extract {
  /** Where the words added next will stand. */
  readonly next: number
  /** Adds words after `before`; the line leaves out white space at both ends. */
  add(words: string, before: '\n' | '\t', known?: Known): Line | undefined
  source(): string
}

export function extract(): Extract {
  const pieces: string[] = []
  let length = 0
  return {
    get next() { return pieces.length > 0 ? length + 1 : 0 },
    add(words, before, known = {}) {
      if (pieces.length > 0) length += pieces.push(before) && 1
      const start = length + words.length - words.trimStart().length
      pieces.push(words)
      length += words.length
      const text = words.trim()
      return text === '' ? undefined : { from: start, to: start + text.length, text, width: widthOf(text), gap: 0, indented: /^(?:\u3000|\t|\s{2})/u.test(words), ...known }
    },
    source: () => pieces.join(''),
  }
}
