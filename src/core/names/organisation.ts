import { endingBefore, heads, lastOfEnding, wellKnown } from '../lexicon/organisations.ts'
import { postAt, postBefore } from '../lexicon/posts.ts'
import type { Span, Token } from '../model.ts'

const longestName = 24
/** Parts of speech that may stand inside an organisation's name. */
const inside = /^(?:n|nr|nrt|nz|ns|nt|ng|x|b|j|an|a|f|eng|zg|g)$/u
/** Verbs that name a field of work: 防汛办, 保护局. */
const fields = /^(?:调查|采购|投诉|举报|防汛|抗旱|应急|管理|保护|监督|监管|研究|建设|发展|改革|服务|保障|运输|养护|保健|救援|救助|援助|培训|实验|设计|检验|检测|检察|审计|统计|规划|宣传|组织|指挥|防治|控制|护理|康复|投资|开发|供电|供水|供热|供销|印刷|出版|广播|测绘|勘测|勘察|劳动|就业|招商|移民|扶贫|示范|附属|执法|仲裁|调解|交易|评价|评估|合作|疾控|健身|直属|志愿|快递|物流|养殖|种植|清洁|环卫|纺织|制造|装饰|锻造|办公|工作|领导|协调|认证|流动|公交|巡察|统战|监察|文旅|卫健|作业)$/u
/** What 和 ties to what follows in the name of an office. */
const paired = /(?:住房|人力资源|发展|文化|工业|卫生|自然资源|农业|劳动|规划|广播|教育|新闻|科学|民族|商务|体育|退役军人|经济)$/u
const stops = /^(?:联系|参观|看望|慰问|走访|联合|协同|经|指导|邀请|组织|要求|各级|各|全市|全省|全县|全区|全镇|全国|有关|相关|部分|所有|其他|其它|多个|这个|一个|两个|广大|基层|我国|由|与|和|及|等|将|在|对|向|为|把|被|从|让|使|是|的|以上|近日|日前|今年|去年|成立|大型|优秀|建成|新建|主要|重点|企业|单位|部门|上级|下级|同级|当地|本地|附近|周边|先进|现有|专业|一家|一所)$/u
/** What says what kind of organisation, and not which. */
const generic = /^(?:县级|市级|省级|国家级|区级|乡镇|村级|镇级|民营|公立|私立|一级|二级|三级|新建|改扩建|扩建|新建村|基层|本地|外地|定点|对口|当地|附近|公办|民办|普通|重点|大型|小型|中小|互联网|国有|外资|上市|物流|快递|法律援助|法律服务|就业服务|体育|活动|职工活动|文化|教育|医疗|农村|城市|社区|街道|企业|机关|职工|行业|产业|联合|党|团|专业|综合|培训|购物|商业|金融|政务|便民|便民服务|养老|月子|调解|数据|研发|创新|物业|建筑|保险|中等职业|高等|高水平|农村|中|行业性|区域性|智慧|阳光|数字|互助|科技|农业|林业|旅游|保安|保洁|家政|食品)*$/u
/** Endings so common that a name must stand before them: 智慧工会 is none. */
const common = /^(?:工会|政府|学校|大学|中学|小学|高中|幼儿园|中心|公司|集团|集团公司|支部|党支部|党委|党组|海关|日报|晚报|联盟|银行|委员会|指挥部|大队|支队|总队|办公室|办事处|总台|工厂|党工委|政协|人大|学院|书院|剧团|服务中心)$/u
const placeEnd = /(?:省|市|县|区|州|盟|旗|镇|乡|街道|村|社区|岛|港)$/u
const notEnding = /(?:学校(?=长)|[大支总中]队(?=长)|党组(?=[成书])|党支部(?=[书])|党委(?=[书副委])|支部(?=[书])|党和政府|政府(?=[工采性补购部])|[格结全布大开时]局|(?<![民行财])政局|中心(?=[组工任下意]))/u

