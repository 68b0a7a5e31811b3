import { readWhole } from '../lexicon/numerals.ts'
import { oneOf, spans, units } from '../lexicon/units.ts'
import type { Extractor } from '../model.ts'
import { groupSpan, labelled } from './make.ts'

const han = '[零〇一二两三四五六七八九十百]+'
/** Nouns that begin with a measure word; the number stands alone before them. */
const nouns = '(?!学|会|方面|资金|任务|动力|要务|目标|产业|产|人民|人称|人大|人(?![次])|大(?!类|批)|线|家园|步骤)'
const ordinal = new RegExp(`第\\s?(\\d+|${han})\\s?((?:季度|学期|中学)(?<!中学)|${nouns}(?:${oneOf([...units.keys(), ...spans.keys()].filter((name) => !/[()（）/]/.test(name)))}))?`, 'gu')
const session = new RegExp(`(?<![第零〇一二两三四五六七八九十百千办续了过])(${han})(届)(?!.{0,3}(?:来|以来|运动会共))|(?<![\\d连续办了第])(\\d{1,2})(届)(?=[一二三四五六七八九十\\d]{1,2}(?:次|中全会))`, 'gu')
const congress = /(?<![零〇一二两三四五六七八九十百千第])((?:二)?十[一二三四五六七八九]|二十)(大)(?!大|类|型|量|亮点|举措|工程|项目|行动|任务|重点|优势|产业|中心|品牌|体系|方面|板块|领域|景|关|特色|几)/gu
const plenum = /(?<![零〇一二两三四五六七八九十百千])([一二三四五六七八九])(中(?:全会|(?=、[一二三四五六七八九]中(?:全会|、))))/gu
const plenary = /(?<=届)([一二三四五六七八九十]{1,3}|\d{1,2})(次)/gu
const games = /(?<![第零〇一二两三四五六七八九十百千])([一二三四五六七八九十]{1,3})(运会|运(?![动行输营作转用送河气量算]))/gu
const grades = /(?<![第前零〇一二两三四五六七八九十百千万亿几数\d之统唯])(?:([一二])(级|类|期|次|号|审|等|档|孩|胎|甲)|([三四五六七八九])(等(?=奖|功|舱)|级(?=医院|甲等|乙等|残疾|响应|主任科员|调研员|巡视员|警|保护|文物|教授|联动|高级|以上))|([一二三四五六七八九十]{1,2})(楼|年级|季度|次方)|(\d{1,2})(楼|年级))(?![房宇道栋市盘性顶]|手房|线)/gu
const first = /首(个|次|场|届|家|批|座|条|例|支|台|部|套|笔|款|架|趟|班|期|站|单|轮|季|艘|列|位(?=[女男获入通]))/gu
const countdown = /(?<=[省市区县国级评居列名])前(十|百)(?=强|名|位)/gu

/** Numbers that rank: 第35个, 十九届五中全会, 首次, 二次报销, 四楼. */
export const ordinals: Extractor = {
  id: 'ordinal',
  *extract(text) {
    for (const match of text.matchAll(ordinal)) {
      if (/^第[一三二](?:方|时间|线|手|者|天性)|^第十[一二三]?[大]?[,，。]?$/u.test(text.slice(match.index, match.index + 4)) && !/^第十/u.test(match[0])) continue
      const value = readWhole(match[1]!)
      if (value !== undefined) yield labelled('ordinal', { start: match.index, end: match.index + match[0].trimEnd().length }, value, unitOf(match[2]))
    }
    for (const pattern of [session, congress, plenum, plenary, games, grades]) {
      for (const match of text.matchAll(pattern)) {
        const [digits, unit] = match.slice(1).filter((group) => group !== undefined) as [string, string]
        const value = readWhole(digits)
        if (value === undefined || (unit === '等' && !/^[奖功舱次待]/u.test(text.slice(match.index + match[0].length)))) continue
        if (unit === '次' && digits === '一' && !/届$/u.test(text.slice(match.index - 1, match.index))) continue
        if (unit === '类' && /^[、和]/u.test(text.slice(match.index + match[0].length)) === false && digits === '一') continue
        yield labelled('ordinal', groupSpan(match, digits + unit), value, unit.startsWith('运') ? '届' : unit.startsWith('中') ? '中全会' : unit)
      }
    }
    for (const match of text.matchAll(first)) yield labelled('ordinal', { start: match.index, end: match.index + match[0].length }, 1, unitOf(match[1]))
    for (const match of text.matchAll(countdown)) yield labelled('ordinal', groupSpan(match, match[1]!), readWhole(match[1]!)!, '')
  },
}

/** 第35个 counts in 个, 第一场 in 场次: as for counts, but what ranks a person keeps 名. */
function unitOf(name: string | undefined): string {
  return name === undefined ? '' : name === '场' ? '场次' : name
}
