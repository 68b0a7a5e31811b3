import { blockAt } from '../mentions/index.ts'
import type { Finds, Reading, Severity, Words } from '../model.ts'
import { charactersIn } from '../text/characters.ts'
import { mayHold, type Needs, needsOf } from './needs.ts'
import { remember } from './remember.ts'
import { weightAt } from './weight.ts'
import { isQuotedAlone, standsAlone } from './whole-words.ts'

/** A pattern of words, and what should stand there, written as in `String.replace`. Without an answer it only says what is wrong. */
export interface WordingRule {
  readonly pattern: string
  readonly right?: string
  /** What to say beside the words. */
  readonly zh?: string
  readonly en?: string
  readonly severity?: Severity
}

interface Compiled extends WordingRule { readonly exact: RegExp; readonly needs: Needs }
interface Next { readonly rule: Compiled; readonly match: RegExpExecArray }

const charactersOf = remember(({ document }: Reading) => charactersIn(document.text))

/** Runs many rules over a text; where two begin at one place the earlier in the list is taken, and none begins inside another. */
export function rulesRunner(rules: readonly WordingRule[]): (reading: Reading, words: Words | undefined) => Generator<Finds> {
  const compiled = rules.map((rule): Compiled => {
    const exact = new RegExp(rule.pattern, 'gu')
    return { ...rule, exact, needs: needsOf(exact) }
  })
  return function* (reading, words) {
    const { id, text, blocks } = reading.document
    const characters = charactersOf(reading)
    const possible = compiled.filter(({ needs }) => mayHold(characters, needs))
    for (const { rule, match } of inTurn(possible, text)) {
      const { index, 0: found } = match
      const span = { start: index, end: index + found.length }
      if (!standsAlone(reading, words, span) || isQuotedAlone(text, span) || blockAt(blocks, index)?.role === 'table') continue
      const right = rule.right?.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
      yield {
        place: { document: id, ...span },
        ...(rule.severity ? { severity: rule.severity } : {}),
        weight: weightAt(reading, span, 1),
        message: rule.severity === 'query' && right !== undefined ? { zh: rule.zh ?? `“${found}”是不是“${right}”？`, en: rule.en ?? `Is “${right}” meant for “${found}”?` } : { zh: rule.zh ?? `“${found}”应作“${right}”。`, en: rule.en ?? `“${found}” should be “${right}”.` },
        ...(right === undefined || rule.severity === 'query' ? {} : { replacement: right }),
      }
    }
  }
}

function* inTurn(rules: readonly Compiled[], text: string): Generator<Next> {
  let waiting = rules.flatMap((rule) => nextOf(rule, text, 0) ?? [])
  while (waiting.length > 0) {
    const first = waiting.reduce((one, other) => (other.match.index < one.match.index ? other : one))
    yield first
    const end = first.match.index + first.match[0].length
    waiting = waiting.flatMap((one) => (one.match.index >= end ? one : (nextOf(one.rule, text, end) ?? [])))
  }
}

function nextOf(rule: Compiled, text: string, from: number): Next | undefined {
  rule.exact.lastIndex = from
  const match = rule.exact.exec(text)
  return match ? { rule, match } : undefined
}
