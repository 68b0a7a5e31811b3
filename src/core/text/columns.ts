import { type Kept, keptLines } from './kept-lines.ts'
import { isNumberedHeading } from './line-roles.ts'
import { endsSentence, isLatin, type Line } from './lines.ts'

const nearby = 8
const narrowest = 9
const widest = 60

/** What is known of the lines of a file before any two are joined. */
export interface Setting {
  readonly lines: readonly Line[]
  /** For each line the width its column was set to, in Han squares, where lines near it were wrapped by hand or by a page. */
  readonly columns: readonly (number | undefined)[]
  /** Paragraphs are set in: a line that is not, behind a full one, runs on. */
  readonly setsIn: boolean
  /** For each line why it keeps its place, if it does. */
  readonly kept: readonly (Kept | undefined)[]
}

/** Every line looked at once. Where every line has an empty one before it, those say nothing. */
export function settingOf(given: readonly Line[]): Setting {
  const lines = isSpread(given) ? given.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) })) : given
  const measured = measure(lines)
  const common = commonWidths(measured)
  const columns = lines.map((line, at) => columnWidth(measured, at, isLatin(line.text) ? 7 : 1.5) ?? common.find((width) => width >= line.width && width - line.width <= 1.6))
  return { lines, columns, kept: keptLines(lines), setsIn: areSetIn(lines, columns) }
}

/** Most lines behind the end of a paragraph are set in. */
function areSetIn(lines: readonly Line[], columns: readonly (number | undefined)[]): boolean {
  const opening = lines.filter((_, at) => at > 0 && endsSentence(lines[at - 1]!.text) && columns[at - 1] !== undefined && !isFull(lines[at - 1]!, columns[at - 1]!))
  return opening.length >= 3 && opening.filter((line) => line.indented).length >= opening.length * 0.7
}

/** Lines of cut sentences, all of them parted by empty lines. */
function isSpread(lines: readonly Line[]): boolean {
  if (lines.length < 8) return false
  const apart = lines.filter((line) => line.gap > 0).length
  const cut = lines.filter((line) => !endsSentence(line.text)).length
  return apart >= lines.length - 1 && cut >= lines.length * 0.6
}

/** A numbered heading over a paragraph of one line. */
function headsNext(line: Line, next: Line | undefined): boolean {
  return next !== undefined && line.width < 22 && next.width > line.width - 6 && isNumberedHeading(line.text) && endsSentence(next.text)
}

/** What each line says of the column it stands in: 1 where it is cut, where it has a mark. */
interface Measured { readonly widths: Float64Array; readonly cut: Uint8Array; readonly marked: Uint8Array }

function measure(lines: readonly Line[]): Measured {
  return {
    widths: Float64Array.from(lines, outer),
    cut: Uint8Array.from(lines, (line, at) => (!endsSentence(line.text) && !headsNext(line, lines[at + 1]) ? 1 : 0)),
    marked: Uint8Array.from(lines, (line) => (/[，。；]|, /u.test(line.text) ? 1 : 0)),
  }
}

/** Widths that many cut lines of the file share, the commonest first. */
function commonWidths({ widths, cut }: Measured): number[] {
  const times = new Map<number, number>()
  widths.forEach((width, at) => { if (cut[at] && width >= narrowest && width <= widest) times.set(width, (times.get(width) ?? 0) + 1) })
  return [...times].filter(([, count]) => count >= 5).sort((a, b) => b[1] - a[1]).map(([width]) => width)
}

function columnWidth({ widths, cut, marked }: Measured, at: number, slack: number): number | undefined {
  const [first, end] = [Math.max(0, at - nearby), Math.min(widths.length, at + nearby + 1)]
  let best = 0
  let most = 0
  for (let one = first; one < end; one++) {
    const width = widths[one]!
    if (width < narrowest || width > widest || (one > first && width === widths[one - 1])) continue
    let [full, broken, telling] = [0, 0, 0]
    for (let other = first; other < end; other++) {
      if (widths[other]! > width || widths[other]! < width - slack) continue
      full++
      broken += cut[other]!
      telling += marked[other]!
    }
    const enough = full >= 3 || (width >= 20 && full === 2 && telling === 2)
    if (enough && broken >= 2 && (full > most || (full === most && width > best))) [best, most] = [width, full]
  }
  return most > 0 ? best : undefined
}

/** With the white space before it. */
export function outer({ width, margin }: Line): number {
  return width + Math.min(margin ?? 0, 4)
}

/** As wide as its column, but for a mark or a word that would not fit. */
export function isFull(line: Line, column: number): boolean {
  return outer(line) >= column - (isLatin(line.text) ? 10 : 1.6)
}
