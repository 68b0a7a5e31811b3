import { enumerationsIn, numberOf } from '../arithmetic/enumeration.ts'
import { readEnglish } from '../lexicon/numerals.ts'
import type { Check, Finds, Reading, Span } from '../model.ts'

const nouns = '事|实事|民生实事|大事|好事|体会|启示|经验|思考|建议|做法|思路|内容|方面|措施|工程|工作|重点工作|任务|行动|原则|环节|领域|目标|举措|项目|问题|特点|亮点|机制|平台|要求|关键|重点|阶段|部分|板块|科目|类别'
const announced = new RegExp(`([一二两三四五六七八九十]{1,2}|\\d{1,2})(?:个|项|件|大|条|类|种|方面|点|步)(?:(?:重点|主要|具体|关键|核心|基本)?(?:${nouns}))?”?(?:(?:措施|工作|任务))?\\s*(?:：|，即：?|，分别是：?|，包括：)`, 'gu')
const slogan = /“([二两三四五六七八九十])(个)?([\u4e00-\u9fff]{1,4})”(?:服务|行动|活动|工作法|机制|要求|模式|举措|工程|措施)?\s*(?:：|，即：?|（即：?|——)/gu
const english = /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z-]+\s+){0,2}?[a-z]{3,}(?:s|men|people|children)\b(?: [a-z ]{0,40}?)?\s?(?::|—|–)\s*([^.;:—–\n]+)/gi
/** Four towns, Harrow, Ely, Ramsey and March, will …: names beside their number. */
const apposed = /\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\s+(?:[a-z-]+\s+){0,2}?[a-z]{3,}(?:s|men|people|children),\s+((?:[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})(?:, (?:[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}))*,? and (?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}))(?=,\s[a-z]|[.;]\s|[.;]?$)/gm
/** A line that is a name, a colon and a list. */
const roll = /^([\u4e00-\u9fff]{2,8})(?:[（(]?(?:共)?(\d{1,2}|[两三四五六七八九十])(?:部|名|人|个|项|篇|家|件|位|幅|首|支|所)[）)]?)?：([^。；，：！？\n]{4,})[。；]?$/gmu
/** Paragraphs over which an enumeration may go on. */
const furthest = 12
const ordinals = '一二三四五六七八九十'

