import type { Claim } from '../model.ts'
import type { Change } from './change.ts'
import { type Figure, figureOf, type Line, sameMatter } from './figure.ts'

const more = /(?:再|还差|只差)[^，。；、]{0,4}$/u
const reached = /^[^，。；]{0,6}，[^，。；]{0,4}(?:就|便|即|可|将)[^，。；]{0,4}(?:满|到|达|突破|凑[齐够]|是)[^，。；]{0,6}$/u
/** So many claims before the sentence are looked at for what is reached so far. */
const nearest = 12

/** 这是第286场。…再演14场，就满300场: what is reached so far, told as a count or as the place in a row, and the mark to come. */
export function shortfallsOf(line: Line): Change[] {
  return line.figures.flatMap((stated, at) => {
    const mark = line.figures[at + 1]
    if (!mark || stated.kind !== 'quantity' || !more.test(stated.lead) || !reached.test(mark.lead) || !sameMatter(stated, mark)) return []
    const base = soFar(line, stated)
    return base ? [{ base, now: mark, sign: 0, form: 'times', unsure: true, results: [{ kind: 'difference', figure: stated, sign: 1 }] }] : []
  })
}

function soFar({ reading, sentence }: Line, stated: Figure): Figure | undefined {
  const { blocks, text } = reading.document
  const { story } = blocks[sentence.block]!
  const after = reading.claims.findIndex(({ mention }) => mention.start >= sentence.start)
  const before = reading.claims.slice(Math.max(0, after - nearest), after).reverse()
  const found = before.find((claim) => isCount(claim, stated.unit) && blocks[reading.sentences[claim.sentence]!.block]!.story === story)
  if (found?.mention.value.type !== 'number') return undefined
  return { ...figureOf(text, found.mention, 'quantity', found.mention.value), unit: stated.unit, dimension: stated.dimension, lead: '', tail: '' }
}

function isCount({ mention: { kind, value } }: Claim, unit: string): boolean {
  return (kind === 'ordinal' || kind === 'quantity') && value.type === 'number' && value.value !== undefined && value.unit === unit
}
