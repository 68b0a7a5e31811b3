import { headedBy, wordsBeside } from '../matching/headed.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, DateValue, Mention } from '../model.ts'

/** What happens on a day that a headline and a story both tell. */
const happens = /开[幕馆园业赛考工放演市学通镰机]|启[幕动用程]|举[行办]|闭幕|揭晓|上线|施行|实施|执行|发布|通车|投用|截止|恢复|停[水电气运]|上映|开始|起|亮相|落幕|召开|竣工|放假|\b(?:opens?|begins?|starts?|closes?|ends?|reopens?|launch(?:es)?)\b/u

/** The day of a headline that the story gives as another. */
export const headlineDate: Check = {
  id: 'headline-date',
  title: { zh: '标题日期与正文不符', en: 'The day of the headline differs in the story' },
  why: { zh: '读者只看标题就会照着去，日期错了就白跑一趟。', en: 'Readers go by the headline: with a wrong day they come for nothing.' },
  category: 'date',
  severity: 'warning',
  weight: 2,
  flagged: [
    { texts: ['山花节4月12日开幕\n本报讯　记者昨日获悉，山花节将于4月21日在柳河镇开幕，届时有游园会和书市，市民可免费入园。'], why: { zh: '标题与导语不一', en: 'Headline against lead' }, finds: ['4月12日'] },
    { texts: ['新规5月1日起施行\n本报讯　《集市管理办法》将于6月1日起施行，摊位费按季收取，占道经营的罚款也有了明细。'], why: { zh: '月份不一', en: 'Another month' }, finds: ['5月1日'] },
  ],
  clean: [
    { texts: ['山花节4月12日开幕\n本报讯　记者昨日获悉，山花节将于4月12日在柳河镇开幕，4月21日闭幕，市民可免费入园。'], why: { zh: '相符，另有闭幕日', en: 'They agree; another day is the end' } },
    { texts: ['山花节4月12日开幕\n本报讯　记者4月2日获悉，山花节将于本月12日在柳河镇开幕，届时有游园会和书市。'], why: { zh: '正文省了月份', en: 'The story leaves the month out' } },
    { texts: ['山花节4月12日开幕\n本报讯　山花节将于4月10日至20日在柳河镇举行，12日上午开幕，届时有游园会和书市。'], why: { zh: '起止之内', en: 'Within the span' } },
    { texts: ['山花节4月12日开幕\n本报讯　4月2日，柳河镇举行新闻发布会，介绍山花节的筹备，届时有游园会和书市。'], why: { zh: '发布会的日子', en: 'The day of the announcement' } },
    { texts: ['中考6月12日开考\n本报讯　今年中考定于下月12日开考。小学于7月3日放假，初一、初二考试安排另行通知。'], why: { zh: '别的日子', en: 'The day of something else' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { id, text } = reading.document
      for (const { heads, body } of headedBy(reading, isDay)) {
        for (const head of heads) {
          const own = happens.exec(wordsBeside(text, head, 12).behind)?.[0]
          if (!own || /至|到|—|-|～/u.test(text[head.end] ?? '') || body.some((one) => within(text, head, one)) || saidWithoutMonth(text, head, body)) continue
          const rivals = body.filter((one) => wordsBeside(text, one, 20).behind.includes(own) && !/至|到|—|-|～|前/u.test(text[one.end] ?? ''))
          const rival = rivals[0]
          if (!rival || rivals.some((one) => !sameDay(one, rival))) continue
          const place = { document: id, start: head.start, end: head.end }
          yield { place, related: [{ document: id, start: rival.start, end: rival.end, role: 'other-value' }], weight: weightAt(reading, place, 1), message: { zh: `标题作${text.slice(head.start, head.end)}，正文作${text.slice(rival.start, rival.end)}。`, en: `The heading has ${text.slice(head.start, head.end)}; the story has ${text.slice(rival.start, rival.end)}.` } }
        }
      }
    }
  },
}

function isDay({ value }: Mention): boolean {
  return value.type === 'date' && value.month !== undefined && value.day !== undefined && !value.lunar
}

function sameDay(a: Mention, b: Mention): boolean {
  const [one, other] = [a.value as DateValue, b.value as DateValue]
  return one.month === other.month && one.day === other.day
}

/** The same day, or the first of a span it lies in. */
function within(text: string, head: Mention, one: Mention): boolean {
  return sameDay(head, one) || (/^(?:至|到|—|-|～)/u.test(text.slice(one.end)) && (one.value as DateValue).month === (head.value as DateValue).month)
}

/** 本月12日, 12日: the day alone. */
function saidWithoutMonth(text: string, head: Mention, body: readonly Mention[]): boolean {
  const day = (head.value as DateValue).day
  return new RegExp(`(?<![\\d月])${day}[日号]|[本下上]月${day}[日号]`, 'u').test(text.slice(body[0]!.start - 200 < 0 ? 0 : body[0]!.start - 200, body.at(-1)!.end + 300))
}
