import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

const label = '(前三季度|第?[一二三四]季度|上半年|下半年|[1234]季度)'
const to = '\\s*(?:月份?)?\\s*(?:至|到|[—–~～-]{1,2})\\s*'
const glossed = new RegExp(`${label}(?:[（(](?:即|也就是)?|，?即)(\\d{1,2})${to}(\\d{1,2})\\s*月`, 'dgu')
const reversed = new RegExp(`(?<![\\d—–-])(\\d{1,2})${to}(\\d{1,2})\\s*月(?:份)?[（(](?:即)?${label}[）)]`, 'dgu')
const decade = /(?<![\d—–-])(\d{1,2})月([上中下])旬[（(](?:即)?(?:\1月)?(\d{1,2})日?(?:\s*(?:至|到|[—–~～-]+)\s*(?:\1月)?(\d{1,2})日?)?日[）)]/dgu
const dayInDecade = /(?<!\d)(\d{1,2})月(\d{1,2})日[（(]([上中下])旬[）)]/dgu
const months: Record<string, readonly [number, number]> = { 上半年: [1, 6], 下半年: [7, 12], 前三季度: [1, 9], 一季度: [1, 3], 二季度: [4, 6], 三季度: [7, 9], 四季度: [10, 12], '1季度': [1, 3], '2季度': [4, 6], '3季度': [7, 9], '4季度': [10, 12] }
const days: Record<string, readonly [number, number]> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] }

/** 上半年, 三季度, 中旬 beside months or days that are others. */
export const periodLabel: Check = {
  id: 'period-label',
  title: { zh: '时段名与月份不符', en: 'Name of a period and its months disagree' },
  why: { zh: '“前三季度”与括注的月份对不上，数字的口径就不明。', en: 'When a period and its months differ, nobody knows what the figures cover.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['前三季度（1—8月），全县接待游客96万人次。'], why: { zh: '前三季度到9月', en: 'Three quarters end in September' }, finds: ['1—8'] },
    { texts: ['4至7月（二季度），用电量回升。'], why: { zh: '二季度到6月', en: 'The second quarter ends in June' }, finds: ['4至7'] },
    { texts: ['5月中旬（8日至20日）将有三次降雨。'], why: { zh: '中旬从11日起', en: 'The middle ten days begin on the 11th' }, finds: ['中'] },
  ],
  clean: [
    { texts: ['前三季度（1—9月），全县接待游客96万人次。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['1至8月，全县接待游客88万人次；前三季度预计达96万人次。'], why: { zh: '两个时段', en: 'Two periods' } },
    { texts: ['上半年，即1月至6月，降水偏少。'], why: { zh: '“即”字相符', en: 'They agree by 即' } },
    { texts: ['5月中旬（11日至20日）将有三次降雨。'], why: { zh: '中旬相符', en: 'The middle ten days agree' } },
    { texts: ['前三季度（含8月新增）完成投资9亿元。'], why: { zh: '括注不是起止', en: 'The note is no span' } },
    { texts: ['下半年（9月至12月为采收期），果农最忙。'], why: { zh: '括注另有所指', en: 'The months are those of the harvest' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, glossed)) if (/^(?:份)?[）)，。]/u.test(hit.after)) yield* judge(hit, hit.match[1]!, [2, 3])
    for (const hit of matchesIn(readings, reversed)) yield* judge(hit, hit.match[3]!, [1, 2])
    for (const hit of matchesIn(readings, decade)) {
      const [from, until] = days[hit.match[2]!]!
      const [first, last] = [Number(hit.match[3]), Number(hit.match[4] ?? hit.match[3])]
      if (first < from || last > until) yield found(hit, 2, `${hit.match[2]}旬是${from}日至${until === 31 ? '月底' : `${until}日`}。`, `These ten days are ${from} to ${until === 31 ? 'the end' : until}.`)
    }
    for (const hit of matchesIn(readings, dayInDecade)) {
      const [from, until] = days[hit.match[3]!]!
      if (Number(hit.match[2]) < from || Number(hit.match[2]) > until) yield found(hit, 3, `${hit.match[2]}日不在${hit.match[3]}旬。`, `Day ${hit.match[2]} is not in these ten days.`)
    }
  },
}

function* judge(hit: Hit, name: string, groups: readonly [number, number]): Generator<Finds> {
  const [from, until] = months[name.replace('第', '')]!
  if (Number(hit.match[groups[0]]) === from && Number(hit.match[groups[1]]) === until) return
  const place = { ...placeOf(hit, groups[0]), end: placeOf(hit, groups[1]).end }
  yield { place, weight: weightAt(hit.reading, place, 1), message: { zh: `${name}是${from}—${until}月。`, en: `${name} is months ${from} to ${until}.` } }
}

function found(hit: Hit, group: number, zh: string, en: string): Finds {
  const place = placeOf(hit, group)
  return { place, weight: weightAt(hit.reading, place, 1), message: { zh, en } }
}
