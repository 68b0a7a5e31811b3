import { held, occasions } from '../lexicon/occasions.ts'
import type { Claim, Reading, Told } from '../model.ts'

/** A day on which something happens, or the number of the time it is held. */
export interface Occasion {
  /** Occasions of one kind compare: the opening of a fair with the opening of a fair. */
  readonly kind: string
  /** What is opened, built, held. */
  readonly subject: Told
}

const kinds = new Map(Object.entries(occasions).flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)))
const happens = new RegExp(`(?:${[...kinds.keys()].sort((a, b) => b.length - a.length).join('|')})(?!之际|前|后|在即|筹|倒计时|以前|的是)`, 'u')
/** Who tells it, or when it was learnt, stands between: not the day it happened. */
const told = /记者|获悉|了解|介绍|通报|公布|消息|表示|说|称|said|told/u
const furthest = 48

/** The occasion a date belongs to: the first thing said to happen behind it, with no other date between. */
export function occasionOf({ document, sentences, claims }: Reading, claim: Claim): Occasion | undefined {
  const { mention, sentence } = claim
  if (mention.value.type !== 'date' || mention.value.lunar || mention.value.month === undefined || mention.value.day === undefined) return undefined
  const { start, end } = sentences[sentence]!
  const { text } = document
  const next = claims.find((one) => one.mention.start >= mention.end && one.mention.value.type === 'date')?.mention.start ?? end
  const behind = text.slice(mention.end, Math.min(end, next, mention.end + furthest))
  const verb = happens.exec(behind)
  if (!verb || told.test(behind.slice(0, verb.index)) || /[。；！？]/u.test(behind.slice(0, verb.index))) return undefined
  const ahead = text.slice(start, mention.start)
  const clause = start + Math.max(...['，', '；', '：', ',', '　'].map((mark) => ahead.lastIndexOf(mark))) + 1
  const subject = named(text, clause, mention.start) ?? named(text, mention.end, mention.end + verb.index)
  return subject && { kind: kinds.get(verb[0])!, subject }
}

/** The words that name something between two places, without where and how it is done. */
function named(text: string, from: number, to: number): Told | undefined {
  const words = text.slice(from, to)
  const lead = /^[，,\s]*(?:本报[^，\s]*[讯电]\s*|据悉，|(?:在|由)[^，]{1,24}?(?:主办|承办|举办)的)?(?:[^，]{0,4}第[\d〇一二三四五六七八九十百]+届)?/u.exec(words)![0].length
  const rest = words.slice(lead)
  const name = rest.replace(/(?:正式|顺利|隆重|圆满|如期|已|将|拟|定|计划|预计|于|至|从|自|起)*$/u, '').replace(/在[^在，]{2,20}$/u, '')
  if ((name.match(/\p{Script=Han}/gu)?.length ?? 0) < 3 || /[，,；]/u.test(name)) return undefined
  const place = { start: from + lead, end: from + lead + name.length }
  return { text: name, from: 'stated', place }
}

const numbered = new RegExp(`^[“"]?[^，。；：！？、\\s\\d]{1,16}?${held}[”"]?(?=$|[^\\p{Script=Han}]|[在于将已正的开闭落举启暨期上中组圆隆])`, 'u')

/** 第八届青山柑橘文化节: what is held for the eighth time; not that of another year. */
export function editionOf({ document, sentences }: Reading, claim: Claim): Occasion | undefined {
  const { mention, sentence } = claim
  if (mention.kind !== 'ordinal' || mention.value.type !== 'number' || mention.value.unit !== '届') return undefined
  const { start, end } = sentences[sentence]!
  if (/(?:[去前上明]年|[上往历]届|\d{4}年|曾|此前|过去)[^，。]{0,8}$/u.test(document.text.slice(start, mention.start))) return undefined
  const name = numbered.exec(document.text.slice(mention.end, end))?.[0]
  return name === undefined || name.length < 3 ? undefined : { kind: 'edition', subject: { text: name, from: 'stated', place: { start: mention.end, end: mention.end + name.length } } }
}
