import type { Block, Check, Role } from '../model.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead'])

/** Captions that fell between a heading and its text. One finding a document. */
export const captionBetween: Check = {
  id: 'caption-between',
  title: { zh: '图片说明隔开标题与正文', en: 'A caption between heading and text' },
  why: { zh: '图片说明落在标题和正文之间，连起来读会成为正文的第一句。', en: 'A caption that fell between a heading and its text reads as the first sentence of it.' },
  category: 'layout',
  severity: 'query',
  weight: 0.1,
  flagged: [
    { texts: ['把水引到家门口\n\n\n\n村民在新修的水渠旁取水。\n\n柳河镇新渠通水，两岸农户用上了自流水。水管所说，一轮水由九天缩短到五天。\n\n下一步还要装表。'], why: { zh: '说明落在标题之下', en: 'A caption under the headline' }, finds: ['村民在新修的水渠旁取水。'] },
  ],
  clean: [
    { texts: ['把水引到家门口\n\n柳河镇新渠通水，两岸农户用上了自流水。\n\n\n\n村民在新修的水渠旁取水。'], why: { zh: '说明在文末', en: 'A caption at the end' } },
    { texts: ['把水引到家门口\n\n柳河镇新渠通水了。\n\n两岸农户用上了自流水，一轮水由九天缩短到五天。'], why: { zh: '短的首段', en: 'A short first paragraph' } },
    { texts: ['把水引到家门口\n\n\n\n柳河镇新渠通水了。\n\n\n\n两岸农户用上了自流水，一轮水由九天缩短到五天。\n\n\n\n下一步还要装表。'], why: { zh: '段间都空几行', en: 'Wide gaps throughout' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      const { blocks } = document
      const [first, ...others] = blocks.filter((block, at) => block.role === 'caption' && isPlain(document.text.slice(block.start, block.end)) && opens(blocks, at)).map(({ start, end }) => ({ document: document.id, start, end: Math.min(end, start + 60) }))
      if (first) yield { place: first, related: others.map((place) => ({ ...place, role: 'item' as const })), message: { zh: '图片说明夹在标题与正文之间，请移开。', en: 'A caption stands between the heading and its text.' } }
    }
  },
}

/** A sentence that could be copy: no credit, no words printed twice. */
function isPlain(words: string): boolean {
  return words.length <= 40 && /[^。]。$/u.test(words)
}

/** A heading before it, copy behind it. */
function opens(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]
  return before !== undefined && heading.has(before.role) && blocks[at + 1]?.role === 'body'
}
