import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const bracketed = /(?<=^|[\n。；：])(（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])[、，．.]/dgmu
const numbered = /(?<=^|\n)(\d{1,2})、(?=[\u4e00-\u9fff])/dgmu
const ordinal = /(?<=^|[\n。；：])(?:第[一二三四五六七八九十]|首先|其次|再次|最后)(、)(?![^，。；]{0,14}(?:、第|、其|第[一二三]))/dgmu

/** The mark behind a list number. */
export const sequencePunct: Check = {
  id: 'sequence-punct',
  title: { zh: '序次语后的标点', en: 'The mark behind a list number' },
  why: { zh: '带括号的序号后不加点号；“第一”“首先”后用逗号。', en: 'A bracketed number takes no mark; 第一 and 首先 take a comma.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['（一）、加强领导。'], why: { zh: '括号后不加顿号', en: 'No pause behind a bracket' }, finds: ['（一）、'], becomes: '（一）加强领导。' },
    { texts: ['首先、要把渠修好。'], why: { zh: '“首先”后用逗号', en: 'A comma behind 首先' }, finds: ['、'], becomes: '首先，要把渠修好。' },
  ],
  clean: [
    { texts: ['（一）加强领导。\n一、统一规划\n1. 先易后难'], why: { zh: '合规', en: 'As the standard has it' } },
    { texts: ['第一、第三产业都有增长。'], why: { zh: '并列的序数', en: 'Ordinals in a row' } },
    { texts: ['首先，要把渠修好；其次，要护好坡。'], why: { zh: '逗号', en: 'Commas' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, bracketed)) yield { place: placeOf(hit), message: { zh: '带括号的序号后不加点号。', en: 'No mark behind a bracketed number.' }, replacement: hit.match[1]! }
    for (const hit of matchesIn(readings, numbered)) yield { place: placeOf(hit), message: { zh: '阿拉伯数字序号后用下脚点。', en: 'An Arabic list number takes a point.' }, replacement: `${hit.match[1]}. ` }
    for (const hit of matchesIn(readings, ordinal)) yield { place: placeOf(hit, 1), message: { zh: '序次语后用逗号。', en: 'It takes a comma.' }, replacement: '，' }
  },
}
