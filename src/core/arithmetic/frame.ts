import { beforeDirection, residueOf, type When, whenOf } from '../lexicon/changes.ts'
import { type Figure, type Line, lastClause } from './figure.ts'

/** Whom a result compares with: a time (比去年), a thing (比老馆), or nobody named; and what is compared, where that is said. */
export interface Frame {
  readonly when?: When
  readonly name?: string
  /** 环比: with the period before. */
  readonly chained?: true
  readonly thing: string
}



export const compared = /(?:(?<![同环占对])比|较|相较于?)([^，。；、]*)$/u
const multiplied = /(?:是|为|相当于|达到?)([^，。；、]*?)的[约近]?$/u
const beside = /(?:与|和|跟|较|比|(?<=^|[，。；])同)([^，。；、与和跟比较]{1,14}?)(?:相比|比较|比起来|相较)/u

export function frameOf(line: Line, { lead, start, unit }: Figure): Frame {
  const clause = lastClause(lead)
  if (/同比/u.test(clause)) return { when: { level: 'relative', at: -1 }, thing: residueOf(clause) }
  if (/环比/u.test(clause)) return { chained: true, thing: residueOf(clause) }
  const own = compared.exec(clause) ?? (unit === '倍' ? multiplied.exec(clause) : null)
  if (own) {
    const when = whenOf(own[1]!)
    if (when) return { ...(when.at === 0 ? {} : { when }), thing: residueOf(clause) }
    const other = beforeDirection(own[1]!).replace(/的$/u, '')
    const said = residueOf(other)
    const name = said.length < 2 ? other : said
    return name === '' || said === '' ? { thing: residueOf(clause) } : { name, thing: residueOf(clause.slice(0, own.index)) }
  }
  const open = beside.exec(line.text.slice(0, start - line.sentence.start))
  const thing = residueOf(clause)
  if (!open) return { thing }
  const when = whenOf(open[1]!)
  return when ? { when, thing } : { name: residueOf(open[1]!), thing }
}
