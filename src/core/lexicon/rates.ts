import { oneOf, spans, units } from './units.ts'

/** What a rate counts by: units it is divided by, or a noun that stands beside the count. */
export interface Divider {
  /** Canonical units; empty where only a noun is named. */
  readonly units: readonly string[]
  /** Of one such unit to its dimension's base, where that is not 1: 公斤 of mass, 亩 of area. */
  readonly dimension?: string
  readonly scale?: string
  /** What is counted, where the measure alone does not tell: 每个驿站, per pupil. */
  readonly noun?: string
  /** 单价: whatever the sentence counts. */
  readonly any?: true
}

/** Words with 均 and what they divide by. */
const evened: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '人次'], 劳: ['人'], 生: ['人'], 师: ['人'], 户: ['户', '家'], 亩: ['亩'], 村: ['村', '个'], 校: ['所', '校'], 企: ['家', '户'], 店: ['家', '店'], 单店: ['家', '店'], 车: ['辆', '车', '车次', '辆次'], 班: ['班', '个'], 场: ['场次'], 床: ['床', '张'], 桌: ['桌'], 站: ['站', '座', '个'], 套: ['套'], 台: ['台', '台次'], 次: ['次', '人次', '场次'], 篇: ['篇'], 组: ['组'], 队: ['队', '支'], 课: ['节'], 艘: ['艘', '艘次'], 趟: ['趟'], 棵: ['棵'], 头: ['头'], 只: ['只'], 批: ['批'], 季: ['季', '季度'], 局: ['局'], 轮: ['轮'], 日: ['天'], 月: ['月'], 年: ['年'], 周: ['周'],
}
const measured: ReadonlySet<string> = new Set(['length', 'area', 'volume', 'mass', 'energy', 'power', 'container'])
/** Measures that say little of what they count: the noun behind them does. */
const general: ReadonlySet<string> = new Set(['个', '项', '家', '处', '座', '条', '种', '类', '件', '次', '点', '级', '批'])
/** Measures that are nouns themselves: 每站 counts 服务站24个. */
const places: ReadonlySet<string> = new Set(['站', '点', '村', '镇', '乡', '县', '市', '区', '校', '店', '队', '组', '班', '车', '船', '户', '团', '营', '局', '码头'])
/** Person nouns share a unit. */
const people: ReadonlySet<string> = new Set(['人', '位', '名'])

const evenly = new RegExp(`(?<![今去前明本当全往历上])(?:${oneOf(Object.keys(evened))})(?:平)?均`, 'gu')
const measureNames = oneOf([...units.keys(), ...spans.keys()].filter((name) => /^[\u4e00-\u9fff]/u.test(name)))
const apiece = new RegExp(`每(?:一)?(${measureNames})?((?:(?!每)[\\u4e00-\\u9fff]){0,8})`, 'gu')
/** 一份20元, 一亩地2000元: one of it and its price, nothing told of it in between. */
const oneOfIt = new RegExp(`(?<![\\d一二三四五六七八九十百千万亿第统唯同逐])一(${measureNames})(?![性般样些定切起])[\\u4e00-\\u9fff]{0,4}$`, 'u')
const behind = new RegExp(`^\\s?(?:[一每/／])(${measureNames})(?![性般样些定切起\\d])`, 'u')
/** A phase and a year of it are no things with a price. */
const noThing: ReadonlySet<string> = new Set(['期', '批', '轮', '次', '级', '年', '月', '周', '时', '度', '代', '部分', '点', '线', '路', '步', '面', '回', '方', '行', '声', '口', '手', '把', '大', '届', '层', '双', '道', '片', '带'])

/** 单价, 均价: so much for each, of what the sentence counts. */
export const price = /单价|均价|(?:票|售|房|菜|粮|药|水|电|气|发行|收购|批发|零售|出厂|成交|团购|卖|进)价/u
/** A quotient that was rounded, not a rate that was laid down. */
export const averaged = /均(?!价)|平摊|折合|折算|[即合]每|\b(?:average|averag(?:es|ed|ing)|works? out|working out|equivalent to|or)\b/iu

/** What the words before a figure divide it by, the nearest last; 每人每月 gives both. */
export function dividersBefore(clause: string): Divider[] {
  const found: { at: number; divider: Divider }[] = []
  if (!/[均亩每一价]/u.test(clause)) return []
  const once = clause.endsWith('平均一次') ? [{ units: ['次', '场次'] }] : []
  if (once.length > 0) return once
  if (clause.includes('均')) for (const match of clause.matchAll(evenly)) found.push({ at: match.index, divider: unitsOf(evened[match[0].replace(/平?均$/u, '')]!) })
  for (const match of clause.matchAll(/(?<!每)亩产(?!业)/gu)) found.push({ at: match.index, divider: unitsOf(['亩']) })
  if (clause.includes('每')) for (const match of clause.matchAll(apiece)) {
    const divider = match[1] ? measureOf(match[1], match[2]!) : { units: [], noun: match[2]! }
    if (match[1] || /^(?!当|逢|到|股)[\u4e00-\u9fff]/u.test(match[2]!)) found.push({ at: match.index, divider })
  }
  const one = clause.includes('一') ? oneOfIt.exec(clause)?.[1] : undefined
  if (one && !noThing.has(one)) found.push({ at: clause.length - 1, divider: measureOf(one, '') })
  if (found.length === 0 && (price.test(clause) || /^平均$/u.test(clause))) return [{ units: [], any: true }]
  return found.sort((a, b) => a.at - b.at).map(({ divider }) => divider)
}

/** 20元一份, 5元每斤, 20元/份: behind the figure. */
export function dividerBehind(tail: string): Divider | undefined {
  const name = /^\s?[一每/／]/u.test(tail) ? behind.exec(tail)?.[1] : undefined
  return name && !noThing.has(name) ? measureOf(name, '') : undefined
}

/** 元/亩 as a unit of its own: what stands behind the stroke. */
export function dividerInUnit(unit: string): Divider | undefined {
  const name = unit.split('/')[1]
  return name && units.has(name) ? measureOf(name, '') : undefined
}

function unitsOf(names: readonly string[]): Divider {
  return names.length === 1 ? measureOf(names[0]!, '') : { units: names }
}

function measureOf(name: string, words: string): Divider {
  const span = spans.get(name)
  if (span) return { units: [span.unit], dimension: span.dimension, scale: span.scale }
  const unit = units.get(name)
  if (!unit) return { units: [name], ...(name.length > 0 && !/[年月天周]/u.test(name) ? { noun: name } : {}) }
  if (measured.has(unit.dimension)) return { units: [unit.unit], dimension: unit.dimension, scale: unit.scale }
  const noun = words.replace(/^[的地]/u, '')
  if (people.has(name)) return { units: ['人'], ...(name === '人' ? {} : { noun }) }
  return { units: [unit.unit], ...(general.has(name) ? { noun } : places.has(name) ? { noun: name } : {}) }
}

export function isPlaceNoun(name: string): boolean {
  return places.has(name)
}
