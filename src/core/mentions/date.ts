import { readHan, readWhole } from '../lexicon/numerals.ts'
import type { DateValue, Extractor, Mention, NumeralKind } from '../model.ts'

const weekday = '(?:\\s*[（(]?\\s*(?:星期|礼拜|周)([一二三四五六日天])(?![年边围全到至岁])\\s*[）)]?)?'
const year = '((?:1[0-9]|20|21)\\d{2}|[一二][〇○零一二三四五六七八九]{3})'
const part = '(\\d{1,2}|[一二三]?十?[一二三四五六七八九十])'
const full = new RegExp(`(?:${year}\\s*年\\s*)?(?<![\\d一二三四五六七八九十])${part}\\s*月\\s*${part}\\s*[日号](?!线|楼|店)${weekday}`, 'gu')
const digital = /(?<![\d./-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d./-]|[\u4e00-\u9fff]*[元米])/gu
const monthly = new RegExp(`(?:${year}\\s*年\\s*)?(?<![\\d—\\-–个一二三四五六七八九十满第])(\\d{1,2}|(?:十[一二]|[一二三四五六七八九十])(?=月(?:份|底|初|末|中旬|上旬|下旬)?(?:[，。、；至的起以]|$)))\\s*月(?![日号]|\\d(?!\\d*(?:\\.\\d+)?[次起件人个台套辆户吨毫亿万元架趟场批例名家])|亮|季|饼|薪|均|租|嫂|子|球|光|色|台|供|度)(?:份|底|初|末|中旬|上旬|下旬|中(?=[，。、；]))?`, 'gu')
const yearly = new RegExp(`(?<!\\d)${year}\\s*年(?:度|底|初|末|春节|春|夏|秋|冬)?(?!\\s*\\d{1,2}\\s*月)(?!来|前，|间)`, 'gu')
const named = /(?<![\d.,+%])((?:19|20)\d{2})(?=[\u4e00-\u9fff“]{2})(?!(?:[年人元名个位户家件亩米吨次万亿千百余多公平里斤场项台套辆张份册篇条座栋间所处种类岁天只头株棵步级层字页票分点号克瓶袋箱双块对股届期倍]|至\d|到\d|以[上下]|美元|欧元|小时|课时|学时|标|立方|毫|厘|人民币|英|海里|千))/gu
const opening = /(?<=[“《（‘"])((?:19|20)\d{2})(?=[\sA-Za-z\u4e00-\u9fff”》）])(?!年|多|余|元|人)/gu
const daily = new RegExp(`(?<=[日号](?:至|到|、|和|—|-|～))(\\d{1,2})\\s*[日号](?!线|楼)|(?<![\\d月.近第个]|连续|为期|历时|限期)(\\d{1,2})\\s*[日号]${weekday}(?=[，。、；（）至到—上下凌早中晚起前后，从晨在举召\\s]|$)`, 'gu')
const festival = /(?<![第零〇二三四六七八九十百千万亿\d])(?:(?<=[“‘「"])(七|五|八|六|十)一(?=[”’」"])|(七|五|八|六|十)一(?=重要讲话|劳动奖|劳动节|国际|假期|小长假|黄金周|表彰|前夕|期间|建军节|建党节|儿童节|国庆|勋章|讲话)|(?<=[“‘「"])(三)八(?=[”’」"])|(三)八(?=红旗手|妇女节|国际)|(?<=[“‘「"])(五)四(?=[”’」"])|(五)四(?=青年节|奖章|运动|精神|红旗))/gu
const lunarMonth = '(正|[一二三四五六七八九十冬腊]|十[一二])'
const lunarDay = '(初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)'
const lunar = new RegExp(`(?:农历|阴历|夏历)${lunarMonth}月${lunarDay}?|(?:(正|腊)月)${lunarDay}`, 'gu')
const weekdays = '日一二三四五六'

/** Days, months and years as Chinese copy writes them; a weekday beside a day is kept with it. */
export const dates: Extractor = {
  id: 'date',
  *extract(text) {
    for (const match of text.matchAll(full)) {
      const [words, y, m, d, w] = match
      const value = { ...(y ? { year: number(y) } : {}), month: number(m!), day: number(d!) }
      const far = /(?:农历|阴历|夏历)$/u.test(text.slice(Math.max(0, match.index - 2), match.index))
      if (value.month <= 12 && value.day <= 31 && value.month > 0 && value.day > 0) yield dateMention('date', match.index, lengthOfDay(words), { ...value, ...(far ? { lunar: true as const } : {}) }, words, w)
    }
    for (const match of text.matchAll(digital)) if (Number(match[3]) <= 12 && Number(match[4]) <= 31) yield dateMention('date', match.index, match[0].length, { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) })
    for (const match of text.matchAll(lunar)) yield lunarDate(match)
    for (const match of text.matchAll(monthly)) {
      const month = number(match[2]!)
      if (month >= 1 && month <= 12) yield dateMention('month', match.index, match[0].length, { ...(match[1] ? { year: number(match[1]) } : {}), month })
    }
    for (const match of text.matchAll(yearly)) yield dateMention('year', match.index, match[0].replace(/(?:[底初末春夏秋冬]|春节)$/u, '').length, { year: number(match[1]!) })
    for (const pattern of [named, opening]) for (const match of text.matchAll(pattern)) yield dateMention('year', match.index, 4, { year: Number(match[1]) })
    for (const match of text.matchAll(daily)) {
      const day = number((match[1] ?? match[2])!)
      if (day >= 1 && day <= 31) yield dateMention('date', match.index, lengthOfDay(match[0]), { day }, match[0], match[3])
    }
    for (const match of text.matchAll(festival)) {
      const month = match.slice(1).find((group) => group !== undefined)!
      yield dateMention('date', match.index, 2, { month: number(month), day: match[0].endsWith('八') ? 8 : match[0].endsWith('四') ? 4 : 1 })
    }
  },
}

function number(words: string): number {
  return readWhole(words.replaceAll('○', '〇')) ?? 0
}

function lunarDate(match: RegExpExecArray): Mention {
  const words = match[0]
  const name = match[1] ?? match[3]!
  const month = name === '正' ? 1 : name === '冬' ? 11 : name === '腊' ? 12 : number(name)
  const day = match[2] ?? match[4]
  const value = day?.replace(/^初/u, '').replace(/^廿/u, '二十')
  return dateMention(day ? 'date' : 'month', match.index, words.length, { month, ...(value ? { day: Number(readHan(value)?.toFixed() ?? 0) } : {}), lunar: true })
}

/** Up to 日 or 号, without the weekday behind it. */
function lengthOfDay(words: string): number {
  return Math.max(words.indexOf('日'), words.indexOf('号')) === -1 ? words.length : words.search(/[日号]/u) + 1
}

function dateMention(kind: NumeralKind, start: number, length: number, value: Omit<DateValue, 'type'>, words = '', day?: string): Mention {
  const rest = words.slice(length)
  const at = day ? rest.search(/星期|礼拜|周/u) : -1
  const named = at < 0 || !day ? {} : { weekday: { day: day === '天' ? 0 : weekdays.indexOf(day), start: start + length + at, end: start + length + rest.indexOf(day, at) + 1 } }
  return { kind, start, end: start + length, value: { type: 'date', ...value, ...named } }
}
