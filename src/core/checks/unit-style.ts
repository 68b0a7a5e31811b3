import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const old: Readonly<Record<string, string | undefined>> = { 公分: '厘米', 公升: '升', 市斤: '斤', 英寸: undefined, 英尺: undefined, 马力: undefined, 市尺: undefined, 华里: undefined, 市里: undefined, 公里每小时: '公里/小时' }
const words = new RegExp(`(?<=\\d|[一二两三四五六七八九十百千万余多])(${Object.keys(old).join('|')})(?!电视|屏|电脑|显示|照片|轮|以上)`, 'gu')
const symbols: Readonly<Record<string, string>> = { KM: 'km', Km: 'km', Kg: 'kg', KG: 'kg', KW: 'kW', Kw: 'kW', kw: 'kW', KWh: 'kW·h', KWH: 'kW·h', kwh: 'kW·h', mAH: 'mA·h', Mpa: 'MPa', mpa: 'MPa', db: 'dB', DB: 'dB', HZ: 'Hz', hz: 'Hz' }
const symbol = new RegExp(`(?<=\\d\\s?)(?:${Object.keys(symbols).sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])|(?<![A-Za-z])(?:Pm|pm)2\\.5`, 'gu')

/** Units outside the legal system, and symbols in the wrong case. */
export const unitStyle: Check = {
  id: 'unit-style',
  title: { zh: '非法定单位与单位符号', en: 'Units and their symbols' },
  why: { zh: '报纸用法定计量单位，单位符号大小写有定规。', en: 'A paper uses the legal units; the case of a symbol is laid down.' },
  category: 'unit',
  severity: 'query',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['他身高175公分。'], why: { zh: '公分即厘米', en: '公分 is 厘米' }, finds: ['公分'], becomes: '他身高175厘米。' },
    { texts: ['机组功率200KW，全程12KM。'], why: { zh: '符号大小写', en: 'The case of symbols' }, finds: ['KW', 'KM'] },
    { texts: ['拖拉机有80马力。'], why: { zh: '马力不是法定单位', en: '马力 is no legal unit' }, finds: ['马力'] },
  ],
  clean: [
    { texts: ['他身高175厘米，买了5公斤苹果。'], why: { zh: '法定单位与公斤', en: 'Legal units and 公斤' } },
    { texts: ['功率200kW，全程12km，PM2.5下降。'], why: { zh: '符号正确', en: 'Right symbols' } },
    { texts: ['客厅摆着55英寸电视。'], why: { zh: '屏幕尺寸惯例', en: 'Screens go by inches' } },
    { texts: ['老人说：“那年一亩地打300市斤。”'], why: { zh: '引语', en: 'A quotation' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const quoted = quotedSpans(reading.document.text)
      for (const hit of matchesIn([reading], words)) {
        const right = old[hit.match[0]]
        if (!isInside(quoted, hit.match.index)) yield { place: placeOf(hit), message: right ? { zh: `宜用“${right}”。`, en: `The legal unit is ${right}.` } : { zh: `“${hit.match[0]}”不是法定计量单位。`, en: `${hit.match[0]} is no legal unit.` }, ...(right ? { replacement: right } : {}) }
      }
      for (const hit of matchesIn([reading], symbol)) {
        const right = symbols[hit.match[0]] ?? 'PM2.5'
        yield { place: placeOf(hit), message: { zh: `单位符号应为${right}。`, en: `The symbol is ${right}.` }, replacement: right }
      }
    }
  },
}
