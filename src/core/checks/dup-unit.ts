import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const number = '[\\d一二两三四五六七八九十百千万亿几余多]'
/** Units that are doubled by no word; the whole unit, then the part that came twice. */
const measures = new RegExp(`(?<=${number}|平方|立方)(?:(元|吨|亩|公里|公斤|千克|公顷|平方米|立方米|千米|万元|亿元|千瓦时|百分点|人次|美元|厘米|毫米)\\1|(平方米|立方米|千米|厘米|毫米)米|(公顷)顷|(公斤)斤(?!两)|(人次)次(?!日|数|年|月)|(万元|亿元|美元|港元|欧元)元|(百分点)点|(千瓦时)时(?!间|段|期|候)|(公里)里(?!程|面|边|外))`, 'gu')
const others: readonly (readonly [RegExp, (words: string) => string | undefined])[] = [
  [/平方平方(?=米|公里|千米)|立方立方(?=米)/gu, (words) => words.slice(0, 2)],
  [/(?<=\d)(?:%%|％％|%％|％%)/gu, (words) => words[0]],
  [/(?<=\d)(?:万万(?=[元人名户吨亩平公余多])|亿亿(?=元|人|吨|千))/gu, (words) => words[0]],
  [/(?<=\d(?:亿|万)元)[亿万](?=[，。；、的])/gu, () => ''],
  [/百分之[\d.]+[%％]/gu, () => undefined],
  [/\d[%％]个?百分点/gu, () => undefined],
]
/** Words that count; doubled they are a slip only where no word begins with the second. */
const counting = /(?<=[\d二两三四五六七八九十百千][万亿余多]?)([名个位家户件项台套辆场座条张所份篇次岁天株头棵艘架册枚盒箱])\1/gu

/** A unit or counting word printed twice. */
export const dupUnit: Check = {
  id: 'dup-unit',
  title: { zh: '单位或量词叠出', en: 'A unit twice' },
  why: { zh: '改数字时新旧单位都留下了。', en: 'The number was changed and both units stayed.' },
  category: 'unit',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['每户补助300元元。'], why: { zh: '元字重复', en: '元 twice' }, finds: ['元元'], becomes: '每户补助300元。' },
    { texts: ['新建厂房1200平方米米。'], why: { zh: '米字重复', en: '米 twice' }, finds: ['平方米米'], becomes: '新建厂房1200平方米。' },
    { texts: ['合格率提高3个个百分点。'], why: { zh: '个字重复', en: '个 twice' }, finds: ['个个'], becomes: '合格率提高3个百分点。' },
    { texts: ['全村来了80名名志愿者。'], why: { zh: '量词重复', en: 'A counting word twice' }, finds: ['名名'], becomes: '全村来了80名志愿者。' },
    { texts: ['增长百分之12%。'], why: { zh: '百分之与%并用', en: '百分之 and % together' }, finds: ['百分之12%'] },
  ],
  clean: [
    { texts: ['每户补助300元，5家家电企业参展。'], why: { zh: '家电是词', en: '家电 is a word' } },
    { texts: ['全镇3万人人均增收200元，12户户均养牛3头。'], why: { zh: '人均、户均', en: 'Per head, per household' } },
    { texts: ['队员个个争先，2个个体户也报了名。'], why: { zh: '个个、个体户', en: 'Each one, and a trade of one’s own' } },
    { texts: ['超算每秒百亿亿次，他万万没想到。'], why: { zh: '亿亿次、万万', en: 'Words of their own' } },
    { texts: ['10名名师送教下乡，4位位列前茅。'], why: { zh: '名师、位列', en: 'Words that begin with the second' } },
    { texts: ['全程50公里里程碑都换了新。'], why: { zh: '里程碑', en: 'A milestone' } },
    { texts: ['每次次数不限，3次次日达，6件件件合格。'], why: { zh: '次数、次日、件件', en: 'Words that begin with the counting word' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, measures)) {
      const unit = hit.match.slice(1).find(Boolean)!
      yield found(hit, unit)
    }
    for (const [pattern, right] of others) for (const hit of matchesIn(readings, pattern)) yield found(hit, right(hit.match[0]))
    for (const hit of matchesIn(readings, counting)) if (standsAlone(hit)) yield found(hit, hit.match[1])
  },
}

/** The segmenter makes a word of its own of the second one, and no third follows. */
function standsAlone({ reading, match, after }: Hit): boolean {
  if (after.startsWith(match[1]!) || after.startsWith('均')) return false
  const second = match.index + match[1]!.length
  const token = reading.tokens.find((one) => one.start <= second && one.end > second)
  return token ? token.end === match.index + match[0].length : /^[，。；、）的]/u.test(after)
}

function found(hit: Hit, replacement: string | undefined): Finds {
  return { place: placeOf(hit), message: { zh: `“${hit.match[0]}”：单位重复。`, en: `“${hit.match[0]}”: the unit stands twice.` }, ...(replacement === undefined ? {} : { replacement }) }
}
