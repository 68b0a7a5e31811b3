import type { Cell, Role, Run } from '../model.ts'

/** One line of the source without its white space at both ends, and what an importer knows of it beyond its words. */
export interface Line {
  /** Offsets into the source, of the trimmed words. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** In Han squares: a Latin letter or digit is half of one. */
  readonly width: number
  /** Empty lines before it. */
  readonly gap: number
  /** Set in by a full-width space or by two spaces or more. */
  readonly indented: boolean
  /** White space before it, in Han squares. */
  readonly margin?: number
  /** Where its words stand, `at` counted from its start, where they are not the slice from `from` to `to`. */
  readonly runs?: readonly Run[]
  /** A paragraph of its own: nothing is joined to it. */
  readonly whole?: true
  readonly role?: Role
  /** Of a table, counted from its start; the line is the whole table, rows parted by "\n". */
  readonly cells?: readonly Cell[]
}

/** A line out of runs that an importer chose: `runs` count from the start of `text`, in order. */
export function lineOf(text: string, runs: readonly Run[], known: Partial<Pick<Line, 'gap' | 'indented' | 'whole' | 'role' | 'cells'>> = {}): Line {
  const last = runs.at(-1)
  return { from: runs[0]?.from ?? 0, to: last ? last.from + (last.over ?? last.length) : 0, text, width: widthOf(text), gap: 0, indented: false, runs, ...known }
}

const blank = /\s/u

/** The lines that have words, whatever the file's line ends are. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let start = 0
  while (start <= source.length) {
    let end = start
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
    const line = trimmed(source, start, end, gap)
    if (line) lines.push(line)
    gap = line ? 0 : gap + 1
    start = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
  }
  return lines
}

function trimmed(source: string, start: number, end: number, gap: number): Line | undefined {
  let from = start
  let to = end
  while (from < to && isBlank(source, from)) from++
  while (to > from && isBlank(source, to - 1)) to--
  if (from === to) return undefined
  const text = source.slice(from, to)
  const margin = source.slice(start, from)
  return { from, to, text, width: widthOf(text), gap, indented: margin.includes('\u3000') || margin.includes('\t') || margin.length >= 2, margin: widthOf(margin) }
}

/** Han and plain letters, the most of any text, are told by their code alone. */
function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return !(code > 0x3000 && code < 0xfeff) && !(code > 32 && code < 128) && blank.test(source[at]!)
}

/** Width in Han squares. */
export function widthOf(text: string): number {
  let half = 0
  for (let at = 0; at < text.length; at++) half += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return half / 2
}

/** Ends as a sentence ends, closing marks included. */
export function endsSentence(text: string): boolean {
  let at = text.length
  while (at > 0 && '”’」』）)》"\''.includes(text[at - 1]!)) at--
  if (at > 0 && '。！？!?…'.includes(text[at - 1]!)) return true
  return (text[at - 1] === '.' && /[A-Za-z\d%)”"’'][.][”"’')]*$/u.test(text.slice(at - 2))) || (text.includes('□', text.length - 20) && /□\s*[^，。；□]{2,12}$/u.test(text.slice(-20)))
}

/** More Latin letters than Han characters. */
export function isLatin(text: string): boolean {
  let latin = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++
    else if (code >= 0x3400 && code <= 0x9fff) han++
  }
  return latin > han * 2
}
