import Big from 'big.js'
import { boundsOf } from '../lexicon/approximations.ts'
import { money, oneOf, spans, type Unit, units } from '../lexicon/units.ts'
import type { Extractor, Mention, NumeralKind } from '../model.ts'
import { approximationAfter, type Numeral, numerals } from './numeral.ts'

const percentage: Unit = { unit: '%', dimension: 'percent', scale: '1' }
const tables: readonly (readonly [NumeralKind, ReadonlyMap<string, Unit>])[] = [
  ['percent', new Map([['%', percentage], ['‰', { unit: '‰', dimension: 'permille', scale: '1' }]])],
  ['percentage-point', new Map(['个百分点', '百分点'].map((name) => [name, { unit: '个百分点', dimension: 'percentage-point', scale: '1' }]))],
  ['money', money],
  ['age', new Map([['岁', { unit: '岁', dimension: 'age', scale: '1' }], ['周岁', { unit: '岁', dimension: 'age', scale: '1' }]])],
  ['duration', spans],
  ['quantity', units],
]
const unitPattern = new RegExp(`\\s?(${oneOf(tables.flatMap(([, table]) => [...table.keys()]))})`, 'uy')
/** After a counting word these make another word of it: 个人, 家庭, 项目, 位于, 名为, 分别. */
const continues: Record<string, RegExp> = {
  个: /^(?:人(?!次)|性|体|别)/u, 家: /^(?:庭|长|乡|园|电|具)/u, 项: /^目/u, 位: /^(?:于|置)/u, 名: /^(?:为|称|单|列|次|誉|义)/u, 分: /^(?:别|为|成|钟|公司|之|类|工|享|布|析|会|管)/u, 大: /^(?:学|会|约|量|部|小|厅|道|街|桥|楼|规模|幅|力|型|众|家|多)/u, 人: /^(?:大|民|社|均|才|口|员|文|工|力|生)/u, 面: /^(?:积|对|向|临)/u, 条: /^件/u, 部: /^(?:门|分|队|委)/u, 口: /^(?:岸|号|径)/u, 起: /^(?:来|草|点|步|诉|，|至|到|降|飞)/u, 类: /^(?:似|别)/u, 级: /^别/u, 线: /^(?:上|下)/u, 车: /^(?:间|站|辆|道|队|位)/u, 科: /^(?:技|学|室|研)/u, 门: /^(?:口|诊|类)/u, 支: /^(?:持|付|出|部|行|撑)/u, 度: /^(?:过|假)/u, 层: /^(?:次|面|层)/u, 步: /^(?:伐|骤|行)/u, 面积: /^/u, 班: /^(?:组|级|子|主任)/u, 所: /^(?:有|在|以|得|谓|属|长|示)/u, 种: /^(?:植|子|田|粮)/u, 村: /^(?:民|里|干部|委|支)/u, 站: /^(?:点|在|长)/u, 道: /^(?:路|德)/u, 楼: /^(?:房|长|宇|道|栋|市)/u, 排: /^(?:名|放|水|查)/u, 字: /^(?:样|据)/u, 页: /^面/u, 首: /^(?:届|次|先|要|批|个|家|席)/u, 本: /^(?:报|届|次|科|地|身|土)/u, 期: /^(?:间|盼|待)/u, 周: /^(?:年|边|末|围|一|二|三|四|五|六|日)/u, 天: /^(?:空|气|然)/u, 月: /^(?:份|底|初|末|上|中|下|\d)/u, 年: /^(?:度|代|级|底|初|末|轻|龄|\d{1,2}月|前三季)/u, 处: /^(?:理|于|在|长|级|置|罚)/u, 把: /^(?:握|关|好|准)/u, 头: /^(?:条|部)/u, 根: /^据/u, 封: /^(?:闭|面)/u, 环: /^(?:境|保|节)/u, 番: /^茄/u, 镇: /^(?:长|政府|党委)/u, 元: /^(?:旦|素|月)/u, 步行: /^/u, 场: /^(?:地|馆|所|面|景)/u, 次: /^(?:日|年|月|要)/u, 台: /^(?:上|下|账|风)/u, 张: /^(?:贴|家|店)/u, 套: /^(?:餐|路)/u, 架: /^(?:设|空)/u,
}

/** Counts, measures, shares, amounts of money, spans of time and ages. */
export const numbers: Extractor = {
  id: 'number',
  *extract(text) {
    for (const numeral of numerals(text)) {
      const mention = withSpecialForm(text, numeral) ?? withUnit(text, numeral)
      if (mention) yield mention
    }
  },
}

