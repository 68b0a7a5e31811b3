import { noStem, otherOpinion, rateCue, rateParts } from '../lexicon/shares.ts'
import { earlierLines, type Figure, type Line, lastClause } from './figure.ts'
import type { Proportion } from './proportion.ts'
import { changed, counts, figuresBefore, wholesBefore } from './share-base.ts'

/** 抽检250批次，合格245批次，合格率98%: a rate whose part is called by its name, or by what it is done by. */
export function rateOf(line: Line, at: number): Proportion | undefined {
  const { figures } = line
  const percent = figures[at]!
  const name = rateCue.exec(percent.lead)?.[1]
  if (!name || percent.lead.length > 20 || /[；。]/u.test(percent.lead) || otherOpinion.test(name)) return undefined
  const stem = name.replace(/化$/u, '').slice(-2)
  if (stem === '增长' ? !/面/u.test(percent.lead) : changed.test(percent.lead)) return undefined
  const index = partOf(figures, at, stem)
  if (index < 0) return undefined
  const part = figures[index]!
  const own = wholesBefore(figures, index).filter((whole) => !/不/u.test(lastClause(whole.lead)))
  const inside = /其中/u.test(part.lead) && figures.slice(0, at).includes(part)
  if (noStem.test(stem) && !inside) return undefined
  const wholes = [...own, ...(inside ? [] : beyond(line, part))]
  if (wholes.length > 0) return { part, wholes, percent, kind: 'share', ...(own.length === 0 || noStem.test(stem) ? { unsure: true as const } : {}) }
  const other = otherUnits(figures, index)
  return other && { part, wholes: [other], percent, kind: 'share', unsure: true }
}

/** Where the part of a rate stands among the three figures before it; −1 where none bears its name. */
function partOf(figures: readonly Figure[], at: number, stem: string): number {
  const does = rateParts[stem]
  for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
    const one = figures[index]!
    const clause = lastClause(one.lead)
    if (!counts(one) || /不|未/u.test(clause) || (stem !== '增长' && changed.test(clause))) continue
    const words = clause + /^[^，。；、]{0,14}/u.exec(one.tail)![0]
    if (words.includes(stem) || does?.test(words)) return index
  }
  return -1
}

/** Wholes told before the sentence: of the two sentences before, else the nearest of the story that counts in the same unit. */
function beyond(line: Line, part: Figure): Figure[] {
  const like = (one: Figure) => counts(one) && one.dimension === part.dimension && one.unit === part.unit && !/人均|平均|每|其中/u.test(lastClause(one.lead))
  const near = figuresBefore(line, 2).filter(like)
  return near.length > 0 ? near : earlierLines(line, 40).flatMap(({ figures }) => [...figures].reverse()).filter(like).slice(0, 1)
}

/** 向1500名骑手发放问卷，收回1380份: the most that is counted before it in the sentence. */
function otherUnits(figures: readonly Figure[], index: number): Figure | undefined {
  return figures.slice(Math.max(0, index - 4), index).filter((one) => one.kind === 'quantity' && one.value.gte(figures[index]!.value)).sort((a, b) => b.value.cmp(a.value))[0]
}
