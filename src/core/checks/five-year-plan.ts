import { plans } from '../lexicon/plans.ts'
import { partsOf } from '../matching/calendar.ts'
import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Place, Said } from '../model.ts'

const name = '(?:“(十[一二三四五]?五|[一二三四五六七八九]五)”|(十[一二三四五]五))'
const spanned = new RegExp(`${name}(?:时期|期间|规划|计划|五年规划|五年计划)*[（(]((?:19|20)\\d{2})\\s*年?\\s*(?:[—–~～-]+|至|到)\\s*((?:19|20)\\d{2})\\s*年?[）)]`, 'dgu')
const glossed = new RegExp(`((?:19|20)\\d{2})\\s*年?\\s*(?:[—–~～-]+|至|到)\\s*((?:19|20)\\d{2})\\s*年?[（(](?:即|也就是)?(?:我国|国家)?${name}(?:时期|期间|规划期|计划期)?[）)]`, 'dgu')
const yearOfPlan = new RegExp(`(?:((?:19|20)\\d{2})年|(今年))(?:，)?(?:正?是|为|作为|系)(?:全面)?(?:实施|我国|我省|我市|我县|全国|国家|推进|落实)*${name}(?:时期|规划|计划)?(?:的|实施的)*(开局|起步|首|收官|结束|末|最后一|第[一二三四五])(?:之)?年`, 'dgu')
const stage = new RegExp(`${name}(?:时期|规划|计划)?(?:的)?(开局|收官|起步)之年[（(]((?:19|20)\\d{2})年[）)]`, 'dgu')
const ends = new RegExp(`${name}(?:时期|规划|计划)?(期初|初|期末|末)[（(](?:即)?((?:19|20)\\d{2})年`, 'dgu')
const misnamed = /第(?:十[一二三四五]个五年(计划)|(?:十|[一二三四五六七八九])个五年(规划))(?!生育)/dgu
const order: Record<string, number> = { 开局: 0, 起步: 0, 首: 0, 第一: 0, 第二: 1, 第三: 2, 第四: 3, 第五: 4, 收官: 4, 结束: 4, 末: 4, 最后一: 4, 初: 0, 期初: 0, 期末: 4 }

/** A five-year plan beside years it does not cover. */
export const fiveYearPlan: Check = {
  id: 'five-year-plan',
  title: { zh: '五年规划年份不符', en: 'Five-year plan and its years' },
  why: { zh: '五年规划的起止年份是固定的，写错一年就成笑话。', en: 'The years of a five-year plan are fixed; one off is a blunder in print.' },
  category: 'date',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['“十四五”期间（2020—2025年），全县新建学校12所。'], why: { zh: '起年差一年', en: 'First year one off' }, finds: ['2020—2025'] },
    { texts: ['2011年至2016年（“十二五”时期），全镇修路80公里。'], why: { zh: '止年差一年', en: 'Last year one off' }, finds: ['2011年至2016'] },
    { texts: ['2024年是“十四五”规划的收官之年。'], why: { zh: '收官之年应是2025年', en: 'The last year is 2025' }, finds: ['2024'] },
    { texts: ['今年是“十五五”开局之年，村里修了两条路。'], dated: '2025-03-02', why: { zh: '刊期2025年', en: 'Printed in 2025' }, finds: ['今年'] },
    { texts: ['会议审议了第十五个五年计划纲要草案。'], why: { zh: '十一五起称规划', en: 'From the eleventh on they are 规划' }, finds: ['计划'], becomes: '会议审议了第十五个五年规划纲要草案。' },
  ],
  clean: [
    { texts: ['“十四五”期间（2021—2025年），全县新建学校12所。'], why: { zh: '年份正确', en: 'Right years' } },
    { texts: ['2011—2015年（“十二五”时期），全镇修路80公里。'], why: { zh: '年份正确，年份在前', en: 'Right years first' } },
    { texts: ['2025年是“十四五”规划收官之年，也是谋划“十五五”的一年。'], why: { zh: '两个规划各得其所', en: 'Two plans, each in place' } },
    { texts: ['2026年是“十五五”开局之年。'], why: { zh: '开局之年', en: 'The first year' } },
    { texts: ['“十四五”以来（2021—2024年），全县新建学校12所。'], why: { zh: '“以来”未满五年', en: 'Since the plan began: not all of it' } },
    { texts: ['今年是“十五五”开局之年。'], why: { zh: '不知刊期，不判', en: 'No date to count from' } },
    { texts: ['市里编制“十五五”水利规划（2024—2025年调研）。'], why: { zh: '括注的是调研', en: 'The years are those of the survey' } },
    { texts: ['第一个五年计划期间，工厂建成投产。'], why: { zh: '一五称计划', en: 'The first one is 计划' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, spanned)) yield* compare(hit, hit.match[1] ?? hit.match[2], Number(hit.match[3]), Number(hit.match[4]), [3, 4])
    for (const hit of matchesIn(readings, glossed)) yield* compare(hit, hit.match[3] ?? hit.match[4], Number(hit.match[1]), Number(hit.match[2]), [1, 2])
    for (const hit of matchesIn(readings, yearOfPlan)) {
      const [, stated, relative, quoted, plain, which] = hit.match
      const year = stated ? Number(stated) : relative ? partsOf(hit.reading.document.dated)?.year : undefined
      if (year) yield* judge(hit, quoted ?? plain, year, which!, stated ? 1 : 2)
    }
    for (const hit of matchesIn(readings, stage)) yield* judge(hit, hit.match[1] ?? hit.match[2], Number(hit.match[4]), hit.match[3]!, 4)
    for (const hit of matchesIn(readings, ends)) yield* judge(hit, hit.match[1] ?? hit.match[2], Number(hit.match[4]), hit.match[3]!, 4)
    for (const hit of matchesIn(readings, misnamed)) {
      const [group, right] = hit.match[1] ? [1, '规划'] : [2, '计划']
      yield { place: placeOf(hit, group as number), severity: 'warning', message: { zh: `这一个五年称“${right}”。`, en: `This one is called ${right}.` }, replacement: right as string }
    }
  },
}

function* compare(hit: Hit, plan: string | undefined, from: number, to: number, groups: readonly [number, number]): Generator<Finds> {
  const right = plan ? plans[plan] : undefined
  if (!right || (right[0] === from && right[1] === to)) return
  const place = { ...placeOf(hit, groups[0]), end: placeOf(hit, groups[1]).end }
  yield finding(hit, place, { zh: `“${plan}”是${right[0]}—${right[1]}年。`, en: `The plan “${plan}” covers ${right[0]}–${right[1]}.` })
}

function* judge(hit: Hit, plan: string | undefined, year: number, which: string, group: number): Generator<Finds> {
  const right = plan ? plans[plan] : undefined
  const wanted = right && right[0] + order[which]!
  if (!wanted || wanted === year) return
  yield finding(hit, placeOf(hit, group), { zh: `“${plan}”（${right[0]}—${right[1]}年）的这一年是${wanted}年。`, en: `In “${plan}” (${right[0]}–${right[1]}) that year is ${wanted}.` })
}

function finding(hit: Hit, place: Place, message: Said): Finds {
  return { place, message, weight: weightAt(hit.reading, place, 1) }
}
