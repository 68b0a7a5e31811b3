import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { common, continues } from '../lexicon/measure-guards.ts'
import { halfWidth } from '../lexicon/numerals.ts'
import { isMeasured, money, oneOf, spans, type Unit, units } from '../lexicon/units.ts'
import type { Extractor, Mention, NumeralKind } from '../model.ts'
import { approximationAfter, type Numeral, numeralsIn } from './numeral.ts'
import { countsOne } from './one.ts'

const one = (unit: string, dimension: string): Unit => ({ unit, dimension, scale: '1' })
const tables: readonly (readonly [NumeralKind, ReadonlyMap<string, Unit>])[] = [
  ['percent', new Map([['%', one('%', 'percent')], ['‰', one('‰', 'permille')]])],
  ['percentage-point', new Map(['个百分点', '百分点', '个多百分点'].map((name) => [name, one('个百分点', 'percentage-point')]))],
  ['money', money],
  ['age', new Map(['岁', '周岁', '虚岁', '岁半'].map((name) => [name, one('岁', 'age')]))],
  ['duration', spans],
  ['quantity', units],
]
const named = new Map(tables.flatMap(([kind, table]) => [...table].map(([name, unit]) => [name, { kind, unit }] as const)))
const signs = new Set(['$', 'US$', 'HK$', 'A$', 'C$', 'NT$', 'S$', '£', '€', '¥', '￥', 'RMB', 'CNY', 'USD'])
const loose = '多(?=月|小时|星期|世纪|百分点|学期|季度|工作日)'
const unitPattern = new RegExp(`\\s?(?:个${loose}(月|小时|星期|世纪|百分点|学期|季度|工作日)|(${oneOf([...named.keys()].filter((name) => !signs.has(name)))}))`, 'uy')
const rate = /[/／](?:平方米|平米|立方米|千瓦时|公斤|公里|小时|[亩吨斤人天日月年米升度户次个件桶克票])/uy
const currency = /(?:US\$|HK\$|A\$|C\$|NT\$|S\$|[$£€¥￥]|RMB|人民币)\s?$/u

/** Counts, measures, shares, amounts of money, spans of time and ages. */
export const numbers: Extractor = {
  id: 'number',
  *extract(text) {
    const plain = halfWidth(text)
    for (const numeral of numeralsIn(plain)) {
      const mention = measured(plain, numeral) ?? bare(plain, numeral)
      if (mention) yield mention
    }
  },
}

/** A numeral with the unit behind it, or the sign of its currency before it; undefined where it counts nothing the tables know. */
function measured(plain: string, numeral: Numeral): Mention | undefined {
  const sign = currency.exec(plain.slice(Math.max(0, numeral.start - 4), numeral.start))?.[0]
  const unit = unitAt(plain, numeral)
  if (sign && (!/人民币/u.test(sign) || unit?.kind === 'money')) {
    const stated = unit?.kind === 'money' ? unit : undefined
    return finish(plain, { ...numeral, start: numeral.start - sign.length }, { kind: 'money', unit: money.get(sign.trim()) ?? stated!.unit, end: stated?.end ?? numeral.end, inner: false })
  }
  if (unit) return finish(plain, numeral, unit)
  return undefined
}

interface At { readonly kind: NumeralKind; readonly unit: Unit; readonly end: number; readonly inner: boolean }

function unitAt(plain: string, numeral: Numeral): At | undefined {
  unitPattern.lastIndex = numeral.end
  const found = unitPattern.exec(plain)
  if (!found) return undefined
  const inner = found[1] !== undefined
  let name = found[2] ?? `个${found[1]}`
  let end = unitPattern.lastIndex
  // 3个人: the measure word counts, whatever word follows it.
  while (!counts(plain, numeral, name, end)) {
    const shorter = [...name].length > 1 ? name.slice(0, -1) : ''
    if (!named.has(shorter)) return undefined
    end -= name.length - shorter.length
    name = shorter
  }
  const { kind, unit } = named.get(name)!
  if (kind === 'money') {
    rate.lastIndex = end
    const per = rate.exec(plain)?.[0]
    if (per) return { kind, unit: { unit: unit.unit + per, dimension: `${unit.dimension}${per}`, scale: unit.scale }, end: end + per.length, inner }
  }
  return { kind, unit: told(plain, numeral, name, unit, end), end, inner }
}

const trading = /^(?!家庭)[^，。；、\d]{0,6}(?:企业|公司|商户|工商户|商家|厂家|门店|市场主体|经营主体)/u

/** A word that counts more than one kind of thing says by its neighbours which. */
function told(plain: string, numeral: Numeral, name: string, unit: Unit, end: number): Unit {
  const next = plain.slice(end, end + 10)
  if (name === '户' && (trading.test(next) || /(?:企业|商户|公司|市场主体)(?:共|近|约|超过?|达到?|有)?$/u.test(plain.slice(Math.max(0, numeral.start - 6), numeral.start)))) return one('家', '家')
  if (name === '起' && (/案/u.test(next) || /案[^。！？\n]*$/u.test(plain.slice(Math.max(0, numeral.start - 40), numeral.start)))) return one('件', '件')
  if (name === '个' && /^(?:老?人|孩子|小孩)(?!次)/u.test(next)) return one('人', '人')
  if (name === '度') {
    const near = plain.slice(Math.max(0, numeral.start - 14), numeral.start).split(/[，。；]/u).at(-1)! + next.split(/[，。；]/u)[0]!
    return /气温|温度|体温|最高|最低|低温|高温|零下|升温|降温/u.test(near) ? one('℃', 'temperature') : /电/u.test(near) ? one('千瓦时', 'energy') : one('度', '度')
  }
  return unit
}

