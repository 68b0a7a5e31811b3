import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { parse, postprocess, preprocess } from 'micromark'
import { gfmTable } from 'micromark-extension-gfm-table'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import type { Line } from '../../core/text/lines.ts'
import { headed, levelled } from './headings.ts'
import { tableLine, type Written } from './table.ts'
import { type Known, type Writing, writing } from './writing.ts'

/** Tokens that are marks with everything in them: addresses of links, pictures, raw tags. */
const silent = new Set(['resource', 'reference', 'image', 'definition', 'htmlText', 'codeFencedFence', 'tableDelimiterRow', 'htmlFlow'])
const words = new Set(['data', 'codeTextData', 'codeFlowValue', 'characterEscapeValue', 'autolinkProtocol', 'autolinkEmail', 'listItemValue', 'htmlFlowData'])

/** The lines of a Markdown text; marks stay out of them, and every character leads back to where it stands. */
export function markdownLines(source: string): Line[] {
  const lines: Line[] = []
  const table: { at: number; grid: Written[][] } = { at: 0, grid: [] }
  let now: Writing = writing()
  let known: Known = {}
  let gap = 0
  let level = 0
  let muted = 0
  const finish = () => {
    const line = now.line({ gap, ...known })
    if (line) lines.push(unmarked(line, source))
    if (line) gap = 0
    now = writing()
  }
  for (const [way, { type, start, end }] of postprocess(parse({ extensions: [gfmTable()] }).document().write(preprocess()(withoutFrontMatter(source), undefined, true)))) {
    const slice = source.slice(start.offset, end.offset)
    if (silent.has(type)) {
      muted += way === 'enter' ? 1 : -1
      if (type === 'htmlFlow' && way === 'enter') lines.push(...htmlWords(slice, start.offset))
      continue
    }
    if (muted > 0) continue
    if (way === 'enter') {
      if (type === 'paragraph' || type === 'codeFenced' || type === 'codeIndented') gap++
      else if (type === 'atxHeadingSequence' && level === 0) level = slice.length
      else if (type === 'atxHeading' || type === 'setextHeading') { finish(); level = 0 }
      else if (type === 'listItemPrefix') { finish(); gap++; known = { whole: true, role: 'body' } }
      else if (type === 'listItemMarker' && /[.)]/.test(slice)) { now.add(slice, start.offset); now.add(' ', end.offset) }
      else if (type === 'table') { finish(); table.grid = [] }
      else if (type === 'tableRow') table.grid.push([])
      else if (type === 'characterReference') addReference(now, slice, start.offset)
      else if (words.has(type)) now.add(slice, start.offset)
      continue
    }
    if (type === 'lineEnding' || type === 'paragraph' || type === 'hardBreakTrailing') finish()
    if (type === 'listOrdered' || type === 'listUnordered') known = {}
    if (type === 'setextHeadingLine') level = slice[0] === '=' ? 1 : 2
    if (type === 'atxHeading' || type === 'setextHeading') {
      finish()
      const line = lines.at(-1)
      if (line) lines[lines.length - 1] = headed(line, level)
      level = 0
    }
    if (type === 'tableHeader' || type === 'tableData') {
      table.grid.at(-1)?.push({ line: cellOf(now, source), row: table.grid.length - 1, column: table.grid.at(-1)!.length })
      now = writing()
    }
    if (type === 'table') {
      const line = tableLine(table.grid.flat().map((cell) => (cell.row === 0 ? { ...cell, head: true as const } : cell)))
      if (line) lines.push(line)
    }
  }
  finish()
  return levelled(lines)
}

function cellOf(now: Writing, source: string): Line | undefined {
  const line = now.line()
  return line && unmarked(line, source)
}

/** Stars in twos that were meant as marks but stand against a Han character stay out too. */
function unmarked(line: Line, source: string): Line {
  if (!line.text.includes('*')) return line
  const now = writing()
  for (const run of line.runs!) {
    if (run.over !== undefined) {
      now.add(line.text.slice(run.at, run.at + run.length), run.from, run.over)
      continue
    }
    for (let step = 0; step < run.length; step++) {
      const from = run.from + step
      const doubled = source[from] === '*' && (source[from - 1] === '*' || source[from + 1] === '*') && source[from - 1] !== '\\'
      if (!doubled) now.add(line.text[run.at + step]!, from)
    }
  }
  return now.line({ gap: line.gap, ...(line.whole ? { whole: true } : {}), ...(line.role ? { role: line.role } : {}) }) ?? line
}

function addReference(to: Writing, slice: string, from: number): void {
  const decoded = slice[1] === '#' ? numeric(slice.slice(2, -1)) : decodeNamedCharacterReference(slice.slice(1, -1))
  if (decoded) to.add(decoded, from, slice.length)
  else to.add(slice, from)
}

function numeric(digits: string): string {
  return /^x/i.test(digits) ? decodeNumericCharacterReference(digits.slice(1), 16) : decodeNumericCharacterReference(digits, 10)
}

/** Of raw tags between paragraphs: the words between them. */
function htmlWords(slice: string, from: number): Line[] {
  return [...slice.matchAll(/<!--.*?-->|<[^>]*>|([^<\r\n]+)/gsu)].flatMap((match) => {
    if (match[1] === undefined) return []
    const now = writing()
    now.add(match[1], from + match.index)
    return now.line() ?? []
  })
}

/** Settings at the head of the file, between two rules: blanked, so that places stay. */
function withoutFrontMatter(source: string): string {
  const head = /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+---[ \t]*(?:\r?\n|$)/u.exec(source)?.[0]
  return head ? head.replace(/[^\r\n]/gu, ' ') + source.slice(head.length) : source
}
