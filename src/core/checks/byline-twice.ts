import type { Block, Check, Document, Finds } from '../model.ts'

/** The same byline twice in one story. */
export const bylineTwice: Check = {
  id: 'byline-twice',
  title: { zh: '署名重复', en: 'A byline twice' },
  why: { zh: '同一稿文前文后各署一次名，或署名连排两遍，多半要删一处。', en: 'One story is signed twice with the same names: one of them is too many.' },
  category: 'structure',
  severity: 'query',
  weight: 0.5,
  flagged: [
    { texts: ['把水引到家门口\n□本报记者 林小满\n柳河镇新渠通水，两岸农户用上了自流水。\n□本报记者 林小满'], why: { zh: '文前文后各一次', en: 'Before and behind the text' }, finds: ['□本报记者 林小满'] },
  ],
  clean: [
    { texts: ['把水引到家门口\n□本报记者 林小满\n柳河镇新渠通水，两岸农户用上了自流水。'], why: { zh: '一稿一署名', en: 'Once' } },
    { texts: ['把水引到家门口\n□本报记者 林小满\n柳河镇新渠通水，两岸农户用上了自流水。\n\n把书送到山里去\n□本报记者 林小满\n清溪村小学的图书角开张了，三百册新书摆上了架。'], why: { zh: '两稿同一作者', en: 'Two stories by one writer' } },
    { texts: ['把水引到家门口\n□本报记者 林小满\n柳河镇新渠通水，两岸农户用上了自流水。\n□林小满 摄'], why: { zh: '文字与摄影同一人', en: 'Words and picture by one person' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) yield* twice(document)
  },
}

function* twice(document: Document): Generator<Finds> {
  const first = new Map<string, Block>()
  for (const block of document.blocks) {
    if (block.role !== 'byline' || block.story === undefined) continue
    const words = document.text.slice(block.start, block.end).replace(/[\s\u3000□]/gu, '')
    const key = `${block.story} ${words}`
    const before = first.get(key)
    const place = { document: document.id, start: block.start, end: block.end }
    if (before && words.length >= 4) yield { place, related: [{ document: document.id, start: before.start, end: before.end, role: 'first-occurrence' }], message: { zh: '这一稿前面已经署过名。', en: 'This story was signed before.' } }
    else first.set(key, block)
  }
}
