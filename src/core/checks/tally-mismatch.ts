import Big from 'big.js'
import { readHan } from '../lexicon/numerals.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading } from '../model.ts'

const number = '(\\d+|[一二两三四五六七八九十]+)'
const medals = new RegExp(`${number}\\s?(?:枚)?金(?:牌)?[、，\\s]?${number}\\s?(?:枚)?银(?:牌)?[、，和]?(?:${number}\\s?(?:枚)?铜(?:牌)?)?[^。；\\d]{0,10}?(?:共|合计|总计|总共|计|以|总数)[^。；，\\d]{0,6}?${number}\\s?[枚块](?:奖牌)?`, 'gu')
const medalsAfter = new RegExp(`${number}\\s?枚奖牌[，（(：:]?(?:其中|分别是|分别为|包括|即)?[，：]?${number}\\s?(?:枚)?金(?:牌)?[、，\\s]?${number}\\s?(?:枚)?银(?:牌)?[、，和]?(?:${number}\\s?(?:枚)?铜(?:牌)?)`, 'gu')
const games = new RegExp(`${number}\\s?(?:场|轮)(?:比赛|联赛|战罢)?[^。；\\d]{0,10}?${number}\\s?胜\\s?${number}\\s?平\\s?${number}\\s?负`, 'gu')
const points = new RegExp(`${number}\\s?胜\\s?${number}\\s?平\\s?(?:${number}\\s?负)?[^。；\\d]{0,8}?(?:积|得|拿到|共积)\\s?${number}\\s?分`, 'gu')


/** Medals, wins and draws, points: sets that are always whole. */
export const tallyMismatch: Check = {
  id: 'tally-mismatch',
  title: { zh: '奖牌、胜负、积分合不上', en: 'Medals, results or points do not add up' },
  why: { zh: '金银铜就是全部奖牌，胜平负就是全部场次。', en: 'Gold, silver and bronze are all the medals; wins, draws and losses all the games.' },
  category: 'arithmetic',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['代表队夺得3金2银1铜共7枚奖牌。'], why: { zh: '共6枚', en: 'Six in all' }, finds: ['7枚奖牌'] },
    { texts: ['东道主豪取18金16银21铜，以57枚奖牌领跑奖牌榜。'], why: { zh: '共55枚', en: '55 in all' }, finds: ['57枚奖牌'] },
    { texts: ['前12轮比赛，球队取得7胜3平3负的成绩。'], why: { zh: '共13场', en: 'Thirteen games' }, finds: ['12轮'] },
    { texts: ['联赛至今7胜3平2负，积23分，排名第二。'], why: { zh: '应积24分', en: '24 points' }, finds: ['23分'] },
  ],
  clean: [
    { texts: ['代表队夺得3金2银1铜共6枚奖牌。'], why: { zh: '相符', en: 'They add up' } },
    { texts: ['12轮比赛过后，球队取得7胜3平2负，积24分。'], why: { zh: '场次、积分都对', en: 'Games and points agree' } },
    { texts: ['我县选手共获8枚奖牌，其中3金2银3铜。'], why: { zh: '总数在前', en: 'The total first' } },
    { texts: ['东队拿了10金11银7铜，两队奖牌总数相差1枚。'], why: { zh: '相差之数不是奖牌数', en: 'A difference is no count of medals' } },
    { texts: ['篮球队6胜2负，积14分。'], why: { zh: '篮球负场也有分', en: 'Basketball counts points for losses' } },
    { texts: ['球队7胜3平2负，扣6分后积18分。'], why: { zh: '有罚分', en: 'Points were taken off' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      const { text } = reading.document
      if (!/金|胜/u.test(text)) continue
      for (const match of text.matchAll(medals)) if (!/差|多|少|其中/u.test(match[0])) yield* judge(reading, match, match.slice(1, 4), match[4]!, /(\d+|[一二两三四五六七八九十]+)\s?[枚块](?:奖牌)?$/u)
      for (const match of text.matchAll(medalsAfter)) yield* judge(reading, match, match.slice(2, 5), match[1]!, /^(\d+|[一二两三四五六七八九十]+)\s?枚奖牌/u)
      for (const match of text.matchAll(games)) yield* judge(reading, match, match.slice(2, 5), match[1]!, /^(\d+|[一二两三四五六七八九十]+)\s?[场轮]/u)
      for (const match of text.matchAll(points)) if (!/扣|罚|带入/u.test(match[0])) yield* judge(reading, match, match.slice(1, 3), match[4]!, /(\d+|[一二两三四五六七八九十]+)\s?分$/u, 3)
    }
  },
}

function* judge(reading: Reading, match: RegExpExecArray, words: readonly (string | undefined)[], stated: string, where: RegExp, first = 1): Generator<Finds> {
  const parts = words.filter((word) => word !== undefined).map(numberIn)
  const total = numberIn(stated)
  if (!total || parts.some((part) => !part) || parts.length < 2) return
  const values = parts.map((part, at) => (at === 0 ? part!.times(first) : part!))
  const found = values.reduce((sum, part) => sum.plus(part), new Big(0))
  if (found.eq(total)) return
  const spot = where.exec(match[0])!
  const place = { document: reading.document.id, start: match.index + spot.index, end: match.index + spot.index + spot[0].length }
  const terms = values.map((value, at) => ({ text: words[at]!, value: value.toFixed() }))
  yield { place, weight: weightAt(reading, place, 1), message: { zh: `${terms.map((term) => term.value).join(' + ')} = ${found.toFixed()}，文中作${spot[0]}。`, en: `${terms.map((term) => term.value).join(' + ')} = ${found.toFixed()}; the copy says ${spot[0]}.` }, working: { relation: 'sum', terms, stated: total.toFixed(), found: found.toFixed() } }
}

function numberIn(words: string | undefined): Big | undefined {
  return words === undefined ? undefined : /^\d+$/.test(words) ? new Big(words) : readHan(words)
}
