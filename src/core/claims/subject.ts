import type { Mention, NumeralKind, Span, Token, Told } from '../model.ts'
import type { Context } from './context.ts'
import { englishSubject } from './english-subject.ts'
import { eventBefore } from './event.ts'
import { measuredBy, phraseAhead, phraseBehind } from './phrase.ts'

const named: ReadonlySet<NumeralKind> = new Set(['quantity', 'percent', 'percentage-point', 'money', 'age', 'duration', 'range'])
const joined = /^(?:分别|均|各|和|与|、|以及|及|，|,|\s|为|是|达到?|至|到|增长|下降|增加|减少|提高|约|近|超)*$/u

/** What each number counts, in the order of the mentions: the noun it stands before, else the words that lead to it; elided heads are restored from the number before. */
export function subjectsOf({ document, sentences }: Context, mentions: readonly Mention[], tokens: readonly Token[]): (mention: number, sentence: number) => Told | undefined {
  const { text } = document
  const told: (Told | undefined)[] = []
  return (index, at) => {
    const mention = mentions[index]!
    told[index] = named.has(mention.kind) ? subject(index, at) : undefined
    return told[index]
  }

  function subject(index: number, at: number): Told | undefined {
    const mention = mentions[index]!
    const sentence = sentences[at]!
    const stated = (span: Span | undefined): Told | undefined => span && { text: text.slice(span.start, span.end), from: 'stated', place: span }
    if (!/[\u4e00-\u9fff]/u.test(text.slice(Math.max(sentence.start, mention.start - 200), Math.min(sentence.end, mention.end + 200)))) {
      const found = englishSubject(text, sentence, mention, mentions[index - 1])
      return found && !/^(?:them|these|those|it)$/i.test(text.slice(found.start, found.end)) ? stated(found) : restored(index, sentence, text)
    }
    const given = { text, sentence, mention, mentions, index, tokens }
    const listed = inList(text, sentence, mentions, index)
    if (listed) return stated(listed)
    const measured = mention.value.type === 'number' && mention.value.dimension !== mention.value.unit ? measuredBy(given) : undefined
    const ahead = measured || mention.kind === 'percent' || mention.kind === 'percentage-point' ? undefined : phraseAhead(given)
    const before = ahead && mention.kind !== 'money' ? undefined : (measured ?? phraseBehind(given))
    const found = ahead ?? before
    if (!found) return restored(index, sentence, text)
    const short = !found.lead && found.end - found.start <= (ahead ? 2 : 3) && !/^(?:职工|群众|人员|干部|学生|游客|党员|村民|居民|农户|企业|单位)$/u.test(text.slice(found.start, found.end))
    const event = short && ['quantity', 'range'].includes(mention.kind) ? eventBefore(given, found) : undefined
    const words = text.slice(found.start, found.end)
    return event ? { text: text.slice(event.start, event.end) + words, from: 'clause', place: found } : { text: (found.lead ?? '') + words + (found.head ?? ''), from: 'stated', place: { start: found.start, end: found.end } }
  }

  /** 分别为5%、6%: nothing but joints stands between this number and the last of its kind, which says what is counted. */
  function restored(index: number, sentence: Span, words: string): Told | undefined {
    for (let back = index - 1; back >= Math.max(0, index - 8) && mentions[back]!.start >= sentence.start; back--) {
      const one = told[back]
      if (!one) continue
      const between = words.slice(mentions[back]!.end, mentions[index]!.start)
      return joined.test(between) || (between.length < 40 && !/[。！？]/u.test(between)) ? { ...one, from: 'clause' } : undefined
    }
    return undefined
  }
}

/** 甲、乙和丙分别为1、2和3: each number has the item of its own place in the list. */
function inList(text: string, sentence: Span, mentions: readonly Mention[], index: number): Span | undefined {
  let first = index
  while (first > index - 12 && first > 0 && mentions[first - 1]!.start >= sentence.start && /^[、，和与及\s]+$/u.test(text.slice(mentions[first - 1]!.end, mentions[first]!.start))) first--
  const from = Math.max(sentence.start, mentions[first]!.start - 120)
  const lead = text.slice(from, mentions[first]!.start)
  const at = lead.lastIndexOf('分别')
  if (at < 0 || lead.length - at > 12) return undefined
  const clause = Math.max(...['，', '；', '。', '：'].map((mark) => lead.lastIndexOf(mark, at - 1))) + 1
  const items = [...lead.slice(clause, at).matchAll(/[^、和与及]+/gu)].filter((match) => match[0].trim() !== '')
  let last = index
  while (last < index + 12 && mentions[last + 1] && mentions[last + 1]!.end <= sentence.end && /^[、，和与及\s]+$/u.test(text.slice(mentions[last]!.end, mentions[last + 1]!.start))) last++
  const item = items.length === last - first + 1 ? items[index - first] : undefined
  return item && { start: from + clause + item.index, end: from + clause + item.index + item[0].length }
}
