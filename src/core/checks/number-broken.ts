import { matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

const unit = '(?:%|％|‰|个百分点|℃|万|亿|元|亩|吨|公里|平方米|米|公斤|倍)'
interface Break { readonly pattern: RegExp; readonly right?: (words: string) => string; readonly zh: string; readonly en: string }
const breaks: readonly Break[] = [
  { pattern: new RegExp(`(?<![\\d.])\\d+(?:[ \\u3000]+\\.[ \\u3000]*|\\.[ \\u3000]+)\\d+(?=${unit})`, 'gu'), right: (words) => words.replace(/[ \u3000]/gu, ''), zh: '小数点旁多了空格', en: 'A space beside the decimal point' },
  { pattern: /(?<![\d.])\d{1,3}。\d{1,2}(?=%|％|个百分点|℃|万|亿|倍)/gu, right: (words) => words.replace('。', '.'), zh: '小数点成了句号', en: 'A full stop for the decimal point' },
  { pattern: /(?<![\d.])\d+\.\.+\d+/gu, right: (words) => words.replace(/\.+/u, '.'), zh: '小数点重复', en: 'Two decimal points' },
  { pattern: new RegExp(`(?<![\\d.\\w])\\d+\\.\\d+\\.\\d+(?=\\s?${unit})`, 'gu'), zh: '一个数有两个小数点', en: 'Two decimal points in one number' },
  { pattern: /(?<![\d.])\d+\.(?=[%％]|万|亿|元)/gu, zh: '小数点后缺数字', en: 'No digit behind the decimal point' },
  { pattern: /(?<![\d,，.年月日第])[1-9]\d{0,2}，\d{3}(?=(?:元|人|户|名|万元|吨|亩|公里|平方米|家|件)(?![\u4e00-\u9fff]{0,2}，\d))/gu, right: (words) => words.replace('，', ','), zh: '千分号用了中文逗号', en: 'A Chinese comma between thousands' },
  { pattern: new RegExp(`(?<![\\d,.])\\d{1,3}(?:,\\d{3})*,(?:\\d{1,2}|\\d{4,})(?=${unit})`, 'gu'), zh: '千分号位置不对', en: 'The thousands are not grouped by three' },
]

/** A number broken by a space, a stop or a comma in the wrong place. */
export const numberBroken: Check = {
  id: 'number-broken',
  title: { zh: '数字断裂、小数点错', en: 'A broken number' },
  why: { zh: '小数点、千分号错位，数值差十倍百倍。', en: 'A point or comma out of place makes it ten or a hundred times another number.' },
  category: 'numeral',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['销售额增长12 .5%。'], why: { zh: '小数点前有空格', en: 'A space before the point' }, finds: ['12 .5'], becomes: '销售额增长12.5%。' },
    { texts: ['失业率降至3。2%。'], why: { zh: '句号当小数点', en: 'A full stop for the point' }, finds: ['3。2'], becomes: '失业率降至3.2%。' },
    { texts: ['总投资1.2.5亿元。'], why: { zh: '两个小数点', en: 'Two points' }, finds: ['1.2.5'] },
    { texts: ['每户补助3，500元。'], why: { zh: '中文逗号', en: 'A Chinese comma' }, finds: ['3，500'], becomes: '每户补助3,500元。' },
  ],
  clean: [
    { texts: ['销售额增长12.5%，失业率降至3.2%，投资1,250万元。'], why: { zh: '数字完整', en: 'Whole numbers' } },
    { texts: ['差距缩小至2.54。30个县区参加。'], why: { zh: '真正的句号', en: 'A real full stop' } },
    { texts: ['软件升级到1.2.5版，IP为10.0.0.1。'], why: { zh: '版本与网址', en: 'A version and an address' } },
    { texts: ['1. 2026年目标'], why: { zh: '序号后的点', en: 'Points behind list numbers' } },
    { texts: ['分获第2，300人到场；全长1,200万米。'], why: { zh: '逗号是停顿；千分号合规', en: 'A pause; grouped by three' } },
  ],
  *run({ readings }) {
    for (const { pattern, right, zh, en } of breaks) {
      for (const hit of matchesIn(readings, pattern)) {
        if (/(?:^|[\n；。])$/u.test(hit.before) && /^\d{1,2}\.\s/u.test(hit.match[0])) continue
        if (pattern.source.includes(',(?:') && halfWidthCommas(hit.reading.document.text) > 2) continue
        yield { place: placeOf(hit), weight: weightAt(hit.reading, placeOf(hit), 1), message: { zh: `${zh}。`, en: `${en}.` }, ...(right ? { replacement: right(hit.match[0]) } : {}) }
      }
    }
  },
}

/** Copy that sets half-width commas between clauses may have one between two numbers. */
function halfWidthCommas(text: string): number {
  return text.match(/[\u4e00-\u9fff],/gu)?.length ?? 0
}
