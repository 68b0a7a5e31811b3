import type { Check, Reading, Role, Said, Severity, Span } from '../model.ts'
import { furniture } from '../text/stories.ts'

const heading: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead', 'table', 'byline', 'credit'])
/** A space between Han and digit that stands on one side of the number only: no style of setting does that. */
const oneSided = /(?<=[\u4e00-\u9fff]) (?=\d[\d.,]*[\u4e00-\u9fff%％])|(?<=[\u4e00-\u9fff]\d[\d.,]{0,12}) (?=[\u4e00-\u9fff])/gu
const bothSided = /(?<=[\u4e00-\u9fff]) (?=\d[\d.,]* [\u4e00-\u9fff])|(?<=[\u4e00-\u9fff] \d[\d.,]{0,12}) (?=[\u4e00-\u9fff])/gu
const closed = /[\u4e00-\u9fff]\d[\d.,]*[\u4e00-\u9fff%％]/gu
const broken = /(?<=\d) (?=\.\d+\s?(?:%|％|[万亿元个]))|(?<=\d\.) (?=\d+\s?(?:%|％|[万亿元个]))/gu
const dateline = /^(?:本报讯|本报[\u4e00-\u9fff]{1,8}(?:电|讯)|[\u4e00-\u9fff]{2,6}社[\u4e00-\u9fff]{1,8}\d{1,2}月\d{1,2}日电)[ \u3000]*[（(][^）)]{2,24}[）)][ \u3000]*/u

/** So many make a page that was taken out badly; fewer are slips. */
const many = 5

interface Group { readonly places: readonly Span[]; readonly message: Said; readonly severity?: Severity }

/** Spaces that a page left in copy set without them: between Han and digit, inside a number, around the bracket of a dateline. One finding a story. */
export const straySpaces: Check = {
  id: 'stray-spaces',
  title: { zh: '多余空格', en: 'Stray spaces' },
  why: { zh: '从版面取字时，数字前后、电头括号旁常多出空格；同一稿里有空有不空，排出来就不齐。', en: 'Copy taken out of a page has spaces beside numbers and brackets that the rest of it is set without.' },
  category: 'layout',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['全镇修渠12条，为期 3天的培训班办了两期，培训农户460人次，另有 25人报名，发放教材380册。'], why: { zh: '数字前多空格，别处不空', en: 'Spaces before some numbers only' }, finds: ['为期 3天'] },
    { texts: ['今年全镇用电量增长12 .5%，用水量增长3.1%。'], why: { zh: '小数点前断开', en: 'A number broken before its point' }, finds: ['12 .5'] },
    { texts: ['渡口村建起文化广场\n本报讯（林小满）近日，渡口村文化广场建成投用。\n镇里办起剪纸班\n本报讯 （石磊） 本周，镇文化站办起剪纸班，三十名学员报名。\n清溪村通了公交\n本报讯（于怀安）昨日，清溪村通了公交车，村民进城方便了。'], why: { zh: '电头括号旁有空格，别稿没有', en: 'Spaces around one dateline of three' }, finds: ['本报讯 （石磊） '] },
  ],
  clean: [
    { texts: ['全镇修渠 12 条，办了 3 天培训班，培训农户 460 人次，另有 25 人报名，发放教材 380 册。'], why: { zh: '通篇数字前后空格', en: 'Spaces on both sides throughout' } },
    { texts: ['全镇修渠12条，培训农户460人次，发放教材380册。'], why: { zh: '通篇不空', en: 'No spaces at all' } },
    { texts: ['站在高处 谋在要处\n全镇修渠12条，培训农户460人次，发放教材380册。'], why: { zh: '标题中间的空格', en: 'A space between halves of a heading' } },
    { texts: ['“人勤春早 共建家园”活动昨日启动，全镇12个村参加，来了460人。'], why: { zh: '口号中间的空格', en: 'A space in a slogan' } },
    { texts: ['□本报记者 于怀安\n全镇修渠12条，培训农户460人次，发放教材380册。'], why: { zh: '署名里的空格', en: 'A space in a byline' } },
    { texts: ['渡口村 3.2 4.5\n清溪村 2.8 4.1\n全镇修渠12条，培训农户460人次。'], why: { zh: '表格行', en: 'Rows of a table' } },
    { texts: ['本报讯　昨日，清溪村通了公交车。\n本报讯　本周，镇文化站办起剪纸班。'], why: { zh: '电头后空一格', en: 'A wide space behind the dateline' } },
    { texts: ['比赛结果：渡口村队 3 比 1 胜清溪村队，全场来了460人。'], why: { zh: '比分前后都空', en: 'A score with spaces on both sides' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (const { places, ...said } of [...besideNumbers(reading), ...insideNumbers(reading), ...datelines(reading)]) {
        const [first, ...others] = places.map((place) => ({ document: reading.document.id, ...place }))
        yield { place: first!, related: others.map((other) => ({ ...other, role: 'item' as const })), ...said }
      }
    }
  },
}

/** Between Han and digit, where the document otherwise has none there. */
function* besideNumbers(reading: Reading): Generator<Group> {
  const spans = copyOf(reading)
  const count = (pattern: RegExp) => spans.reduce((sum, { start, end }) => sum + (reading.document.text.slice(start, end).match(pattern)?.length ?? 0), 0)
  const places = spans.flatMap((span) => placesOf(reading, span, oneSided, 2))
  const spaced = count(bothSided) / 2
  if (places.length < 2 || count(closed) < Math.max(3, spaced * 2)) return
  yield { places, severity: places.length >= many ? 'warning' : 'query', message: { zh: `数字旁有多余空格，共${places.length}处，别处都不空。`, en: `Stray spaces beside numbers in ${places.length} places; elsewhere there are none.` } }
}

function* insideNumbers(reading: Reading): Generator<Group> {
  const places = copyOf(reading).flatMap((span) => placesOf(reading, span, broken, 2))
  if (places.length > 0) yield { places: places.map((place) => trimmed(reading, place)), message: { zh: '数字被空格断开。', en: 'A number is broken by a space.' } }
}

/** A space beside the bracket of a dateline, where others of the page have none. */
function* datelines({ document: { text, blocks } }: Reading): Generator<Group> {
  const all = blocks.flatMap(({ start, end }) => {
    const words = dateline.exec(text.slice(start, end))?.[0]
    return words ? [{ start, end: start + words.length, spaced: /[ \u3000]/u.test(words) }] : []
  })
  const spaced = all.filter((one) => one.spaced)
  if (spaced.length > 0 && all.length - spaced.length >= spaced.length * 2) yield { places: spaced.map(({ start, end }) => ({ start, end })), message: { zh: '电头括号旁有空格，别稿没有。', en: 'Spaces beside the bracket of this dateline; the others have none.' } }
}

function copyOf({ document: { blocks } }: Reading): Span[] {
  return blocks.filter(({ role }) => !heading.has(role) && !furniture.has(role))
}

/** The space with the words and the number beside it. */
function placesOf({ document: { text } }: Reading, span: Span, pattern: RegExp, before: number): Span[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
    const at = span.start + match.index
    const after = /^ \.?\d*[\d.,]*[\u4e00-\u9fff%％]?/u.exec(text.slice(at, Math.min(span.end, at + 16)))![0].length
    const digits = /[\d.,]*$/u.exec(text.slice(Math.max(span.start, at - 14), at))![0].length
    return { start: Math.max(span.start, at - digits - before), end: at + after }
  })
}

function trimmed({ document: { text } }: Reading, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && !/\d/u.test(text[from]!)) from++
  while (to > from && !/\d/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
