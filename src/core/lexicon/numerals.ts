import Big from 'big.js'

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 }
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const scales: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' }

/** What a word of scale behind digits multiplies by. */
export const factors: Readonly<Record<string, string>> = { 万亿: '1e12', 千亿: '1e11', 百亿: '1e10', 十亿: '1e9', 亿: '1e8', 千万: '1e7', 百万: '1e6', 十万: '1e5', 万: '1e4', 千: '1e3', 百: '1e2' }

/** 三百二十, 两千三 (2300), 百八十, 万, 二〇二一 → a number; undefined where the words are no numeral. */
export function readHan(words: string): Big | undefined {
  if (/^[零〇○一二三四五六七八九]{2,}$/u.test(words)) return /[零〇○]/u.test(words) || words.length > 2 ? new Big([...words].map((one) => digits[one]).join('')) : undefined
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
      total = total.eq(0) ? new Big(here === 0 ? 1 : here).times(scales[one]!) : here === 0 ? total.times(scales[one]!) : total.plus(new Big(here).times(scales[one]!))
      lastPlace = Number(scales[one])
      section = 0
      digit = undefined
    } else return undefined
  }
  if (digit !== undefined) section += lastPlace >= 100 ? digit * (lastPlace / 10) : digit
  return words === '' ? undefined : total.plus(section)
}

/** 两三百, 十五六, 三五, 一百二三十: two neighbouring digits name a range; undefined where there are none. */
export function readHanRange(words: string): readonly [Big, Big] | undefined {
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, next] = [digits[words[at]!], digits[words[at + 1]!]]
    if (one === undefined || next === undefined || one === 0) continue
    if (next !== one + 1 && !(one === 3 && next === 5)) return undefined
    const [low, high] = [readHan(words.slice(0, at + 1) + words.slice(at + 2)), readHan(words.slice(0, at) + words.slice(at + 1))]
    return low && high && low.lt(high) && !/[零〇○]/u.test(words) ? [low, high] : undefined
  }
  return undefined
}

/** Digits of either writing as a whole number; undefined where they are none. */
export function readWhole(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  const value = readHan(words)
  return value && Number(value.toFixed())
}

/** Full-width digits, points and percent signs as half-width ones, and the full-width comma between full-width digits: same length. */
export function halfWidth(text: string): string {
  if (!/[０-９％．]/u.test(text)) return text
  return text.replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))|[０-９％]|(?<=[０-９])．(?=[０-９])/gu, (one) => (one === '，' ? ',' : String.fromCharCode(one.charCodeAt(0) - 0xfee0)))
}

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const english: ReadonlyMap<string, number> = new Map([...ones.map((word, at) => [word, at] as const), ...tens.map((word, at) => [word, 20 + 10 * at] as const), ['dozen', 12]])

/** One number word, or a ten and a one: twenty-five. */
export const englishNumeral = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).sort((a, b) => b.length - a.length).join('|')}|dozen)`

export function readEnglish(words: string): Big | undefined {
  const parts = words.toLowerCase().split(/[- ]/)
  const values = parts.map((part) => english.get(part))
  return values.some((value) => value === undefined) ? undefined : new Big(values.reduce<number>((sum, value) => sum + value!, 0))
}
