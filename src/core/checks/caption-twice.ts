import type { Block, Check } from '../model.ts'

const credit = /[（(]?[^，。；！？]{2,16}(?:摄影报道|摄影|供图|摄)[）)]?$/u
/** A caption this general may stand under two pictures. */
const general = /^(?:图为)?[^，。]{0,10}(?:现场|一角|全景|外景|场景|资料图片?)$/u
const shortest = 8

/** The same words under two pictures of one page. */
export const captionTwice: Check = {
  id: 'caption-twice',
  title: { zh: '两图同一说明', en: 'One caption under two pictures' },
  why: { zh: '两张图片用了同一句说明，多半是抄上一条时忘了改。', en: 'Two pictures share their words: most likely copied and not changed.' },
  category: 'duplicate',
  severity: 'warning',
  weight: 0.5,
  flagged: [
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n村民在新修的水渠旁取水。 王大石 摄\n孩子们在渠边放学。 王大石 摄\n村民在新修的水渠旁取水。 于怀安 摄'], why: { zh: '同一句用了两次', en: 'The same sentence twice' }, finds: ['村民在新修的水渠旁取水。 于怀安 摄'] },
  ],
  clean: [
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n村民在新修的水渠旁取水。 王大石 摄\n孩子们在渠边放学。 王大石 摄'], why: { zh: '各有说明', en: 'Each has its own' } },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n图为活动现场。 王大石 摄\n图为活动现场。 于怀安 摄'], why: { zh: '泛泛的说明', en: 'A general one' } },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n王大石 摄\n王大石 摄'], why: { zh: '只有摄影者', en: 'Credits alone' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      const seen = new Map<string, Block>()
      for (const block of document.blocks) {
        if (block.role !== 'caption') continue
        const words = document.text.slice(block.start, block.end).replace(credit, '').replace(/^(?:[左右上下中]{1,2}图|图[①-⑫\d])?[：:]?/u, '').replace(/[\s▲▼◀▶。]/gu, '')
        if ((words.match(/[\u4e00-\u9fff]|[a-z]{2,}/giu) ?? []).length < shortest || general.test(words)) continue
        const before = seen.get(words)
        if (before) yield { place: { document: document.id, start: block.start, end: block.end }, related: [{ document: document.id, start: before.start, end: before.end, role: 'first-occurrence' }], message: { zh: '前面一张图片用的是同一句说明。', en: 'An earlier picture has the same caption.' } }
        else seen.set(words, block)
      }
    }
  },
}
