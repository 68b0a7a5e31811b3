import { grouped, matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const hidden = /[^\n]?(?:[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f]|(?<!\p{Emoji})[\u200c\u200d](?!\p{Emoji}))+/gu
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u

/** Characters nobody sees: zero width, soft hyphens, marks that change direction. */
export const hiddenCharacter: Check = {
  id: 'hidden-character',
  title: { zh: '不可见字符', en: 'Hidden characters' },
  why: { zh: '看不见，却会断开检索、换行，甚至让数字倒着排。', en: 'Unseen, they break searches and lines, and may even turn a number round.' },
  category: 'layout',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['全县\u200b粮食丰收。'], why: { zh: '零宽空格', en: 'A zero-width space' }, finds: ['县\u200b'], becomes: '全县粮食丰收。' },
    { texts: ['热线\u202e12345\u202c开通。'], why: { zh: '改变方向的字符', en: 'A mark that changes direction' }, finds: ['线\u202e', '5\u202c'] },
    { texts: ['合作\u00ad社分红。'], why: { zh: '软连字符', en: 'A soft hyphen' }, finds: ['作\u00ad'], becomes: '合作社分红。' },
  ],
  clean: [
    { texts: ['全县粮食丰收，热线12345开通。'], why: { zh: '没有暗字符', en: 'None' } },
    { texts: ['一家人👨‍👩‍👧合影留念。'], why: { zh: '表情符号的连接符', en: 'A joiner inside an emoji' } },
    { texts: ['标题　中间用全角空格。'], why: { zh: '全角空格看得见', en: 'A wide space is seen' } },
    { texts: ['第一行\n第二行'], why: { zh: '换行', en: 'A line end' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const found: Finds[] = [...matchesIn([reading], hidden)].map((hit) => {
        const seen = hit.match[0].replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f]/gu, '')
        return { place: placeOf(hit), replacement: seen, ...(turning.test(hit.match[0]) ? { message: { zh: '夹有改变文字方向的不可见字符。', en: 'A hidden mark that changes direction.' } } : { severity: 'warning' as const, message: { zh: '夹有不可见字符。', en: 'A hidden character.' } }) }
      })
      yield* found.filter(({ severity }) => !severity)
      yield* grouped(found.filter(({ severity }) => severity), { alone: 1, story: () => 0, said: (count) => ({ zh: `全文${count}处不可见字符。`, en: `${count} hidden characters throughout.` }) })
    }
  },
}
