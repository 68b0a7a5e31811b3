import { blockAt } from '../mentions/index.ts'
import type { Block, Mention, Reading, Role } from '../model.ts'

export const headingRoles: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])
const told: ReadonlySet<Role> = new Set(['lead', 'body', 'box', 'table'])

/** What the headings of a story say, and what its text says, of one kind of mention; in order. */
export interface Headed {
  readonly heads: readonly Mention[]
  readonly body: readonly Mention[]
  /** The first paragraph of its text. */
  readonly opening: Block | undefined
}

/** Every story of a reading whose headings hold such a mention. */
export function headedBy(reading: Reading, is: (mention: Mention) => boolean): Headed[] {
  const { blocks, stories } = reading.document
  const mentions = reading.mentions.filter(is).map((mention) => ({ mention, block: blockAt(blocks, mention.start) }))
  return stories.flatMap((_, story) => {
    const own = mentions.filter(({ block }) => block?.story === story)
    const heads = own.filter(({ block }) => headingRoles.has(block!.role)).map(({ mention }) => mention)
    const body = own.filter(({ block }) => told.has(block!.role)).map(({ mention }) => mention)
    return heads.length > 0 && body.length > 0 ? [{ heads, body, opening: blocks.find((block) => block.story === story && told.has(block.role)) }] : []
  })
}

/** The words before and behind a mention, up to the next mark. */
export function wordsBeside(text: string, { start, end }: Mention, length: number): { before: string; behind: string } {
  return { before: /[^，。；：！？、\s“”（）]*$/u.exec(text.slice(Math.max(0, start - length), start))![0], behind: /^[^，。；：！？、\s“”（）]*/u.exec(text.slice(end, end + length))![0] }
}
