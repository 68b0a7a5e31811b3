import type { Mention, Span, Token } from '../model.ts'
import { lastBefore } from './context.ts'

/** What a subject is looked for in. */
export interface Given {
  readonly text: string
  readonly sentence: Span
  readonly mention: Mention
  readonly mentions: readonly Mention[]
  readonly index: number
  readonly tokens: readonly Token[]
}

/** A phrase, and what stands elsewhere but belongs behind it. */
export interface Phrase extends Span { readonly lead?: string; readonly head?: string }

const longest = 22
const nounTag = /^(?:n|vn|an|a|b|j|l|i|x|eng|t|s|ng|g|z|m|q)/u
const stops = /[，。；：！？,;:!?（）()\n]/u
const attribute = /[性型级化式制]$/u
const suffix = /^(?:卡|会|率|量|站|点|费|金|员|证|书|机|室|馆|团|队|案|表|单|券|包|厅|师|者|户|房|地|区|园|所|院|场|线|车|船|品|物|项目|工程|活动|工作|中心|企业|公司|单位|机构|场所|车辆|车间|队伍|产品|作品|课程|案例|人员|计划|任务|岗位|资金|基地|设备|设施)$/u
/** Words behind number and unit that begin no noun. */
const noNoun = /^(?:左右|上下|以上|以下|以内|之后|之前|后|前|内|里|中(?!小|学|心|药|医|国|年|老|青|高|低)|时(?!光|代)|起|为|被|已|分别|在|将|和|与|同比|环比|比|均|都|至|到(?!达)|是|来|增|下降|上升|减|占|共(?=[计有\d])|其中|左|的[，。]|不等|有余|许)/u
const closes = /^(?:每|还|都|均|也|有|了|着|过|每人|共|并|等等|之一)/u
/** Tagged as verbs, counted as things. */
const eventNoun = /^(?:演出|培训|讲座|比赛|竞赛|会议|检查|调研|巡查|演练|体检|宣讲|展览|表演|服务|补贴|贷款|投资|奖励|补助|捐款|捐赠|订单|专利|发明|建议|提案|意见|合同|协议|案件|投诉|咨询|手术|试点|改革|收入|支出|税收|出口|进口|存款|救助|展销|志愿)/u
const joins = /^(?:参加|参与|参赛|报名|受益|获|受到|受灾|受伤|死亡|到场|观看|接受|前来|收看|出席|入围|就业|脱贫|通过|被|实现|完成|加入|响应)/u

/** The noun a number stands before: 30家单位工会, 20位品学兼优的学子; of people also what they do: 1800人参与竞赛. */
export function phraseAhead({ text, sentence, mention, mentions, index, tokens }: Given): Phrase | undefined {
  let start = mention.end
  if (text[start] === '的' || text[start] === ' ' || text[start] === '\n') start++
  const next = mentions[index + 1]
  const floor = Math.min(sentence.end, start + longest)
  const quote = /^[“《]([^”》\n]{1,20})[”》]/u.exec(text.slice(start, floor + 4))
  if (quote) return withTail(text, tokens, { start, end: start + quote[0].length }, floor)
  const words = text.slice(start, floor)
  if (words === '' || stops.test(words[0]!) || words[0] === '、' || noNoun.test(words)) return undefined
  const age = next !== undefined && tellsAge(next) && next.start <= start + 1
  if (next && !age && next.start <= start) return undefined
  const limit = Math.min(floor, next && !age ? next.start : floor)
  if (joins.test(words)) {
    const people = mention.value.type === 'number' && mention.value.unit === '人'
    const lead = text.slice(Math.max(sentence.start, mention.start - 10), mention.start)
    return people && mention.kind === 'quantity' && !/[\u4e00-\u9fff]共$|等$/u.test(lead) ? { start, end: verbPhrase(text, tokens, start, limit) } : undefined
  }
  const end = nounPhrase(text, tokens, age ? next!.end : start, limit)
  if (end <= start) return undefined
  const own = text.slice(start, end)
  const attributes = own.lastIndexOf('、') > 0 ? tokensIn(tokens, start, end).findLast((token) => attribute.test(text.slice(token.start, token.end)) && token.end < end) : undefined
  if (attributes) return { start: attributes.end, end }
  const given = /(?:为|向|给|对)([^，。；：为向给对]{2,9}的)$/u.exec(text.slice(Math.max(sentence.start, mention.start - 12), mention.start))?.[1]
  if (given) return { start, end, lead: given }
  if (attribute.test(own) && text[end] === '、' && next && next.start === end + 1 && sameUnit(mention, next)) {
    const later = nounPhrase(text, tokens, next.end, Math.min(sentence.end, next.end + longest))
    const head = tokensIn(tokens, next.end, later).slice(1).map((token) => text.slice(token.start, token.end)).join('')
    return head ? { start, end, head } : { start, end }
  }
  return /[\u4e00-\u9fffA-Za-z]/u.test(own) ? { start, end } : undefined
}

