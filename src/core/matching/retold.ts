import { earlierLines, type Figure, type Line, lastClause, linesOf, sameMatter, unitWord } from '../arithmetic/figure.ts'
import { firm } from '../arithmetic/precision.ts'
import { agreementOf } from '../arithmetic/range.ts'
import { isOneSlip } from '../arithmetic/slip.ts'
import type { Reading, Role } from '../model.ts'

/** A number and the one it should be told like. */
export interface Retold {
  readonly odd: Figure
  /** Where the other number stands, in the order of the text. */
  readonly others: readonly Figure[]
}

const told: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead', 'lead', 'body', 'box', 'caption'])
/** Sentences back in which what a definite number takes up may stand. */
const reach = 12
const kinds: ReadonlySet<string> = new Set(['quantity', 'money'])
/** Words that make a number another than the whole. */
const another = /其中|[另再又]|每|均|去年|上年|同期|计划|预计|目标|原[有来]?|曾|新[增建]|增|减|剩|余|首|第|前|后|占|多|少|未|正在|只|仅|最|近|约|超|[已完成]{2}|至|到|\b(?:of (?:them|which|these)|another|more|fewer|other|remaining|last|each|per|from|than|up|down|first|next)\b/iu

/** Numbers that a story tells again, one of them with a slip: it stands alone against two or more, or takes up (这142部电梯, of the 420 homes) what was told otherwise. */
export function retoldIn(reading: Reading): Retold[] {
  const groups = new Map<string, Figure[]>()
  const takenUp: Retold[] = []
  for (const line of linesOf(reading)) {
    for (const [at, figure] of line.figures.entries()) {
      for (const key of keysOf(line, figure)) groups.set(key, [...(groups.get(key) ?? []), figure])
      const antecedent = isDefinite(line, figure) ? antecedentOf(line, at) : undefined
      if (antecedent) takenUp.push({ odd: figure, others: [antecedent] })
    }
  }
  return [...takenUp, ...[...groups.values()].flatMap(oddIn)]
}

/** 户 with the noun behind it or the words before it, in one story: what makes two numbers speak of one thing. */
function keysOf({ reading, sentence, english }: Line, figure: Figure): string[] {
  const { role, story } = reading.document.blocks[sentence.block]!
  if (!told.has(role) || !isExact(figure) || another.test(lastClause(figure.lead).slice(-12))) return []
  const unit = `${story} ${english ? '' : unitWord(figure)}`
  if (english) return figure.kind === 'quantity' && englishNoun(figure) ? [`${unit} ${englishNoun(figure)}`] : []
  const behind = nounBehind(figure)
  const before = /[\u4e00-\u9fff]{4}$/u.exec(figure.lead.replace(/(?:共|总共|一共|达到?|为|有|是|了)+$/u, ''))?.[0]
  return [...(behind ? [`${unit} >${behind}`] : []), ...(before ? [`${unit} <${before}`] : [])]
}

function isExact({ kind, approximate, value, ulp }: Figure): boolean {
  return kinds.has(kind) && !approximate && value.div(ulp).gte(10)
}

function nounBehind({ tail }: Figure): string | undefined {
  return /^[\u4e00-\u9fff]{2}/u.exec(tail)?.[0]
}

/** home of 420 homes, a 420-home estate. */
function englishNoun({ unit, tail }: Figure): string | undefined {
  return /^([a-z]{4,}?)s?$/.exec(unit)?.[1] ?? /^-([a-z]{4,}?)s?\b/.exec(tail)?.[1]
}

function isSlipOf(a: Figure, b: Figure): boolean {
  return agreementOf(firm(a), firm(b)) === 'disjoint' && (isOneSlip(a, b.value) || isOneSlip(b, a.value))
}

/** The one that stands alone, where another number of the same thing stands twice or more. */
function oddIn(figures: readonly Figure[]): Retold[] {
  const values = new Map<string, Figure[]>()
  for (const figure of figures) values.set(figure.value.toFixed(), [...(values.get(figure.value.toFixed()) ?? []), figure])
  const all = [...values.values()]
  return all.filter((same) => same.length === 1).flatMap(([odd]) => {
    const others = all.filter((same) => same.length > 1 && isSlipOf(odd!, same[0]!))
    return others.length === 1 ? [{ odd: odd!, others: others[0]! }] : []
  })
}

/** 这12名工人; 142部电梯中，…; of the 420 homes: a number that must have been told before. */
function isDefinite({ english }: Line, figure: Figure): boolean {
  if (!isExact(figure) || figure.kind !== 'quantity') return false
  if (english) return /(?:^|[\s(])(?:of|all|all of|these|those)\s(?:the\s)?$/i.test(figure.lead) && (englishNoun(figure) !== undefined || (/\sthe\s$/i.test(figure.lead) && figure.value.div(figure.ulp).gte(100)))
  const clause = lastClause(figure.lead)
  if (clause === '' && figure.value.div(figure.ulp).gte(100) && unitWord(figure) !== '' && /^[中里]，/u.test(figure.tail)) return true
  return nounBehind(figure) !== undefined && (/(?:^|[在对将把给让向])(?:这|上述|以上)$/u.test(clause) || (clause === '' && figure.value.div(figure.ulp).gte(100) && /^[\u4e00-\u9fff]{2,6}[中里内]，/u.test(figure.tail)))
}

/** What a definite number takes up: told before, of the same thing, one slip away, and nothing else like it; none where it was told as it stands. */
function antecedentOf(line: Line, at: number): Figure | undefined {
  const figure = line.figures[at]!
  const noun = line.english ? (englishNoun(figure) ?? '') : (nounBehind(figure) ?? unitWord(figure))
  const before = [...line.figures.slice(0, at), ...earlierLines(line, reach).flatMap(({ figures }) => figures)].filter((one) => sameMatter(one, figure))
  if (before.some((one) => agreementOf(one.range, figure.range) !== 'disjoint')) return undefined
  const like = before.filter((one) => isExact(one) && `${one.lead.slice(-10)} ${one.tail.slice(0, 24)}`.includes(noun) && isSlipOf(one, figure))
  return like.length === 1 ? like[0] : undefined
}
