import { isDoubtfulSurname, surnameAt } from '../lexicon/surnames.ts'
import type { Role } from '../model.ts'
import type { Paragraph } from './compose.ts'
import { isLabelled } from './kept-lines.ts'
import { isNumberedHeading, isTableRow, namesColumn, toldRole } from './line-roles.ts'
import { endsSentence, widthOf } from './lines.ts'

const longestHeading = 46

/** A role for each paragraph: what the importer knows, else by its words, else by what stands around it. */
export function rolesOf(paragraphs: readonly Paragraph[]): Role[] {
  const roles: Role[] = paragraphs.map((paragraph, at) => paragraph.lines[0]?.role ?? toldRole(paragraph.text) ?? roleByForm(paragraph, at, paragraphs))
  nameColumn(paragraphs, roles)
  for (let at = 0; at < roles.length; at++) {
    if (roles[at] !== 'headline') continue
    let end = at
    while (end < roles.length && roles[end] === 'headline') end++
    nameHeadings(paragraphs, roles, at, end)
    at = end
  }
  return roles.map((role, at) => paragraphs[at]!.lines[0]?.role ?? role)
}

/** The name of the page over its first heading. */
function nameColumn(paragraphs: readonly Paragraph[], roles: Role[]): void {
  const top = roles.findIndex((role) => role !== 'folio')
  const [first, next] = [paragraphs[top], paragraphs[top + 1]]
  if (first && next && namesColumn(first.text) && next.lines[0]!.gap > 0 && roles[top + 1] !== 'body' && !first.lines[0]!.role) roles[top] = 'column-head'
}

function roleByForm({ text, lines, kept }: Paragraph, at: number, paragraphs: readonly Paragraph[]): Role {
  const next = paragraphs[at + 1]
  if (kept === 'row') return 'table'
  if (kept === 'verse' || isLabelled(text) || isTurn(text)) return 'body'
  if (kept === 'alone') return /日$/u.test(text) ? 'byline' : 'body'
  if (next?.kept === 'alone' && /日$/u.test(next.text) && text.length <= 24 && !/[，。；：！？]/u.test(text)) return at === 0 ? 'headline' : 'byline'
  if (/(?:摄|供图|摄影)[）)]?$/u.test(text) && text.length <= 160) return 'caption'
  if (isDoubled(text) || isBelowPicture(paragraphs, at)) return 'caption'
  const width = widthOf(text)
  if (isNumberedHeading(text) && !/[。；]/u.test(text) && width <= longestHeading) return 'subhead'
  if (/^——/u.test(text) && width <= longestHeading + 10 && !/。/u.test(text)) return 'headline'
  const asks = /[？！?!]$/u.test(text) && !(at <= 2 ? /[。；]/u : /[。；，]/u).test(text) && next !== undefined && width <= 30 && lines.length === 1 && !/^[“"]/u.test(text)
  if ((!endsSentence(text) || asks) && width <= longestHeading && !/[。；：:]$|。/u.test(text)) return isTableRow(text) ? 'table' : 'headline'
  return 'body'
}

/** One sentence by itself behind the empty lines a picture left, where such gaps are few. */
function isBelowPicture(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text, lines } = paragraphs[at]!
  if (at === 0 || lines[0]!.gap < 3 || lines.length > 1 || text.length > 40 || text.length < 8 || !/^[^。！？]+。$/u.test(text) || /[“”：]$/u.test(text)) return false
  const next = paragraphs[at + 1]
  return (next === undefined || next.lines[0]!.gap > 0) && paragraphs.filter((one) => one.lines[0]!.gap >= 3).length * 4 <= paragraphs.length + 4
}

/** One who asks or answers. */
function isTurn(text: string): boolean {
  return /^(?:(?:本报)?记者|主持人|问|答)[：:]/u.test(text)
}

/** The same words printed twice in one line: how a caption comes out of a bold face. */
function isDoubled(text: string): boolean {
  const captions = text.split('。。').filter(Boolean)
  if (captions.length > 1 && text.endsWith('。。') && captions.every((one) => isDoubled(one))) return true
  const half = text.replace(/[。，\s]+$/u, '')
  return half.length >= 6 && half.length <= 80 && half.length % 2 === 0 && half.slice(0, half.length / 2) === half.slice(half.length / 2)
}

/** Of headings in a row, those before the body: kicker, headline and deck; those after body stand as subheads. */
function nameHeadings(paragraphs: readonly Paragraph[], roles: Role[], start: number, end: number): void {
  const texts = paragraphs.slice(start, end).map((paragraph) => paragraph.text)
  const before = roles.slice(0, start)
  const follows = roles[end]
  const inside = (before.at(-1) === 'body' || before.at(-1) === 'table') && (follows === 'body' || follows === 'table') && end - start === 1 && !/^本报/u.test(paragraphs[end]!.text)
  if (inside) {
    roles[start] = 'subhead'
    return
  }
  // A name under a heading signs what follows.
  const signed = texts.length > 1 && isPersonName(texts.at(-1)!)
  if (signed) roles[end - 1] = 'byline'
  if (signed) texts.pop()
  const main = texts.length === 1 && /^——/u.test(texts[0]!) && start > 0 ? -1 : mainHeading(texts)
  texts.forEach((text, at) => {
    roles[start + at] = at === main ? 'headline' : /^——/u.test(text) || at > main ? 'subhead' : 'kicker'
  })
}

/** A surname and one or two more characters. */
function isPersonName(text: string): boolean {
  const name = text.replace(/^([\u4e00-\u9fff])[ \u3000]([\u4e00-\u9fff])$/u, '$1$2')
  return /^[\u4e00-\u9fff]{2,3}$/u.test(name) && surnameAt(name, 0) > 0 && (name.length === 3 || !isDoubtfulSurname(name[0]!))
}

/** A headline of two halves has a wide space; otherwise the last before a deck is the largest. */
function mainHeading(texts: readonly string[]): number {
  const halves = texts.findIndex((text) => /[\u4e00-\u9fff！？”][\u3000 ]+[\u4e00-\u9fff“]/u.test(text))
  if (halves >= 0) return halves
  const deck = texts.findIndex((text) => /^——/u.test(text))
  return deck > 0 ? deck - 1 : deck === 0 ? Math.min(1, texts.length - 1) : texts.length - 1
}
