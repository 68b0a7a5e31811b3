import { type Hit, matchesIn, placeOf } from '../matching/patterns.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

const glossed = /(?<!\d)(1[5-9]|20|21|[一二]十[一]?|十[五六七八九])世纪(?:([0-9])0年代)?(?:初|末|中叶|中期)?（(?:即|如|约)?((?:1[4-9]|20)\d{2})年/dgu
const inside = /(?<!\d)(1[5-9]|20|21)世纪(?:的)?((?:1[4-9]|20)\d{2})年/dgu
const decade = /((?:1[4-9]|20)\d{2})年（(?:即)?(1[5-9]|20|21)世纪/dgu
const thisCentury = /(?<!上)本世纪(?:的)?([4-9])0年代/dgu
const lastCentury = /上(?:个)?世纪(?:的)?(20[0-9]{2})年/dgu
const han: Record<string, number> = { 十五: 15, 十六: 16, 十七: 17, 十八: 18, 十九: 19, 二十: 20, 二十一: 21 }

/** A century or decade beside a year of another. */
export const centuryDecade: Check = {
  id: 'century-decade',
  title: { zh: '世纪与年代不符', en: 'Century and year disagree' },
  why: { zh: '1992年是20世纪：把19开头的年份叫成19世纪，是常见的口误。', en: '1992 is in the 20th century; the leading 19 misleads.' },
  category: 'date',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['19世纪90年代（1992年），村里第一次通电。'], why: { zh: '1992年是20世纪', en: '1992 is in the 20th century' }, finds: ['19世纪90年代'] },
    { texts: ['本世纪80年代，他进厂当学徒。'], why: { zh: '本世纪80年代还没到', en: 'The eighties of this century are to come' }, finds: ['本世纪80年代'] },
    { texts: ['上世纪2005年，小镇修了第一条柏油路。'], why: { zh: '2005年是本世纪', en: '2005 is in this century' }, finds: ['上世纪2005年'] },
  ],
  clean: [
    { texts: ['20世纪90年代（1992年），村里第一次通电。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['上世纪80年代，他进厂当学徒。'], why: { zh: '上世纪', en: 'Last century' } },
    { texts: ['本世纪20年代，高铁通到县城。'], why: { zh: '本世纪20年代', en: 'The twenties of this century' } },
    { texts: ['这座桥建于19世纪末（1898年）。'], why: { zh: '19世纪确有1898年', en: '1898 is in the 19th century' } },
    { texts: ['80年代表演团走遍全县；世纪广场2005年建成。'], why: { zh: '不是世纪', en: 'No century' } },
    { texts: ['1900年（19世纪最后一年），铁路修到这里。'], why: { zh: '世纪之末', en: 'The last year of a century' } },
  ],
  *run({ readings }) {
    for (const hit of matchesIn(readings, glossed)) yield* judge(hit, han[hit.match[1]!] ?? Number(hit.match[1]), Number(hit.match[3]), hit.match[2] ? Number(hit.match[2]) : undefined)
    for (const hit of matchesIn(readings, inside)) yield* judge(hit, Number(hit.match[1]), Number(hit.match[2]), undefined)
    for (const hit of matchesIn(readings, decade)) yield* judge(hit, Number(hit.match[2]), Number(hit.match[1]), undefined)
    for (const hit of matchesIn(readings, thisCentury)) yield found(hit, 0, { zh: `本世纪${hit.match[1]}0年代还没有到。`, en: 'That decade of this century is still to come.' })
    for (const hit of matchesIn(readings, lastCentury)) yield found(hit, 0, { zh: `${hit.match[1]}年是本世纪。`, en: `${hit.match[1]} is in this century.` })
  },
}

function* judge(hit: Hit, century: number, year: number, tens: number | undefined): Generator<Finds> {
  const right = Math.floor((year - 1) / 100) + 1
  const wrongDecade = tens !== undefined && Math.floor(year / 10) % 10 !== tens
  // 1900 and 2000 are spoken of in either century
  if ((right === century || year === century * 100 - 100) && !wrongDecade) return
  const words = /[\d一二十五六七八九]+世纪(?:\d0年代)?/u.exec(hit.match[0])!
  yield found(hit, words.index, { zh: `${year}年属于${right}世纪${Math.floor(year / 10) % 10}0年代。`, en: `${year} is in the ${right}th century, the ${Math.floor(year / 10) * 10}s.` }, words[0].length)
}

function found(hit: Hit, offset: number, message: Finds['message'], length = hit.match[0].length): Finds {
  const start = hit.match.index + offset
  const place = { ...placeOf(hit), start, end: start + length }
  return { place, message, weight: weightAt(hit.reading, place, 1) }
}