/** A number of items announced, and another number listed. */
export const countMismatch: Check = {
  id: 'count-mismatch',
  title: { zh: '总括数与列举不符', en: 'Announced count against the list' },
  why: { zh: '说几项就该列几项，多出或少掉的一项可能是漏排。', en: 'What is announced and what is listed should agree; an item may have been dropped.' },
  category: 'count',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['今年要抓好四项重点工作：一是修路，通到每一户；二是引水；三是植树。'], why: { zh: '少一项', en: 'One is missing' }, finds: ['四项重点工作'] },
    { texts: ['供热坚持“三个提前”：提前检修、提前注水、提前试供、提前公布电话。'], why: { zh: '口号三个，列了四个', en: 'Three announced, four listed' }, finds: ['“三个提前”'] },
    { texts: ['改造内容包括四项：更换管网、加装电梯、增设车位。'], why: { zh: '说四项，列三项', en: 'Four announced, three listed' }, finds: ['四项'] },
    { texts: ['本次巡诊覆盖柳湾村、石桥村、杏花村四个村。'], why: { zh: '四个村，列了三个', en: 'Four villages, three named' }, finds: ['四个'] },
    { texts: ['采摘、杀青、揉捻、烘干，五道工序全靠手工。'], why: { zh: '先列举，后计数', en: 'The list, then its number' }, finds: ['五道'] },
    { texts: ['论坛设“新材料”“绿色低碳”三个分论坛。'], why: { zh: '引号列举', en: 'Items in quotation marks' }, finds: ['三个'] },
    { texts: ['不合格产品涉及四类：餐饮食品6批次、糕点3批次、调味品1批次。'], why: { zh: '各项带数', en: 'Every item has its number' }, finds: ['四类'] },
    { texts: ['比赛设跳绳、拔河和踢毽子四个项目。'], why: { zh: '“和”连接末项', en: '和 joins the last item' }, finds: ['四个'] },
    { texts: ['大赛昨天落幕，评出一等奖2名、二等奖3名。\n一等奖：白露、秦川\n二等奖：安然、卢溪'], why: { zh: '名单少一人', en: 'A roll with one name too few' }, finds: ['3'] },
    { texts: ['The council named three priorities: safer streets, warmer homes, better buses and cleaner rivers.'], why: { zh: '英文列举', en: 'A list in English' }, finds: ['three priorities'] },
    { texts: ['Five towns, Harlow, Elstow, Ramsey and Marsh, will share the cost.'], why: { zh: '英文同位列举', en: 'Names beside their number' }, finds: ['Five towns'] },
  ],
  clean: [
    { texts: ['今年要抓好三项重点工作：一是修路；二是引水；三是植树。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['供热坚持“三个提前”：提前检修、提前注水、提前试供。'], why: { zh: '口号相符', en: 'The slogan agrees' } },
    { texts: ['办起“六个站点”，即：以照料独居、高龄老人为主的助老站、以接送孩子为主的托管站。'], why: { zh: '项内有顿号，不判', en: 'Items with marks of their own are not judged' } },
    { texts: ['全县有三个重点领域：农业、工业、旅游业等。'], why: { zh: '有“等”字', en: 'A list left open' } },
    { texts: ['改造内容包括三项：更换管网、加装电梯、增设车位。'], why: { zh: '三项相符', en: 'Three and three' } },
    { texts: ['本次巡诊覆盖柳湾村、石桥村和杏花村三个村。'], why: { zh: '“和”也连接一项', en: '和 joins one more' } },
    { texts: ['全市新建、改扩建三所学校。'], why: { zh: '动词并列，数的是学校', en: 'Verbs in a row; the number counts schools' } },
    { texts: ['柳湾村、石桥村等四个村通了天然气。'], why: { zh: '“等”字未列全', en: 'A list left open' } },
    { texts: ['新增青崖、白渡、柳浦等卫生镇12个，总数达到22个。'], why: { zh: '“等”在末项之中，未列全', en: 'A list left open inside its last item' } },
    { texts: ['全省11个县（市、区）通过评估，8个乡镇（街道、农场）参加试点。'], why: { zh: '括号里是区划类别', en: 'The brackets hold kinds of district' } },
    { texts: ['会议提出五个方面要求。各镇要抓好落实：一是修路；二是引水。'], why: { zh: '总括与列举不相连', en: 'The list does not follow the number' } },
    { texts: ['今年要抓好四项工作：一是修路；二是引水；三是植树。\n四是办学。'], why: { zh: '列举延到下一段', en: 'The list goes on in the next paragraph' } },
    { texts: ['抓好年底前最后两个月工作：一要修路；二要引水；三要植树；四要还账。'], why: { zh: '两个月是时间，不是项数', en: 'Two months are a time, not a count' } },
    { texts: ['采摘、杀青、揉捻、烘干，四道工序全靠手工。'], why: { zh: '先列举，后计数', en: 'The list, then its number' } },
    { texts: ['米饭、青菜、排骨，四个人吃得干干净净。'], why: { zh: '数的是人', en: 'The number counts people' } },
    { texts: ['论坛设“新材料”“文旅融合”“绿色低碳”三个分论坛。'], why: { zh: '引号列举相符', en: 'Items in quotation marks agree' } },
    { texts: ['事项涉及公安、税务、文化和旅游三个部门。'], why: { zh: '“和”在名称之中', en: '和 inside a name' } },
    { texts: ['他只说了四个字：不怕、不悔。'], why: { zh: '数的是字', en: 'The number counts characters' } },
    { texts: ['比赛设跳绳、拔河和踢毽子三个项目。'], why: { zh: '“和”连接末项', en: '和 joins the last item' } },
    { texts: ['不合格产品涉及三类：餐饮食品6批次、糕点3批次、调味品1批次。'], why: { zh: '各项带数，相符', en: 'Every item has its number, and they agree' } },
    { texts: ['Four towns, Harlow, Elstow, Ramsey and Marsh, will share the cost.'], why: { zh: '英文同位列举相符', en: 'Names beside their number agree' } },
    { texts: ['柳湾、石桥、杏花、渡口等工业大镇实现两位数增长。'], why: { zh: '两位数说的是增幅', en: 'Double-digit growth is no count' } },
    { texts: ['大赛昨天落幕，评出一等奖2名、二等奖3名。名单公示一周，无人提出异议。\n一等奖：白露、秦川。\n二等奖：安然、卢溪、闻笛。'], why: { zh: '名单相符', en: 'The roll agrees' } },
    { texts: ['今年增长呈现三个特点：一是快。\n全市用电多了一成。\n二是稳。\n三是好。'], why: { zh: '隔段列举', en: 'Listed over several paragraphs' } },
    { texts: ['新增柳湾、石桥等卫生镇12个，9个县（市、区）达标。'], why: { zh: '“等”字与括注都不是列全', en: 'Neither 等 nor a gloss is a full list' } },
    { texts: ['It was run by two young brothers — Ned and Tom, Tom and Ned — from a shed.'], why: { zh: '同一个人说了两次', en: 'The same two, told twice' } },
    { texts: ['The council named three priorities: safer streets, warmer homes and cleaner rivers.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) yield* [...numbered(reading), ...slogans(reading), ...listed(reading), ...inRoll(reading), ...inEnglish(reading)]
  },
}

/** 四项工作：一是 … 二是 … */
function* numbered(reading: Reading): Generator<Finds> {
  const { text, blocks } = reading.document
  for (const match of text.matchAll(announced)) {
    const count = numberOf(match[1]!)
    const end = match.index + match[0].length
    const block = blocks.find((one) => one.end >= end)!
    if (!count || count < 2 || count > 10 || /[第十百]$/u.test(text.slice(0, match.index))) continue
    const listed = ordinalItems(text, end, block.end, blocks.filter((one) => one.start > block.end).slice(0, furthest))
    if (listed.length >= 2 && listed.length !== count) yield found(reading, { start: match.index, end: end - trailing(match[0]) }, count, listed)
  }
}

/** The places of 一是, 二是 …, or 第一，第二，…, that follow in order; into the next paragraphs where one goes on counting. */
function ordinalItems(text: string, from: number, end: number, next: readonly Span[]): Span[] {
  const opening = /^\s*(?:(一是|一要)|(第一[，、是])|(（一）)|(首先))/u.exec(text.slice(from, from + 8))
  const forms = opening?.[2] ? (word: string) => [`第${word}，`, `第${word}、`, `第${word}是`] : opening?.[3] ? (word: string) => [`（${word}）`] : (word: string) => [`${word}是`, `${word}要`]
  const items: Span[] = []
  let at = from
  let limit = end
  for (const [index, word] of [...ordinals].entries()) {
    const found = forms(word).map((mark) => ({ mark, start: text.indexOf(mark, at) })).filter(({ start }) => start >= 0 && start < limit).sort((a, b) => a.start - b.start)[0]
    let start = found?.start ?? -1
    const length = found?.mark.length ?? 2
    if (start < 0 || (index === 0 && start > from + 2)) {
      const going = index === 0 ? undefined : next.find((block) => block.start >= at && forms(word).some((mark) => text.startsWith(mark, block.start)))
      if (!going) break
      start = going.start
      limit = going.end
    }
    items.push({ start, end: start + length })
    at = start + length
  }
  return items
}

/** 三项内容：A、B、C; A、B、C三个村. */
function* listed(reading: Reading): Generator<Finds> {
  for (const { announced, place, items, maybe, open } of enumerationsIn(reading)) {
    if (open ? items.length <= announced : announced >= items.length && announced <= items.length + maybe) continue
    yield found(reading, place, announced, items, announced > items.length ? items.length + maybe : items.length)
  }
}

/** 一等奖（3名）：A、B、C as a line of its own; the number may stand in the story before: 短篇小说3篇. */
function* inRoll(reading: Reading): Generator<Finds> {
  const { text } = reading.document
  for (const match of text.matchAll(roll)) {
    const [, label, inside, list] = match as unknown as [string, string, string | undefined, string]
    const start = match.index + match[0].length - list.length
    const items = itemsIn(list, start)
    const told = inside ? { words: inside, at: text.indexOf(inside, match.index + label.length) } : toldBefore(text, match.index, label)
    const count = told && numberOf(told.words)
    if (!told || !count || items.length < 2 || items.length === count || Math.abs(items.length - count) > 2 || /等$|等[\d一二三四五六七八九十]/u.test(list) || items.some((item) => item.end - item.start > 24)) continue
    yield found(reading, { start: told.at, end: told.at + told.words.length }, count, items)
  }
}

function itemsIn(list: string, start: number): Span[] {
  return [...list.matchAll(list.includes('、') ? /[^、]+/gu : /[^\s　]+/gu)].map((item) => ({ start: start + item.index, end: start + item.index + item[0].length }))
}

/** 短篇小说3篇, told once before the roll. */
function toldBefore(text: string, end: number, label: string): { words: string; at: number } | undefined {
  const all = [...text.slice(0, end).matchAll(new RegExp(`${label}(\\d{1,2}|[两三四五六七八九十])(?:部|名|人|个|项|篇|家|件|位|幅|首|支|所)(?![\\d万])`, 'gu'))]
  const [only] = all
  return only && all.length === 1 ? { words: only[1]!, at: only.index + label.length } : undefined
}

/** “三个提前”：提前 …、提前 …: every item has the word. */
function* slogans(reading: Reading): Generator<Finds> {
  const { text } = reading.document
  for (const match of text.matchAll(slogan)) {
    const count = numberOf(match[1]!)!
    const start = match.index + match[0].length
    const list = /^[^。；！？\n）]*/u.exec(text.slice(start, start + 200))![0]
    const items = list.split('、')
    const word = match[3]!.slice(0, match[2] ? 2 : 1)
    if (items.length < 2 || /等$|等[，。]/u.test(list) || items.length === count || items.some((item) => item.length > 14 || !item.includes(word))) continue
    const places = items.map((item, index) => {
      const from = start + items.slice(0, index).reduce((length, before) => length + before.length + 1, 0)
      return { start: from, end: from + item.length }
    })
    yield found(reading, { start: match.index, end: match.index + match[0].indexOf('”') + 1 }, count, places)
  }
}

function* inEnglish(reading: Reading): Generator<Finds> {
  for (const match of reading.document.text.matchAll(english)) {
    const count = Number(readEnglish(match[1]!)!.toFixed())
    const list = match[2]!.trim()
    const items = list.split(/,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+/)
    const bySeparators = list.split(/,\s+(?:and\s+|or\s+)?/).length
    const alike = items.every((item) => item.split(' ').length > 1 && item.split(' ')[0] === items[0]!.split(' ')[0])
    if (items.length < 2 || new Set(items).size < items.length || items.length === count || (!/,/.test(list) && count < 3) || (/,\s+(?:and|or)\s/.test(list) && bySeparators === count) || items.some((item) => item.split(' ').length > 6 || /\d|\b(?:one|two|three|four|five|six|both|each)\b/i.test(item)) || !(/\s(?:and|or)\s/.test(list) || alike) || /such as|among|including|\bmost\b|\bsome\b/i.test(match[0]) || items.at(-1)!.split(' ').length > 5) continue
    yield inWords(reading, match, count, match[2]!, items)
  }
  for (const match of reading.document.text.matchAll(apposed)) {
    const count = Number(readEnglish(match[1]!)!.toFixed())
    const items = match[2]!.split(/,\s+(?:and\s+)?|\s+and\s+/)
    if (items.length >= 2 && items.length !== count && count - items.length <= 2) yield inWords(reading, match, count, match[2]!, items)
  }
}

function inWords(reading: Reading, match: RegExpExecArray, count: number, list: string, items: readonly string[]): Finds {
  const from = match.index + match[0].indexOf(list)
  const places = items.map((item) => ({ start: from + list.indexOf(item), end: from + list.indexOf(item) + item.length }))
  const noun = /^\w+\s+(?:[a-z-]+\s+){0,2}?[a-z]{3,}(?:s|men|people|children)\b/i.exec(match[0])![0]
  return found(reading, { start: match.index, end: match.index + noun.length }, count, places)
}

function found(reading: Reading, place: Span, count: number, items: readonly Span[], listed = items.length): Finds {
  const { id, text } = reading.document
  return {
    place: { document: id, ...place },
    related: items.map((item) => ({ document: id, ...item, role: 'item' })),
    message: { zh: `说的是${count}项，列出的是${listed}项。`, en: `${count} announced, ${listed} listed.` },
    working: { relation: 'count', terms: items.map((item) => ({ text: text.slice(item.start, item.end), value: '1', place: { document: id, ...item } })), stated: String(count), found: String(listed) },
  }
}

function trailing(words: string): number {
  return /(?:：|，即：?|，分别是：?|，包括：)$/u.exec(words)?.[0].length ?? 0
}
