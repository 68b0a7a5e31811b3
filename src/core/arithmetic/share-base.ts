import { directionOf, residueOf } from '../lexicon/changes.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter } from './figure.ts'

/** Words of a change: the percentage is no share. */
export const changed = /同比|环比|增长|下降|比上年|提高|减少|增加|上升|百分点|较|去年|上年/u

export function counts(figure: Figure): boolean {
  return figure.kind === 'quantity' || figure.kind === 'money' || figure.kind === 'bare'
}

/** Figures of the same matter before a part, the nearest first. */
export function wholesBefore(figures: readonly Figure[], index: number): Figure[] {
  const part = figures[index]!
  const all: Figure[] = []
  for (let before = index - 1; before >= 0 && before >= index - 5; before--) {
    const one = figures[before]!
    if (sameMatter(one, part) && counts(one) && !isChange(one) && !/人均|平均/u.test(lastClause(one.lead))) all.push(one)
    if (/[；。]/u.test(one.lead)) break
  }
  return all
}

/** 同比增加1829万千瓦: a change against another time is nobody’s whole. */
export function isChange({ lead }: Figure): boolean {
  const clause = lastClause(lead)
  return directionOf(clause) !== 0 && /同比|环比|较|比(?:上|去|前|年初)/u.test(clause)
}

/** Figures of so many sentences of the paragraph before a line, the nearest first. */
export function figuresBefore(line: Line, sentences: number): Figure[] {
  const all: Figure[] = []
  for (let one = line.before; one && sentences > 0; one = one.before, sentences--) all.push(...[...one.figures].reverse())
  return all
}

/** Figures of the story that bear the name of the whole: 占工业总产值的, 占员工总数的; the nearest first. */
export function namedWholes(line: Line, words: string, part: Figure): Figure[] {
  const name = words.replace(/^(?:全[市县区省镇村国校厂]|[园县市镇村校]区?|其|该)(?=..)|(?:总?人数|总数|总量|总额|总面积|数|的)+$/gu, '')
  if (name.length < 2 || /^(?:总|全部|其他|同类|同期)/u.test(name)) return []
  const own = line.figures.filter((one) => one.end <= part.start).reverse()
  const all = [...own, ...earlierLines(line, 40).flatMap(({ figures }) => [...figures].reverse())].filter((one) => sameMatter(one, part) && counts(one) && one.dimension === part.dimension)
  return all.filter((one) => directionOf(lastClause(one.lead)) === 0 && (bearsInOrder(lastClause(one.lead), name) || /^[^，。；]{0,8}/u.exec(one.tail)![0].startsWith(name)))
}

/** 两市成交 of 沪深两市全天成交: all the characters of a name, in their order. */
function bearsInOrder(words: string, name: string): boolean {
  let at = 0
  for (const one of name) {
    at = words.indexOf(one, at) + 1
    if (at === 0) return false
  }
  return true
}

/** 公办园180所，在园幼儿占比58%: the share is of what the part does not count. */
export function isOther(words: string, part: Figure): boolean {
  const own = part.lead + /^[^，。；]*/u.exec(part.tail)![0]
  return [...residueOf(words)].filter((one) => !own.includes(one)).length > 2
}
