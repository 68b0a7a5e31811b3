import { groupBy, headings, peopleSeen, place, type Seen } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'

const shortestBody = 120
/** Of an interview the deck names whom the story quotes throughout. */
const interview = /(?:访|对话|记)[^\n]*$/u

/** Someone named in a heading whom the story never names. */
export const headlineNameMissing: Check = {
  id: 'headline-name-missing',
  title: { zh: '标题人名正文没有', en: 'A name of the heading is not in the story' },
  why: { zh: '标题写了某人，正文却没有这个名字：名字写错了，或者标题配错了稿。', en: 'The heading names someone the story never does: a wrong name, or the heading of another story.' },
  category: 'name',
  severity: 'query',
  weight: 1,
  flagged: [
    { texts: [`种粮大户翟有粮的丰收年\n${body('罗守田')}`], why: { zh: '标题与正文不是一个人', en: 'Not the same person' }, finds: ['翟有粮'] },
    { texts: [`副市长段怀瑾到养路站调研\n${body('市领导')}`], why: { zh: '正文没有名字', en: 'The story has no name' }, finds: ['段怀瑾'] },
  ],
  clean: [
    { texts: [`种粮大户罗守田的丰收年\n${body('罗守田')}`], why: { zh: '正文有这个人', en: 'The story names him' } },
    { texts: ['种粮大户翟有粮的丰收年\n今年雨水好，稻子压弯了腰。'], why: { zh: '正文太短，说不准', en: 'Too short a story to tell' } },
    { texts: [`稻田里的丰收年\n渡口日报通讯员　翟有粮\n${body('罗守田')}`], why: { zh: '署名不是标题', en: 'A byline is no heading' } },
    { texts: [`稻田里的丰收年\n${body('罗守田')}`], why: { zh: '标题没有人名', en: 'No name in the heading' } },
    { texts: [`收成好，心里稳\n——访农业局局长段怀瑾\n${body('罗守田')}`], why: { zh: '访谈的副题', en: 'The deck of an interview' } },
    { texts: [`记者卢海川走进稻田\n${body('本报记者卢海川看到，罗守田')}`], why: { zh: '记者名在正文里', en: 'The reporter is named in the story' } },
  ],
  *run({ readings }) {
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      const { text, blocks, stories } = reading.document
      for (const [index, own] of groupBy(peopleSeen([reading]), (one) => one.story)) {
        const story = index === undefined ? undefined : stories[index]
        if (!story) continue
        const running = blocks.filter((block) => block.story === index && !headings.has(block.role)).map((block) => text.slice(block.start, block.end)).join('\n')
        if (running.length < shortestBody) continue
        for (const one of own.filter((seen) => headings.has(seen.role) && !isTold(seen, running) && !interview.test(text.slice(Math.max(0, seen.name.start - 40), seen.name.start)))) {
          yield {
            place: place(reading, one.name),
            weight: weightAt(reading, one.name, 1),
            message: { zh: `标题里的“${one.words}”正文没有出现：请核对。`, en: `“${one.words}” of the heading is not in the story.` },
          }
        }
      }
    }
  },
}

/** By the name, by its last part, or a character off: name-near-miss speaks of that. */
function isTold({ words }: Seen, running: string): boolean {
  if (running.includes(words)) return true
  const last = words.split(/[·•\s]/u).at(-1)!
  if (last !== words && running.includes(last)) return true
  if (words.length < 3) return new RegExp(`${words[0]}(?:先生|女士|某)`, 'u').test(running)
  return running.includes(words.slice(1)) || running.includes(words.slice(0, 2)) || new RegExp(`${words[0]}.${words[2]}|${words[0]}(?:先生|女士|某)`, 'u').test(running)
}

function body(who: string): string {
  return `今年雨水好，稻子压弯了腰。${who}一早就下了田，收割机在身后排成一行。种了三十年地，头一回遇到这样的好收成。\n“一亩能打一千二百斤。”村里的人围在地头算账，越算越高兴。镇上的农技员每隔几天就来一趟，教大家测土施肥、防虫治病。合作社统一联系了买家，粮食装车就能换成钱，再也不用为卖粮发愁。`
}
