import type { Role } from '../../../core/model.ts'
import { toldRole } from '../../../core/text/line-roles.ts'
import type { Passage, ReadPage } from './page.ts'
import { wordsIn } from './passages.ts'

/** How much of a page's height its margins are, for what is printed in them. */
const margin = 0.09

const pageNumber = /^[-–—·\s]*(?:第\s*\d{1,4}\s*[页版]|[A-Z]?\d{1,4}\s*版?|(?:Page|P\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})[-–—·\s]*$/iu
const dated = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s.*\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}/u

/** What stands at the head and foot of pages: folio, page number, column head. */
export function furnitureOf(pages: readonly ReadPage[]): Map<Passage, Role> {
  const roles = new Map<Passage, Role>()
  const edge = pages.map((page) => page.passages.filter((one) => isAtEdge(one, page)))
  const often = new Map<string, number>()
  for (const passages of edge) for (const key of new Set(passages.map(keyOf))) often.set(key, (often.get(key) ?? 0) + 1)
  const repeated = (one: Passage) => (often.get(keyOf(one)) ?? 0) >= Math.max(2, Math.min(3, pages.length))
  edge.forEach((passages) => {
    const folios = passages.filter((one) => pageNumber.test(wordsIn(one)) || (dated.test(wordsIn(one)) && one.lines.length === 1) || toldRole(wordsIn(one)) === 'folio' || (repeated(one) && /\d/u.test(wordsIn(one))))
    for (const one of folios) roles.set(one, 'folio')
    for (const one of passages) if (!roles.has(one) && (repeated(one) || folios.some((folio) => isLevel(folio, one)))) roles.set(one, 'column-head')
  })
  return roles
}

function isAtEdge({ area, lines, turn, cells }: Passage, { height }: ReadPage): boolean {
  return turn === 0 && !cells && lines.length <= 2 && lines.reduce((sum, { text }) => sum + text.length, 0) <= 90 && (area.y + area.height < height * margin || area.y > height * (1 - margin))
}

/** The same words but for their numbers, at the same height. */
function keyOf(one: Passage): string {
  return `${wordsIn(one).replace(/\d+/gu, '0')} ${Math.round(one.area.y / 6)}`
}

function isLevel(one: Passage, other: Passage): boolean {
  return Math.abs(one.area.y + one.area.height / 2 - other.area.y - other.area.height / 2) < 0.8 * Math.max(one.area.height, other.area.height)
}
