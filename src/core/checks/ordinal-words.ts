import type { Check, Finds, Reading, Span } from '../model.ts'

const digits = '一二三四五六七八九十'
const series: readonly RegExp[] = [
  /(?<=^|[。；：，！\n\s”])([一二三四五六七八九十])是(?![一二三四五六七八九十]|否|非)/gu,
  /(?<=^|[。；：！？\n\s])其([一二三四五])(?=[，、：是])/gu,
  /(?<=^|[。；：！？\n\s])第([一二三四五六七八九])(?=[，、：])/gu,
]

/** 一是 … 三是 without 二是; 首先 … 再次 without 其次. */
export const ordinalWords: Check = {
  id: 'ordinal-words',
  title: { zh: '序次词缺环', en: 'A step left out' },
  why: { zh: '一是、二是之后缺了一环，多半漏了一项，或者两项排颠倒了。', en: 'Where “first, second” breaks, an item was left out or two changed places.' },
  category: 'structure',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['全镇要做好三件事：一是强基础，二是促转型，四是惠民生。'], why: { zh: '缺三是', en: 'The third is missing' }, finds: ['四是'] },
    { texts: ['首先要摸清家底，登记造册。再次，要定好规矩，人人签字。'], why: { zh: '缺其次', en: '首先 … 再次 without 其次' }, finds: ['再次'] },
    { texts: ['为什么要修这条渠？其一，田里缺水。其三，老渠漏得厉害。'], why: { zh: '缺其二', en: 'The second of three is missing' }, finds: ['其三'] },
  ],
  clean: [
    { texts: ['一是强基础，二是促转型，三是惠民生。'], why: { zh: '依次', en: 'In order' } },
    { texts: ['一是修路。\n二是引水。\n三是植树。'], why: { zh: '分段依次', en: 'In order, over paragraphs' } },
    { texts: ['抓两件事：一是修路，二是引水。\n再做两项调研：一是摸底，二是走访。'], why: { zh: '重新数起', en: 'Counted anew' } },
    { texts: ['他说话一是一、二是二，从不含糊。'], why: { zh: '习语', en: 'An idiom' } },
    { texts: ['首先感谢各位乡亲。渠修好了，路也通了。'], why: { zh: '首先单用', en: '首先 by itself' } },
    { texts: ['首先摸清家底，其次定好规矩，再次选好带头人，最后公开账目。'], why: { zh: '首先、其次、再次', en: 'In order' } },
    { texts: ['首先要办好学校。去年她再次当选，又一次被评为先进。'], why: { zh: '再次是“又一次”', en: '再次 meaning “again”' } },
    { texts: ['渡口村队第一，清溪村队第三，桥头村队得了第四，大家都高兴。'], why: { zh: '名次', en: 'Places won' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const scope of scopesOf(reading)) {
        for (const pattern of series) yield* gaps(reading, scope, pattern)
        yield* again(reading, scope)
      }
    }
  },
}

/** The copy of each story. */
function scopesOf({ document: { text, stories } }: Reading): Span[] {
  return stories.length > 0 ? [...stories] : [{ start: 0, end: text.length }]
}

function* gaps(reading: Reading, { start, end }: Span, pattern: RegExp): Generator<Finds> {
  const { id, text } = reading.document
  let last: { value: number; place: Span } | undefined
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const value = digits.indexOf(match[1]!) + 1
    const place = { start: start + match.index, end: start + match.index + match[0].length }
    if (last && value > last.value + 1 && value <= last.value + 3 && last.value >= 1 && place.start - last.place.start < 1200) {
      const due = match[0].replace(match[1]!, digits[last.value]!)
      if (!text.slice(last.place.end, place.start).includes(due)) {
        yield {
          place: { document: id, ...place }, related: [{ document: id, ...last.place, role: 'item' }],
          message: { zh: `“${text.slice(last.place.start, last.place.end)}”之后是“${match[0]}”，没有“${due}”。`, en: `“${match[0]}” follows “${text.slice(last.place.start, last.place.end)}”; “${due}” is missing.` },
        }
      }
    }
    last = { value, place }
  }
}

function* again(reading: Reading, { start, end }: Span): Generator<Finds> {
  const { id, text } = reading.document
  const copy = text.slice(start, end)
  for (const match of copy.matchAll(/(?<=[。；！\n])再次(?=，|[是要])/gu)) {
    const first = copy.lastIndexOf('首先', match.index)
    if (first < 0 || match.index - first > 800 || /其次|第二|二是|然后|接着/u.test(copy.slice(first, match.index))) continue
    yield {
      place: { document: id, start: start + match.index, end: start + match.index + 2 },
      related: [{ document: id, start: start + first, end: start + first + 2, role: 'item' }],
      message: { zh: '“首先”之后是“再次”，没有“其次”。', en: '首先 is followed by 再次; 其次 is missing.' },
    }
  }
}
