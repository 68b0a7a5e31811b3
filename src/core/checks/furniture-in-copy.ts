import type { Check, Finds, Reading, Role } from '../model.ts'

const copy: ReadonlySet<Role> = new Set(['body', 'lead', 'box'])
/** Page furniture that stands in mid-sentence: what comes before ended nothing. */
const bleeding = /(?<=[\u4e00-\u9fff，、])\s*(?:\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]\s*(?:第?\s*[\dA-Z]{1,3}\s*版|(?:责任编辑|责编|编辑|校对|版式|美编)[：:]\s*[\u4e00-\u9fff]{2,4})|(?:责任编辑|责编)[：:]\s*[\u4e00-\u9fff]{2,4}(?:\s*(?:校对|版式|美编|组版)[：:]\s*[\u4e00-\u9fff]{2,4})+|[（(](?:下转|上接)第?[\dA-Z一二三四五六七八九十]{1,3}版[）)])\s*(?=[\u4e00-\u9fff])/gu

/** A folio, the editors’ line or a jump line in the middle of a sentence. */
export const furnitureInCopy: Check = {
  id: 'furniture-in-copy',
  title: { zh: '报眉混入正文', en: 'Page furniture inside the copy' },
  why: { zh: '报眉、责编、转版说明夹在句子中间，是取字时带进来的，要移出去。', en: 'A folio or the editors’ line in mid-sentence came along when the text was taken out; it must go.' },
  category: 'layout',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['全镇把修渠引水当作头等大事，先后修好支渠十 2026年11月20日 星期五 责编：于怀安 二条，受益农户两千余户。'], why: { zh: '报眉夹在句中', en: 'A folio in mid-sentence' }, finds: ['2026年11月20日 星期五 责编：于怀安'] },
    { texts: ['全镇把修渠引水当作头等大事，先后修好支渠（下转第3版）十二条，受益农户两千余户。'], why: { zh: '转版说明夹在句中', en: 'A jump line in mid-sentence' }, finds: ['（下转第3版）'] },
  ],
  clean: [
    { texts: ['全镇把修渠引水当作头等大事，2026年11月20日星期五召开了动员会，部署冬修。'], why: { zh: '句中的日期', en: 'A date in a sentence' } },
    { texts: ['柳河报 2026年11月20日 星期五 第2版\n全镇把修渠引水当作头等大事，先后修好支渠十二条。'], why: { zh: '报眉自成一行', en: 'A folio on its own line' } },
    { texts: ['全镇把修渠引水当作头等大事，先后修好支渠十二条。（下转第3版）'], why: { zh: '转版说明在段末', en: 'A jump line at the end' } },
    { texts: ['责任编辑：于怀安　校对：林小满'], why: { zh: '责编自成一行', en: 'The editors’ own line' } },
    { texts: ['他做过二版编辑，也做过校对，2026年11月退休。'], why: { zh: '叙述里的版次和编辑', en: 'Pages and editors in a story' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* inCopy(reading)
  },
}

function* inCopy({ document: { id, text, blocks } }: Reading): Generator<Finds> {
  for (const { start, end, role } of blocks) {
    if (!copy.has(role)) continue
    for (const match of text.slice(start, end).matchAll(bleeding)) {
      const from = start + match.index + (match[0].length - match[0].trimStart().length)
      yield { place: { document: id, start: from, end: from + match[0].trim().length }, message: { zh: '报眉或版面说明夹在句子中间。', en: 'Page furniture stands in the middle of a sentence.' } }
    }
  }
}
