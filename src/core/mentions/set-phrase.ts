import { notNumerals } from '../lexicon/not-numerals.ts'
import { readWhole } from '../lexicon/numerals.ts'
import { setPhrases } from '../lexicon/set-phrases.ts'
import { oneOf } from '../lexicon/units.ts'
import type { Extractor } from '../model.ts'
import { labelled } from './make.ts'

const fixed = new RegExp(oneOf(setPhrases.keys()), 'gu')
const quoted = /[“‘"'「]([^“”‘’"'「」\n，。；：！？]{1,13})[”’"'」]/gu
const numeral = '(?:十[一二三四五六七八九]|[一二两三四五六七八九十双]|\\d{1,2})'
const set = new RegExp(`^(${numeral})(个|大|项|条|件|种|张|本|类|级|句|步|场|把|支)?([\\u4e00-\\u9fff]{1,5})$`, 'u')
const parts = new RegExp(`^(?:${numeral}[\\u4e00-\\u9fff]{1,3}){2,5}$`, 'u')
const anyNumeral = /[一二两三四五六七八九十双\d]/gu
const sum = /^\d{1,2}(?:\s?\+\s?(?:\d{1,2}|[NXn]))+$/u
const power = /^(?:[\u4e00-\u9fff]{2}([三四五六七八九])[\u4e00-\u9fff]|[新老小]([两三四五六七八九十])[\u4e00-\u9fff]{1,2})$/u
/** After the number these make a count, a time or an ordinal of it, not the name of a set. */
const notSet = /^(?:[万亿千百元岁年月日号时分天周%度点]|届|中全会|运|周年|个?小时|米|人|名|次|位|户|里|期|楼|线|流|路|级(?!联)|方面|等|折|成(?!$)|期|寸|斤)/u
const masks = new Set<string>(notNumerals)

/** Fixed labels that name a set: “四个意识”, 三会一课, “6+5+6+1”. */
export const setPhraseMentions: Extractor = {
  id: 'set-phrase',
  *extract(text) {
    for (const match of text.matchAll(quoted)) {
      const words = match[1]!
      const at = match.index + 1
      const read = readQuoted(words)
      if (read) yield labelled('set-phrase', { start: at, end: at + words.length }, read.value, read.unit)
    }
    for (const match of text.matchAll(fixed)) {
      const [value, unit] = setPhrases.get(match[0])!
      if (!/第$/u.test(text.slice(match.index - 1, match.index))) yield labelled('set-phrase', { start: match.index, end: match.index + match[0].length }, value, unit)
    }
  },
}

interface Read { readonly value?: number; readonly unit?: string }

function readQuoted(words: string): Read | undefined {
  if (sum.test(words)) return {}
  if ([...masks].some((mask) => words.startsWith(mask)) || /^十[一二三四五]五|^[一二三四五六七八九]五$|^[七五八六]一$|^三八$|^十一$|^五四$/u.test(words)) return undefined
  const counted = words.match(anyNumeral)?.length ?? 0
  if (counted === 0) return undefined
  const one = set.exec(words)
  if (one?.[2] && one[1] !== '一' && !notSet.test(one[3]!) && !/^的/u.test(one[3]!)) return { value: countIn(one[1]!), unit: one[2] }
  if (counted === 1) {
    if (one && one[1] !== '一' && [...one[3]!].length <= 3 && !notSet.test(one[3]!)) return { value: countIn(one[1]!) }
    const strength = power.exec(words)
    return strength ? { value: countIn((strength[1] ?? strength[2])!) } : undefined
  }
  return parts.test(words) && !/^一(?:对|比|心|点|举|五|模)一/u.test(words) && !/[万亿千百元岁年月日号时分天周%米人名]/u.test(words) ? {} : undefined
}

function countIn(words: string): number {
  return words === '双' ? 2 : readWhole(words)!
}

