import { simplifiedOf } from '../lexicon/traditional.ts'
import { matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Reading } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const han = /\p{Script=Han}/gu
/** More of them in one paragraph are a passage left as it was written. */
const most = 3

/** A traditional or variant character in simplified copy. */
export const nonstandardChar: Check = {
  id: 'nonstandard-char',
  title: { zh: '繁体字、异体字', en: 'Traditional or variant characters' },
  why: { zh: '简体稿件里夹一个繁体字、异体字，多半是粘贴或输入法带进来的。', en: 'One traditional character in simplified copy was most likely pasted or typed in.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['县里的渠道修到了村頭。'], why: { zh: '繁体字', en: 'A traditional character' }, finds: ['頭'], becomes: '县里的渠道修到了村头。' },
    { texts: ['车站広场之外，又開了一条公交线。'], why: { zh: '句中夹一个', en: 'One in a sentence' }, finds: ['開'], becomes: '车站広场之外，又开了一条公交线。' },
    { texts: ['民警爲老人找回了手镯。'], why: { zh: '异体字', en: 'A variant character' }, finds: ['爲'], becomes: '民警为老人找回了手镯。' },
    { texts: ['记者季長河报道。村民都说好。'], why: { zh: '姓名里的只提问', en: 'In a name it is only asked about' }, finds: ['長'] },
  ],
  clean: [
    { texts: ['县里的渠道修到了村头。'], why: { zh: '规范字', en: 'Standard characters' } },
    { texts: ['他登台演出《長恨歌》，门楣上题着“飛閣流丹”。'], why: { zh: '书名与题字照录', en: 'Titles and inscriptions as they are' } },
    { texts: ['乾隆年间的瞭望台，给游子些许慰藉。'], why: { zh: '简体也用的字', en: 'Standard in simplified copy too' } },
    { texts: ['碑文写道：龍飛鳳舞，萬古長青，國泰民安。'], why: { zh: '整段繁体原文', en: 'A passage of the original' } },
    { texts: ['哪吒闹海的彩灯旁，蒜薹丰收的农户笑了。'], why: { zh: '规范字表里的字', en: 'In the table of standard characters' } },
    { texts: ['昇阳社区的张堃、李喆领到聘书，王昇致辞。'], why: { zh: '人名用字', en: 'Characters of names' } },
    { texts: ['第一章、天干地支、皇后镇、山谷、老板、公里、头发、面粉都照常写。'], why: { zh: '与繁体同形的简体字', en: 'Simplified forms that are old characters too' } },
    { texts: ['日本京都的広场、円形剧场的照片今天展出。'], why: { zh: '日文用字不判', en: 'Japanese forms are left alone' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const quoted = quotedSpans(reading.document.text)
      for (const hit of matchesIn([reading], han)) {
        const right = simplifiedOf(hit.match[0])
        const at = hit.match.index
        if (!right || isInside(quoted, at) || inTitle(reading, at) || isPassage(reading, at)) continue
        const asked = reading.names.some(({ start, end }) => start <= at && at < end)
        yield {
          place: placeOf(hit),
          weight: weightAt(reading, placeOf(hit), 1),
          ...(asked ? { severity: 'query' as const } : { replacement: right }),
          message: asked ? { zh: `姓名里的“${hit.match[0]}”要不要作“${right}”？`, en: `Is “${hit.match[0]}” in the name meant to be “${right}”?` } : { zh: `“${hit.match[0]}”应作规范字“${right}”。`, en: `“${hit.match[0]}” is “${right}” in simplified copy.` },
        }
      }
    }
  },
}

function inTitle({ names }: Reading, at: number): boolean {
  return names.some(({ kind, start, end }) => (kind === 'title' || kind === 'quotation') && start <= at && at < end)
}

function isPassage({ document: { text, blocks } }: Reading, at: number): boolean {
  const { start, end } = blockAt(blocks, at) ?? { start: at, end: at + 1 }
  return [...text.slice(start, end)].filter((one) => simplifiedOf(one)).length > most
}
