import { matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check } from '../model.ts'

const number = '(?:\\d[\\d,]{0,20}(?:\\.\\d{1,10})?[万亿千百十]{0,6}|(?:[一二两三四五六七八九十百千万亿]{1,20}))'
const about = '(?<![合签节条预履违公特制邀赴契相简大婚续])约'
const near = '(?<![附邻靠最临远亲新相贴切就将])近'
const unit = '[\\u4e00-\\u9fff%％℃]{0,4}?'
const patterns: readonly RegExp[] = [
  new RegExp(`(?:大约|大概|将近|接近|超过|${near}|逾|${about}|(?<![高赶反中英远])超)${number}(?:余|多)[万亿]?(?!年来|个月来|年前|[\\u4e00-\\u9fff]?样|彩|元化|次获)[名个人元亩户家件项吨公米台套辆场次天年岁种所座条]`, 'gu'),
  new RegExp(`(?:大约|大概|将近|接近|超过|${near}|逾|至少|最多|多达|高达|${about})(?:需要?|占|有|为|用|花费?|达)?${number}(?:多|余)?${unit}(?:左右|上下)(?![\\u4e00-\\u9fff]?(?:摇|摆|移|两|开|翻|楼|班|同|铺|邻|班|学|游))`, 'gu'),
  new RegExp(`(?:至少|不少于|不低于|超过|逾)${number}${unit}以上`, 'gu'),
  new RegExp(`${number}(?:多|余)[\\u4e00-\\u9fff%％℃]{0,3}?(?:左右|以上)`, 'gu'),
]

/** Two words for “about” on one number. */
export const approxDuplication: Check = {
  id: 'approx-duplication',
  title: { zh: '约数词重复', en: 'Approximation said twice' },
  why: { zh: '“约”和“左右”用一个就够，“近300余”自相矛盾。', en: 'One word for “about” is enough; “nearly 300 and more” contradicts itself.' },
  category: 'wording',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['近300余名群众参加义诊。'], why: { zh: '“近”与“余”矛盾', en: 'Nearly, and more' }, finds: ['近300余名'] },
    { texts: ['工期约90天左右。'], why: { zh: '“约”与“左右”重复', en: 'About, or so' }, finds: ['约90天左右'] },
    { texts: ['每班至少40人以上。'], why: { zh: '“至少”与“以上”重复', en: 'At least, and more' }, finds: ['至少40人以上'] },
  ],
  clean: [
    { texts: ['近300名群众参加义诊，300余人领到药品。'], why: { zh: '各用其一', en: 'One word each' } },
    { texts: ['工期约90天，附近30多户都来帮忙。'], why: { zh: '“附近”不是约数', en: '附近 is another word' } },
    { texts: ['签约50多家企业，节约20余万元。'], why: { zh: '签约、节约', en: '签约 and 节约' } },
    { texts: ['近3年多来，60岁以上老人每人一份。'], why: { zh: '近年；年龄界限', en: 'Recent years; a limit of age' } },
  ],
  *run({ readings }) {
    const taken = new Set<string>()
    for (const pattern of patterns) {
      for (const hit of matchesIn(readings, pattern)) {
        const place = placeOf(hit)
        const key = `${place.document}:${place.end}`
        if (taken.has(key) || taken.has(`${place.document}:${place.start}`)) continue
        taken.add(key)
        yield { place, message: { zh: '约数词重复，留一个即可。', en: 'Two words of approximation on one number.' } }
      }
    }
  },
}
