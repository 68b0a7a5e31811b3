import { variantForms as forms } from '../lexicon/variant-forms.ts'
import { weightAt } from '../matching/weight.ts'
import { isQuotedAlone, standsAlone } from '../matching/whole-words.ts'
import type { Check } from '../model.ts'
import { phraseFinder } from '../text/phrase-finder.ts'

const find = phraseFinder(forms)
/** Terms of a trade. */
const within = /^成份股/u

/** A word in a form that the national table of variant forms has given up. */
export const variantForms: Check = {
  id: 'variant-forms',
  title: { zh: '异形词', en: 'Variant forms of words' },
  why: { zh: '同一个词有几种写法时，报纸宜用《第一批异形词整理表》推荐的词形。', en: 'Where a word has several written forms a paper uses the recommended one.' },
  category: 'wording',
  severity: 'query',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['村里笔划不多的字也教。'], why: { zh: '推荐“笔画”', en: '笔画 is recommended' }, finds: ['笔划'], becomes: '村里笔画不多的字也教。' },
    { texts: ['乡亲们毕恭毕敬，他倒觉得倒楣。'], why: { zh: '推荐“倒霉”', en: '倒霉 is recommended' }, finds: ['倒楣'], becomes: '乡亲们毕恭毕敬，他倒觉得倒霉。' },
    { texts: ['记者报导了水质的主要成份。'], why: { zh: '一句两处', en: 'Two in one sentence' }, finds: ['报导', '成份'] },
  ],
  clean: [
    { texts: ['字的笔画、水的成分，记者都报道了。'], why: { zh: '推荐词形', en: 'The recommended form' } },
    { texts: ['蚊帐、帐篷都发下去了。'], why: { zh: '本字就是“帐”', en: '帐 is right here' } },
    { texts: ['沪深300成份股调整。'], why: { zh: '行业固定写法', en: 'A term of the trade' } },
    { texts: ['《人材》是一部短片，片名用“人材”二字。'], why: { zh: '作品名与引号', en: 'A title, and marks' } },
    { texts: ['测定单株产量，固定货架，确定阅览时间。'], why: { zh: '跨在两个词上', en: 'Across two words' } },
  ],
  *run({ readings, words }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      for (const { start, end, value } of find(text)) {
        const span = { start, end }
        if (within.test(text.slice(start, end + 1)) || !standsAlone(reading, words, span) || isQuotedAlone(text, span)) continue
        const form = text.slice(start, end)
        yield {
          place: { document: id, ...span },
          weight: weightAt(reading, span, 0.1),
          replacement: value,
          message: { zh: `“${form}”推荐作“${value}”。`, en: `“${value}” is recommended for “${form}”.` },
        }
      }
    }
  },
}