/** 百分之三十, 三成, 三分之二: the numeral stands inside a phrase of its own. */
function withSpecialForm(text: string, numeral: Numeral): Mention | undefined {
  const tail = text.slice(numeral.end, numeral.end + 3)
  if (/^成(?![为功立果本都员就长绩效交品分套人])/u.test(tail) && numeral.value.lte(10) && !text.slice(0, numeral.start).endsWith('第')) {
    const value = numeral.value.times(10)
    return make('percent', numeral, numeral.end + 1, { value: value.toFixed(), bounds: { low: value.minus(5).toFixed(), high: value.plus(5).toFixed() }, unit: '%', dimension: 'percent', scale: '1' })
  }
  return undefined
}

function withUnit(text: string, numeral: Numeral): Mention | undefined {
  unitPattern.lastIndex = numeral.end
  const found = unitPattern.exec(text.replace(/％/g, '%'))
  const prefix = currencyBefore(text, numeral.start)
  if (prefix) return make('money', { ...numeral, start: prefix.start }, numeral.end, { value: numeral.value.toFixed(), bounds: numeral.bounds, ...prefix.unit })
  if (!found || !counts(text, numeral, found[1]!, unitPattern.lastIndex)) return bare(text, numeral)
  const name = found[1]!
  const [kind, table] = tables.find(([, one]) => one.has(name))!
  const unit = table.get(name)!
  const end = unitPattern.lastIndex
  const later = approximationAfter(text, end)
  if (!later) return make(numeral.range ? 'range' : kind, numeral, end, { ...(numeral.range ? {} : { value: numeral.value.toFixed() }), bounds: numeral.bounds, ...unit })
  const bounds = boundsOf(numeral.value, { approx: later.approx, word: later.word, unit: new Big(1), printed: false })
  return make(kind, { ...numeral, approx: later.approx }, end + later.word.length, { value: numeral.value.toFixed(), bounds, ...unit })
}

/** Whether number and counting word really count here. */
function counts(text: string, numeral: Numeral, name: string, end: number): boolean {
  if (continues[name]?.test(text.slice(end, end + 4))) return false
  const lead = text.slice(Math.max(0, numeral.numeral.start - 2), numeral.numeral.start)
  if (/[第]\s?$/u.test(lead)) return false
  if (!numeral.han) return !(name === '年' && /^(?:19|20|21)\d{2}$/.test(numeral.value.toFixed())) && !(name === '月' && numeral.value.lte(12)) && !(name === '日' && numeral.value.lte(31))
  if (numeral.value.eq(1)) return /(?:获得了?|共|仅|只有?|各|每人|领到)\s?$/u.test(text.slice(Math.max(0, numeral.start - 4), numeral.start)) && !/^[次度些切样般直起边]/u.test(name)
  if (/[一统唯专万逐星周之]$/u.test(lead) || /[几数第多]$/u.test(lead)) return false
  if (/^(?:月|日|级|线|面|手|期|分|楼)$/u.test(name) && numeral.value.lt(100) && name !== '级') return false
  return true
}

/** 百万职工: a round number that counts the noun behind it; 缩小0.04: a bare decimal. */
function bare(text: string, numeral: Numeral): Mention | undefined {
  if (!numeral.han && numeral.value.c.length > numeral.value.e + 1 && !/[\w.]/.test(text[numeral.end] ?? '')) return make('quantity', numeral, numeral.end, { value: numeral.value.toFixed(), bounds: numeral.bounds, unit: '', dimension: '', scale: '1' })
  if (!numeral.han || !/^[百千]?[万亿]$/u.test(text.slice(numeral.numeral.start, numeral.numeral.end)) || !/^(?:职工|群众|农民|市民|居民|学生|人口|游客|产业工人|党员)/u.test(text.slice(numeral.end))) return undefined
  return make('quantity', numeral, numeral.end, { value: numeral.value.toFixed(), bounds: numeral.bounds, unit: '人', dimension: '人', scale: '1' })
}

function currencyBefore(text: string, start: number): { start: number; unit: Unit } | undefined {
  const sign = text[start - 1]
  const unit = sign && /[$£€¥￥]/u.test(sign) ? money.get(sign) : undefined
  return unit ? { start: start - 1, unit } : undefined
}

type Counted = Omit<Extract<Mention['value'], { type: 'number' }>, 'type' | 'numeral' | 'approx'>

function make(kind: NumeralKind, numeral: Numeral, end: number, value: Counted): Mention {
  return { kind, start: numeral.start, end, value: { type: 'number', ...value, approx: numeral.approx, numeral: numeral.numeral } }
}
