import { readHan } from '../lexicon/numerals.ts'
import type { Reading, Span, Token } from '../model.ts'

/** A number of things announced, and the things listed beside it. */
export interface Enumeration {
  readonly announced: number
  readonly place: Span
  readonly items: readonly Span[]
  /** 和 inside the list may join two items or stand inside one: so many more are possible. */
  readonly maybe: number
  /** 等: more than are listed may be meant. */
  readonly open: boolean
}

const numeral = '(?:[二两三四五六七八九十]|十[一二]|[2-9]|1[0-2])'
const measures = '个(?!月|小时|星期|季度|学期|百分点|工作日|年|半|多|[大汉]?字|人月)|项|大|条|类|种|方面|点|步|家|名|位|支|所|座|地|级|期|门|场|处|组|件|首|篇|部|届|道|章|款|样'
const leads = '\\s*：|，即：?|——|，?(?:分别|依次)[是为]：?|（即?：?|，?就是|，包括：'
const forward = new RegExp(`(?<![第十百千万\\d.—\\-近约余多])(${numeral})(?:${measures})[\\u4e00-\\u9fff]{0,8}?[”]?(?:${leads})`, 'gu')
const leading = new RegExp(`(?:${leads})$`, 'u')
const backwardMeasure = '个|大|项|类|种|方面|家|地|市|县|区|镇|乡|村|国|省|名|位|人|支|所|座|门|条|色|级|校|院|局|届|科|旗|州|道|步|职|站|班|组|件|部|款|样|环|轮|块'
const backward = new RegExp(`([^，。；：！？\\n“”（）()《》\\d]{3,70}?)(等|这|共|一共|共计|合计)?(?<![第前近每另余多约其他数几哪那])(${numeral})(?:${backwardMeasure})`, 'gu')
/** 清洗、拼接、封护，三道工序: the number opens the next clause. */
const behind = new RegExp(`(?<=^|[。；！？：\\n])([^，。；：！？\\n“”（）()《》\\d]{4,60})，(?:这|共)?(${numeral})(?:道|大(?![碗盆盘桶车袋箱])|个(?=环节|方面|步骤|领域|板块|部分|阶段|要素)|项|种|样|步|类|门)(?=[\\u4e00-\\u9fff])`, 'gmu')
const named = new RegExp(`((?:[“《][^”》\\n]{1,16}[”》]、?){2,}(?:[和与及][“《][^”》\\n]{1,16}[”》])?)(等)?(${numeral})(?:个|大|项|类|种|部|首|篇|本|家|条|门|方面|张|幅)`, 'gu')
const inList = /[^，。；：！？\n“”（）()《》\d]/u
/** Behind digits it belongs to them, not to a list. */
const measure = new RegExp(`^(?:${backwardMeasure})`, 'u')
const counters = /[一二两三四五六七八九十\d]+(?:个|大|项|类|种|家|名|位|人|支|所|座|门|条|级|次|年|月|日|场|批|期|届|件|万|亿)/u

export function enumerationsIn(reading: Reading): Enumeration[] {
  return [...after(reading), ...before(reading), ...inNextClause(reading), ...inMarks(reading)]
}

