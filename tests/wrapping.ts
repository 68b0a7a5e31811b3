/** How copy comes out of a page. */
export interface Wrapping {
  /** Han squares a line. */
  readonly width: number
  /** First lines set in by two squares. */
  readonly indented: boolean
  /** An empty line between paragraphs. */
  readonly spaced: boolean
  /** No closing mark opens a line: the line before takes one square less. */
  readonly careful: boolean
  readonly eol: string
  /** An empty line falls into a sentence behind every so many lines, as at the foot of a column; 0: never. */
  readonly column: number
}

/** Sets paragraphs in lines. Undefined where a last line comes out full and nothing else would show that a paragraph ends there. */
export function wrap(paragraphs: readonly string[], how: Wrapping): string | undefined {
  const lines: string[] = []
  let sinceBreak = 0
  for (const paragraph of paragraphs) {
    if (how.spaced && lines.length > 0) lines.push('')
    const heading = !/[。！？”.：]$/u.test(paragraph) || /^（?[一二三四五六七八九十]、|^[1-9][.]/u.test(paragraph)
    const own = linesOf((how.indented && !heading ? '\u3000\u3000' : '') + paragraph, how)
    if (!how.spaced && (!how.indented || heading) && widthOf(own.at(-1)!) > how.width - (/[\u4e00-\u9fff]/u.test(paragraph) ? 8 : 14)) return undefined
    for (const [at, line] of own.entries()) {
      if (how.column > 0 && ++sinceBreak > how.column && at > 1 && at < own.length - 1 && !/[。！？”：.]$/u.test(own[at - 1]!.trimEnd())) {
        lines.push('')
        sinceBreak = 0
      }
      lines.push(line)
    }
  }
  return lines.join(how.eol)
}

function linesOf(text: string, { width, careful }: Wrapping): string[] {
  const units = /[\u4e00-\u9fff]/u.test(text) ? /[A-Za-z][A-Za-z0-9.@]*|\s|./gu : /\s|\S+/gu
  const lines: string[] = []
  let line = ''
  for (const unit of text.match(units) ?? []) {
    if (widthOf(line + unit) > width && !(careful && /^[，。、；：！？”）》]$/u.test(unit) && widthOf(line) <= width)) {
      lines.push(line)
      line = /^ $/u.test(unit) ? '' : unit
    } else line += unit
  }
  return line === '' ? lines : [...lines, line]
}

function widthOf(text: string): number {
  return [...text].reduce((sum, unit) => sum + (unit.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)
}