/** Whether number and measure word really count here. */
function counts(plain: string, numeral: Numeral, name: string, end: number): boolean {
  const { value, han, numeral: digits } = numeral
  const next = plain.slice(end, end + 8)
  const guard = continues[name]?.test(next) ?? false
  const lead = plain.slice(Math.max(0, digits.start - 3), digits.start)
  if (/第\s?$/u.test(lead)) return false
  if (!han) {
    if (name === '个' || name === '家' || name === '项') return true
    if (name === '年') return !guard && !(/^(?:19|20|21)\d{2}$/.test(value.toFixed()))
    if (name === '月') return !guard && value.gt(12)
    return !guard && !(name === '日' && value.lte(31) && !/(?:为期|历时|连续|限期|满|共|近|达)$/u.test(lead))
  }
  if (guard) return false
  if (/^[百千万亿]+$/u.test(plain.slice(digits.start, digits.end)) && /[（(：:]\s?$/u.test(lead) && /^(?:[）)\s]|$)/u.test(next)) return false
  const short = digits.end - digits.start === 1 && value.lt(10)
  if (short && units.has(name) && units.get(name)!.dimension === units.get(name)!.unit && !common.has(name)) return false
  if (/^[村镇县市区乡]$/u.test(name) && /^[百千万]+$/u.test(plain.slice(digits.start, digits.end))) return false
  if (value.eq(1)) return countsOne(plain, numeral, name, end)
  if (/[一统唯专万逐星周之]$/u.test(lead) || /[几数多]$/u.test(lead)) return false
  if (/^(?:月|日|线|面|手|期|分|楼|点|号|环)$/u.test(name) && value.lt(100) && plain[digits.start] !== '两') return false
  return true
}

function finish(plain: string, numeral: Numeral, { kind, unit, end, inner }: At): Mention {
  const measuring = isMeasured(unit.dimension) || kind === 'duration' || kind === 'money' || unit.unit === '倍' || unit.unit === '岁' || unit.unit === '番'
  const later = approximationAfter(plain, end, measuring)
  // 百年 and 百日 are a span of time by that name.
  const own = kind === 'duration' && numeral.approx === 'about' && numeral.word === undefined ? 'exact' : numeral.approx
  const approx = later?.approx ?? (inner ? 'more-than' : own)
  const word = later?.word ?? (inner ? '多' : numeral.word)
  const half = numeral.rounded || (isMeasured(unit.dimension) && approx === 'exact')
  const bounds = numeral.range ? { low: numeral.range[0].toFixed(), high: numeral.range[1].toFixed() } : boundsOf(numeral.value, { approx, word, place: numeral.place, rounded: half && !numeral.range })
  return {
    kind: numeral.range ? 'range' : kind, start: numeral.start, end: end + (later?.word.length ?? 0),
    value: { type: 'number', ...(numeral.range ? {} : { value: numeral.value.toFixed() }), bounds, ...unit, approx, numeral: numeral.numeral },
  }
}

const crowd = /^(?:名?职工|群众|农民|市民|居民|学生|人口|游客|产业工人|党员|干部|志愿者|村民|老人|儿童|妇女|女性|青年|青少年|师生|用户|网民|粉丝|观众|读者|大军|工人|员工|将士|军民|民众|考生|毕业生|移民|同胞|侨胞|中国人|国人|家庭)/u

/** 百万职工: a round number that counts the noun behind it; 走千企、解百难; else the bare number. */
function bare(plain: string, numeral: Numeral): Mention | undefined {
  const next = plain.slice(numeral.end, numeral.end + 8)
  const lead = plain.slice(Math.max(0, numeral.start - 24), numeral.start)
  const at = (kind: NumeralKind, unit: Unit): Mention => finish(plain, numeral, { kind, unit, end: numeral.end, inner: false })
  if (numeral.han && !/^[百千万亿]+$/u.test(plain.slice(numeral.numeral.start, numeral.numeral.end))) return undefined
  if (crowd.test(next) && numeral.value.gte(100)) return at('quantity', one('人', '人'))
  if (numeral.han) return /[解走进访帮联惠入送助破办]$/u.test(lead) && /^[企村户难校店园厂岗镇县乡]/u.test(next) ? at('quantity', one('', '')) : undefined
  if (numeral.range || numeral.value.eq(new Big(0).minus(1))) return undefined
  if (/(?:资金|金额)[^，。；：、]{0,6}$/u.test(lead) && !/^[A-Za-z]/u.test(next)) return at('money', money.get('元')!)
  return at('quantity', one('', ''))
}