function sameUnit(a: Mention, b: Mention): boolean {
  return a.value.type === 'number' && b.value.type === 'number' && a.value.unit === b.value.unit
}

/** The end of the noun phrase that starts here: attributes, a relative clause up to its 的, nouns; a verb ends it, unless a noun of one syllable follows. */
function nounPhrase(text: string, tokens: readonly Token[], start: number, limit: number): number {
  const stop = stopAt(text, start, limit)
  const own = tokensIn(tokens, start, stop)
  if (own.length === 0) return tokens.length === 0 ? Math.min(stop, start + 8) : start
  const relative = /^(?:v|p|d|a|r|f|t)/u.test(own[0]!.tag) && !/^vn/u.test(own[0]!.tag) ? text.slice(start, stop).indexOf('的') : -1
  let end = start
  let skipUntil = relative > 0 && relative <= 12 ? start + relative + 1 : 0
  for (let at = 0; at < own.length; at++) {
    const token = own[at]!
    const word = text.slice(token.start, token.end)
    if (token.start >= stop || (token.start > end && text.slice(end, token.start).trim() !== '')) break
    const after = own[at + 1]
    const nextWord = after ? text.slice(after.start, after.end) : ''
    if (token.start < skipUntil) end = token.end
    else if (word === '的') {
      if (!after || !nounTag.test(after.tag)) break
      end = token.end
    } else if (word === '、' || word === '和' || word === '与' || word === '及') {
      const before = text.slice(own[Math.max(0, at - 1)]!.start, end)
      if (!after || !nounTag.test(after.tag) || (word === '、' && !attribute.test(before) && !own[at - 1]?.tag.startsWith('b'))) break
      end = token.end
    } else if (closes.test(word) || (end > start && /^(?:a|ad|d)$/u.test(token.tag) && /^v/u.test(after?.tag ?? 'v')) || (end > start && /^v/u.test(token.tag) && /^(?:ns|nt|nr|ul|uz|ug)/u.test(after?.tag ?? ''))) {
      break
    } else if (/^v$/u.test(token.tag) && !eventNoun.test(word) && !(end === start && /^n/u.test(after?.tag ?? '') && nextWord.length > 1 && relative < 0 && word.length > 1) && !suffix.test(nextWord)) {
      break
    } else if (nounTag.test(token.tag) || /^v/u.test(token.tag) || (token.tag === 'r' && /^(?:各|其他|其余|全体)/u.test(word)) || token.tag === 'k' || word === '等' || word === '次') end = token.end
    else break
    skipUntil = end >= skipUntil ? 0 : skipUntil
  }
  return Math.min(trimmed(text, start, end), stop)
}

function trimmed(text: string, start: number, end: number): number {
  let to = end
  while (to > start && /[的、和与及等\s“”《》]/u.test(text[to - 1]!)) to--
  return to
}

