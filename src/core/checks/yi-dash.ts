import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const between = /(?<=\d(?:[年月日时%％℃度万亿元]|万元|亿元|公里|米|号)?)一(?=\d)/gu
const counted = /(?<=[了有是的出来着起成为每在这那另见到过共仅只如将把给添])—(?!—)(?=(?:个|家|批|名|座|条|项|位|台|份|只|支)(?!人|体|性|案|别|庭|电|具|长|列|置|于|目))/gu

/** The numeral 一 for a dash, a dash for the numeral. */
export const yiDash: Check = {
  id: 'yi-dash',
  title: { zh: '“一”与连接号混淆', en: '一 for a dash' },
  why: { zh: '汉字“一”和一字线形状相同，排出来分不清，数值却变了。', en: 'The numeral and the dash look alike; the number changes.' },
  category: 'punctuation',
  severity: 'error',
  weight: 0.1,
  flagged: [
    { texts: ['2011一2015年，全村修路12公里。'], why: { zh: '年份之间', en: 'Between years' }, finds: ['一'], becomes: '2011—2015年，全村修路12公里。' },
    { texts: ['气温5℃一8℃，注意保暖。'], why: { zh: '温度之间', en: 'Between temperatures' }, finds: ['一'], becomes: '气温5℃—8℃，注意保暖。' },
    { texts: ['村里办起了—家豆腐坊。'], why: { zh: '横线代替了“一”', en: 'A dash for the numeral' }, finds: ['—'], becomes: '村里办起了一家豆腐坊。' },
  ],
  clean: [
    { texts: ['2011—2015年，气温5℃—8℃。'], why: { zh: '连接号', en: 'Dashes' } },
    { texts: ['村里办起了一家豆腐坊，第一一〇号院。'], why: { zh: '数目', en: 'Numerals' } },
    { texts: ['这条路——条条大路之一——通了。'], why: { zh: '破折号', en: 'A dash of two' } },
    { texts: ['“京—名古屋”航线，3月一过，天就热了。'], why: { zh: '连接地名；“一过”', en: 'Between places; 一过' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, between)) yield { place: placeOf(hit), message: { zh: '数字之间应用连接号“—”，不是汉字“一”。', en: 'Between numbers stands a dash, not the numeral 一.' }, replacement: '—' }
    for (const hit of matchesIn(readings, counted)) yield { place: placeOf(hit), message: { zh: '量词前应是汉字“一”，不是横线。', en: 'Before a counting word stands the numeral 一, not a dash.' }, replacement: '一' }
  },
}
