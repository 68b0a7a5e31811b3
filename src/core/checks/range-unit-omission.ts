import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const span = /(?<![\d.A-Za-z:：∶/第—–~～-])(\d+(?:\.\d+)?)\s?([—–~～-]{1,2})\s?(\d+(?:\.\d+)?)(%|亿|万(?!千|州|象|盛|科|达))(?!.{0,2}比)/dgu

/** 9—16亿元: the first number lacks what the second has. */
export const rangeUnitOmission: Check = {
  id: 'range-unit-omission',
  title: { zh: '数值范围首项漏写亿、万、%', en: 'A range whose first number lacks its unit' },
  why: { zh: '“9—16亿元”可以读成从9元起：范围两端都要写全。', en: '“9–16亿” may be read as starting at nine; both ends carry 亿, 万 or %.' },
  category: 'numeral',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['计划投资9—16亿元。'], why: { zh: '亿', en: 'Hundreds of millions' }, finds: ['9'], becomes: '计划投资9亿—16亿元。' },
    { texts: ['参会3~5万人。'], why: { zh: '万', en: 'Tens of thousands' }, finds: ['3'], becomes: '参会3万~5万人。' },
    { texts: ['出苗率提高15～30%。'], why: { zh: '百分号', en: 'Percent' }, finds: ['15'], becomes: '出苗率提高15%～30%。' },
  ],
  clean: [
    { texts: ['计划投资9亿—16亿元，提高15%～30%。'], why: { zh: '写全', en: 'Both in full' } },
    { texts: ['每箱100—150千克，气温15～20℃。'], why: { zh: '单位可省', en: 'Units may be left out' } },
    { texts: ['中国队3-0获胜，观众2万人。'], why: { zh: '比分', en: 'A score' } },
    { texts: ['2021—2025年，拨电话0312-8765432。'], why: { zh: '年份和电话', en: 'Years and a telephone' } },
    { texts: ['型号X9-16，容量3-5亿联公司提供。'], dated: '2026-11-20', why: { zh: '型号、公司名', en: 'A model, a company' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, span)) {
      const [, from, , to, unit] = hit.match
      if (Number(from) >= Number(to) || Number(from) === 0 || /^联|^达|^科/u.test(hit.after) || (/^(?:19|20)\d\d$/.test(from!) && unit !== '%')) continue
      yield { place: placeOf(hit, 1), ...(unit === '%' ? { severity: 'query' as const } : {}), message: { zh: `首项也应带“${unit}”。`, en: `The first number takes “${unit}” too.` }, replacement: `${from}${unit}` }
    }
  },
}
