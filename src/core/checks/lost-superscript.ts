import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const power = /(?<=[\d万亿多余])\s?(?:k|c|m|d|h)?m([23])(?![A-Za-z0-9.²³])/dgu
const exponent = /(?<=\d\s?[×x*]\s?10)[-−–](\d{1,2})(?![\d.%])/dgu
const raised: Record<string, string> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

/** m2 for m², 10-6 for 10⁻⁶. */
export const lostSuperscript: Check = {
  id: 'lost-superscript',
  title: { zh: '上标丢失', en: 'A lost superscript' },
  why: { zh: '上标变成平字，m²成了m2，10⁻⁶成了10-6，数值全变。', en: 'A raised figure came down: m² became m2, and 10⁻⁶ another number.' },
  category: 'unit',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['展厅占地1200m2，层高6m。'], why: { zh: '平方', en: 'Square' }, finds: ['2'], becomes: '展厅占地1200m²，层高6m。' },
    { texts: ['日供水3万m3。'], why: { zh: '立方', en: 'Cubic' }, finds: ['3'], becomes: '日供水3万m³。' },
    { texts: ['浓度低于3×10-6。'], why: { zh: '负指数', en: 'A negative exponent' }, finds: ['-6'], becomes: '浓度低于3×10⁻⁶。' },
  ],
  clean: [
    { texts: ['展厅占地1200m²，日供水3万m³。'], why: { zh: '上标在位', en: 'Raised as they should be' } },
    { texts: ['PM2.5浓度下降，M2增长8%。'], why: { zh: 'PM2.5和货币供应量', en: 'PM2.5 and a money supply' } },
    { texts: ['4×100米接力夺冠，3×10米的横幅挂起。'], why: { zh: '乘号', en: 'A product' } },
    { texts: ['乘坐地铁M2号线到6m2b展位。'], why: { zh: '线路与展位', en: 'A line and a stand' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, power)) yield { place: placeOf(hit, 1), message: { zh: '应为上标。', en: 'It should be raised.' }, replacement: raised[hit.match[1]!]! }
    for (const hit of matchesIn(readings, exponent)) yield { place: placeOf(hit), message: { zh: '指数应为上标。', en: 'The exponent should be raised.' }, replacement: `⁻${[...hit.match[1]!].map((one) => raised[one]).join('')}` }
  },
}
