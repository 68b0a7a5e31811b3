import type { Document, Mention, Sentence, Told } from '../model.ts'

const area = /全(?:国|省|市|县|区|镇|乡|村|州|系统|行业|校|厂|院|公司)|[我本该](?:国|省|市|县|区|镇|乡|村|校|院|厂|公司|馆)|(?:[^\P{Script=Han}年月日我全本该在为是的由对向从到和与及使让把随着进入后个了危拟]{2,4}(?:省|市|县|区|镇|乡|村|街道|社区))(?=[\u4e00-\u9fff、，]|$)|[^\P{Script=Han}在进入到从向对由个的了着过随与和为有被把]{2,10}(?:总工会|公司|集团|医院|学校|中学|小学|大学|法院|合作社|管理局|委员会)/gu
const notArea = /^(?:[城地社小灾郊市景园]区|[\u4e00-\u9fff]*(?:乡镇|小区|城区|市区|社区|农村|乡村|城乡|各县|各区|各市|地区|全区))$/u

/** The place or organisation a claim speaks of: the nearest named before it in its sentence, else in its paragraph. */
export function scopesOf(document: Document, sentences: readonly Sentence[]): (mention: Mention, sentence: number) => Told | undefined {
  const found = [...document.text.matchAll(area)].filter((match) => !notArea.test(match[0])).map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
  return (mention, index) => {
    const sentence = sentences[index]!
    const block = document.blocks[sentence.block]!
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (found[middle]!.end <= mention.start) low = middle + 1
      else high = middle
    }
    const one = found[low - 1]
    if (!one || one.start < block.start) return undefined
    return { text: one.text, from: one.start >= sentence.start ? (/[，；：]/u.test(document.text.slice(one.end, mention.start)) ? 'clause' : 'stated') : 'paragraph', place: { start: one.start, end: one.end } }
  }
}