function withTail(text: string, tokens: readonly Token[], quote: Span, limit: number): Span {
  return { start: quote.start, end: Math.max(quote.end, nounPhrase(text, tokens, quote.end, Math.min(limit, quote.end + 8))) }
}

function verbPhrase(text: string, tokens: readonly Token[], start: number, limit: number): number {
  const stop = stopAt(text, start, Math.min(limit, start + 12))
  const own = tokensIn(tokens, start, stop)
  return own.length === 0 ? stop : Math.min(stop, own.at(-1)!.end)
}

function stopAt(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (stops.test(text[at]!) || (text[at] === '“' && at > start)) return at
  return limit
}

/** Words that lead to a number and name nothing themselves. */
const leading = /(?:共有?|总共|一共|合计|累计|共计|总计|达到?|已达|高达|为|是|有|约|近|超过?|突破|设有?|拥有|现有|达成|分别|占|则|就|也|还|并|均|再|已|又|到|至|了|仅|只|比|较|各|等|的|在|于|以|及|和|与|从|由|中|上|下|内|同比|环比|增长|下降|提高|降低|上升|增加|减少|增至|降至|升至|回落|提升|缩小|扩大|增幅|降幅|增加到|提高到|增长到|下降到|减少到|上升到|提升到|降低到|不少于|以上|、|，|—|：|\s)+$/u
/** Words a clause opens with that do not belong to what is counted. */
const opening = /^(?:其中|同时|目前|此外|另外|与此同时|当天|近日|昨日|日前|一年来|截至[^，]*|据[^，]*|全[国省市县区镇乡村校厂州](?!长)|[我本该][国省市县区镇乡村校院厂局]|共|并|及|和|与|在|为(?=[^，]{0,4}$)|对|从|到|的|其|(?:[该这那][条座个家所项次批栋部台支届场]?)|已|将|还|也|又|再|都|均|各|先后|陆续|累计|总计|首批|今年|去年|明年|\d+年|\d+月(?:份|\d+日)?|[上下]半年|前三季度|[一二三四]季度|[—–-]|、|\s)+/u
/** A change or a share of what was said before, and nothing else. */
const goesOnFrom = /^[\s、，]*(?:其中|占|同比|环比|增|下降|上升|回落|提[高升]|减|降|升|缩小|扩大|[为达到约近超至和、与比较]|分别|预计|可|全年|预期)/u
const compared = /(?:比|较|与|同)(?:去年|上年|上月|上季度|年初|往年|前一年|上一年|\d{4}年)?(?:同期|同月)?(?:相比)?(?:实际|名义)?$|占全?[国省市县区镇乡村校厂部体年]?(?:总[^，]{0,4})?$|预计(?:全年)?可?$/u

/** An actor, not what is counted. */
const actor = /(?:[工商学妇残文科]?[会局厅委院校厂室站队部所馆司社办镇乡村县市区省团]|中心|单位|部门|机构|组织|银行|集团|企业|公司|农户|企业家|志愿者|记者|他|她|我们|大家|平台)$/u

/** 60岁及以上, 0—14岁: who is counted, not how many. */
function tellsAge({ kind, value }: Mention): boolean {
  return kind === 'age' || (kind === 'range' && value.type === 'number' && value.unit === '岁')
}

