import { isTableRow, toldRole } from './line-roles.ts'
import { endsSentence, type Line } from './lines.ts'

const label = /^(?:[\u4e00-\u9fff]{0,4}(?:地址|电话|热线|邮编|邮箱|网址|传真|手机|微信|二维码|联系人|时间|地点|主办|承办|协办|单位)|Tel|Phone|E-?mail|Address|Web)\s?[：:]/u
const bullet = /^(?:[①-⑳㈠-㈩■□◎●○◆◇▲△★☆▪•·►]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[A-Z][.．、]\s?(?=[\u4e00-\u9fff]))/u
const alone = /^(?:此致|敬礼[！!]?|即颂|谢谢[！!])$|^(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u
const metred = /^(?:[\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{7}|[\u4e00-\u9fff]{5}，[\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{7}，[\u4e00-\u9fff]{7})[，。！？；]$/u
const mark = /[，。、；：！？,;:!?.]/u
const widestVerse = 17

/** Opens an entry of a list or a notice: it continues nothing. */
export function opensEntry(text: string): boolean {
  return bullet.test(text) || label.test(text)
}

/** An address, a telephone number, a date of a notice. */
export function isLabelled(text: string): boolean {
  return label.test(text)
}

/** Why a line keeps its place whatever stands beside it. */
export type Kept = 'verse' | 'row' | 'alone'

/** Which lines keep their place: verse, rows of a table, a date or a salutation alone. */
export function keptLines(lines: readonly Line[]): (Kept | undefined)[] {
  const kept = lines.map((line, at) => kindOf(line, lines[at - 1], lines[at + 1]))
  for (const [start, end] of runsOf(lines, isVerse)) {
    const run = lines.slice(start, end)
    if (run.length >= 2 && run.every(({ text }) => metred.test(text) && text.length === run[0]!.text.length)) kept.fill('verse', start, end)
    else if (run.length >= 4 && !isWrapped(lines, start, end)) kept.fill('verse', start, end)
  }
  for (const [start, end] of runsOf(lines, isUnmarked)) {
    const opens = start === 0 || lines[start]!.gap > 0 || endsSentence(lines[start - 1]!.text) || kept[start - 1] || lines[start - 1]!.width < lines[start]!.width - 2
    const closes = end === lines.length || lines[end]!.gap > 0 || kept[end]
    if (end - start >= 4 && opens && closes) for (let at = start; at < end; at++) if (kept[at] === undefined && (lines[at]!.gap === 0 || (at + 1 < end && lines[at + 1]!.gap === 0))) kept[at] = 'verse'
  }
  return kept
}

function kindOf(line: Line, before: Line | undefined, next: Line | undefined): Kept | undefined {
  if (alone.test(line.text)) return 'alone'
  if (isTableRow(line.text)) return 'row'
  if (!isListed(line)) return undefined
  const beside = [line.gap === 0 ? before : undefined, next?.gap === 0 ? next : undefined].some((other) => other && (isTableRow(other.text) || (isListed(other) && /\d/u.test(line.text + other.text))) && !toldRole(other.text))
  return beside ? 'row' : undefined
}

/** Pieces set apart by wide spaces, no mark between them. */
function isListed({ text, width }: Line): boolean {
  return width <= 30 && /\S(?:[\u3000\t]+| {2,})\S/u.test(text) && !/[，。；！？]/u.test(text)
}

/** Lines like these that were cut stand around: this is copy that happens to break at its marks. */
function isWrapped(lines: readonly Line[], start: number, end: number): boolean {
  const width = Math.max(...lines.slice(start, end).map((line) => line.width))
  const around = [...lines.slice(Math.max(0, start - 12), start), ...lines.slice(end, end + 12)]
  return around.filter((line) => line.width >= width - 3 && !/[，。！？；、：…—]”?$/u.test(line.text)).length >= 2
}

function isVerse({ text, width }: Line): boolean {
  return width <= widestVerse && /[，。！？；、：…—]”?$/u.test(text)
}

function isUnmarked({ text, width }: Line): boolean {
  return width <= widestVerse && !mark.test(text)
}

/** Stretches of lines that all pass, no empty line but one between stanzas inside. */
function runsOf(lines: readonly Line[], passes: (line: Line) => boolean): [number, number][] {
  const runs: [number, number][] = []
  let start = 0
  lines.forEach((line, at) => {
    if (!passes(line)) start = at + 1
    else {
      if (line.gap > 1) start = at
      if (runs.at(-1)?.[0] === start) runs.pop()
      runs.push([start, at + 1])
    }
  })
  return runs
}
