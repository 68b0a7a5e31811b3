import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfParts } from '../src/cli/pdf-parts.ts'
import type { Document } from '../src/core/model.ts'
import { offsetAt, rectanglesOf } from '../src/core/text/page-map.ts'
import { toSource } from '../src/core/text/source-map.ts'
import { importFile } from '../src/formats/import/index.ts'
import { characterOf } from '../src/formats/import/pdf/characters.ts'
import { browser, hasPoppler, office, pages, print, written } from './pdf/print.ts'

const folder = mkdtempSync(join(tmpdir(), 'kanwu-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const all = [
  ['front.html', ['云岭渠首次向北送水', '小站图书角　借出大热闹']],
  ['harbour.html', ['Ferry to the outer islands will run all year', 'Library opens on Sundays']],
  ['upright.html', ['井台上的月亮', '麦场听雨']],
  ['gazette.fodt', ['柳河镇办起夜间课堂', '杏花坡修好一座老桥']],
  ['ferry.fodt', ['渡口纪事']],
  ['city.html', ['槐城给九百个老小区换水管', '夜市里的图书车', '公交卡可以网上退', '南湖荷花早开一周', '更正']],
  ['rents.html', ['Rents fall for a third month as new flats open', 'Bus lane plan delayed']],
] as const

test('Chromium, LibreOffice and poppler are there to print pages and to read them a second time', ({ skip }) => {
  if (!browser || !office || !hasPoppler) skip(`missing:${browser ? '' : ' chromium'}${office ? '' : ' libreoffice-writer'}${hasPoppler ? '' : ' poppler-utils'}`)
})

describe.each(all.filter(([name]) => (name.endsWith('.html') ? browser : office)))('%s, printed', (name, titles) => {
  const file = join(pages, name)
  let bytes: Uint8Array
  let document: Document
  beforeAll(async () => {
    bytes = print(file, folder)
    writeFileSync(join(folder, `${name}.read.pdf`), bytes)
    const { value, warnings } = await importFile(bytes, { id: 'a', name: 'a.pdf', pdf: pdfParts })
    expect(warnings).toEqual([])
    document = value
  }, 150_000)

  test('comes back word for word, in reading order, each paragraph in its role', () => {
    const read = document.blocks.map(({ role, start, end }) => `${role}: ${document.text.slice(start, end)}`)
    const isFolio = (line: string) => name.endsWith('.fodt') && line.startsWith('folio: 2031年6月2日　星期一　第')
    expect(read.filter((line) => !isFolio(line))).toEqual(written(file))
    if (name.endsWith('.fodt')) expect(read.filter(isFolio)).toHaveLength(document.source.pages!.length)
  })

  test('is split into its stories', () => {
    expect(document.stories.map(({ title }) => title)).toEqual(titles)
  })

  test('has every word where the page shows it', ({ skip }) => {
    if (!hasPoppler) skip('no poppler-utils')
    const boxes = printedWords(join(folder, `${name}.read.pdf`))
    expect(boxes.length).toBeGreaterThan(20)
    const wrong = boxes.filter((word) => lettersIn(document, word) !== word.text)
    expect(wrong.map((word) => [word.text, lettersIn(document, word)])).toEqual([])
  })

  test('leads from each character to its place and back', () => {
    for (let at = 0; at < document.text.length; at += 7) {
      if (/\s/u.test(document.text[at]!)) continue
      const [place] = rectanglesOf(document, { start: at, end: at + 1 })
      expect(offsetAt(document, place!.page, { x: place!.x + place!.width / 2, y: place!.y + place!.height / 2 })).toBe(at)
      expect(document.source.text.slice(toSource(document, { start: at, end: at + 1 }).start)[0]).toBe(document.text[at])
    }
  })
})

interface Word { readonly page: number; readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number; readonly text: string }

/** The words of a PDF and their boxes as poppler sees them. */
function printedWords(path: string): Word[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  let page = -1
  return [...stdout.matchAll(/<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].flatMap((match) => {
    if (match[5] === undefined) {
      page++
      return []
    }
    const text = characterOf(match[5].replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'))
    return [{ page, ...middleOf(Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4]), text), text: bare(text) }]
  })
}

/** Poppler's boxes are as high as the font says, which reaches into other lines: their middle is the words' own. */
function middleOf(x0: number, y0: number, x1: number, y1: number, text: string): { x0: number; y0: number; x1: number; y1: number } {
  const [dx, dy] = [x1 - x0, y1 - y0]
  return /[\u3000-\uffef]/u.test(text) && text.length > 1 && dy > 1.6 * dx ? { x0: x0 + dx / 4, x1: x1 - dx / 4, y0, y1 } : { x0, x1, y0: y0 + dy / 4, y1: y1 - dy / 4 }
}

/** Soft hyphens are printed or not as the line breaks; poppler lists them all. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad‐-]/gu, '')
}

/** The letters of the source whose middle lies in a box, as they stand there. */
function lettersIn({ source }: Document, { page, x0, y0, x1, y1 }: Word): string {
  const found: { text: string; x: number; y: number; turn: number }[] = []
  for (const { from, length, turn, x, y, width, height, ends } of source.pages![page]!.placed) {
    const along = turn % 180 === 0 ? width : height
    for (let at = 0; at < length; at++) {
      const end = ends?.[at] ?? (along * (at + 1)) / length
      const start = at === 0 ? 0 : (ends?.[at - 1] ?? (along * at) / length)
      const middle = (start + end) / 2
      const point = turn === 0 ? { x: x + middle, y: y + height / 2 } : turn === 90 ? { x: x + width / 2, y: y + middle } : turn === 180 ? { x: x + width - middle, y: y + height / 2 } : { x: x + width / 2, y: y + height - middle }
      if (point.x > x0 + 0.2 && point.x < x1 - 0.2 && point.y > y0 && point.y < y1) found.push({ text: source.text[from + at]!, ...point, turn })
    }
  }
  const { turn } = found[0] ?? { turn: 0 }
  return bare(found.sort((a, b) => (turn === 0 ? a.x - b.x : turn === 90 ? a.y - b.y : turn === 180 ? b.x - a.x : b.y - a.y)).map(({ text }) => text).join(''))
}
