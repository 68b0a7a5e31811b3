import { place } from '../matching/people.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Name, Reading } from '../model.ts'

/** One name whose quotation marks stand in two places: “金桥行动”计划 here, “金桥行动计划” there. */
export const campaignQuotes: Check = {
  id: 'campaign-quotes',
  title: { zh: '同一名称引号位置不一', en: 'Quotation marks around more or less of one name' },
  why: { zh: '同一活动、群体的名称，引号有时括进后面的词，有时不括。', en: 'The marks around one campaign or group hold the next word here and not there.' },
  category: 'phrase',
  severity: 'warning',
  weight: 0.5,
  flagged: [
    { texts: ['走访“六大员群体”家庭。\n今年吸收“六大员”群体会员三百名。'], why: { zh: '“群体”时在引号内，时在引号外', en: 'The noun inside here, outside there' }, finds: ['“六大员”群体'] },
    { texts: ['全镇推行“晚风夜校行动”，又为“晚风夜校”行动招募老师。'], why: { zh: '“行动”时在引号内，时在引号外', en: 'The noun inside here, outside there' }, finds: ['“晚风夜校”行动'] },
  ],
  clean: [
    { texts: ['走访“六大员”群体家庭。\n今年吸收“六大员”群体会员三百名。'], why: { zh: '前后一致', en: 'The same throughout' } },
    { texts: ['走访“六大员”家庭。\n今年吸收“六大员”群体会员三百名。'], why: { zh: '一处没有后面的词', en: 'The noun is not there at all' } },
    { texts: ['“小满”是节气，也是店名。\n“小满茶社”开在桥头。'], why: { zh: '两个名称', en: 'Two names' } },
    { texts: ['“学得会、用得上”，大家说。\n“学得会”是关键。'], why: { zh: '引用其中一句', en: 'Part of it quoted' } },
  ],
  *run({ readings }) {
    for (const reading of readings.filter((one) => one.document.role === 'article')) {
      const whole = new Map<string, Name>()
      const { text } = reading.document
      const labels = labelsOf(reading)
      for (const one of labels) if (!whole.has(one.words)) whole.set(one.words, one.name)
      const told = new Set<string>()
      for (const { name, words } of labels) {
        for (const length of [2, 3, 4]) {
          const more = text.slice(name.end, name.end + length)
          const other = whole.get(words + more)
          if (!other || !/^\p{Script=Han}+$/u.test(more) || told.has(words + more)) continue
          told.add(words + more)
          const span = { start: name.start, end: name.end + length }
          yield {
            place: place(reading, span),
            related: [{ ...place(reading, other), role: 'other-value' }],
            weight: weightAt(reading, span, 0.5),
            message: { zh: `另一处作“${words}${more}”，引号位置不一。`, en: `Elsewhere the marks hold all of “${words}${more}”.` },
          }
        }
      }
    }
  },
}

/** Everything short in quotation marks, single words too. */
function labelsOf({ document }: Reading): { name: Name; words: string }[] {
  return [...document.text.matchAll(/“(\p{Script=Han}{2,10})”/gu)].map((match) => ({ words: match[1]!, name: { kind: 'quotation', start: match.index, end: match.index + match[0].length, value: { type: 'name', full: match[1]! } } }))
}
