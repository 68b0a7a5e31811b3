import Big from 'big.js'
import type { Claim, DateValue, Days, Mention, NumberValue, Said, Told } from '../model.ts'

/** A claim as a person would say it, part by part; what was not stated beside it stands in 〔〕 or []. */
export interface SaidClaim {
  readonly value: Said
  /** How far the words reach, where they are not one exact number: 300余 is 300 to under 400. */
  readonly bounds?: Said
  readonly subject?: Said
  readonly period?: Said
  readonly scope?: Said
  /** All of it in one line. */
  readonly whole: Said
}

export function sayClaim(claim: Claim): SaidClaim {
  const value = sayValue(claim.mention)
  const bounds = claim.mention.value.type === 'number' ? sayBounds(claim.mention.value) : undefined
  const parts = { ...said('subject', claim.subject), ...said('period', claim.period), ...said('scope', claim.scope) } as Pick<SaidClaim, 'subject' | 'period' | 'scope'>
  const { subject, period, scope } = parts
  const zh = [scope, period, subject].flatMap((part) => part?.zh ?? []).join('·')
  const en = [subject, period, scope].flatMap((part) => part?.en ?? []).join(' · ')
  return { value, ...(bounds ? { bounds } : {}), ...parts, whole: { zh: [zh, bounds ? `${value.zh}（${bounds.zh}）` : value.zh].filter(Boolean).join('：'), en: [en, bounds ? `${value.en} (${bounds.en})` : value.en].filter(Boolean).join(': ') } }
}

/** A part as printed; in brackets where the words do not stand with the number. */
export function sayTold({ text, from, days }: Told): Said {
  const taken = days && days.from !== 'stated' ? sayDays(days) : undefined
  const bare = { zh: taken ? `${text}（${taken.zh}）` : text, en: taken ? `${text} (${taken.en})` : text }
  return from === 'stated' || from === 'hand' ? bare : { zh: `〔${bare.zh}〕`, en: `[${bare.en}]` }
}

function said(part: string, told: Told | undefined): { readonly [name: string]: Said } {
  return told ? { [part]: sayTold(told) } : {}
}

/** 2026-01-01 to 2026-12-31 is the year 2026; and where the year was taken from. */
export function sayDays({ first, last, from }: Days): Said {
  const days = first.slice(0, 4) === last.slice(0, 4) && first.endsWith('-01-01') && last.endsWith('-12-31') ? first.slice(0, 4) : first === last ? first : `${first} – ${last}`
  const year = /^\d{4}$/.test(days)
  const zh = { stated: '', paragraph: '，按同段年份', story: '，按文中年份', dated: '，按本文日期' }[from]
  const en = { stated: '', paragraph: ', by a year in the paragraph', story: ', by a year in the story', dated: ', by the date of this copy' }[from]
  return { zh: `${days}${year ? '年' : ''}${zh}`, en: `${days}${en}` }
}

export function sayValue({ value, kind }: Mention): Said {
  if (value.type === 'date') return sayDate(value)
  if (value.value === undefined) {
    const { low, high } = value.bounds
    if (low === undefined || high === undefined) return { zh: kind === 'set-phrase' ? '提法' : '—', en: kind === 'set-phrase' ? 'a set phrase' : '—' }
    return { zh: `${inZh(low)}至${inZh(high)}${value.unit}`, en: `${inEn(low)} to ${inEn(high)}${unitEn(value.unit)}` }
  }
  if (kind === 'ordinal') return { zh: `第${value.value}${value.unit}`, en: `no. ${value.value}` }
  if (kind === 'plan-period') return { zh: `第${value.value}个五年规划`, en: `five-year plan no. ${value.value}` }
  return { zh: `${inZh(value.value)}${value.unit}`, en: `${inEn(value.value)}${unitEn(value.unit)}` }
}

const bare: ReadonlySet<string> = new Set(['%', '‰', '℃'])
const english: Readonly<Record<string, string>> = { 元: 'yuan', 个百分点: 'percentage points', 人: 'people', 人次: 'person-times', 年: 'years', 月: 'months', 天: 'days', 小时: 'hours', 分钟: 'minutes', 岁: 'years old', 亩: 'mu', 公顷: 'hectares', 吨: 'tonnes', 公里: 'km', 米: 'm', 倍: 'times', 户: 'households' }

function unitEn(unit: string): string {
  return unit === '' ? '' : bare.has(unit) ? unit : ` ${english[unit] ?? unit}`
}

function sayDate({ year, month, day, assumedYear }: DateValue): Said {
  const known = year ?? assumedYear?.year
  const inZh = `${year === undefined ? (assumedYear ? `〔${assumedYear.year}年〕` : '') : `${year}年`}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
  const iso = [known === undefined ? undefined : year === undefined ? `[${known}]` : String(known), month === undefined ? undefined : String(month).padStart(2, '0'), day === undefined ? undefined : String(day).padStart(2, '0')].filter((part) => part !== undefined).join('-')
  return { zh: inZh, en: iso }
}

/** What the words allow, where that is not one number. */
export function sayBounds({ value, bounds, unit }: NumberValue): Said | undefined {
  const { low, high } = bounds
  if (value === undefined || (low === high && low === value)) return undefined
  if (low === undefined && high === undefined) return undefined
  const zh = [...(low === undefined ? [] : [`${bounds.lowOpen ? '大于' : '不小于'}${inZh(low)}`]), ...(high === undefined ? [] : [`${bounds.highOpen ? '小于' : '不大于'}${inZh(high)}`])]
  const en = [...(low === undefined ? [] : [`${bounds.lowOpen ? 'over' : 'from'} ${inEn(low)}`]), ...(high === undefined ? [] : [`${bounds.highOpen ? 'under' : 'up to'} ${inEn(high)}`])]
  return { zh: `${zh.join('、')}${unit}`, en: `${en.join(', ')}${unitEn(unit)}` }
}

/** 3300000 → 330万; what 万 does not shorten stays in digits. */
function inZh(decimal: string): string {
  const number = new Big(decimal)
  for (const [scale, name] of [['100000000', '亿'], ['10000', '万']] as const) {
    if (number.abs().gte(scale) && number.div(scale).times(100).mod(1).eq(0)) return number.div(scale).toFixed() + name
  }
  return inEn(decimal)
}

/** 3300000 → 3,300,000. */
function inEn(decimal: string): string {
  const [whole, rest] = decimal.split('.')
  return whole!.replace(/\B(?=(\d{3})+$)/gu, ',') + (rest ? `.${rest}` : '')
}
