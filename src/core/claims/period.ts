import type { Document, Mention, Sentence, Told } from '../model.ts'

const stated = /(?:20\d{2}|19\d{2})年(?:\d{1,2}月(?:份|底|初)?(?:\d{1,2}日)?|全年|度|上半年|下半年|前?[一二三四]季度|前三季度)?|(?:今|去|明|前)年(?:以来|前三季度|上半年|下半年|[一二三四]季度|\d{1,2}月(?:份|底)?(?:\d{1,2}日)?|秋季|冬季|春节|同期)?|本[年月周]|上半年|下半年|[第前]?[一二三四]季度|前三季度|\d{1,2}[—-]\d{1,2}月|\d{1,2}月\d{1,2}日|\d{1,2}月份?|春节(?:前|期间)?|国庆(?:节|期间)?|“[^”]{2}”期间|目前|截至[^，。；]{1,12}|近[三五]年|两年来|昨[日天]|今[日天]|“十[一-五]五”(?:期间|以来|末)?|last year|this year|last month|next year|in (?:19|20)\d{2}|since \d{4}/gu

interface Found extends Told { readonly at: number; readonly end: number }

/** When a claim holds: the nearest time word before it in clause, sentence, paragraph or story; a new one ends the earlier one. */
export function periodsOf(document: Document, sentences: readonly Sentence[], mentions: readonly Mention[]): (mention: Mention, sentence: number) => Told | undefined {
  const found: Found[] = [...document.text.matchAll(stated)].map((match) => ({ text: match[0].replace(/\s/gu, ''), from: 'stated', place: { start: match.index, end: match.index + match[0].length }, at: match.index, end: match.index + match[0].length }))
  void mentions
  return (mention, index) => {
    const sentence = sentences[index]!
    const own = last(found, mention.start, sentence.start)
    if (own) return told(own, /[，；：]/u.test(document.text.slice(own.end, mention.start)) ? 'clause' : 'stated')
    const block = document.blocks[sentence.block]!
    const above = last(found, mention.start, block.start)
    return above ? told(above, 'paragraph') : undefined
  }
}

function last(found: readonly Found[], before: number, notBefore: number): Found | undefined {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (found[middle]!.end <= before) low = middle + 1
    else high = middle
  }
  const one = found[low - 1]
  return one && one.at >= notBefore ? one : undefined
}

function told(found: Found, from: Told['from']): Told {
  return { text: found.text, from, ...(found.place ? { place: found.place } : {}) }
}
