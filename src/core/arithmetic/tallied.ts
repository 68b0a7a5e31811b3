import { another, overlapping } from '../lexicon/parts.ts'
import { talliedBefore, talliedOver } from '../lexicon/tallied.ts'
import { earlierLines, type Figure, type Line, lastClause, nextLine, sameMatter } from './figure.ts'
import { agree, compares, labelOf, type Whole } from './whole.ts'

/** Sentences to either side in which the parts may stand. */
const reach = 2
/** Characters before a total in which their number may stand. */
const span = 40
const number = /[两二三四五六七八九]|\b(?:two|three|four|five|six|seven|eight|nine)\b/iu

/** A total that says how many parts it has, and just as many figures of its matter beside it: 三天里，进馆9.75万人次，首日 …、次日 …; …，三部片子共58.9亿元. */
export function* tallied(line: Line): Generator<Whole> {
  const start = line.sentence.start
  for (const total of line.figures) {
    const words = line.text.slice(Math.max(0, total.start - start - span), total.start - start)
    if (total.kind === 'percent' || !number.test(words)) continue
    const before = talliedBefore(words, !line.english)
    const behind = before ? undefined : talliedOver(words, !line.english)
    const parts = before ? partsBefore(line, total, before.count) : behind ? partsBehind(line, total, behind) : undefined
    if (!parts || !agree(total, parts) || compares(total)) continue
    const labels = parts.map((part) => labelOf(part, part.lead))
    if (labels.some((label) => overlapping.test(label) || (behind && another.test(label)))) continue
    yield { totals: [total], parts, labels, cover: before?.added ? 'full' : 'like', form: before ? 'closed' : 'apposed' }
  }
}

/** Those of its sentence; where they are too few, with those of the sentences before, one more at a time. */
function partsBefore(line: Line, total: Figure, count: number): Figure[] | undefined {
  let parts = ofMatter(line.figures.slice(0, line.figures.indexOf(total)), total)
  if (parts.length > count) return /[。；]/u.test(parts.at(-count)!.lead) ? parts.slice(-count) : undefined
  for (const { figures } of earlierLines(line, reach)) {
    if (parts.length >= count) break
    parts = [...ofMatter(figures, total), ...parts]
  }
  return parts.length === count ? parts : undefined
}

/** In the same sentence behind it, else all those of one of the next. */
function partsBehind(line: Line, total: Figure, count: number): Figure[] | undefined {
  const own = ofMatter(line.figures.slice(line.figures.indexOf(total) + 1), total)
  if (own.length === count) return own
  let next = nextLine(line)
  for (let at = 0; next && own.length <= 1 && at < reach; at++, next = nextLine(next)) {
    const all = ofMatter(next.figures, total)
    if (all.length === count) return all
  }
  return undefined
}

/** Amounts of the same matter, none of them a change, an average or another year's. */
function ofMatter(figures: readonly Figure[], total: Figure): Figure[] {
  return figures.filter((one) => one.kind !== 'percent' && sameMatter(one, total) && !compares(one) && !isFromBefore(one) && medalOf(one) === medalOf(total))
}

/** 较上一交易日放量1240亿元. */
function isFromBefore({ lead }: Figure): boolean {
  return /[较比](?:上|前|去|昨|今|年初|月初|同期|以往|往年|常年)/u.test(lastClause(lead))
}

/** 58金: of digits without a unit. */
function medalOf({ kind, tail }: Figure): string | undefined {
  return kind === 'bare' || kind === 'quantity' ? /^\s?[金银铜]/u.exec(tail)?.[0].trim() : undefined
}
