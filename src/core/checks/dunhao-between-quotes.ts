import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const between = /[”》]、(?=[“《])/gu

/** A pause between quoted items or titles, which the standard leaves out. */
export const dunhaoBetweenQuotes: Check = {
  id: 'dunhao-between-quotes',
  title: { zh: '引号、书名号之间的顿号', en: 'A pause between quoted items' },
  why: { zh: '标有引号、书名号的并列成分之间通常不用顿号。', en: 'Between quoted items or titles the pause is usually left out.' },
  category: 'punctuation',
  severity: 'query',
  weight: 0.1,
  style: true,
  flagged: [
    { texts: ['组织学习《民法典》、《刑法》。'], why: { zh: '书名号之间', en: 'Between titles' }, finds: ['》、'], becomes: '组织学习《民法典》《刑法》。' },
    { texts: ['开展“春苗”、“秋实”行动。'], why: { zh: '引号之间', en: 'Between quotations' }, finds: ['”、'], becomes: '开展“春苗”“秋实”行动。' },
  ],
  clean: [
    { texts: ['组织学习《民法典》《刑法》。'], why: { zh: '不用顿号', en: 'Without a pause' } },
    { texts: ['订阅《晨报》（海外版）、《晚报》。'], why: { zh: '中间有括注', en: 'With a note between' } },
    { texts: ['开展“春苗”行动、“秋实”行动。'], why: { zh: '引号后另有词', en: 'With a word between' } },
    { texts: ['讨论“春苗”、秋实两项行动，“夏花”、“冬藏”、补种一并推进。'], why: { zh: '并列项有的不带引号', en: 'Some items are not quoted' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, between)) {
      const next = /^(?:“[^”]*”|《[^》]*》)(.)?/u.exec(hit.after)
      const plain = next?.[1] === '、' && !/^(?:“[^”]*”|《[^》]*》)、[“《]/u.test(hit.after)
      if (!plain) yield { place: placeOf(hit), message: { zh: '并列的引号、书名号之间不用顿号。', en: 'No pause between quoted items.' }, replacement: hit.match[0][0]! }
    }
  },
}
