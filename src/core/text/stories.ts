import type { Block, Role, Story } from '../model.ts'
import type { Paragraph } from './compose.ts'
import { homesOf } from './heading-homes.ts'
import { isLabelled } from './kept-lines.ts'
import { isNumberedHeading } from './line-roles.ts'
import { isLatin } from './lines.ts'

export const furniture: ReadonlySet<Role> = new Set(['folio', 'column-head', 'jump-line', 'staff-line', 'advertisement', 'section-label'])
const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Splits a file into its articles: at 本报讯, at a new headline group after a signature, after a signed photo. */
export function storiesOf(paragraphs: readonly Paragraph[], roles: readonly Role[], blocks: readonly Block[], text: string): { blocks: Block[]; stories: Story[] } {
  const starts = startsOf(paragraphs, roles)
  const titled = blocks.map((block, at): Block => (starts.has(at) && block.role === 'subhead' && !/^——/u.test(paragraphs[at]!.text) && !isNumberedHeading(paragraphs[at]!.text) && roles[at + 1] !== 'headline' ? { ...block, role: 'headline' } : block))
  const first = settle(text, titled, starts)
  const home = first.stories.length > 1 ? withStrayHeadings(text, first, starts) : starts
  return home.size === starts.size && [...home].every((at) => starts.has(at)) ? first : settle(text, titled, home)
}

/** The starts moved behind headings that end the story before: its copy has their words, the copy after them has not. */
function withStrayHeadings(text: string, { blocks, stories }: { blocks: readonly Block[]; stories: readonly Story[] }, starts: ReadonlySet<number>): Set<number> {
  const homes = homesOf({ text, blocks, stories })
  const isHeading = (block: Block | undefined) => block !== undefined && heading.has(block.role)
  return new Set([...starts].map((start) => {
    const story = blocks[start]!.story!
    let at = start
    while (isHeading(blocks[at]) && isHeading(blocks[at + 1])) {
      let end = at + 1
      while (isHeading(blocks[end]) && text.startsWith('——', blocks[end]!.start)) end++
      const unit = blocks.slice(at, end)
      const support = (of: number) => Math.max(...unit.map((block) => homes.supportOf(block, of)))
      if (!isHeading(blocks[end]) || support(story - 1) < 0.6 || support(story) >= 0.3) break
      at = end
    }
    return at
  }))
}

/** Gives every block its story and every story its place and title; a story runs from one of `starts` to the next. Page furniture belongs to none. */
export function settle(text: string, given: readonly Block[], starts: ReadonlySet<number>): { blocks: Block[]; stories: Story[] } {
  const members: Block[][] = []
  const blocks = given.map((block, at) => {
    const { story: _, ...bare } = block
    if (furniture.has(block.role)) return bare
    if (members.length === 0 || starts.has(at)) members.push([])
    members.at(-1)!.push(block)
    return { ...bare, story: members.length - 1 }
  })
  return { blocks, stories: members.map((own) => ({ start: own[0]!.start, end: own.at(-1)!.end, title: titleOf(text, own) })) }
}

function startsOf(paragraphs: readonly Paragraph[], roles: readonly Role[]): Set<number> {
  const starts = new Set<number>()
  let hasBody = false
  let signed = false
  let openedByWire = false
  for (let at = 0; at < roles.length; at++) {
    const role = roles[at]!
    const { text } = paragraphs[at]!
    if (role === 'section-label' && hasBody) signed = true
    if (furniture.has(role)) continue
    const wire = role === 'body' && /^本报(?:讯|[\u4e00-\u9fff]{0,8}(?:电|讯))/u.test(text)
    const opens = role === 'headline' && paragraphs[at]!.lines[0]?.role === 'headline'
    const fresh = hasBody && (wire || opens || startsAnother(paragraphs, roles, at) || (signed && ((role === 'body' && !/^(?:编后|编者按|又讯|附)/u.test(text)) || (heading.has(role) && !/^——/u.test(text)))))
    if (fresh) {
      starts.add(wire ? firstHeading(roles, at) : at)
      hasBody = false
      signed = false
      openedByWire = false
    }
    if (role === 'body' || (role === 'table' && paragraphs[at]!.lines[0]?.cells)) hasBody = true
    if (wire) openedByWire = true
    if (hasBody && (role === 'byline' || /□[^，。；]{2,12}$/u.test(text.slice(-14)))) signed = true
    if (role === 'caption' && /□[^，。；]{2,8}摄$/u.test(text.slice(-14)) && !openedByWire) {
      if (!hasBody && at > 0) starts.add(at)
      hasBody = signed = true
    }
  }
  starts.delete(0)
  return starts
}

/** A heading set apart by empty lines that opens a notice, a letter, a signed piece, or follows an address or a date. */
function startsAnother(paragraphs: readonly Paragraph[], roles: readonly Role[], at: number): boolean {
  const { text, lines } = paragraphs[at]!
  if (!heading.has(roles[at]!) || lines[0]!.gap === 0 || /^——/u.test(text) || isNumberedHeading(text)) return false
  const [before, next] = [paragraphs[at - 1]!, paragraphs[at + 1]]
  if (isLabelled(before.text) || before.kept === 'row' || /(?:启事|公告|通告|通知|声明|简讯|短讯|快讯|预告|更正|致歉|天气|天气预报)$/u.test(text)) return true
  if (isLatin(text)) return text.split(' ').length >= 5 && next !== undefined && isLatin(next.text)
  return next !== undefined && (/^[\u4e00-\u9fff]{2,8}[：:]$/u.test(next.text) || roles[at + 1] === 'byline')
}

/** The headings right before `at`, in steps back over heads and signatures: they belong to what they introduce. */
function firstHeading(roles: readonly Role[], at: number): number {
  let first = at
  while (first > 0 && (heading.has(roles[first - 1]!) || (roles[first - 1] === 'byline' && first > 1 && heading.has(roles[first - 2]!)))) first--
  return first
}

function titleOf(text: string, own: readonly Block[]): string {
  const best = own.find(({ role }) => role === 'headline') ?? own.find(({ role }) => role === 'kicker') ?? own.find(({ role }) => role === 'body' || role === 'lead') ?? own[0]!
  const words = text.slice(best.start, best.end)
  return best.role === 'headline' || best.role === 'kicker' ? words : words.slice(0, 18) + (words.length > 18 ? '……' : '')
}
