import type { Role, Span, Story } from '../model.ts'
import type { Paragraph } from './compose.ts'

const furniture: ReadonlySet<Role> = new Set(['folio', 'column-head', 'jump-line', 'staff-line', 'advertisement', 'section-label'])
const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Splits a file into its articles: at 本报讯, at a new headline group after a signature, after a signed photo. */
export function storiesOf(paragraphs: readonly Paragraph[], roles: readonly Role[], spans: readonly Span[]): { stories: Story[]; storyOf: (number | undefined)[] } {
  const starts = startsOf(paragraphs, roles)
  const storyOf: (number | undefined)[] = []
  const members: number[][] = []
  roles.forEach((role, at) => {
    if (starts.has(at) || members.length === 0) {
      if (!furniture.has(role)) members.push([])
    }
    const inside = !furniture.has(role)
    storyOf.push(inside ? members.length - 1 : undefined)
    if (inside) members.at(-1)!.push(at)
  })
  const stories = members.map((own) => ({ start: spans[own[0]!]!.start, end: spans[own.at(-1)!]!.end, title: titleOf(own, paragraphs, roles) }))
  return { stories, storyOf }
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

function titleOf(own: readonly number[], paragraphs: readonly Paragraph[], roles: readonly Role[]): string {
  const best = own.find((at) => roles[at] === 'headline') ?? own.find((at) => roles[at] === 'kicker') ?? own.find((at) => roles[at] === 'body') ?? own[0]!
  const { text } = paragraphs[best]!
  return roles[best] === 'headline' || roles[best] === 'kicker' ? text : text.slice(0, 18) + (text.length > 18 ? '……' : '')
}
