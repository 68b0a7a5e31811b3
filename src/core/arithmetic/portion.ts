import { directionOf, whenOf } from '../lexicon/changes.ts'
import { isGenericBase, ofWholeCue, rateOfTwo, shareCue, shareName } from '../lexicon/shares.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'
import type { Proportion } from './proportion.ts'
import { changed, counts, figuresBefore, isOther, namedWholes, wholesBefore } from './share-base.ts'

/** Shares whose whole no word beside them names for sure: 比重为73%, 相当于总量的47%, 净利率15%, and the second of two of one whole. */
export function portionOf(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const percent = figures[at]!
  const part = figures[at - 1]
  if (!part || percent.lead.length > 26 || /[；。]|分别|各/u.test(percent.lead) || changed.test(percent.lead)) return undefined
  return counts(part) && !/每|人均|平均/u.test(part.lead) ? (ofNamed(line, part, percent) ?? byName(line, at)) : undefined
}

/** 营业收入73.2亿元…净利润10.98亿元，净利率15%. */
export function rateBetween({ figures }: Line, at: number): Proportion | undefined {
  const percent = figures[at]!
  if (percent.lead.length > 20 || /[；。]/u.test(percent.lead) || changed.test(percent.lead)) return undefined
  const found = rateOfTwo.find(([cue]) => cue.test(lastClause(percent.lead)))
  if (!found) return undefined
  const before = figures.slice(Math.max(0, at - 4), at).filter(counts)
  const part = before.findLast(({ lead }) => found[1].test(lastClause(lead)))
  const whole = before.findLast(({ lead }) => found[2].test(lastClause(lead)))
  return part && whole && part !== whole ? { part, wholes: [whole], percent, kind: 'share', unsure: true } : undefined
}

/** 相当于总量的47%, 恰好是金牌总数的50%. */
function ofNamed(line: Line, part: Figure, percent: Figure): Proportion | undefined {
  const words = ofWholeCue.exec(percent.lead)?.[1]
  if (!words || whenOf(words)) return undefined
  const named = namedWholes(line, words, part)
  const wholes = named.length > 0 ? named : isGenericBase(words) || /[总金款]额?$|总[量数额]$/u.test(words) ? around(line, part) : []
  return wholes.length > 0 ? { part, wholes, percent, kind: 'share', unsure: true } : undefined
}

/** 比重为73%; 占15% behind another that has its share of the same whole. */
function byName(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const [part, percent] = [figures[at - 1]!, figures[at]!]
  const own = shareName.test(percent.lead)
  if (!own && shareCue.exec(percent.lead)?.[1] !== '') return undefined
  if (isOther(lastClause(percent.lead).replace(own ? shareName : shareCue, ''), part)) return undefined
  const siblings = withShares(figures.slice(0, at))
  const wholes = (own ? wholesBefore(figures, at - 1) : []).filter((one) => !siblings.includes(one))
  const beyond = wholes.length > 0 ? wholes : siblings.length > 0 || own ? figuresBefore(line, 1).filter((one) => fits(one, part) && !withShares(line.before?.figures ?? []).includes(one)) : []
  const named = beyond.length > 0 ? beyond : alike(line, part)
  return named.length > 0 ? { part, wholes: named, percent, kind: 'share', unsure: true } : undefined
}

/** Parts with a share of their own. */
function withShares(figures: readonly Figure[]): Figure[] {
  return figures.filter((one, at) => counts(one) && figures[at + 1]?.kind === 'percent' && shareCue.test(figures[at + 1]!.lead))
}

function around(line: Line, part: Figure): Figure[] {
  const own = wholesBefore(line.figures, line.figures.indexOf(part))
  return own.length > 0 ? own : figuresBefore(line, 1).filter((one) => fits(one, part))
}

/** 拿走票房101.1亿元，占比81%: what the story tells first of the same name. */
function alike(line: Line, part: Figure): Figure[] {
  const name = /[\u4e00-\u9fff]{2}$/u.exec(lastClause(part.lead))?.[0]
  const told = name ? earlierLines(line, 12).flatMap(({ figures }) => figures.filter((one) => fits(one, part) && !withShares(figures).includes(one) && lastClause(one.lead).endsWith(name))) : []
  return told.length > 0 && told.length < 3 ? told : []
}

function fits(one: Figure, part: Figure): boolean {
  return counts(one) && sameMatter(one, part) && one.dimension === part.dimension && one.unit === part.unit && directionOf(lastClause(one.lead)) === 0 && !changed.test(lastClause(one.lead)) && !/人均|平均|每|同期/u.test(lastClause(one.lead))
}
