import type { Span } from '../model.ts'
import { type Given, tokensIn } from './phrase.ts'

const event = /(?:活动|大赛|竞赛|比赛|招聘会|行动|专栏|演出|讲座|培训班?|论坛|推介会|博览会|展览|联赛|比武|展演|招聘|义诊|直播|[^社大协商学工公委董理监]会|节|展|课程|微课|[”》])$/u

const opens = /^(?:开展|举办|组织|举行|实施|推进|启动|召开|参加|承办|主办|开设|推出|创新|持续|广泛|深入|积极|先后|联合|共同|成功|在|通过|了|等|[“”《》、])$/u

/** The event the clause before speaks of, which a bare 参赛 or 岗位 belongs to: 举办招聘会，提供…30个岗位. */
export function eventBefore({ text, sentence, tokens }: Given, found: Span): Span | undefined {
  const from = Math.max(sentence.start, found.start - 160)
  const marks = [...text.slice(from, found.start).matchAll(/[，：；,;:]/gu)].map((match) => from + match.index)
  for (let at = marks.length - 1; at >= 0 && at >= marks.length - 4; at--) {
    const end = marks[at]!
    const start = at === 0 ? from : marks[at - 1]! + 1
    const clause = text.slice(start, end)
    if (!event.test(clause)) continue
    if (/\d/.test(clause)) return undefined
    const quote = /“[^”]{2,14}”$/u.exec(clause)
    if (quote) return { start: end - quote[0].length, end }
    const own = tokensIn(tokens, start, end)
    let first = own.length
    while (first > 0 && end - own[first - 1]!.start <= 16 && !opens.test(text.slice(own[first - 1]!.start, own[first - 1]!.end)) && !/^[puc]/u.test(own[first - 1]!.tag)) first--
    return own[first] && own[first]!.start < end ? { start: own[first]!.start, end } : undefined
  }
  return undefined
}
