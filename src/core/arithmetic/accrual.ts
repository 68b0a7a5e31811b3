import { additionCue, lossCue, openingCue, presentCue } from '../lexicon/parts.ts'
import { earlierLines, type Figure, type Line, lastClause, sameMatter, unitWord } from './figure.ts'
import { labelOf, type Whole } from './whole.ts'

const reach = 3
const most = 5

/** What there was, what came to it, and what there is now: 原有280个，新设320个，如今共有600个. The three may stand in sentences of their own. */
export function* accrued(line: Line): Generator<Whole> {
  for (const [at, now] of line.figures.entries()) {
    if (!presentCue.test(clauseOf(now)) || now.approximate) continue
    const before = [...line.figures.slice(0, at).reverse(), ...earlierLines(line, reach).flatMap(({ figures }) => [...figures].reverse())].filter((one) => sameMatter(one, now) && unitWord(one) === unitWord(now) && !/[人户亩]均|平均|每/u.test(one.lead))
    const was = before.slice(0, most).findIndex((one) => openingCue.test(clauseOf(one)))
    const added = additionsIn(before.slice(0, most))
    if (was < 0 || (was === 0 && /[到至]$/u.test(now.lead)) || added.length === 0 || before.slice(0, most).some((one) => lossCue.test(clauseOf(one))) || [before[was]!, ...added].some((one) => one.approximate)) continue
    const parts = [before[was]!, ...added].sort((a, b) => a.start - b.start)
    yield { totals: [now], parts, labels: parts.map((part) => labelOf(part, part.lead)), cover: 'full', form: 'closed' }
  }
}

/** Those with a word that says so, and what is joined to one: 新招聘馆员4人、保安2人. */
function additionsIn(nearest: readonly Figure[]): Figure[] {
  const told = [...nearest].reverse()
  return told.filter((one, at) => {
    const first = told.slice(0, at + 1).findLastIndex((other) => !/^[、和及与]/u.test(other.lead) || other === told[0])
    return [one, ...told.slice(Math.max(0, first), at)].some((other) => additionCue.test(clauseOf(other))) && !openingCue.test(clauseOf(one))
  })
}

function clauseOf({ lead }: Figure): string {
  return lastClause(lead)
}
