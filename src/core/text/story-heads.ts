import type { Block, Document, Role } from '../model.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])
const copy: ReadonlySet<Role> = new Set(['body', 'lead', 'box'])

/** The blocks of one story by where they stand: headings before its copy, its copy, headings behind it. */
export interface StoryParts {
  readonly story: number
  readonly heads: readonly Block[]
  readonly copy: readonly Block[]
  readonly tail: readonly Block[]
}

/** The parts of every story of a document, in order. */
export function storyParts({ blocks, stories }: Document): StoryParts[] {
  const members = stories.map((): Block[] => [])
  for (const block of blocks) if (block.story !== undefined) members[block.story]?.push(block)
  return members.map((own, story) => {
    const first = own.findIndex((block) => copy.has(block.role))
    const last = own.findLastIndex((block) => copy.has(block.role))
    return {
      story,
      heads: own.slice(0, first < 0 ? own.length : first).filter((block) => heading.has(block.role)),
      copy: own.filter((block) => copy.has(block.role)),
      tail: first < 0 ? [] : own.slice(last + 1).filter((block) => heading.has(block.role)),
    }
  })
}

/** A story that names itself as news. */
export function opensAsNews(text: string, { start, end }: Block): boolean {
  return /^(?:本报讯|本报[\u4e00-\u9fff]{0,8}(?:电|讯)|新华社|据新华社)/u.test(text.slice(start, end))
}

/** A second line of a headline: —— and what it says. */
export function isDeck(text: string, { start }: Block): boolean {
  return text.startsWith('——', start)
}
