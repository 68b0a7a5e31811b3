/** How one kind of mistake is put into a right sentence: the words it touches, and what it makes of them. */
export interface Plant {
  readonly kind: string
  /** Any of these may find it. */
  readonly checks: readonly string[]
  readonly at: RegExp
  readonly to: (match: RegExpExecArray) => string | undefined
}

const days = '一二三四五六日'
const number = (words: string | undefined, by: number) => String(Number(words) + by)

export const plants: readonly Plant[] = [
  { kind: 'weekday one on', checks: ['weekday-mismatch', 'relative-day'], at: /(?<=日（|今天（)(星期|周)([一二三四五六日])(?=）)/gu, to: ([, name, day]) => `${name}${days[(days.indexOf(day!) + 1) % 7]}` },
  { kind: 'a day past the end of the month', checks: ['impossible-date'], at: /(\d{1,2})月\d{1,2}日(?!（?农历|是|那天|清明)/gu, to: ([, month]) => `${month}月${Number(month) === 2 ? 30 : 32}日` },
  { kind: 'month 13', checks: ['impossible-date'], at: /(?<=20\d\d年)\d{1,2}(?=月\d)/gu, to: () => '13' },
  { kind: 'plan years', checks: ['five-year-plan'], at: /(?<=（)20\d\d(?=—20\d\d年）)/gu, to: ([year]) => number(year, -1) },
  { kind: 'first year of a plan', checks: ['five-year-plan'], at: /2026年(?=是“十五五”)/gu, to: () => '2025年' },
  { kind: 'this or last year', checks: ['relative-year'], at: /(?<=[今去]年（)20\d\d/gu, to: ([year]) => number(year, -1) },
  { kind: 'anniversary', checks: ['anniversary'], at: /\d+(?=周年)/gu, to: ([count]) => number(count, 1) },
  { kind: 'session', checks: ['session-ordinal'], at: /(?<=第)(?:33|27)(?=届夏季|个记者节)/gu, to: ([count]) => number(count, -1) },
  { kind: 'span turned round', checks: ['interval-order'], at: /(20\d\d)年((?:\d+月)?)至(20\d\d)年((?:\d+月)?)/gu, to: ([, a, m, b, n]) => `${b}年${n}至${a}年${m}` },
  { kind: 'century', checks: ['century-decade'], at: /20世纪90年代（/gu, to: () => '19世纪90年代（' },
  { kind: 'age', checks: ['age-birthyear'], at: /(?<=今年|2008年)\d+(?=岁)/gu, to: ([age]) => number(age, 10) },
  { kind: 'months of a period', checks: ['period-label'], at: /(?<=1月?[—至])[369](?=月)/gu, to: ([month]) => number(month, -1) },
  { kind: 'length of time', checks: ['duration'], at: /(?<=为期|，共|历时)\d+(?=天|个月)/gu, to: ([count]) => number(count, 4) },
  { kind: 'observance', checks: ['festival-date'], at: /(?<=3月|9月|5月)\d+(?=日(?:是植树节|是世界水日|）那天|是母亲节))/gu, to: ([day]) => number(day, 1) },
  { kind: 'lunar day', checks: ['lunar-mismatch'], at: /(?<=2026年\d月)\d+(?=日(?:（农历|是中秋|清明))/gu, to: ([day]) => number(day, -1) },
  { kind: 'animal of the year', checks: ['lunar-mismatch'], at: /马(?=年，剪纸)/gu, to: () => '羊' },
  { kind: 'number lost', checks: ['orphan-unit'], at: /(?<=增长|提高|占地|总投资|为期)[\d.]+(?=%|个百分点|亩|亿元|天)/gu, to: () => '' },
  { kind: 'unit twice', checks: ['dup-unit'], at: /(?<=\d万?)(元|吨|亩|公里|公斤|平方米|万元|%|名|台|株)(?=[，。；、])/gu, to: ([unit]) => `${unit}${unit}` },
  { kind: 'counting word twice', checks: ['dup-unit'], at: /(?<=\d)(?:名|张|头|册)(?=学生|工人|青年|牛)/gu, to: ([unit]) => `${unit}${unit}` },
  { kind: 'square lost', checks: ['lost-area'], at: /平方(?=米)/gu, to: () => '' },
  { kind: 'square put in', checks: ['lost-area'], at: /(?<=全长[\d.]+)公里/gu, to: () => '平方公里' },
  { kind: 'conversion off by ten', checks: ['conversion-pair'], at: /(?<=约|（)(?:200(?=公顷)|80(?=斤)|1\.42(?=亿元))/gu, to: ([value]) => String(Number(value) / 10) },
  { kind: 'superscript lost', checks: ['lost-superscript'], at: /²/gu, to: () => '2' },
  { kind: 'closing mark lost', checks: ['unbalanced-pairs'], at: /[”》）]/gu, to: () => '' },
  { kind: 'opening mark lost', checks: ['unbalanced-pairs'], at: /[“《（]/gu, to: () => '' },
  { kind: 'mark twice', checks: ['doubled-marks'], at: /[，。、；](?=.)|。$/gu, to: ([mark]) => `${mark}${mark}` },
  { kind: 'two marks at odds', checks: ['doubled-marks'], at: /，(?=[\u4e00-\u9fff])/gu, to: () => '，。' },
  { kind: 'letter in a number', checks: ['digit-lookalike'], at: /(?<=2)0(?=\d\d年)/gu, to: () => 'O' },
  { kind: 'stop for a point', checks: ['number-broken'], at: /(?<=\d)\.(?=\d+%)/gu, to: () => '。' },
  { kind: 'space at a point', checks: ['number-broken', 'stray-spaces'], at: /(?<=\d)\.(?=\d+(?:%|亿|万))/gu, to: () => ' .' },
  { kind: '一 for a dash', checks: ['yi-dash'], at: /(?<=\d)—(?=\d)/gu, to: () => '一' },
  { kind: 'points for an ellipsis', checks: ['ellipsis-form'], at: /……/gu, to: () => '...' },
  { kind: 'half width', checks: ['half-width-marks'], at: /(?<=[\u4e00-\u9fff])[，；](?=[\u4e00-\u9fff])/gu, to: ([mark]) => (mark === '，' ? ',' : ';') },
  { kind: 'straight quotes', checks: ['quote-glyphs'], at: /“([^“”‘’A-Za-z]+)”/gu, to: ([, words]) => `"${words}"` },
  { kind: 'stop of an item', checks: ['item-stops'], at: /；(?=三是)/gu, to: () => '。' },
  { kind: '二 for 两', checks: ['er-liang'], at: /两(?=[个台辆](?!月))/gu, to: () => '二' },
  { kind: 'pause in a rough number', checks: ['dunhao-approx'], at: /(?<=三)(?=四十人)|(?<=七)(?=八个)/gu, to: () => '、' },
  { kind: 'approximation twice', checks: ['approx-duplication'], at: /近300名|约90天|超过500人/gu, to: ([words]) => (words.startsWith('约') ? `${words}左右` : words.replace('00', '00多')) },
  { kind: 'unit of an amount lost', checks: ['missing-measure'], at: /(?<=资金\d+万)元(?=用于)/gu, to: () => '' },
  { kind: 'radical for a character', checks: ['bad-codepoint'], at: /[里长用]/gu, to: ([one]) => ({ 里: '⾥', 长: '⻓', 用: '⽤' })[one as '里'] },
  { kind: 'hidden character', checks: ['hidden-character'], at: /(?<=全[县村镇])/gu, to: () => '\u200b' },
  { kind: 'digit of a telephone lost', checks: ['phone-length'], at: /(?<=\d)[24](?=，(?:联系人|全天))/gu, to: () => '' },
  { kind: 'check digit', checks: ['check-digit'], at: /(?<=Y4)3|(?<=40615-)7/gu, to: () => '1' },
  { kind: 'address', checks: ['url-form'], at: /https:(?=\/\/)|(?<=example)\.(?=com，)/gu, to: ([words]) => (words === '.' ? '。' : 'https：') },
]
