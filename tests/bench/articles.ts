import type { Words } from '../../src/core/model.ts'
import { picker } from '../measure/slips.ts'
import { storiesOf } from '../measure/stories.ts'

type Pick = (below: number) => number

export interface Article {
  /** A path with the day in it, in the order of days. */
  readonly name: string
  readonly text: string
  readonly dated: string
}

/** Characters an article has, at least. */
const least = 900
const aDay = 20
/** Of so many articles one tells a paragraph of an earlier one again, and of so many of those one has another figure in it. */
const [retells, slips] = [10, 3]

const places = /云溪|石桥|南浦|青河|青岭|临江|白塔|松阴|河东|河西|城南|滨河|镜湖|凌霄|麻栗坪|梨花/gu
const syllables = [...'安保昌德丰福广海和惠吉嘉江金康乐临隆宁平清泉仁荣瑞山石顺泰桐文武西襄新兴阳永玉远云泽镇忠洲梓']
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜']
/** Nouns that say what a paragraph or a number is, not what it speaks of. */
const kept = /^(?:本报|本报讯|记者|通讯员|人员|人次|公里|公斤|全[市县区省]|.*(?:总|局|委|厅|部|院|会|[市县区镇乡村]))$/u
const figures = /(?<![第\d.,:：\-A-Za-z])\d+(?:\.\d+)?(?![\d.,:：\-A-Za-z]|[年月日时点分岁号届版期]|个百分点|%)/gu

/**
 * So many articles of about a thousand characters, of `aDay` a day: the stories to measure with, of other people, places, things and figures,
 * each the same throughout its article, sentences without figures of other words, and figures of one article all so many times as large, so that sums still come out.
 * The same number gives the same articles.
 */
export function* articles(count: number, words: Words): Generator<Article> {
  const write = writer(words)
  for (let at = 0; at < count; at++) {
    const pick = picker(at * 104_729 + 11)
    const own = write(at)
    const text = at % retells === retells - 1 ? `${own}\n${retold(write(at - 1 - pick(Math.min(at, 2 * aDay))), pick)}` : own
    const dated = new Date(Date.UTC(2025, 0, 1 + Math.floor(at / aDay))).toISOString().slice(0, 10)
    yield { name: `${dated}/${String(at + 1).padStart(5, '0')}.txt`, text, dated }
  }
}

/** Gives the text of an article by its number. */
function writer(words: Words): (at: number) => string {
  const texts = storiesOf().flatMap(({ text }) => (/[\u4e00-\u9fff]{20}/u.test(text) ? [text] : []))
  const lengths = texts.map(({ length }) => length)
  const stories = texts.map((text) => text.split(/(?<=[。！？\n])/u).map((sentence) => ({ plain: !/\d/u.test(sentence), tagged: words.tag(sentence) })))
  const alike = vocabulary(words)
  return (at) => {
    const pick = picker(at * 7919 + 1)
    const own = new Set([pick(stories.length)])
    while ([...own].reduce((sum, one) => sum + lengths[one]!, 0) < least) own.add(pick(stories.length))
    const other = new Map<string, string>()
    const always = (word: string, make: () => string) => {
      if (!other.has(word)) other.set(word, make())
      return other.get(word)!
    }
    const said = ({ word, tag }: { word: string; tag: string }, plain: boolean) => {
      if (/^nr/u.test(tag) && word.length > 1) return always(word, () => surnames[pick(surnames.length)]! + syllable(pick) + (word.length > 2 ? syllable(pick) : ''))
      if (/^\p{Script=Han}{2,4}$/u.test(word) && !kept.test(word) && (tag === 'ns' || words.frequency(word) === 0)) return always(word, () => syllable(pick) + syllable(pick) + word.slice(2))
      const like = word.length > 1 && !kept.test(word) ? alike(tag, word.length) : undefined
      return like && (plain || !/^(?:v|ad)$/u.test(tag)) ? always(word, () => like[lower(pick, like.length)]!) : word
    }
    const texts = [...own].map((one) => stories[one]!.map(({ tagged, plain }) => tagged.map((token) => said(token, plain)).join('')).join(''))
    const times = 2 + pick(38)
    return texts.map((text, place) => (place === 0 ? text.trimEnd() : bodyOf(text))).join('\n')
      .replace(places, (place) => always(place, () => syllable(pick) + syllable(pick)))
      .replace(figures, (figure) => (Number(figure) * times).toFixed(figure.split('.')[1]?.length ?? 0))
  }
}

/** Words of one tag and length, the commonest first; those a sentence is built with are left out. */
function vocabulary(words: Words): (tag: string, length: number) => readonly string[] | undefined {
  const counted = [...words.list()].filter(([word, count]) => count >= 30 && count < 20_000 && /^\p{Script=Han}{2,4}$/u.test(word) && !kept.test(word)).sort((a, b) => b[1] - a[1])
  const byKind = new Map<string, string[]>()
  for (const [word] of counted) {
    const [one, ...others] = words.tag(word)
    if (!one || others.length > 0 || !/^(?:n|v|vn|a|an|ad|i|l)$/u.test(one.tag)) continue
    const key = `${one.tag} ${word.length}`
    if (!byKind.get(key)?.push(word)) byKind.set(key, [word])
  }
  return (tag, length) => byKind.get(`${tag} ${length}`)
}

/** A number below a bound, a small one more often: as words are used. */
function lower(pick: Pick, below: number): number {
  return Math.floor(below ** (pick(10_000) / 10_000)) - 1
}

function syllable(pick: Pick): string {
  return syllables[pick(syllables.length)]!
}

/** A paragraph of an article with figures, now and then one of them another. */
function retold(text: string, pick: Pick): string {
  const told = text.split('\n').filter((line) => line.length > 40 && line.search(figures) >= 0)
  const line = told[pick(told.length)] ?? ''
  return pick(slips) === 0 ? line.replace(/\d{2,}(?![\d年月日])/u, (digits) => `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1 + pick(9)) % 10}`) : line
}

/** A story without its headline. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n') + 1).trimEnd()
}
