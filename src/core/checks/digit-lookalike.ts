import { matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

const unit = '年|月|日|元|万|亿|%|％|人|个|名|户|吨|亩|米|公里|千米|时|分|家|件|项|次|天|岁|台|套|所|座|条|平方|公顷|千瓦|余|多'
const digits = new RegExp(`(?<![A-Za-z\\d.\\-])(?=[\\dOoIl]*\\d)(?=[\\d.]*[OoIl])[\\dOoIl]{2,12}(?:\\.[\\dOoIl]+)?(?=\\s?(?:${unit}))(?!O型|I类)`, 'gu')
const decimals = new RegExp(`(?<![A-Za-z\\d.\\-])\\d+\\.\\d*[OoIl][\\dOoIl]*(?=\\s?(?:${unit}))`, 'gu')
const hanYear = /[一二](?=[〇○零一二三四五六七八九\dOoО]{3}年)(?=[〇○零一二三四五六七八九\dOoО]*[\dOoО])[〇○零一二三四五六七八九\dOoО]{3}(?=年)/gu
const han = '〇一二三四五六七八九'

/** A letter where a digit should be. */
export const digitLookalike: Check = {
  id: 'digit-lookalike',
  title: { zh: '数字中混入字母', en: 'A letter in a number' },
  why: { zh: '字母O、l混进数字，看不出来，检索和计算都失灵。', en: 'An O or l looks like a digit; searches and sums fail on it.' },
  category: 'numeral',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['2O25年，全县造林3万亩。'], why: { zh: '字母O', en: 'A letter O' }, finds: ['2O25'], becomes: '2025年，全县造林3万亩。' },
    { texts: ['l0月起，公交车改走新路。'], why: { zh: '字母l', en: 'A letter l' }, finds: ['l0'], becomes: '10月起，公交车改走新路。' },
    { texts: ['粮食增产5.O%。'], why: { zh: '小数里的O', en: 'An O behind the point' }, finds: ['5.O'], becomes: '粮食增产5.0%。' },
    { texts: ['二○二5年春，水库开工。'], why: { zh: '汉字年份混入数字', en: 'A digit in a year in Han' }, finds: ['二○二5'], becomes: '二〇二五年春，水库开工。' },
  ],
  clean: [
    { texts: ['2025年10月，全县造林3万亩。'], why: { zh: '全是数字', en: 'Digits only' } },
    { texts: ['O型血、I类地区、A4纸、5G网络、K10路车。'], why: { zh: '字母是名称', en: 'Letters that name' } },
    { texts: ['二○二五年春，水库开工。'], why: { zh: '汉字年份', en: 'A year in Han' } },
    { texts: ['O2O平台入驻商户300家，车牌E10I5号。'], why: { zh: '术语与车牌', en: 'A term and a number plate' } },
    { texts: ['The model Il-62 and the 2Oth page were not mentioned.'], why: { zh: '英文', en: 'English' } },
  ],
  *run({ readings }) {
    for (const pattern of [digits, decimals]) {
      for (const hit of matchesIn(readings, pattern)) {
        const replacement = hit.match[0].replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
        if (/^[OoIl]+$/.test(hit.match[0]) || (/^0\d/.test(replacement) && !/^0\d[月日时分]/.test(replacement + hit.after[0]))) continue
        yield { place: placeOf(hit), weight: weightAt(hit.reading, placeOf(hit), 1), message: { zh: `数字里混入了字母，应为${replacement}。`, en: `A letter among digits: ${replacement}.` }, replacement }
      }
    }
    for (const hit of matchesIn(readings, hanYear)) {
      const replacement = [...hit.match[0]].map((one) => (/\d/.test(one) ? han[Number(one)] : /[OoО○零]/.test(one) ? '〇' : one)).join('')
      yield { place: placeOf(hit), message: { zh: `汉字年份应写作${replacement}。`, en: `In Han the year is ${replacement}.` }, replacement }
    }
  },
}
