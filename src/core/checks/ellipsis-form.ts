import { grouped, matchesIn, placeOf, storyAt } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const han = '\\u4e00-\\u9fff”’）》，、'
const forms: readonly (readonly [RegExp, (words: string) => string, string, string])[] = [
  [new RegExp(`(?<=[${han}])(?:\\.{3,}|。{3,}|·{3,}|・{3,})(?=[${han}“。！？\\n]|$)`, 'gmu'), () => '……', '省略号应为“……”', 'An ellipsis is “……”'],
  [new RegExp(`(?<=[${han}])(?<!…)…(?!…)(?=[${han}“。！？\\n]|$)`, 'gmu'), () => '……', '省略号应为两个三连点“……”', 'An ellipsis is two “…”'],
  [/(?<!…)(?:…{3}|…{5,})(?!…)/gu, () => '……', '省略号应为六个点', 'An ellipsis is six points'],
  [/……(?=等等?(?:[，。；、]|[\u4e00-\u9fff]))(?!等[待候到着了级])/gu, () => '', '“……”与“等”重复', '“……” and 等 say the same'],
  [/[、，]……/gu, () => '……', '省略号前不用顿号、逗号', 'No pause before an ellipsis'],
]

/** Points, stops or a single … for an ellipsis; an ellipsis together with 等. */
export const ellipsisForm: Check = {
  id: 'ellipsis-form',
  title: { zh: '省略号', en: 'Ellipsis' },
  why: { zh: '省略号是六个点，占两格；用了它就不再用“等”。', en: 'An ellipsis is six points over two squares, and makes 等 needless.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['他想说什么...又咽了回去。'], why: { zh: '三个点', en: 'Three points' }, finds: ['...'], becomes: '他想说什么……又咽了回去。' },
    { texts: ['树上结满苹果、梨、桃……等水果。'], why: { zh: '与“等”重复', en: 'Together with 等' }, finds: ['……'], becomes: '树上结满苹果、梨、桃等水果。' },
    { texts: ['等了又等。。。没有人来。'], why: { zh: '三个句号', en: 'Three stops' }, finds: ['。。。'], becomes: '等了又等……没有人来。' },
  ],
  clean: [
    { texts: ['他想说什么……又咽了回去。'], why: { zh: '六个点', en: 'Six points' } },
    { texts: ['……………\n第二段从这里开始。'.replace('……………', '…………')], why: { zh: '十二个点表示略去整段', en: 'Twelve points for left-out lines' } },
    { texts: ['He waited... and left.'], why: { zh: '英文三点', en: 'Three points in English' } },
    { texts: ['他们……等待着，一等就是三年。'], why: { zh: '“等待”不是“等”', en: '等待 is another word' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const found: Finds[] = forms.flatMap(([pattern, right, zh, en]) => [...matchesIn([reading], pattern)].map((hit) => ({ place: placeOf(hit), message: { zh: `${zh}。`, en: `${en}.` }, replacement: right(hit.match[0]) })))
      yield* grouped(found, { alone: 2, story: ({ place }) => storyAt(reading, place.start), said: (count) => ({ zh: `全文${count}处省略号写法不合规。`, en: `Ellipses in another form in ${count} places.` }) })
    }
  },
}
