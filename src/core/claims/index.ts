import type { Claim, Mention, Token } from '../model.ts'
import { cellTold } from './cell.ts'
import { type Context, seatsOf } from './context.ts'
import { modifiersOf } from './modifiers.ts'
import { periodsOf } from './period.ts'
import { scopesOf } from './scope.ts'
import { subjectsOf } from './subject.ts'

/** Every mention with what it is about. Nothing crosses a story. */
export function readClaims(context: Context, mentions: readonly Mention[], tokens: readonly Token[]): Claim[] {
  const { document, sentences } = context
  const seats = seatsOf(context)
  const period = periodsOf(context, seats)
  const scope = scopesOf(context, seats)
  const subject = subjectsOf(context, mentions, tokens)
  let at = 0
  return mentions.map((mention, index) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= mention.start) at++
    const cell = cellTold(context, mention)
    const what = cell?.subject ?? subject(index, at)
    const when = cell?.period ?? period(mention, at)
    const where = scope(mention, at)
    return { mention, sentence: at, modifiers: modifiersOf(document.text, sentences[at]!, mention), ...(what ? { subject: what } : {}), ...(when ? { period: when } : {}), ...(where ? { scope: where } : {}) }
  })
}
