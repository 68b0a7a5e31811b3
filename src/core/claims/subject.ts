import type { Mention, Span, Told, Words } from '../model.ts'

const boundary = /[，。；：、！？,;:!?（）()\n“”]/u
const named: ReadonlySet<string> = new Set(['quantity', 'percent', 'percentage-point', 'money', 'age', 'duration', 'range'])
/** Words that lead to a number and name nothing themselves. */
const leading = /(?:(?:共有?|总共|一共|合计|累计|共计|达到?|已达|高达|为|是|有|约|近|超过?|突破|设|设有|拥有|现有|新增|新建|增加到?|减少到?|增长|下降|提高|提高到|降至|降低|完成|实现|投入|开展|举办|组织|建成|由|从|至|到|了|分别|占|其中|包括|含|仅|只|比|较|每|各|等|的|在|给|向|对|把|于|以|及|和|与|则|就|也|还|并|均|再|已|均为|惠及|涉及|覆盖|吸引|发放|筹集|走访|慰问|赠送|提供|接待|签订|培训|更换|翻新|拥|满意)\s*)+$/u
const opening = /^(?:其中|同时|目前|今年|去年|明年|截至[^，]*|全[国省市县区镇村校]|据[^，]*|此外|另外|当天|近日|昨日|日前|共|并|及|和|与|在|为|对|向|由|从|到|的|其|该|这|那|已|将|还|也|又|再|都|均|各|每|\d+年|\d+月(?:份|\d+日)?|上半年|下半年|前三季度|一季度)+/u
const verbs = /^[vpdcu]/u

/** The shortest phrase that says what is counted: the noun behind the measure word, else the words before the number. */
export function subjectOf(text: string, sentence: Span, mention: Mention, near: { previous: Mention | undefined; next: Mention | undefined }, words?: Words): Told | undefined {
  if (!named.has(mention.kind)) return undefined
  const ahead = ['quantity'].includes(mention.kind) ? behind(text, sentence, mention, near.next, words) : undefined
  const found = ahead ?? ['percent', 'money', 'percentage-point', 'quantity', 'range', 'duration', 'age'].map(() => before(text, sentence, mention, near.previous))[0]
  return found && { text: text.slice(found.start, found.end), from: 'stated', place: found }
}

function behind(text: string, sentence: Span, mention: Mention, next: Mention | undefined, words: Words | undefined): Span | undefined {
  let start = mention.end
  if (text[start] === '的' || text[start] === ' ') start++
  let end = start
  const limit = Math.min(sentence.end, next?.start ?? sentence.end, start + 24)
  while (end < limit && !boundary.test(text[end]!)) end++
  if (end === start) return undefined
  const phrase = text.slice(start, end)
  if (/^(?:左右|上下|以上|以下|以内|后|前|内|里|中|时|起|为|被|已|分别|在|将|和|与|同|比|均|都|至|到|是|的|，)/u.test(phrase)) return undefined
  const cut = words ? nounsOf(phrase, words) : phrase.slice(0, 8)
  return cut.length >= 1 && /[\u4e00-\u9fffA-Za-z]/u.test(cut) ? { start, end: start + cut.length } : undefined
}

/** The leading words of a phrase up to its first verb. */
function nounsOf(phrase: string, words: Words): string {
  let length = 0
  for (const { word, tag } of words.tag(phrase)) {
    if (length > 0 && (verbs.test(tag) && !/^vn/u.test(tag)) && word !== '的') break
    length += word.length
    if (length >= 14) break
  }
  return phrase.slice(0, length).replace(/的$/u, '')
}

function before(text: string, sentence: Span, mention: Mention, previous: Mention | undefined): Span | undefined {
  let end = mention.start
  const floor = Math.max(sentence.start, previous && previous.kind !== 'ordinal' && previous.kind !== 'set-phrase' ? previous.end : sentence.start, mention.start - 40)
  let start = end
  while (start > floor && !/[，。；：！？,;:!?（(\n]/u.test(text[start - 1]!)) start--
  const trimmed = text.slice(start, end).replace(leading, '')
  end = start + trimmed.length
  const lead = opening.exec(trimmed)?.[0].length ?? 0
  start += lead
  while (start < end && /[\s、“”‘’]/u.test(text[start]!)) start++
  while (end > start && /[\s、“”‘’]/u.test(text[end - 1]!)) end--
  if (end - start < 1) return undefined
  if (end - start > 16) start = end - 16
  return { start, end }
}
