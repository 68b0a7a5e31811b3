import type { Block, Role, Story } from '../model.ts'
import type { Paragraph } from './compose.ts'

export const furniture: ReadonlySet<Role> = new Set(['folio', 'column-head', 'jump-line', 'staff-line', 'advertisement', 'section-label'])
const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Splits a file into its articles: at 本报讯, at a new headline group after a signature, after a signed photo. */
export function storiesOf(paragraphs: readonly Paragraph[], roles: readonly Role[], blocks: readonly Block[], text: string): { blocks: Block[]; stories: Story[] } {
  return settle(text, blocks, startsOf(paragraphs, roles))
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
    const fresh = hasBody && (wire || opens || (signed && (role === 'body' || role === 'headline' || role === 'kicker' || (role === 'subhead' && !/^——/u.test(text)))))
    if (fresh) {
      starts.add(wire ? firstHeading(roles, at) : at)
      hasBody = false
      signed = false
      openedByWire = false
    }
    if (role === 'body' || (role === 'table' && paragraphs[at]!.lines[0]?.cells)) hasBody = true
    if (wire) openedByWire = true
    if (hasBody && (role === 'byline' || /□[^，。；]{2,12}$/u.test(text))) signed = true
    if (role === 'caption' && /□[^，。；]{2,8}摄$/u.test(text) && !openedByWire) {
      if (!hasBody && at > 0) starts.add(at)
      hasBody = signed = true
    }
  }
  starts.delete(0)
  return starts
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
