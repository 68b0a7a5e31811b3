import Big from 'big.js'

const digits: Record<string, number> = { 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 }
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const scales: Record<string, string> = { 万: '10000', 亿: '100000000' }

/** 三百二十, 两千三 (2300), 百八十, 万, 一百二十三万四千 → a number; undefined where the words are no numeral. */
export function readHan(words: string): Big | undefined {
  if (/^[零〇○一二三四五六七八九]{2,}$/u.test(words)) return new Big([...words].map((one) => digits[one]).join(''))
  let total = new Big(0)
  let section = 0
  let digit: number | undefined
  let lastPlace = 1
  for (const one of words) {
    if (one in digits) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digits[one]!
      if (digit === 0) lastPlace = 1
    } else if (one in places) {
      section += (digit ?? 1) * places[one]!
      lastPlace = places[one]!
      digit = undefined
    } else if (one in scales) {
      const here = section + (digit ?? 0)
      total = total.plus(here === 0 && total.eq(0) ? 1 : here).times(scales[one]!)
      if (total.eq(0)) return undefined
      lastPlace = Number(scales[one])
      section = 0
      digit = undefined
    } else return undefined
  }
  if (digit !== undefined) section += lastPlace >= 100 ? digit * (lastPlace / 10) : digit
  return total.plus(section)
}

/** Full-width digits and marks as half-width ones: same length. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
}

const english: Record<string, number> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }

export const englishNumeral = `(?:${Object.keys(english).filter((word) => word !== 'one' && word !== 'zero').sort((a, b) => b.length - a.length).join('|')})`

export function readEnglish(word: string): Big | undefined {
  const value = english[word.toLowerCase()]
  return value === undefined ? undefined : new Big(value)
}
