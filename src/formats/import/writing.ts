import type { Run } from '../../core/model.ts'
import { type Line, lineOf } from '../../core/text/lines.ts'

export type Known = Parameters<typeof lineOf>[2]

/** Words on their way into one line, each with its place in the source. */
export interface Writing {
  /** Words that stand in the source at `from`; `over` where they take more or fewer units there. */
  add(words: string, from: number, over?: number): void
  /** What the source does not have: one space or "\n" at a join. */
  put(join: ' ' | '\n'): void
  readonly text: string
  /** The line without white space at both ends; undefined where nothing was written. */
  line(known?: Known): Line | undefined
}

export function writing(): Writing {
  let text = ''
  const runs: Run[] = []
  return {
    add(words, from, over) {
      if (words === '') return
      const last = runs.at(-1)
      const exact = over === undefined || over === words.length
      if (exact && last && last.over === undefined && last.at + last.length === text.length && last.from + last.length === from) runs[runs.length - 1] = { ...last, length: last.length + words.length }
      else runs.push({ at: text.length, from, length: words.length, ...(exact ? {} : { over }) })
      text += words
    },
    put(join) { text += join },
    get text() { return text },
    line(known = {}) {
      const start = text.length - text.trimStart().length
      const words = text.trim()
      return words === '' ? undefined : lineOf(words, cut(runs, start, start + words.length), known)
    },
  }
}

/** The runs inside a stretch of the text, counted from its start. */
export function cut(runs: readonly Run[], start: number, end: number): Run[] {
  return runs.flatMap((run) => {
    const from = Math.max(run.at, start)
    const to = Math.min(run.at + run.length, end)
    if (to <= from) return []
    const whole = to - from === run.length && run.over !== undefined ? { over: run.over } : {}
    return [{ at: from - start, from: run.from + from - run.at, length: to - from, ...whole }]
  })
}