/** Organisations by their endings, read leftwards to where the name begins. */
export function organisationsOf(text: string, tokens: readonly Token[]): Span[] {
  const found: Span[] = [...text.matchAll(wellKnown)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const indexAt = new Int32Array(text.length).fill(-1)
  for (const [index, token] of tokens.entries()) indexAt.fill(index, token.start, token.end)
  const byStart = new Map(tokens.map((token) => [token.start, token]))
  for (let end = text.length; end > 1; end--) {
    if (!lastOfEnding.has(text[end - 1]!)) continue
    const length = endingBefore(text, end)
    if (length === 0 || notEnding.test(text.slice(end - length, end + 1))) continue
    if (length === 2 && text.startsWith('中心', end - 2) && partOfLonger(text, end, tokens, byStart)) continue
    const start = beginning(text, end, length, tokens, indexAt)
    if (start === undefined) continue
    found.push({ start, end })
    end = start + 1
  }
  return found.concat(shortUnions(text), bareHeads(text, found))
}

/** 中心 that says where, not what: 石桥县中心|粮库. */
function partOfLonger(text: string, end: number, tokens: readonly Token[], byStart: ReadonlyMap<number, Token>): boolean {
  const next = tokens.length > 0 ? byStart.get(end) : undefined
  return next !== undefined && /^n/u.test(next.tag) && !postAt(text, end)
}

/** Where the name that ends here begins; undefined where it names nothing (a bare 工会). */
function beginning(text: string, end: number, length: number, tokens: readonly Token[], indexAt: Int32Array): number | undefined {
  const own = end - length
  let index = indexAt[end - 1]!
  if (index < 0) return levelBefore(text, own, tokens, indexAt)
  // The ending may stand at the head of a longer word: 大学|教授.
  let start = tokens[index]!.end
  const taken: Token[] = []
  while (index >= 0) {
    const token = tokens[index]!
    if (token.end !== start || end - token.start > longestName) break
    const word = text.slice(token.start, token.end)
    if (token.start < own && !belongs(word, token.tag, text, token, taken.at(-1), own)) break
    taken.push(token)
    start = token.start
    index--
  }
  if (start > own) return levelBefore(text, own, tokens, indexAt)
  return trimmed(text, taken.reverse(), own, end) ?? (taken.some((token) => token.start < own) ? undefined : levelBefore(text, own, tokens, indexAt))
}

function belongs(word: string, tag: string, text: string, token: Token, after: Token | undefined, own: number): boolean {
  if (/^[和与及]$/u.test(word)) return paired.test(text.slice(0, token.start).slice(-6))
  if (tag === 'x' && /[是的了着过]/u.test(word)) return false
  if (stops.test(word) || /[^\p{Script=Han}A-Za-z0-9]/u.test(word)) return false
  if (postBefore(text, token.end) && token.end < own) return false
  if (/^[省市县区州镇乡村]$/u.test(word) || fields.test(word) || placeEnd.test(word)) return true
  if (/^第[一二三四五六七八九十\d]+$/u.test(word) && after !== undefined) return true
  return inside.test(tag)
}

/** Plain nouns before the first place are not of the name: 优秀企业|云溪市公交集团. */
function trimmed(text: string, taken: readonly Token[], own: number, end: number): number | undefined {
  const before = taken.filter((token) => token.start < own)
  if (before.length === 0) return undefined
  const isPlace = (token: Token) => placeEnd.test(text.slice(token.start, token.end)) || token.tag === 'ns'
  const place = before.findIndex(isPlace)
  let from = Math.max(place, 0)
  // The level alone is a word of its own: 白石|区, 竹叶|坪|镇.
  const level = place > 0 && before[place]!.end - before[place]!.start === 1
  while (from > 0 && (before[from - 1]!.tag === 'x' || level) && before[place]!.end - before[from - 1]!.start <= 4) from--
  if (place < 0) while (before.length - from > 4) from++
  const start = before[from]!.start + (/^[据从到由在向与和对经]\p{Script=Han}?[省市县区州镇乡]/u.test(text.slice(before[from]!.start, own)) ? 1 : 0)
  if (generic.test(text.slice(start, own)) || /^[各每]/u.test(text.slice(start, own))) return undefined
  const proper = before.some((token) => token.start >= start && (/^(?:x|nr|nrt|nz|ns|nt)$/u.test(token.tag) || /(?:[省市县区州镇乡村]|街道|全国|中央|国家|中国|工会|公司|集团|厂|局|院|大学|中学|小学|大桥|隧道|水库|机场|车站|湿地|林场)$/u.test(text.slice(token.start, Math.min(token.end, own)))))
  return proper || !common.test(text.slice(own, end)) ? start : undefined
}

/** 市 in 市总工会, 该 in 该公司: what makes a bare ending a name. */
function levelBefore(text: string, own: number, tokens: readonly Token[], indexAt: Int32Array): number | undefined {
  if (!/[省市县区州镇乡村该本]/u.test(text[own - 1] ?? '') || /[全各我超]/u.test(text[own - 2] ?? '')) return undefined
  const place = tokens[indexAt[own - 2] ?? -1]
  const named = place !== undefined && place.end === own - 1 && place.end - place.start >= 2 && /^(?:n|ns|nr|nz|x)$/u.test(place.tag) && !stops.test(text.slice(place.start, place.end))
  return named && !/[该本]/u.test(text[own - 1]!) ? place.start : own - 1
}

/** 市总 for 市总工会, where the text speaks of 总工会 at all. */
function shortUnions(text: string): Span[] {
  if (!text.includes('总工会')) return []
  return [...text.matchAll(/(?<![全各我每])((?:\p{Script=Han}{2})?(?<![全各我每])[省市县区州])总(?![人面体产值量投额数收支需用户长共计会工经部之是面里指成价书裁医])/gu)].map((match) => {
    const bare = /^\p{Script=Han}{2}[省市县区州]$/u.test(match[1]!) && text.includes(`${match[1]!}总工会`)
    return { start: bare ? match.index : match.index + match[1]!.length - 1, end: match.index + match[0].length }
  })
}

function bareHeads(text: string, found: readonly Span[]): Span[] {
  const taken = new Set(found.map((span) => span.start))
  return [...text.matchAll(/该(总工会|工会|公司|集团|校|学院|医院|院|局|厂|中心|协会|合作社|支队|大队|行(?![为业动程政])|馆|所|委|厅|办(?!法))/gu)]
    .filter((match) => !taken.has(match.index))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** The fullest form a story gives of each organisation: 市总, 该总工会 → 云溪市总工会. */
export function fullNames(text: string, spans: readonly Span[]): Map<Span, string> {
  const names = spans.map((span) => text.slice(span.start, span.end))
  const distinct = [...new Set(names)]
  const longer = new Map<string, string>()
  const longerOf = (name: string): string => {
    const known = longer.get(name)
    if (known !== undefined) return known
    const other = distinct.find((one) => one.length > name.length && isShortOf(name, one))
    const full = other === undefined ? name : longerOf(other)
    longer.set(name, full)
    return full
  }
  return new Map(spans.map((span, at) => {
    const name = names[at]!
    if (!/^[该本]/u.test(name)) return [span, longerOf(name)]
    const nearest = names.slice(0, at).findLast((other) => meansBare(name.slice(1), other))
    return [span, nearest === undefined ? name : longerOf(nearest)]
  }))
}

function meansBare(head: string, other: string): boolean {
  if (/^[该本]/u.test(other)) return false
  return heads.some(([word, pattern]) => word === head && pattern.test(other))
}

/** 市人社局 of 云溪市人力资源和社会保障局: the same level, the rest in order. */
function isShortOf(short: string, long: string): boolean {
  if (short.length >= 5 && long.endsWith(short)) return true
  if (!placeEnd.test(long.slice(0, 2)) && !/[省市县区州镇乡村]/u.test(long)) return false
  const level = /^(\p{Script=Han}*?)([省市县区州镇乡村])(.+)$/u.exec(short)
  const whole = /^(\p{Script=Han}+?)([省市县区州镇乡村])(.+)$/u.exec(long)
  if (!level || !whole || level[3]!.length < 1) return false
  if (level[1] !== '' && level[1] !== whole[1]) return false
  const parts = [...long.matchAll(/[省市县区州镇乡村]/gu)].filter((match) => match[0] === level[2])
  return parts.some((part) => inOrder(level[3]!, long.slice(part.index + 1)))
}

function inOrder(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false
  let at = 0
  for (const one of long) if (one === short[at]) at++
  return at === short.length
}
