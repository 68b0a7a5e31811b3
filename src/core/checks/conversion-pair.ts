import Big from 'big.js'
import { stepOf } from '../lexicon/approximations.ts'
import { currencyBands } from '../lexicon/currencies.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Mention, NumberValue, Reading } from '../model.ts'

const opens = /^\s*(?:（|\()?(?:约合|约为|约|折合|合|即|相当于|约相当于|近)?(?:人民币)?\s*$/u
const joins = /^，?(?:约合|折合|合|即|相当于)(?:人民币)?(?:约)?\s*$/u

/** Two amounts side by side, one in the unit of the other, that are not equal. */
export const conversionPair: Check = {
  id: 'conversion-pair',
  title: { zh: '换算不符', en: 'A conversion that does not hold' },
  why: { zh: '换算是读者最容易验证的算术。', en: 'A conversion is the sum a reader can check at once.' },
  category: 'unit',
  severity: 'error',
  weight: 1,
  flagged: [
    { texts: ['改造撂荒地3000亩（约20公顷）。'], why: { zh: '应是200公顷', en: '200 hectares' }, finds: ['20公顷'] },
    { texts: ['补助资金0.35亿元（350万元）已到账。'], why: { zh: '应是3500万元', en: '35 million' }, finds: ['350万元'] },
    { texts: ['每袋重5公斤（12斤），送到门口。'], why: { zh: '5公斤是10斤', en: '5 kg is 10 jin' }, finds: ['12斤'] },
    { texts: ['合同金额3000万美元，约合人民币2150万元。'], why: { zh: '汇率差十倍', en: 'The rate is off by ten' }, finds: ['2150万元'] },
  ],
  clean: [
    { texts: ['改造撂荒地3000亩（约200公顷）。'], why: { zh: '相等', en: 'Equal' } },
    { texts: ['补助资金0.35亿元（3500万元）已到账。'], why: { zh: '相等', en: 'Equal' } },
    { texts: ['园区辟地200亩（合13.3公顷）。'], why: { zh: '在舍入之内', en: 'Within rounding' } },
    { texts: ['合同金额3000万美元，约合人民币2.1亿元。'], why: { zh: '汇率合理', en: 'A possible rate' } },
    { texts: ['种植面积3000亩（其中水田20公顷）。'], why: { zh: '括注是其中一部分', en: 'A part, not the same' } },
    { texts: ['投资500万元（去年300万元）。'], why: { zh: '括注是另一年', en: 'Another year' } },
    { texts: ['卖出460台，单价6800元，合312.8万元。'], why: { zh: '“合”是合计', en: '合 sums up here' } },
    { texts: ['全长12公里（24里），每袋5公斤（10斤）。'], why: { zh: '公里与里、公斤与斤', en: 'Old and new measures' } },
  ],
  *run({ readings }) {
    for (const reading of readings) {
      for (let at = 1; at < reading.mentions.length; at++) {
        const [first, second] = [reading.mentions[at - 1]!, reading.mentions[at]!]
        if (!isPair(reading, first, second)) continue
        const wanted = converted(first.value as NumberValue, second.value as NumberValue)
        if (!wanted) continue
        const place = { document: reading.document.id, start: second.value.type === 'number' ? second.value.numeral.start : second.start, end: second.end }
        const unit = (second.value as NumberValue).unit
        yield { place, related: [{ document: reading.document.id, start: first.start, end: first.end, role: 'base' }], weight: weightAt(reading, place, 1), message: { zh: `前面的数换算过来约${wanted}${unit}。`, en: `The amount before it comes to about ${wanted} ${unit}.` } }
      }
    }
  },
}

function isPair({ document: { text } }: Reading, first: Mention, second: Mention): boolean {
  if (first.value.type !== 'number' || second.value.type !== 'number' || first.kind === 'range' || second.kind === 'range') return false
  if (second.start - first.end > 10 || first.value.value === undefined || second.value.value === undefined) return false
  const between = text.slice(first.end, second.value.numeral.start)
  if (joins.test(between)) return first.value.unit !== second.value.unit || /即|相当/u.test(between)
  return /^\s*[（(]/u.test(between) && opens.test(between) && /^[）)]/u.test(text.slice(second.end, second.end + 1))
}

/** What the second should be, in its own unit, where the two do not agree. */
function converted(a: NumberValue, b: NumberValue): string | undefined {
  const [one, other] = [new Big(a.value!), new Big(b.value!)]
  if (one.lte(0) || other.lte(0)) return undefined
  const band = currencyBands[`${a.unit}>${b.unit}`]
  if (band) {
    const rate = other.div(one)
    return rate.gte(band[0]) && rate.lte(band[1]) ? undefined : plain(one.times((Number(band[0]) + Number(band[1])) / 2))
  }
  if (a.dimension !== b.dimension || a.dimension === 'time' || a.unit !== b.unit && a.dimension === a.unit) return undefined
  const right = one.times(a.scale).div(b.scale)
  const slack = least(stepOf(other), other.times('0.06')).plus(least(stepOf(one), one.times('0.006')).times(a.scale).div(b.scale))
  return right.minus(other).abs().lte(slack) ? undefined : plain(right)
}

function least(a: Big, b: Big): Big {
  return a.lt(b) ? a : b
}

function plain(value: Big): string {
  if (value.gte('1e8')) return `${new Big(value.div('1e8').toPrecision(4)).toFixed()}亿`
  if (value.gte('1e4')) return `${new Big(value.div('1e4').toPrecision(4)).toFixed()}万`
  return new Big(value.toPrecision(4)).toFixed()
}
