import Big from 'big.js'
import { type Figure, type Line, linesOf } from '../arithmetic/figure.ts'
import { agreementOf, around, exactly, type Range } from '../arithmetic/range.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds } from '../model.ts'

/** Most of, seven in ten, two thirds: against the percentage printed beside it. */
export const fractionMismatch: Check = {
  id: 'fraction-mismatch',
  title: { zh: '“几成”“过半”与百分数不符', en: 'Fraction word against the percentage' },
  why: { zh: '“超七成”后面不该是68.4%。', en: '“More than seven in ten” cannot be 68.4%.' },
  category: 'number',
  severity: 'warning',
  weight: 1,
  flagged: [
    { texts: ['超七成受访者（68.4%）表示满意。'], why: { zh: '不到七成', en: 'Below seven in ten' }, finds: ['超七成'] },
    { texts: ['过半学生（占47.6%）选择乘公交上学。'], why: { zh: '不到一半', en: 'Less than half' }, finds: ['过半'] },
    { texts: ['近三分之二的住户（71%）同意加装电梯。'], why: { zh: '超过三分之二', en: 'More than two thirds' }, finds: ['近三分之二'] },
    { texts: ['More than half of respondents (46 percent) agreed.'], why: { zh: '英文', en: 'In English' }, finds: ['More than half'] },
  ],
  clean: [
    { texts: ['近七成受访者（68.4%）表示满意。'], why: { zh: '近七成', en: 'Nearly seven in ten' } },
    { texts: ['过半受访者（50.3%）表示满意。'], why: { zh: '刚过半', en: 'Just over half' } },
    { texts: ['三分之二的住户（66.7%）同意。'], why: { zh: '相符', en: 'They agree' } },
    { texts: ['超七成受访者表示满意，比去年提高5.2%。'], why: { zh: '另一个百分数', en: 'Another percentage' } },
    { texts: ['七八成的果子（75%）达到一级。'], why: { zh: '概数', en: 'A range' } },
    { texts: ['约九成用户（88.6%）按时缴费。'], why: { zh: '约九成', en: 'About nine in ten' } },
    { texts: ['More than half of respondents (56 percent) agreed.'], why: { zh: '英文相符', en: 'They agree in English' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const line of linesOf(reading)) yield* judge(line)
  },
}

const words = /((?:超过?|逾|近|将近|接近|不足|不到|约|达)?)((?:[一二三四五六七八九]成(?!熟|立|果|功|为|本|长|员|就|绩|效|交|品|分|套|人|年|都)(?:多|以上|左右)?)|过半数?|半数以上|超半数?|逾半数?|近半数?|一半以上|(?:[二三四五六七八九十]分之[一二三四五六七八九]))[^，。；、（(\d]{0,12}(?:[（(](?:占比?|即)?|，占比?(?:为|达到?)?|，比例(?:为|达到?))$/u
const english = /\b((?:more than|over|nearly|almost|about|just over|just under|less than|under|fewer than)\s+)?(half|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?|(?:three|seven|nine) in ten)\b[^.,;()\d]{0,40}\((?:or )?$/i
const hundred = new Big(100)

function* judge(line: Line): Generator<Finds> {
  const { figures, text, sentence, reading } = line
  for (const percent of figures) {
    if (percent.kind !== 'percent' || /成|分之|半|[a-z]{3}/iu.test(percent.text.replace(/per ?cent/iu, ''))) continue
    const before = text.slice(0, percent.start - sentence.start)
    const found = (line.english ? english : words).exec(before)
    if (!found || /[一二三四五六七八九]$/u.test(before.slice(0, found.index)) || /同比|增|提高|比/u.test(found[0])) continue
    const said = line.english ? rangeOfEnglish(found[1]?.trim().toLowerCase() ?? '', found[2]!.toLowerCase()) : rangeOf(found[1]!, found[2]!)
    if (!said || agreementOf(said, percent.range) !== 'disjoint') continue
    const start = sentence.start + found.index
    const place = { document: reading.document.id, start, end: start + `${found[1] ?? ''}${found[2]}`.length }
    yield { place, related: [{ document: reading.document.id, start: percent.start, end: percent.end, role: 'other-value' }], weight: weightAt(reading, place, 1), message: { zh: `“${found[1] ?? ''}${found[2]}”与${percent.text}不符。`, en: `“${found[1] ?? ''}${found[2]}” is not ${percent.text}.` }, working: workingOf(found[0], said, percent) }
  }
}

function workingOf(text: string, said: Range, percent: Figure) {
  const value = (said.low ?? said.high!).round(1).toFixed()
  return { relation: 'same' as const, terms: [{ text, value }, { text: percent.text, value: percent.value.toFixed() }], stated: value, found: percent.value.toFixed(), unit: '%' }
}

function rangeOf(approximation: string, word: string): Range | undefined {
  if (/^(?:过半|半数以上|一半以上|超半|逾半)/u.test(word)) return { low: new Big(50), soft: exactly(0).soft }
  if (/^近半/u.test(word)) return bounded(approximation || '近', new Big(50), new Big(10))
  const tenth = /^([一二三四五六七八九])成(多|以上|左右)?/u.exec(word)
  if (tenth) return bounded(tenth[2] === '多' || tenth[2] === '以上' ? '超' : approximation, new Big('一二三四五六七八九'.indexOf(tenth[1]!) + 1).times(10), new Big(10))
  const [whole, part] = word.split('分之').map((one) => '一二三四五六七八九十'.indexOf(one) + 1)
  return whole && part ? bounded(approximation, new Big(part).div(whole).times(hundred), new Big(6)) : undefined
}

const sizes: Record<string, number> = { third: 3, quarter: 4, fifth: 5, tenth: 10 }

function rangeOfEnglish(approximation: string, word: string): Range | undefined {
  const simple: Record<string, string> = { 'more than': '超', over: '超', 'just over': '超', nearly: '近', almost: '近', 'just under': '近', about: '约', 'less than': '不足', under: '不足', 'fewer than': '不足' }
  if (word === 'half') return bounded(simple[approximation] ?? '', new Big(50), new Big(6))
  const tens = /^(three|seven|nine) in ten$/.exec(word)?.[1]
  if (tens) return bounded(simple[approximation] ?? '', new Big({ three: 30, seven: 70, nine: 90 }[tens as 'three']), new Big(10))
  const [count, size] = word.split(/[ -]/) as [string, string]
  const many = { a: 1, one: 1, two: 2, three: 3 }[count as 'a'] ?? 1
  return bounded(simple[approximation] ?? '', new Big(many).div(sizes[size.replace(/s$/, '')] ?? 1).times(hundred), new Big(6))
}

function bounded(approximation: string, value: Big, step: Big): Range {
  const soft = exactly(0).soft
  if (/^(?:超过?|逾)$/u.test(approximation)) return { low: value, soft }
  if (/^(?:近|将近|接近)$/u.test(approximation)) return { low: value.minus(step), high: value, highOpen: true, soft }
  if (/^(?:不足|不到)$/u.test(approximation)) return { high: value, highOpen: true, soft }
  return around(value, step.div(2), soft)
}
