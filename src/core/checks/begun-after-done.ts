import { weightAt } from '../matching/weight.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, DateValue, Mention, Reading } from '../model.ts'

const begun = /^\s*[\u4e00-\u9fff]{0,4}\s*(?:动工|开工|启动|开始|开建|开幕|起)/u
const done = /^\s*(?:日|号|前|左右|底|初|份|正式|全面|全部|全线|如期|将){0,3}\s*(?:完工|竣工|建成|建好|通车|结束|闭幕|交付|完成|收官|投用|投产)/u
const begins = /\b(?:begin|start|open|close|shut|run)s?\b[^.;]{0,24}\b(?:in|on|from)\s+$/u
const ends = /\b(?:by|to|until|end(?:s|ed)? (?:in|on)|finish(?:es|ed)? (?:in|on)|completed? (?:in|by))\s+$/u
/** Characters between the two ends of one undertaking. */
const widest = 90

/** Work that is finished before it starts. */
export const begunAfterDone: Check = {
  id: 'begun-after-done',
  title: { zh: '先完后开', en: 'Done before it begins' },
  why: { zh: '开工晚于完工，必有一个日子写错。', en: 'It starts after it ends: one of the two days is wrong.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['新校区预计2028年9月开工，2027年6月竣工。'], why: { zh: '开工在竣工之后', en: 'Work begins after its end' }, finds: ['2028年9月'] },
    { texts: ['大桥于2024年11月8日动工，计划2023年12月建成通车。'], why: { zh: '年份写反', en: 'Years exchanged' }, finds: ['2024年11月8日'] },
    { texts: ['Work is due to begin in September 2028 and should be finished by March 2027.'], why: { zh: '英文', en: 'In English' }, finds: ['September 2028'] },
  ],
  clean: [
    { texts: ['新校区预计2027年6月开工，2028年9月竣工。'], why: { zh: '先开后完', en: 'In order' } },
    { texts: ['一期2023年12月建成，二期2024年11月开工。'], why: { zh: '两期工程', en: 'Two stages' } },
    { texts: ['新校区2027年6月开工。老校区2026年8月交付使用。'], why: { zh: '两处', en: 'Two places' } },
    { texts: ['报名10月8日开始，去年是9月30日结束。'], dated: '2026-10-01', why: { zh: '另一年', en: 'Another year' } },
    { texts: ['Work began in March 2024 and should be finished by May 2026.'], why: { zh: '英文，先开后完', en: 'In order, in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const dates = reading.mentions.filter(isDay)
      for (const [at, start] of dates.entries()) {
        const end = dates[at + 1]
        if (!end || !pairs(reading, start, end) || rank(start.value) <= rank(end.value)) continue
        const place = { document: reading.document.id, start: start.start, end: start.end }
        yield { place, weight: weightAt(reading, place, 1), related: [{ document: reading.document.id, start: end.start, end: end.end, role: 'partner' }], message: { zh: '开始晚于结束。', en: 'It begins after it ends.' } }
      }
    }
  },
}

type Day = Mention & { readonly value: DateValue }

function isDay(mention: Mention): mention is Day {
  return mention.value.type === 'date' && mention.value.year !== undefined && mention.value.month !== undefined
}

/** Both in one sentence, the first said to begin and the second said to end the same thing. */
function pairs({ document }: Reading, first: Day, second: Day): boolean {
  const { text, blocks } = document
  if (second.start - first.end > widest || blockAt(blocks, first.start) !== blockAt(blocks, second.start)) return false
  const between = text.slice(first.end, second.start)
  if (/[。！？；]|[一二三四]期|去年|前年/u.test(between)) return false
  const behind = text.slice(second.end, second.end + 16)
  const before = text.slice(Math.max(0, first.start - 60), first.start)
  return (begun.test(between) && done.test(behind)) || (begins.test(before) && ends.test(between))
}

function rank({ year, month, day }: DateValue): number {
  return year! * 416 + month! * 32 + (day ?? 0)
}
