import { runsOnUnmarked } from '../matching/pairs.ts'
import type { Check } from '../model.ts'

/** A quotation over several paragraphs one of which does not open with its mark. */
export const quoteRunOn: Check = {
  id: 'quote-run-on',
  title: { zh: '多段引文的引号', en: 'A quotation over several paragraphs' },
  why: { zh: '引文跨段，每段段首都要起引号，只在最后一段收。', en: 'Each paragraph of a long quotation opens with the mark; only the last one closes it.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['他说：“先修路，路通了货才出得去。\n再通水，水到了地才种得活。”'], why: { zh: '第二段没有前引号', en: 'The second paragraph lacks its mark' }, finds: ['再'], becomes: '他说：“先修路，路通了货才出得去。\n“再通水，水到了地才种得活。”' },
  ],
  clean: [
    { texts: ['他说：“先修路，路通了货才出得去。\n“再通水，水到了地才种得活。”'], why: { zh: '每段都起引号', en: 'Each paragraph opens with the mark' } },
    { texts: ['“先修路。”他说。\n“再通水。”她说。'], why: { zh: '两人各说一句', en: 'Two speakers' } },
    { texts: ['他把“诚信”二字挂在墙上。\n再看账本，一笔一笔都清楚。'], why: { zh: '引号在段内成对', en: 'Paired within the paragraph' } },
  ],
  *run({ readings }) {
    for (const { document: { id, text, blocks } } of readings) {
      for (let at = 1; at < blocks.length; at++) {
        const next = blocks[at]!
        if (runsOnUnmarked(text, blocks[at - 1]!, next)) yield { place: { document: id, start: next.start, end: next.start + 1 }, message: { zh: '引文跨段，这一段段首也要有前引号。', en: 'The quotation runs on: this paragraph opens with the mark too.' }, replacement: `“${text[next.start]}` }
      }
    }
  },
}
