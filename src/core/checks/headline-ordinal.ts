import { headedBy, wordsBeside } from '../matching/headed.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Mention } from '../model.ts'

/** Editions told of beside the one meant: 上届, 往届, 自第十四届起. */
const earlier = /(?:上一?|往|前|历|下一?|首|自|从|自从|继|去年的?|[至到及和、—－-])$/u

/** 第N届, 第N次 of a headline that is another number in the story. */
export const headlineOrdinal: Check = {
  id: 'headline-ordinal',
  title: { zh: '标题届次与正文不符', en: 'An ordinal of the headline differs in the story' },
  why: { zh: '届次每年递增，标题和导语常有一处忘了改。', en: 'The number grows each year, and one of the two is easily left as it was.' },
  category: 'number',
  severity: 'warning',
  weight: 2,
  flagged: [
    { texts: ['第十五届山花节开幕\n本报讯　昨日，第十四届山花节在柳河镇开幕，各地游客赶来赏花，镇上的客房早已订满。'], why: { zh: '标题与导语不一', en: 'Headline against lead' }, finds: ['第十五届'] },
    { texts: ['老支书第12次献血\n本报讯　昨日，老支书第21次献血，他说只要身体允许，就会一直献下去，街坊都佩服他。'], why: { zh: '两位颠倒', en: 'Two digits swapped' }, finds: ['第12次'] },
  ],
  clean: [
    { texts: ['第十五届山花节开幕\n本报讯　昨日，第十五届山花节在柳河镇开幕。与第十四届相比，今年多了夜游，镇上的客房早已订满。'], why: { zh: '正文另提上届', en: 'The story speaks of the last one too' } },
    { texts: ['第十五届山花节开幕\n本报讯　昨日，山花节在柳河镇开幕，镇上的客房早已订满。上届（第十四届）山花节接待游客三万人次。'], why: { zh: '只提到上届', en: 'Only the last one is told' } },
    { texts: ['第三届书画展开展\n本报讯　昨日，书画展在文化馆开展，第五届书法大赛的获奖作品同时展出，吸引了不少市民前来观看。'], why: { zh: '另一项活动', en: 'Another event' } },
    { texts: ['第二批学员结业\n本报讯　昨日，柳河镇第二批电工学员结业，下月开办第三批，三十人已经报名，学费由镇里承担。'], why: { zh: '正文有这一批', en: 'The story has it' } },
    { texts: ['他第8次登上领奖台\n本报讯　昨日，老马又一次登上领奖台。他第1次参赛是在中学，那年他十五岁，跑了倒数第二。'], why: { zh: '另一次', en: 'Another time' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      for (const { heads, body, opening } of headedBy(reading, isOrdinal)) {
        for (const head of heads) {
          const like = body.filter((one) => unitOf(one) === unitOf(head))
          const rival = like[0]
          if (!rival || !opening || rival.start > opening.end || like.some((one) => numberOf(one) === numberOf(head)) || like.some((one) => numberOf(one) !== numberOf(rival))) continue
          if (earlier.test(text.slice(Math.max(0, rival.start - 3), rival.start)) || /^(?:起|以来|后)/u.test(text.slice(rival.end)) || !isSame(text, head, rival)) continue
          const place = { document: id, start: head.start, end: head.end }
          const [one, other] = [head, rival].map((mention) => text.slice(mention.start, mention.end)) as [string, string]
          yield { place, related: [{ document: id, start: rival.start, end: rival.end, role: 'other-value' }], weight: weightAt(reading, place, 1), message: { zh: `标题作${one}，正文作${other}。`, en: `The heading has ${one}; the story has ${other}.` } }
        }
      }
    }
  },
}

function isOrdinal({ kind, value }: Mention): boolean {
  return kind === 'ordinal' && value.type === 'number' && value.value !== undefined && /^(?:届|次|批|期|个|场|轮|版|名|位|条|家|部|座|届次)$/u.test(value.unit)
}

function unitOf({ value }: Mention): string {
  return value.type === 'number' ? value.unit : ''
}

function numberOf({ value }: Mention): string | undefined {
  return value.type === 'number' ? value.value : undefined
}

/** The same thing is counted: what stands behind one soon stands behind the other. */
function isSame(text: string, head: Mention, rival: Mention): boolean {
  const [one, other] = [head, rival].map((mention) => wordsBeside(text, mention, 8).behind) as [string, string]
  return one.length >= 2 && other.includes(one.slice(0, 2))
}
