/** How copy says that something became more or less, and when. */
export const rises = ['增长', '增产', '增效', '增加', '增收', '净增', '新增', '增', '上升', '升', '提高', '提升', '攀升', '上涨', '涨', '扩大', '高出', '多出', '多', '高', '回升', '拓展', '延长', '飙升', '走高', '上调', '跃升', '上浮', '上扬', '加长', '加高', '加宽', '加厚', '加深', '扩', '长', '推迟', '延后', '贵', '拉长', '抬高', '增高', '放量']
export const falls = ['下降', '减产', '减收', '减少', '降低', '减', '降', '缩短', '缩小', '收窄', '下滑', '回落', '压缩', '压减', '少', '低', '下跌', '跌', '缩减', '精简', '削减', '下调', '减亏', '滑落', '走低', '节约', '短', '回调', '缩', '下挫', '萎缩', '便宜', '省', '节省', '提前', '缩量']

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
export const riseWord = longestFirst(rises)
export const fallWord = longestFirst(falls)
const soft = '(?:(?<=[多少省])[走卖赚收花跑用得挣产打建修种招浇住读来去交付投发借存救栽养采摘排送运开拿获接装造领设演做供]|了|约|近|超|达到?|为|是|率|速|幅度?|有|将近|逾|超过|过|\\s)*'
/** 每升, 毫升, 全长, 身高 measure; they do not rise. */
const measuring = '(?<![每毫公立]升|[全总]长|[身海]高)'
const endsRising = new RegExp(`(?:${riseWord})${measuring}${soft}$`, 'u')
const endsFalling = new RegExp(`(?:${fallWord})${measuring}${soft}$`, 'u')
const [thicker, thinner] = ['厚重宽深远热暖强壮密久粗', '薄轻窄浅近冷凉弱稀细']
/** 薄了, 厚出: a measure that became more or less. */
const grown = new RegExp(`(?:[${thicker}]|([${thinner}]|落后))[了出]$`, 'u')
/** How they all begin: most words hold none of these. */
const directed = new RegExp(`[${[...new Set([...rises, ...falls].map(([first]) => first))].join('')}${thicker}${thinner}落]`, 'u')
const upwards = /\b(?:up|rose|risen|rises?|rising|grew|grown|growth|growing|grow|increased?|increases|increasing|jump(?:ed)?|climb(?:ed)?|surged?|soared|gain(?:ed)?|added|adding|higher|more|expanded|swelled|widened|improved|advanced)\b/i
const downwards = /\b(?:down|fell|falls?|fallen|falling|drop(?:ped)?|dropping|declined?|declining|decreased?|decreasing|shrank|shrunk|cuts?|cutting|reduced|reduction|lower|fewer|less|slid|slipped|plunged|tumbled|lost|losing|narrowed|shortened|dipped|slumped)\b/i

/** 多投, 少停, 多缴了: done to a larger or smaller amount; not 多达, 多名, 至少, 不少于. */
const done = /(?<![至不很许众诸大最较太更甚居偏繁几])([多少])(?![数年见样半达为于是名家个位处次项种地方面时余里云元功媒边层维劳谢日久岁])[\u4e00-\u9fff]{1,2}了?$/u
/** 1 for more, −1 for less, 0 where the words do not end by saying so. */
export function directionOf(words: string): 1 | -1 | 0 {
  if (!directed.test(words)) return 0
  const risen = endsRising.exec(words) ?? endsGrown(words, 1)
  const fallen = endsFalling.exec(words) ?? endsGrown(words, -1)
  if (risen && fallen) return risen.index < fallen.index ? 1 : -1
  if (risen) return 1
  if (fallen) return -1
  return 0
}

/** What stands before the words of change that a phrase ends in: 一期 of 一期多投. */
export function beforeDirection(words: string): string {
  if (!directed.test(words)) return words
  const found = [endsRising.exec(words), endsFalling.exec(words), endsGrown(words, 1), endsGrown(words, -1)].flatMap((one) => (one ? [one.index] : []))
  return words.slice(0, Math.min(words.length, ...found))
}

function endsGrown(words: string, sign: 1 | -1): RegExpExecArray | null {
  const doing = done.exec(words)
  if (doing) return (doing[1] === '多') === sign > 0 ? doing : null
  const found = grown.exec(words)
  return found && (found[1] === undefined) === sign > 0 ? found : null
}

const pace = new RegExp(`(快|慢|早|晚)(?:出|了)?${soft}$`, 'u')

/** Faster is less where time is counted, and more where speed is. */
export function paceOf(words: string, time: boolean): 1 | -1 | 0 {
  const word = pace.exec(words)?.[1]
  if (!word) return 0
  return /[慢晚]/u.test(word) === time ? 1 : -1
}

export function englishDirection(words: string): 1 | -1 | 0 {
  return upwards.test(words) ? 1 : downwards.test(words) ? -1 : 0
}

/** Rates that are no quotient of the printed numbers. */
export const notNominal = /不变价|可比价|可比口径|同口径|同比口径|剔除|扣除|实际增|名义|季节|调整后|范围调整|增加值|生产总值|GDP|口径|国内旅游总|可支配收入|折合|\breal terms\b|\bconstant prices\b|\bseasonally\b|\badjusted\b|\blike-for-like\b|\binflation\b|\borganic\b/i