/** 三项内容：A、B、C。 */
function* after({ document }: Reading): Generator<Enumeration> {
  const { text } = document
  for (const match of text.matchAll(forward)) {
    const announced = numberOf(match[1]!)
    const start = match.index + match[0].length
    const bracket = match[0].includes('（')
    const end = endOf(text, start, bracket)
    const list = text.slice(start, end)
    if (!announced || text[match.index - 1] === '“' || kindsAlone.test(list) || /[一二三四五六七八九十]是|第[一二三]|首先|①|[（(]\d|^\s*[“《].*[，：]|如[^果今]|比如|例如|其中|有的/u.test(list) || /[“《（(：]/u.test(list.replace(/[“《][^”》]*[”》]/gu, ''))) continue
    const marks = /；/u.test(list) ? '；' : '、'
    const items = split(text, start, end, marks)
    if (/\d/u.test(list) && !areCounted(items.map((item) => text.slice(item.start, item.end)))) continue
    if (items.length < 2 || items.some((item) => item.end - item.start > (marks === '；' ? 60 : 16)) || (marks === '、' && items.some((item) => /.{7}的|的.{7}|^(?:以|为|对|由)/u.test(text.slice(item.start, item.end))))) continue
    const last = text.slice(items.at(-1)!.start, items.at(-1)!.end)
    const place = { start: match.index, end: match.index + match[0].replace(leading, '').length }
    yield { announced, place, ...joined(items, text), open: /等/u.test(last) || /^[，；]?(?:等|此外|另外|还有|以及)/u.test(text.slice(end)) }
  }
}

/** 11个县（市、区）: the kinds of district counted, none of them named. */
const kindsAlone = /^(?:[省市州盟县区旗乡镇村团师]|[农林牧渔茶]?场|自治[区州县旗]|街道|社区|林区|管委会|行政区|功能区|开发区|办事处|办|[、和])+$/u

/** 糕点3批次、调味品1批次: every item with its number, in one unit. */
function areCounted(items: readonly string[]): boolean {
  const units = items.map((item) => /^[^\d]{1,10}\d[\d.]*[万亿]?([\u4e00-\u9fff]{1,2})$/u.exec(item)?.[1])
  return units[0] !== undefined && units.every((unit) => unit === units[0])
}

function endOf(text: string, start: number, bracket: boolean): number {
  let end = start
  let quoted = 0
  while (end < text.length && end - start < 240) {
    const mark = text[end]!
    if (mark === '“' || mark === '《') quoted++
    if (mark === '”' || mark === '》') quoted--
    if (quoted <= 0 && (/[。！？\n]/u.test(mark) || (bracket && mark === '）') || (mark === '，' && !/；/u.test(text.slice(start, end + 80).split('。')[0]!)))) break
    end++
  }
  return end
}

/** A、B和C三个村: what stands before is nouns, and the number counts them. */
function* before({ document, tokens }: Reading): Generator<Enumeration> {
  if (tokens.length === 0) return
  const { text } = document
  for (const match of listsBefore(text)) {
    const list = match[1]!
    if (!list.includes('、') || /[\d%]/u.test(text[match.index - 1] ?? '')) continue
    const announced = numberOf(match[3]!)
    const end = match.index + list.length
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
    const last = tokenEnding(tokens, end)
    if (!announced || !last || verbal.test(last.tag) || /^(?:多|余|、|和|以上|月|年|级以|分之|次|[点倍数])/u.test(after)) continue
    const items = split(text, match.index, end, '、')
    if (counters.test(list) || items.length < 2 || items.slice(1).some((item) => item.end - item.start > 14) || !alike(items, text, tokens, after)) continue
    const place = { start: match.index + match[0].indexOf(match[3]!, list.length), end: match.index + match[0].length }
    yield { announced, place, ...joined(items, text), open: match[2] === '等' || leftOpen.test(text.slice(items.at(-1)!.start, end)) }
  }
}

/** 黄石、咸宁等文明城市12个: 等 stands inside the last item. */
const leftOpen = /[\u4e00-\u9fff”》]等(?!级|待|候|于|额|同|效|高|离|号)/u

/** 清洗、拼接、封护，三道工序: short items, and about as many as are said. */
function* inNextClause({ document: { text } }: Reading): Generator<Enumeration> {
  for (const match of text.matchAll(behind)) {
    const [, list, words] = match as unknown as [string, string, string]
    const announced = numberOf(words)
    const items = split(text, match.index, match.index + list.length, '、')
    if (!announced || announced < 3 || items.length < 3 || Math.abs(items.length - announced) > 1 || items.some((item) => item.end - item.start > 6) || counters.test(list) || /等$/u.test(list)) continue
    const start = match.index + match[0].length - /[^，]*$/u.exec(match[0])![0].length
    yield { announced, place: { start, end: match.index + match[0].length }, items, maybe: joins(list), open: false }
  }
}

/** “新材料”“绿色低碳”两个分论坛: every item in marks of its own. */
function* inMarks({ document: { text } }: Reading): Generator<Enumeration> {
  for (const match of text.matchAll(named)) {
    const announced = numberOf(match[3]!)
    const list = match[1]!
    if (!announced || /[”》][、和与及]?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const items = [...list.matchAll(/[“《][^”》]*[”》]/gu)].map((item) => ({ start: match.index + item.index, end: match.index + item.index + item[0].length }))
    yield { announced, place: { start: match.index + list.length + (match[2]?.length ?? 0), end: match.index + match[0].length }, items, maybe: 0, open: match[2] === '等' }
  }
}

/** Where a list may stand before its number: in the runs that hold a list mark. */
function* listsBefore(text: string): Generator<RegExpExecArray> {
  let end = 0
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', Math.max(mark + 1, end))) {
    let start = mark
    while (start > end && inList.test(text[start - 1]!)) start--
    end = mark + 1
    while (end < text.length && inList.test(text[end]!)) end++
    const from = start + (/\d/u.test(text[start - 1] ?? '') ? (measure.exec(text.slice(start, start + 2))?.[0].length ?? 0) : 0)
    // The number may stand behind the run, no further than its four characters.
    for (const match of text.slice(from, end + 4).matchAll(backward)) {
      match.index += from
      yield match
    }
  }
}

const verbal = /^(?:vd|d|p|c|u|r|m|q)/u
const doing = /(?:[建造修访问育进训织办设购装换补配聘招评选扶助引持展施动整治查检发放送收取签订审结破获抓救推广种养管护监验置增减提升清排迁]|完成|实现|表彰|组织)$/u

/** What may count verbs: 采购、加工、配餐三个组. */
const countsDeeds = /^(?:组|部|环节|阶段|方面|步骤|流程|程序|岗位|工序|方式|途径|渠道|窗口|模块|板块|系统|平台|领域|机制|体系|专业|工种|动作|步|事|要求|工程|行动|任务|举措|措施|项目|计划|战役|攻坚|服务|内容|程序|功能)/u

/** Names, not verbs that share an object: 新建、改扩建三所学校. */
function alike(items: readonly Span[], text: string, tokens: readonly Token[], counted: string): boolean {
  const words = items.map((item) => text.slice(item.start, item.end))
  if ((!countsDeeds.test(counted) && words.every((word, at) => doing.test(word) || tokenEnding(tokens, items[at]!.end)?.tag === 'v')) || /分别|来自|共有|的/u.test(words.at(-1)!)) return false
  return words.every((word) => !/[的了着过]$/u.test(word))
}

function tokenEnding(tokens: readonly Token[], end: number): Token | undefined {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]!
    if (token.end === end) return token
    if (token.end < end) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

function split(text: string, start: number, end: number, mark: string): Span[] {
  const items: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at !== end && text[at] !== mark) continue
    if (text.slice(from, at).trim() !== '') items.push({ start: from, end: at })
    from = at + 1
  }
  return items
}

