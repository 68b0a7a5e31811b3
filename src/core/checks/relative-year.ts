import { partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check } from '../model.ts'
import { isInside, quotedSpans } from '../text/quoted.ts'

const relative = '([今去明前后]年)(?:同期|全年|上半年|下半年)?'
const year = '((?:19|20)\\d{2})'
const glossed = new RegExp(`${relative}(?:[（(](?:即|也就是)?|，即|[是为]|即)${year}年(?!代|级|版)`, 'dgu')
const reversed = new RegExp(`${year}年[（(](?:即|也就是)?${relative}[）)]`, 'dgu')
const steps: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 }

interface Said { readonly hit: Hit; readonly word: string; readonly year: number; readonly group: number }

/** 今年, 去年 … beside a year that is another. */
export const relativeYear: Check = {
  id: 'relative-year',
  title: { zh: '今年、去年与年份冲突', en: 'This or last year against the year named' },
  why: { zh: '“去年”和括注的年份对不上，读者不知信哪个。', en: 'When “last year” and the year beside it differ, the reader cannot tell which to believe.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['去年（2023年），全县新增就业1.2万人。'], dated: '2025-11-20', why: { zh: '刊期2025年，去年是2024年', en: 'Printed in 2025: last year is 2024' }, finds: ['2023'] },
    { texts: ['今年是2024年，也是办学第十年。'], dated: '2025-11-20', why: { zh: '今年不是2024年', en: 'This year is not 2024' }, finds: ['2024'] },
    { texts: ['去年同期（2024年）接待量为3万人次，今年（2026年）为4万人次。'], why: { zh: '两处自相矛盾', en: 'The two contradict each other' }, finds: ['2026'] },
  ],
  clean: [
    { texts: ['去年（2024年），全县新增就业1.2万人。'], dated: '2025-11-20', why: { zh: '相符', en: 'They agree' } },
    { texts: ['今年（2026年）为4万人次，去年同期（2025年）为3万人次。'], why: { zh: '两处相符', en: 'The two agree' } },
    { texts: ['他在信中写道：“去年（1952年）冬天很冷。”'], dated: '2025-11-20', why: { zh: '引文另有时间', en: 'A quotation has a time of its own' } },
    { texts: ['去年（2023年），全县新增就业1.2万人。'], why: { zh: '不知刊期', en: 'No date to count from' } },
    { texts: ['上年（2023年）结转资金用于修路。'], dated: '2025-11-20', why: { zh: '“上年”承前文年份', en: '上年 counts from a year in the text' } },
    { texts: ['去年，村里翻修了建于1998年的小学。'], dated: '2025-11-20', why: { zh: '另一年份与去年无关', en: 'Another year, of the school' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const quoted = quotedSpans(reading.document.text)
      const all = [...told([...matchesIn([reading], glossed)], 1, 2), ...told([...matchesIn([reading], reversed)], 2, 1)].filter(({ hit }) => !isInside(quoted, hit.match.index)).sort((a, b) => a.hit.match.index - b.hit.match.index)
      const dated = partsOf(reading.document.dated)
      const anchor = dated?.year ?? (all[0] ? all[0].year - steps[all[0].word]! : 0)
      for (const { hit, word, year: named, group } of all) {
        const right = anchor + steps[word]!
        if (named === right) continue
        const place = placeOf(hit, group)
        const early = dated !== undefined && dated.month === 1 && named === right - 1
        yield {
          place, weight: weightAt(reading, place, 1), ...(early ? { severity: 'warning' as const } : {}),
          ...(dated ? {} : { related: [{ ...placeOf(all[0]!.hit), role: 'base' as const }] }),
          message: { zh: `“${word}”是${right}年，这里写${named}年。`, en: `${word} is ${right}; the text says ${named}.` },
        }
      }
    }
  },
}

function told(hits: readonly Hit[], word: number, named: number): Said[] {
  return hits.map((hit) => ({ hit, word: hit.match[word]!, year: Number(hit.match[named]), group: named }))
}