const works = '(?:改造|扩建|改建|扩容|提标|升级|改制|改革|重组|合并|整治|治理|整改|搬迁|拆迁|实施|推行|施行|开通|通车|投产|启用|培训|疫情|修复|修缮|重建|扩建|建成|施工|维修|检修|加固|更新|更换|上线|入社|流转|清淤|调整|优化|打通|修路|通[路水电航]|禁[渔牧]|转型|减重|手术|治疗|训练|运营|脱贫|帮扶|绿化|滴灌|涨价|降价|提速|改版|撤并|并校)'
const months = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})'
const whens: readonly (readonly [RegExp, string, (found: RegExpExecArray) => number | undefined])[] = [
  [/((?:19|20)\d{2})(?:年|$)/gu, 'year', (found) => Number(found[1])],
  [/(?:今|当|本)年(?!初|内|以来)/gu, 'relative', () => 0],
  [/(?:去年|上年|上一年)(?!以来)/gu, 'relative', () => -1],
  [/同期/gu, 'relative', () => -1],
  [/前年(?!以来)/gu, 'relative', () => -2],
  [/(?:本月|当月)/gu, 'relative-month', () => 0],
  [/上个?月(?!份?以来)/gu, 'relative-month', () => -1],
  [/(?:本|当)季度?/gu, 'relative-quarter', () => 0],
  [/上(?:一|个)?季度/gu, 'relative-quarter', () => -1],
  [/上(?:一|个)?(?:周|星期)/gu, 'relative-week', () => -1],
  [/(?:本|这)周/gu, 'relative-week', () => 0],
  [/(?:第)?([一二三四])季度/gu, 'quarter', (found) => '一二三四'.indexOf(found[1]!)],
  [new RegExp(`(?<![\\d—\\-至])(${months})月份?(?![—\\-至])`, 'gu'), 'month', (found) => (/^\d/.test(found[1]!) ? Number(found[1]) : '一二三四五六七八九十'.indexOf(found[1]!) + 1)],
  [/(?:今天|今日|当[日天])/gu, 'day', () => 0],
  [/(?:昨天|昨日|[前上]一(?:个?交易)?[天日])/gu, 'day', () => -1],
  [/(?:前天|前日)/gu, 'day', () => -2],
  [/(?:本|这一?)(?:场|届|次|轮|期|学期|学年|赛季|批)(?!的)/gu, 'turn', () => 0],
  [/(?:上|前)一?(?:场|届|次|轮|期|学期|学年|赛季|批)/gu, 'turn', () => -1],
  [/上半年/gu, 'half', () => 0],
  [/下半年/gu, 'half', () => 1],
  [new RegExp(`${works}之?前`, 'gu'), 'era', () => -1],
  [new RegExp(`${works}之?后`, 'gu'), 'era', () => 0],
  [/(?:此前|之前|原来|原先|过去|原有|以往|起初|当初|最初|原(?=[有为设定计需只是本])|(?:\d+|[一二两三四五六七八九十几]+)(?:多|来)?年(?:以)?前|前几年|早年|早先|早些年|(?:年|月|期|入汛|开学)初(?![步]|预算|计划|定|确)|入汛时|以前|从前|往年|对照(?:品种|田|组)|原?计划)/gu, 'era', () => -1],
  [/(?:如今|目前|现在|眼下|现有|而今|现已|现如今|当前|实际|从[今下]\S{0,2}起|(?<=^|[，；。])现(?=[有已为达共]))/gu, 'era', () => 0],
]
const time = new RegExp(`${whens.map(([pattern]) => pattern.source).join('|')}|年(?:初|底|末|中|内)?|月(?:初|底|末|份)?|日|全年|前[一二三四]季度|\\d{1,4}[—\\-至]\\d{1,2}月|\\d+|同[期比]|环比|截至|期间|时|以来|前后|每[\\u4e00-\\u9fff]|“?十[一二三四]五”?末?`, 'gu')

export interface When { readonly level: string; readonly at: number }

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  let found: RegExpExecArray | undefined
  for (const match of text.matchAll(pattern)) found = match
  return found
}

/** Every time a lead names. */
export function whensOf(lead: string): readonly When[] {
  if (!timely.test(lead)) return []
  return whens.flatMap(([pattern, level, at]) => [...lead.matchAll(pattern)].flatMap((found) => {
    const value = at(found)
    return value === undefined ? [] : [{ level, at: value }]
  }))
}

/** Whether any time is named: most leads name none. */
const timely = new RegExp(whens.map(([pattern]) => pattern.source).join('|'), 'u')

/** The last time a lead names. */
export function whenOf(lead: string): When | undefined {
  if (!timely.test(lead)) return undefined
  let best: (When & { index: number }) | undefined
  for (const [pattern, level, at] of whens) {
    const found = lastMatch(pattern, lead)
    const value = found && at(found)
    if (found && value !== undefined && (!best || found.index > best.index || (found.index === best.index && level === 'relative'))) best = { level, at: value, index: found.index }
  }
  return best && { level: best.level, at: best.at }
}

const fillers = new RegExp(`收于|收盘|报收|收报|录得|[\\s，、；：,（）()“”—…]|这[一个]?(?:数字|数据|指标)|数字|数据|纪录|记录|水平|本报讯|${riseWord}|${fallWord}|比|较|与|相比|相较于?|对比|达到|达|相当于|为|是|了|的|则|已|又|仅|只|有|[一总]?共|累计|实现|完成|总[量数额]|数量|规模|速度?|幅度?|率|其|均|也|还|再|而|剩|到|至|同|约|近|超|在|由|从|到了|一年|期|数|变|成|就|才|当时|当月|高达|突破|跃|期间|总体|整体|如|快速|大幅|同步|明显|逐[年步]|进一步|这一|该|占比|比重|比例|个|并|且|即`, 'gu')

/** What is left of a lead without times, directions and words that name nothing. */
export function residueOf(lead: string): string {
  return lead.replace(time, '').replace(fillers, '')
}
