import { areComplementary, areCounterparts, areParallel, closingCue, closingTail, lossCue, summing, toTotal } from '../lexicon/parts.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import { agree, type Cover, compares, labelOf, type Whole } from './whole.ts'

/** Parts, then their total: before 合计, 共, in all. */
export function* closed(line: Line): Generator<Whole> {
  const { figures, english } = line
  const longest = english ? 64 : 28
  for (const [at, total] of figures.entries()) {
    const added = at > 0 && /加上|再加/u.test(figures[at - 1]!.lead)
    const cue = closingCue.exec(total.lead) ?? closingTail.exec(total.tail) ?? together(figures, at)
    if ((!cue && !added) || total.lead.length > longest || /[。]|其中|同比|每|平均/u.test(total.lead) || (/；/u.test(total.lead) && !summing.test(total.lead))) continue
    const own = partsBefore(figures, at, longest, added)
    const strict = summing.test(total.lead) || (cue !== null && closingTail.test(total.tail))
    const parts = own.length < 2 && strict && at <= 1 && !toTotal.test(total.lead) ? [...earlierParts(line, total), ...own].slice(-5) : own
    if (parts.length < 2 || !(agree(total, parts) || parts.every((part) => countedTogether(part, total)))) continue
    if (parts.length >= 3 && parts[0]!.value.eq(parts.slice(1).reduce((sum, part) => sum.plus(part.value), parts[0]!.value.minus(parts[0]!.value)))) parts.shift()
    const losses = lossesOf(parts)
    while (parts.length > 2 && losses[0] !== losses.at(-1)) {
      parts.shift()
      losses.shift()
    }
    if (closingCue.test(parts[0]!.lead) && own.length >= 2) continue
    const labels = parts.map((part) => labelOf(part, part.lead))
    if (!added && /^总[\u4e00-\u9fff]/u.test(cue?.[0] ?? '') && (/[量数额]/u.test(cue![0]) || !areParallel(labels)) && !(areComplementary(labels) && /^，?总[\u4e00-\u9fff]{0,2}[量数额](?:为|是)?$/u.test(total.lead))) continue
    if (new Set(losses).size > 1) continue
    yield { totals: [total], parts, surely: 2, labels, cover: coverOf(total, parts, labels, strict || together(figures, at) !== null, cue), form: 'closed' }
  }
}

/** Whether each part went out, by its own words or by those of the one it is joined to: 分别支出22.6亿元、18.9亿元. */
function lossesOf(parts: readonly Figure[]): boolean[] {
  const losses: boolean[] = []
  for (const part of parts) losses.push(/^[、，]?[和及与]?$/u.test(part.lead) ? (losses.at(-1) ?? false) : lossCue.test(labelOf(part, part.lead)))
  return losses
}

function partsBefore(figures: readonly Figure[], at: number, longest: number, added: boolean): Figure[] {
  const total = figures[at]!
  const parts: Figure[] = []
  const last = at > 0 && (numbersThem(figures[at - 1]!, total) || together(figures, at)) ? at - 2 : at - 1
  for (let before = last; before >= 0; before--) {
    const part = figures[before]!
    if (!sameMatter(part, total) && !countedTogether(part, total)) {
      if (part.kind === 'percent' || ((summing.test(total.lead) || closingTail.test(total.tail)) && part.value.lte(12) && part.kind === 'quantity')) continue
      break
    }
    if (/其中/u.test(part.lead) && parts.length > 0 && /；/u.test(parts[0]!.lead)) continue
    if (compares(part)) break
    if (perHead(part)) return []
    parts.unshift(part)
    if (/。|其中|合计|共计|总计|累计/u.test(part.lead) || (/；/u.test(part.lead) && !added && !summing.test(total.lead)) || (closingCue.test(part.lead) && parts.length > 1) || part.lead.length > longest) break
  }
  return parts
}

/** 每部6万元, at 164 steps apiece: an amount for each is no part of an amount for all. */
function perHead({ lead, tail }: Figure): boolean {
  return /每(?![天日周月年])|[人户亩村校]均/u.test(lastClause(lead)) || /^\s(?:[a-z]+\s)?(?:each|apiece)\b/i.test(tail)
}

/** 两批合计397人: how many are added up. */
function numbersThem({ kind, value, lead }: Figure, total: Figure): boolean {
  return kind === 'quantity' && value.lte(9) && /^[，；。]?(?:以上)?$/u.test(lead) && /^[\u4e00-\u9fff]{0,4}(?:合计|共计|总计|共|相加|加起来)/u.test(total.lead)
}

/** 第一天卖了126斤，第二天卖了158斤，两天卖了284斤: as many as there are parts, and the same verb. */
function together(figures: readonly Figure[], at: number): RegExpExecArray | null {
  const count = figures[at - 1]
  const verb = /^[\u4e00-\u9fff]{1,5}$/u.exec(figures[at]!.lead)
  const many = count && verb && /^[，；]$/u.test(count.lead) ? Number(count.value.div(count.scale)) : 0
  if (many < 2 || many > 6) return null
  const before = figures.slice(Math.max(0, at - 13), at - 1).filter((one) => sameMatter(one, figures[at]!)).slice(-many)
  return before.length === many && before.every((one) => one.lead.endsWith(verb![0])) ? verb : null
}

/** Those of the sentences before, as far as they are of the same matter. */
function earlierParts(line: Line, total: Figure): Figure[] {
  return [...earlierLines(line, 3)].reverse().flatMap(({ figures }) => figures.filter((one) => sameMatter(one, total) && !compares(one)))
}

function coverOf(total: Figure, parts: readonly Figure[], labels: readonly string[], strict: boolean, cue: RegExpExecArray | null): Cover {
  if (strict || /分别/u.test(parts[0]!.lead) || /^，?(?:共|一共)$/u.test(total.lead) || parts.slice(1).some((part) => /加上|再加|plus/i.test(part.lead)) || (cue !== null && /合计|共计|总计|总共|一共|total|altogether|in all/i.test(cue[0])) || areComplementary(labels)) return 'full'
  return areParallel(labels) || areCounterparts(labels) || repeats(total, labels) ? 'like' : 'open'
}

/** 上午签约37家，下午签约46家，全天共签约83家: the word before every number is the same. */
function repeats({ lead }: Figure, labels: readonly string[]): boolean {
  const verb = /(?:共|一共|总共)([\u4e00-\u9fff]{2,4})$/u.exec(lead)?.[1]
  return verb !== undefined && labels.every((label) => label.endsWith(verb))
}

/** 食堂26家、助餐点54个，共80处: things of two counting words, and nothing but 共 before their total. */
function countedTogether(part: Figure, total: Figure): boolean {
  return /^，?(?:共|共计|合计|总计)[\u4e00-\u9fff]{0,4}$/u.test(total.lead) && part.kind === 'quantity' && total.kind === 'quantity' && /^[处个家项所座间件样种台套]$/u.test(total.unit) && /^[\u4e00-\u9fff]$/u.test(part.unit)
}
