import type { Rectangle, Role } from '../../../core/model.ts'
import { toldRole } from '../../../core/text/line-roles.ts'
import { endsSentence, widthOf } from '../../../core/text/lines.ts'
import { furniture } from '../../../core/text/stories.ts'
import { furnitureOf } from './furniture.ts'
import { median, overlap } from './geometry.ts'
import type { Passage, ReadPage } from './page.ts'
import { joined, type Told, wordsIn } from './passages.ts'

/** Gives every passage its role by its type and place, and joins what columns cut. */
export function toldOf(pages: readonly ReadPage[]): Told[] {
  const edges = furnitureOf(pages)
  const passages = pages.flatMap((page) => page.passages)
  const body = median(passages.filter((one) => !edges.has(one)).flatMap(({ lines }) => lines.map(({ size, text }) => ({ value: size, weight: text.length })))) || 10
  const told: Told[] = passages.map((passage) => ({ passage, role: edges.get(passage) ?? roleOf(passage, pages[passage.page]!, body), lines: passage.lines.map((line) => ({ ...line, page: passage.page, turn: passage.turn })) }))
  nameHeadings(told, body)
  nameLarge(told, body)
  return joined(boxesLast(boxed(told, pages)), (role) => furniture.has(role))
}

function roleOf(passage: Passage, page: ReadPage, body: number): Role {
  if (passage.cells) return 'table'
  const words = wordsIn(passage)
  const told = toldRole(words)
  if (told) return told
  const { size } = passage.lines[0]!
  if (isCaption(passage, page.pictures, words, body)) return 'caption'
  const short = passage.lines.length <= 4 && widthOf(words) <= 90
  if (short && size >= 1.18 * body && !(endsSentence(words) && widthOf(words) > 24)) return 'headline'
  const strong = passage.lines[0]!.bold && passage.lines.length <= 2 && widthOf(words) <= 40 && !/[。；，,;:：]$|。/u.test(words)
  return strong ? 'subhead' : 'body'
}

function isCaption({ area, lines }: Passage, pictures: readonly Rectangle[], words: string, body: number): boolean {
  const { size } = lines[0]!
  const signed = /(?:摄|供图|摄影|Photo by [\w .]+|\/[A-Z][\w ]+ (?:Photo|News))[）)]?$/u.test(words) && words.length <= 160
  if (signed) return true
  const small = size < 0.94 * body || /^(?:[▲△▼↑↓◀▶]|图[为：:一-十\d]|[上下左右]图)/u.test(words)
  const beside = pictures.some((one) => overlap({ x: one.x - size, y: one.y - 2 * size, width: one.width + 2 * size, height: one.height + 4.5 * size }, area) > 0)
  return small && beside && lines.length <= 6
}

/** Of headings in a row the largest is the headline, what stands over it the kicker, what follows a subhead. */
function nameHeadings(told: Told[], body: number): void {
  for (let at = 0; at < told.length; at++) {
    if (told[at]!.role !== 'headline') continue
    let end = at
    while (end < told.length && told[end]!.passage.page === told[at]!.passage.page && told[end]!.passage.box === told[at]!.passage.box && (told[end]!.role === 'headline' || (told[end]!.role === 'subhead' && end > at))) end++
    const sizes = told.slice(at, end).map(({ passage }) => passage.lines[0]!.size)
    const most = Math.max(...sizes)
    const main = at + sizes.indexOf(most)
    const inside = most < 1.35 * body && told[at - 1]?.role === 'body' && told[at - 1]!.passage.column === told[at]!.passage.column
    for (let one = at; one < end; one++) {
      const role: Role = inside || one > main ? 'subhead' : one === main ? 'headline' : 'kicker'
      told[one] = { ...told[one]!, role, ...(one === at && !inside ? { opens: true as const } : {}) }
    }
    at = end - 1
  }
}

/** Sentences in larger type open an article, or are lifted out of it. */
function nameLarge(told: Told[], body: number): void {
  told.forEach((one, at) => {
    if (one.role !== 'body' || one.passage.lines[0]!.size < 1.18 * body || one.passage.lines.length > 8) return
    const before = told.slice(0, at).findLast(({ role }) => !furniture.has(role))?.role
    told[at] = { ...one, role: before === 'body' || before === 'box' ? 'box' : 'lead' }
  })
}

/** Words in a frame are a box, unless the frame holds an article with a headline of its own or most of the page. */
function boxed(told: readonly Told[], pages: readonly ReadPage[]): Told[] {
  return told.map((one) => {
    const { box, page } = one.passage
    if (box === undefined || one.role !== 'body' || holdsStory(told, page, box)) return one
    const inside = told.filter(({ passage }) => passage.page === page && passage.box === box).reduce((sum, { passage }) => sum + wordsIn(passage).length, 0)
    return inside > pages[page]!.characters * 0.6 ? one : { ...one, role: 'box' as const }
  })
}

function holdsStory(told: readonly Told[], page: number, box: number): boolean {
  return told.some(({ role, opens, passage }) => passage.page === page && passage.box === box && (role === 'headline' || opens))
}

/** An article in a frame that stands in the middle of another one is read after it. */
function boxesLast(told: readonly Told[]): Told[] {
  const found: Told[] = []
  let waiting: Told[] = []
  for (const one of told) {
    const { box, page } = one.passage
    if (box !== undefined && holdsStory(told, page, box)) {
      waiting.push(one)
      continue
    }
    const goesOn = !one.opens && one.role === 'body' && found.at(-1)?.role === 'body' && found.at(-1)!.passage.page === page && Math.abs(found.at(-1)!.passage.lines[0]!.size - one.passage.lines[0]!.size) < 0.5
    if (!goesOn) {
      found.push(...waiting)
      waiting = []
    }
    found.push(one)
  }
  return [...found, ...waiting]
}
