import { picker } from '../measure/slips.ts'
import { storiesOf } from '../measure/stories.ts'

const places = /云溪|石桥|南浦|青河|青岭|临江|白塔|松阴|河东|河西|城南|滨河|镜湖|凌霄|麻栗坪|梨花/gu
const syllables = [...'安保昌德丰福广海和惠吉嘉江金康乐临隆宁平清泉仁荣瑞山石顺泰桐文武西襄新兴阳永玉远云泽镇忠洲梓']

/** Characters an article has, at least. */
const least = 900

/** So many articles of about a thousand characters, each put together of the stories to measure with, of other places and figures: the same number gives the same articles. */
export function* articles(count: number): Generator<{ name: string; text: string; dated: string }> {
  const stories = storiesOf().filter(({ text }) => /[\u4e00-\u9fff]{20}/u.test(text))
  for (let at = 0; at < count; at++) {
    const pick = picker(at * 7919 + 1)
    const names = new Map<string, string>()
    const own = new Set([stories[pick(stories.length)]!.text])
    while (length(own) < least) own.add(stories[pick(stories.length)]!.text)
    const [first, ...others] = own
    const whole = [first!.trimEnd(), ...others.map(bodyOf)].join('\n')
    const text = whole
      .replace(places, (place) => names.get(place) ?? remember(names, place, syllables[pick(syllables.length)]! + syllables[pick(syllables.length)]!))
      .replace(/\d+/gu, (digits) => (digits.length < 3 || /^20\d\d$/u.test(digits) ? digits : `${1 + pick(9)}${[...digits.slice(1)].map(() => pick(10)).join('')}`))
    yield { name: `${String(at + 1).padStart(5, '0')}.txt`, text, dated: `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}` }
  }
}

function remember(names: Map<string, string>, place: string, name: string): string {
  names.set(place, name)
  return name
}

function length(texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + text.length, 0)
}

/** A story without its headline. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n') + 1).trimEnd()
}
