import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

const to = '\\s*(?:至|到|[—–~～-]{1,2})\\s*'
const full = new RegExp(`(?<!\\d)((?:19|20)\\d{2})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?${to}((?:19|20)\\d{2})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?`, 'gu')
const bare = /(?<![\d.\w/-])((?:19|20)\d{2})\s*[—–~～-]{1,2}\s*((?:19|20)\d{2})(?=年|[）)])/gu
const days = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日?${to}(?:\\1月)?(\\d{1,2})日`, 'gu')
const months = new RegExp(`((?:19|20)\\d{2})年(\\d{1,2})月(?:份)?${to}(\\d{1,2})月(?!\\d)`, 'gu')
const ages = new RegExp(`(?<![\\d.])(\\d{1,3})(?:周岁|岁)?${to}(\\d{1,3})(?:周岁|岁)`, 'gu')
const clauses = new RegExp(`第(\\d{1,4})(条|版|页|章|节|款|回|集|期)?${to}第?(\\d{1,4})(条|版|页|章|节|款|回|集|期)`, 'gu')
const months12 = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const daysEn = new RegExp(`\\b(?:from|between)\\s(?:[A-Z][a-z]+day,?\\s)?(?:${month}\\s(\\d{1,2})|(\\d{1,2})\\s${month})(?:,?\\s(\\d{4}))?,?\\s(?:to|until|through|and)\\s(?:[A-Z][a-z]+day,?\\s)?(?:${month}\\s(\\d{1,2})|(\\d{1,2})\\s${month})(?:,?\\s(\\d{4}))?(?!\\d)`, 'gu')
const yearsEn = /\b(?:from|between)\s(?:[A-Z][a-z]+\s)?((?:1[5-9]|20)\d{2})\s(?:to|until|through|and)\s(?:[A-Z][a-z]+\s)?((?:1[5-9]|20)\d{2})\b(?!,\d)/gu
const crossing = /次年|翌年|第二年|来年|跨年|学年|采暖|供暖|供热|休渔|榨季|赛季|生长季|雪季|汛|公元前|前\d/u

/** A span that ends before it begins. */
export const intervalOrder: Check = {
  id: 'interval-order',
  title: { zh: '起止倒置', en: 'A span ends before it begins' },
  why: { zh: '起点晚于终点，必有一端写错。', en: 'It begins after it ends: one of the two is wrong.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['工期为2024年9月至2023年6月。'], why: { zh: '年份倒置', en: 'Years the wrong way round' }, finds: ['2024年9月至2023年6月'] },
    { texts: ['报名时间为10月18日至8日。'], why: { zh: '同月而倒置', en: 'One month, days the wrong way round' }, finds: ['10月18日至8日'] },
    { texts: ['修订涉及第32条至第23条。'], why: { zh: '条文倒置', en: 'Clauses the wrong way round' }, finds: ['第32条至第23条'] },
    { texts: ['The bridge will be shut from February 5, 2027 to January 11.'], why: { zh: '英文', en: 'In English' }, finds: ['from February 5, 2027 to January 11'] },
  ],
  clean: [
    { texts: ['工期为2023年9月至2024年6月。'], why: { zh: '顺序正确', en: 'In order' } },
    { texts: ['报名时间为10月28日至11月8日。'], why: { zh: '跨月', en: 'Over the end of a month' } },
    { texts: ['采暖期为2025年11月至3月。'], why: { zh: '跨年的季节', en: 'A season over the end of a year' } },
    { texts: ['夜班为22时至6时。'], why: { zh: '跨夜', en: 'Over midnight' } },
    { texts: ['死亡人数由65岁至18岁各组依次下降，年龄从18岁到65岁不等。'], why: { zh: '“由……至……”可以倒数', en: 'A count downwards' } },
    { texts: ['The bridge will be shut from January 11 to February 5, 2027.', 'The rink is open from November 20 to January 10.'], why: { zh: '英文，顺序正确或跨年', en: 'In order, or over the end of a year' } },
    { texts: ['客服电话2026-2018，货号2024-2019。'], why: { zh: '号码', en: 'Numbers that name' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, full)) {
      const [, y1, m1, d1, y2, m2, d2] = hit.match.map(Number)
      const [a, b] = [rank(y1!, m2 ? m1 : 0, d2 ? d1 : 0), rank(y2!, m1 ? m2 : 0, d1 ? d2 : 0)]
      if (a > b && !/前$/u.test(hit.before)) yield found(hit)
    }
    for (const hit of matchesIn(readings, daysEn)) if (isBackwards(hit.match)) yield found(hit)
    for (const hit of matchesIn(readings, yearsEn)) if (Number(hit.match[1]) > Number(hit.match[2])) yield { ...found(hit), severity: 'warning' }
    for (const hit of matchesIn(readings, bare)) if (Number(hit.match[1]) > Number(hit.match[2]) && !/(?:电话|号|[:：])$/u.test(hit.before.trimEnd())) yield found(hit)
    for (const hit of matchesIn(readings, days)) if (Number(hit.match[2]) > Number(hit.match[3]) && Number(hit.match[1]) <= 12) yield found(hit)
    for (const hit of matchesIn(readings, months)) if (Number(hit.match[2]) > Number(hit.match[3]) && !crossing.test(hit.before.slice(-20) + hit.after.slice(0, 12))) yield { ...found(hit), severity: 'warning' }
    for (const hit of matchesIn(readings, ages)) if (Number(hit.match[1]) > Number(hit.match[2]) && !/[由从]$/u.test(hit.before)) yield { ...found(hit), severity: 'warning' }
    for (const hit of matchesIn(readings, clauses)) if (Number(hit.match[1]) > Number(hit.match[3]) && (!hit.match[2] || hit.match[2] === hit.match[4]) && !/[由从]$/u.test(hit.before)) yield found(hit)
  },
}

/** A span over the end of a year lasts months, not most of one. */
function isBackwards(match: RegExpExecArray): boolean {
  const numbers = (at: number) => ({ month: months12.indexOf((match[at] ?? match[at + 3])!.slice(0, 3).toLowerCase()) + 1, day: Number(match[at + 1] ?? match[at + 2]), year: match[at + 4] })
  const [first, last] = [numbers(1), numbers(6)]
  if (first.year && last.year) return rank(Number(first.year), first.month, first.day) > rank(Number(last.year), last.month, last.day)
  return rank(0, first.month, first.day) > rank(0, last.month, last.day) && first.month - last.month < 4
}

function rank(year: number, month = 0, day = 0): number {
  return (year * 13 + month) * 32 + day
}

function found(hit: Hit): Finds {
  const place = placeOf(hit)
  return { place, weight: weightAt(hit.reading, place, 1), message: { zh: '起点晚于终点。', en: 'It begins after it ends.' } }
}