/** The words that lead to a number: the noun before it (签订率达95%), with its verb where one stands before the noun (发放救助金10万元). */
export function phraseBehind({ text, sentence, mention, mentions, index, tokens }: Given): Phrase | undefined {
  const previous = mentions[index - 1]
  const floor = Math.max(sentence.start, previous && !['ordinal', 'set-phrase', 'plan-period', 'year', 'date', 'month', 'other'].includes(previous.kind) && !tellsAge(previous) ? previous.end : sentence.start, mention.start - 44)
  let start = mention.start
  while (start > floor && !/[，。；：！？,;:!?（(\n]/u.test(text[start - 1]!)) start--
  const led = leading.exec(text.slice(start, mention.start))
  let end = led ? start + led.index : mention.start
  const base = compared.exec(text.slice(start, end))
  if (base) end = start + base.index
  if (end <= start && led) end = bareVerb(text, start, mention.start)
  start += opening.exec(text.slice(start, end))?.[0].length ?? 0
  while (start < end && /[\s、’”》）)]/u.test(text[start]!)) start++
  while (end > start && /[\s、‘“《（(]/u.test(text[end - 1]!)) end--
  if (end - start < 1) return undefined
  return narrowed(text, tokens, { start, end })
}

/** 全长8.6公里的大桥, 总面积3万平方米的展馆: the number belongs to the noun before it, which measures what stands behind. */
export function measuredBy(given: Given): Phrase | undefined {
  const { text, mention, tokens } = given
  if (text[mention.end] !== '的') return undefined
  const before = tokens[lastBefore(tokens, mention.start)]
  if (!before || before.end > mention.start || text.slice(before.end, mention.start).trim() !== '') return undefined
  const noun = /^(?:n|vn)/u.test(before.tag) || measures.test(text.slice(before.start, before.end))
  return noun ? phraseBehind(given) : undefined
}

/** Adjectives and verbs that name what is measured. */
const measures = /^(?:[全总][长宽高深]|[总占]地|投资|造价|时速|限速|跨度|绵延|延伸)$/u

/** 投入50万元: with nothing else in the clause the verb itself says it; 同比增长5% goes on from the number before. */
function bareVerb(text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  return goesOnFrom.test(words) || /^[\s、，]*(?:已|共|共计|总共|仅|现|还|又|就|先后|累计)?有$/u.test(words) ? start : end
}

/** Leaves out who acts and for whom: 某某会为职工发放津贴 → 发放津贴. */
function narrowed(text: string, tokens: readonly Token[], span: Span): Span {
  const own = tokensIn(tokens, span.start, span.end)
  if (own.length < 2) return span.end - span.start > 16 && tokens.length === 0 ? { start: span.end - 16, end: span.end } : span
  let verb = -1
  for (let at = own.length - 1; at >= 0; at--) {
    if (own[at]!.tag !== 'v' || insideQuote(text, span, own[at]!.start) || isCompound(text, own, at)) continue
    verb = at
    while (verb > 0 && own[verb - 1]!.tag === 'v') verb--
    break
  }
  if (verb <= 0) return capped(text, own, span)
  const before = text.slice(span.start, own[verb]!.start)
  const given = /^(?:为|给|向|对)/u.test(before)
  if (!actor.test(before.replace(/(?:共|已|将|还|又|先后|积极|全力|累计|联合|组织|继续)+$/u, '')) && !given && !/[为给向对在把将赴由从]/u.test(before) && span.end - span.start <= 20) return span
  return capped(text, own, { start: own[verb]!.start, end: span.end })
}

/** The last words of a long phrase. */
function capped(text: string, own: readonly Token[], span: Span): Span {
  if (span.end - span.start <= longest) return span
  const first = own.find((token) => token.start >= span.end - longest && !/[uc]/u.test(token.tag[0] ?? '') && text[token.start] !== '、')
  return first ? { start: first.start, end: span.end } : span
}

/** 分享会, 签订率: the verb makes a noun with what follows; 开展活动: with the verb behind it a verb. */
function isCompound(text: string, own: readonly Token[], at: number): boolean {
  const next = own[at + 1]
  return next !== undefined && suffix.test(text.slice(next.start, next.end)) && text.slice(next.start, next.end).length === 1
}

function insideQuote(text: string, span: Span, at: number): boolean {
  const before = text.slice(span.start, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** The tokens that lie in a stretch of the text. */
export function tokensIn(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  const first = lastBefore(tokens, start) + 1
  let last = first
  while (last < tokens.length && tokens[last]!.start < end) last++
  return tokens.slice(first, last)
}
