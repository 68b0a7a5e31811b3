import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const forms: readonly (readonly [RegExp, (words: string) => string, string, string])[] = [
  [/(?<=(?:19|20)\d{2})-(?=(?:19|20)?\d{2}年)/gu, () => '—', '年份之间用一字线', 'Years take a dash'],
  [/(?<=[\u4e00-\u9fff”])(?:--|———+|(?<!—)—(?!—))(?=[\u4e00-\u9fff“])(?![京沪杭广深港澳渝蓉昆郑武汉西兰新疆]{1,2}(?:线|高铁|铁路|高速))/gu, () => '——', '破折号占两格', 'A dash takes two squares'],
  [/(?<=[\u4e00-\u9fff]{1,6})[•・．‧](?=[\u4e00-\u9fff]{2,6})/gu, () => '·', '间隔号用“·”', 'The middle dot is “·”'],
  [/(?<=(?<![\d.])(?:3|5|6|9|11|12))\.(?=(?:15|12|18|4)(?:晚会|国际消费者|大地震|地震|事件))/gu, () => '·', '事件日期用间隔号', 'The date of an event takes a middle dot'],
]

/** Hyphen, dash and middle dot by the standard. */
export const dashDotForm: Check = {
  id: 'dash-dot-form',
  title: { zh: '破折号、连接号、间隔号', en: 'Dash, hyphen and middle dot' },
  why: { zh: '短横、一字线、破折号、间隔号各有用处。', en: 'Hyphen, dash and middle dot each have their use.' },
  category: 'punctuation',
  severity: 'query',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['三年行动计划（2013-2015年）收官。'], why: { zh: '年份之间', en: 'Between years' }, finds: ['-'], becomes: '三年行动计划（2013—2015年）收官。' },
    { texts: ['作家约翰•史密斯来访。'], why: { zh: '间隔号', en: 'A middle dot' }, finds: ['•'], becomes: '作家约翰·史密斯来访。' },
    { texts: ['村里有两件宝--古井和老树。'], why: { zh: '破折号', en: 'A dash' }, finds: ['--'], becomes: '村里有两件宝——古井和老树。' },
  ],
  clean: [
    { texts: ['三年行动计划（2013—2015年）收官。'], why: { zh: '一字线', en: 'A dash' } },
    { texts: ['作家约翰·史密斯来访，带来两件宝——书和信。'], why: { zh: '合规', en: 'As it should be' } },
    { texts: ['更新时间2026-02-09，电话0312-8765432，比分3-0。'], why: { zh: '时间戳、电话、比分', en: 'A time stamp, a telephone, a score' } },
    { texts: ['标准GB/T 15834-2011，型号X-2015年款。'], why: { zh: '标准号、型号', en: 'A standard and a model' } },
  ],
  *run({ readings }) {
    for (const [pattern, right, zh, en] of forms) for (const hit of matchesIn(readings, pattern)) if (!/[A-Z/]$/u.test(hit.before.slice(-6, -4))) yield { place: placeOf(hit), message: { zh: `${zh}。`, en: `${en}.` }, replacement: right(hit.match[0]) }
  },
}