/** 文化和旅游局: 和 inside a name. */
const compound = /文化[和与]旅游|住房[和与]城乡|资源[和与](?:社会|规划)|工业[和与]信息|经济[和与]信息|发展[和与]改革|教育[和与]体育|农业[和与]农村|卫生[和与]健康|科学[和与]技术|商务[和与]|广播[和与]|退役[和与]/u
const lastJoint = /^([^和与及]{2,8})(?:以及|和|与|及)([^和与及]{2,8})$/u

/** The items, and how many more they may be: 和 before the last one joins it to the others, unless it stands inside a name. */
function joined(items: readonly Span[], text: string): Pick<Enumeration, 'items' | 'maybe'> {
  const words = items.map((item) => text.slice(item.start, item.end))
  const last = lastJoint.exec(words.at(-1)!)
  const maybe = joins(words.join('、'))
  if (!last || maybe !== 1 || items.length < 2 || compound.test(words.at(-1)!) || words.at(-1)!.includes('的')) return { items, maybe }
  const { start, end } = items.at(-1)!
  return { items: [...items.slice(0, -1), { start, end: start + last[1]!.length }, { start: end - last[2]!.length, end }], maybe: 0 }
}

function joins(list: string): number {
  return (list.match(/和(?!谐|平|田|县)|与|(?<![涉普波触危])及(?!格|时)|同(?!时|志|步)|[”》][“《]/gu) ?? []).length
}

export function numberOf(words: string): number | undefined {
  const value = /^\d+$/.test(words) ? words : readHan(words)?.toFixed()
  return value === undefined ? undefined : Number(value)
}
