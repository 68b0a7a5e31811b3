import type { Block, Role } from '../model.ts'

const opensLead = /^(?:[■□●◆【]?\s?(?:编者按|编者的话|核心提示|内容提要|导读|导语|提要)\s?[】：:]|(?:编者按|开栏的话)$)/u
/** A label that sets what follows apart from the story it belongs to. */
export const opensBox = /^[■□●◆▲【]?\s?(?:(?:新闻|相关|知识|资料|法律|政策|延伸)?链接|名词解释|小贴士|延伸阅读|延伸|新闻背景|背景资料|温馨提示|相关新闻|数读|数说)\s?[】：:■□●◆▲]?$/u
const headings: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Names copy that its own label sets apart: an editor's note before the story is its lead, a link or background behind it a box, to the next heading or the end of the story. */
export function setApart(text: string, blocks: readonly Block[]): Block[] {
  let boxed: number | undefined
  let begun: number | undefined
  return blocks.map((block) => {
    const words = text.slice(block.start, Math.min(block.end, block.start + 40))
    if (block.story !== boxed || (headings.has(block.role) && !opensBox.test(words))) boxed = undefined
    if (block.story !== undefined && words.length <= 12 && opensBox.test(words) && begun === block.story) {
      boxed = block.story
      return block.role === 'body' ? { ...block, role: 'subhead' } : block
    }
    if (block.role !== 'body') return block
    const first = begun !== block.story
    begun = block.story
    if (boxed !== undefined) return { ...block, role: 'box' }
    return first && opensLead.test(words) ? { ...block, role: 'lead' } : block
  })
}
