import { grouped, matchesIn, placeOf, storyAt } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const han = '\\u4e00-\\u9fff'
const reversed = new RegExp(`(?<=^|[：，。；、（\\n])”([^“”\\n]{1,60})“(?=[，。；、！？）的${han}]|$)`, 'gmu')
const straight = /"([^"\n]{0,80})"/gu
const nested = /“[^“”\n]{0,80}(“[^“”\n]{1,40}”)[^“”\n]{0,80}”/dgu

/** Quotation marks turned round, straight, or the same inside as outside. */
export const quoteGlyphs: Check = {
  id: 'quote-glyphs',
  title: { zh: '引号形式与层次', en: 'The form of quotation marks' },
  why: { zh: '引号反了、直了或里外一样，读者分不清谁在说话。', en: 'Turned round, straight, or alike inside and outside, they no longer show who speaks.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['5月5日，”启明“号下水。'], why: { zh: '引号反了', en: 'Turned round' }, finds: ['”启明“'], becomes: '5月5日，“启明”号下水。' },
    { texts: ['他说："渠修好了。"大家都高兴。'], why: { zh: '直引号', en: 'Straight ones' }, finds: ['"渠修好了。"'], becomes: '他说：“渠修好了。”大家都高兴。' },
    { texts: ['他说：“村里办起“早餐铺”，老人有热饭吃。”'], why: { zh: '里外同形', en: 'The same inside as outside' }, finds: ['“早餐铺”'], becomes: '他说：“村里办起‘早餐铺’，老人有热饭吃。”' },
  ],
  clean: [
    { texts: ['他说：“村里办起‘早餐铺’，老人有热饭吃。”'], why: { zh: '外双内单', en: 'Double outside, single inside' } },
    { texts: ['“把水引来。”他说，“把路修通。”'], why: { zh: '两段引语', en: 'Two quotations' } },
    { texts: ['屏幕55"，身高5\'10"，He said "yes".'], why: { zh: '英寸与英文', en: 'Inches and English' } },
    { texts: ['实施“四个一”“五个有”，打造“六好”乡村。'], why: { zh: '并列', en: 'In a row' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const hit of matchesIn([reading], reversed)) if (open(hit.before) === 0) yield { place: placeOf(hit), message: { zh: '引号反了。', en: 'The quotation marks are turned round.' }, replacement: `“${hit.match[1]}”` }
      const marks: Finds[] = [...matchesIn([reading], straight)].filter((hit) => /[\u4e00-\u9fff]/u.test(hit.match[1]!) && !/[\w"]$/u.test(hit.before)).map((hit) => ({ place: placeOf(hit), message: { zh: '中文里应用弯引号。', en: 'Chinese copy takes curled quotation marks.' }, replacement: `“${hit.match[1]}”` }))
      yield* grouped(marks, { alone: 1, story: ({ place }) => storyAt(reading, place.start), said: (count) => ({ zh: `全文${count}处用直引号。`, en: `Straight quotation marks in ${count} places.` }) })
      for (const hit of matchesIn([reading], nested)) if (open(hit.before) === 0) yield { place: placeOf(hit, 1), message: { zh: '引号里面的引号用单引号。', en: 'A quotation within a quotation takes single marks.' }, replacement: `‘${hit.match[1]!.slice(1, -1)}’` }
    }
  },
}

/** How many quotations are open behind these words. */
function open(words: string): number {
  let depth = 0
  for (const one of words) depth += one === '“' ? 1 : one === '”' ? -1 : 0
  return depth
}
