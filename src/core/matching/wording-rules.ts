import { blockAt } from '../mentions/index.ts'
import type { Finds, Reading, Severity, Words } from '../model.ts'
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

interface Compiled extends WordingRule { readonly exact: RegExp }

/** Runs many rules over a text in one pass; where two begin at one place the earlier in the list is taken. */
export function rulesRunner(rules: readonly WordingRule[]): (reading: Reading, words: Words | undefined) => Generator<Finds> {
  const any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.replace(/\((?!\?)/gu, '(?:')})`).join('|'), 'gu')
  const compiled = rules.map((rule): Compiled => ({ ...rule, exact: new RegExp(rule.pattern, 'uy') }))
  return function* (reading, words) {
    const { id, text, blocks } = reading.document
    for (const { index, 0: found } of text.matchAll(any)) {
      const span = { start: index, end: index + found.length }
      if (!standsAlone(reading, words, span) || isQuotedAlone(text, span) || blockAt(blocks, index)?.role === 'table') continue
      const taken = firstOf(compiled, text, index)
      if (!taken) continue
      const { rule, match } = taken
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

function firstOf(compiled: readonly Compiled[], text: string, index: number): { rule: Compiled; match: RegExpExecArray } | undefined {
  for (const rule of compiled) {
    rule.exact.lastIndex = index
    const match = rule.exact.exec(text)
    if (match) return { rule, match }
  }
  return undefined
}
