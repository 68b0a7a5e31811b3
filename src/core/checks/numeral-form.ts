import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const han = '〇一二三四五六七八九'
const lunar = /(?:农历|正月|腊月)(?:[一二三四五六七八九十冬腊正]+月)?(?:初)?(\d{1,2})(?![\d月年%.亩个户])/dgu
const several = /(?<!\d)(\d0几)(?=[个名岁年天家户人])|几(10|100)(?=[个名岁年天家户人])/dgu
const mixed = /(?<!\d)\d+[千百](?=[万元个名户人亩吨]|\d)(?!瓦|米|克|分|伏|赫)/gu
const yearZero = /[一二]零[零一二三四五六七八九]{2}年|[一二](?=.{0,2}[零○])[〇零○一二三四五六七八九]{3}年/gu

/** Numerals written against the standard for numerals. */
export const numeralForm: Check = {
  id: 'numeral-form',
  title: { zh: '数字形式', en: 'The form of numerals' },
  why: { zh: '农历用汉字，“几”配汉字，阿拉伯数字只与万、亿连用。', en: 'Lunar dates are in Han, 几 goes with Han, Arabic digits only with 万 and 亿.' },
  category: 'numeral',
  severity: 'query',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['农历八月15，村里唱大戏。'], why: { zh: '农历日期', en: 'A lunar date' }, finds: ['15'], becomes: '农历八月十五，村里唱大戏。' },
    { texts: ['他20几岁就当了队长。'], why: { zh: '“几”配汉字', en: '几 goes with Han' }, finds: ['20几'], becomes: '他二十几岁就当了队长。' },
    { texts: ['村里投资3千5百万元。'], why: { zh: '千、百不与数字连用', en: 'No 千 or 百 behind digits' }, finds: ['3千', '5百'] },
  ],
  clean: [
    { texts: ['农历八月十五，村里唱大戏；正月里来2000人看灯。'], why: { zh: '农历用汉字', en: 'Lunar dates in Han' } },
    { texts: ['他二十几岁就当了队长，手下几十人。'], why: { zh: '汉字配“几”', en: 'Han with 几' } },
    { texts: ['投资3500万元，装机3千瓦，跑5千米。'], why: { zh: '万元；千瓦、千米是单位', en: '千瓦 and 千米 are units' } },
    { texts: ['二〇二六年春，十几个村通了车。'], why: { zh: '年份用〇', en: '〇 in a year' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, lunar)) yield { place: placeOf(hit, 1), message: { zh: '农历日期用汉字。', en: 'A lunar date is written in Han.' }, ...withReplacement(written(Number(hit.match[1]))) }
    for (const hit of matchesIn(readings, several)) yield { place: placeOf(hit), message: { zh: '“几”与汉字数字连用。', en: '几 goes with Han numerals.' }, replacement: hit.match[1] ? `${written(Number(hit.match[1].slice(0, 2)))}几` : `几${hit.match[2] === '10' ? '十' : '百'}` }
    for (const hit of matchesIn(readings, mixed)) yield { place: placeOf(hit), message: { zh: '阿拉伯数字后只用万、亿。', en: 'Only 万 and 亿 follow Arabic digits.' } }
    for (const hit of matchesIn(readings, yearZero)) yield { place: placeOf(hit), message: { zh: '年份里的零写作“〇”。', en: 'Zero in a year is 〇.' }, replacement: hit.match[0].replace(/[零○]/gu, '〇') }
  },
}

function withReplacement(words: string | undefined) {
  return words ? { replacement: words } : {}
}

/** 15 → 十五, 20 → 二十. */
function written(value: number): string | undefined {
  if (value < 1 || value > 99) return undefined
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${han[tens]}十`}${ones ? han[ones] : ''}`
}
