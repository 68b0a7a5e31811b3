import { matchesIn } from '../matching/patterns.ts'
import type { Check, Finds } from '../model.ts'

const paragraph = /[^\n]+/gu
const item = /(?<=^|[，。；：:;！？])([一二三四五六七八九十])是(?![一二否不谁什])/gu
const order = '一二三四五六七八九十'

/** Items of one list parted by 。 here and ； there. */
export const itemStops: Check = {
  id: 'item-stops',
  title: { zh: '分项标点不一', en: 'Items parted by different stops' },
  why: { zh: '一是、二是、三是之间，要么都用分号，要么都用句号。', en: 'Items of one list are parted all by semicolons or all by full stops.' },
  category: 'punctuation',
  severity: 'warning',
  weight: 0.1,
  flagged: [
    { texts: ['会议提出三点：一是修渠引水；二是植树护坡。三是改良土壤。'], why: { zh: '第二项后用了句号', en: 'A full stop after the second item' }, finds: ['。'], becomes: '会议提出三点：一是修渠引水；二是植树护坡；三是改良土壤。' },
    { texts: ['一是修渠引水。二是植树护坡；三是改良土壤。四是补种果树。'], why: { zh: '只有一处分号', en: 'A single semicolon' }, finds: ['；'], becomes: '一是修渠引水。二是植树护坡。三是改良土壤。四是补种果树。' },
  ],
  clean: [
    { texts: ['会议提出三点：一是修渠引水；二是植树护坡；三是改良土壤。'], why: { zh: '都用分号', en: 'Semicolons throughout' } },
    { texts: ['一是修渠引水。去年修了三条。二是植树护坡。今年栽了八千棵。三是改良土壤。'], why: { zh: '都用句号', en: 'Full stops throughout' } },
    { texts: ['一是修渠，二是植树，三是改土。'], why: { zh: '都用逗号', en: 'Commas throughout' } },
    { texts: ['一是一，二是二；账要清。三是个奇数。'], why: { zh: '不是分项', en: 'No list' } },
    { texts: ['一是修渠引水；去年修了三条。二是植树护坡；今年栽了八千棵。三是改良土壤。'], why: { zh: '项内另有句读', en: 'Stops within the items' } },
  ],
  *run({ readings }) {
    for (const { reading, match } of matchesIn(readings, paragraph)) {
      let run: { at: number; stop: string }[] = []
      let last = 0
      for (const one of match[0].matchAll(item)) {
        const number = order.indexOf(one[1]!) + 1
        if (number === 1) {
          yield* judge(reading.document.id, match[0], match.index, run)
          run = [{ at: one.index, stop: '' }]
        } else if (number === last + 1 && run.length > 0) run.push({ at: one.index, stop: match[0][one.index - 1] ?? '' })
        last = number
      }
      yield* judge(reading.document.id, match[0], match.index, run)
    }
  },
}

function* judge(document: string, text: string, offset: number, run: readonly { at: number; stop: string }[]): Generator<Finds> {
  const parted = run.slice(1)
  const full = parted.filter(({ stop }) => stop === '。')
  const half = parted.filter(({ stop }) => stop === '；')
  if (parted.length < 2 || full.length === 0 || half.length === 0 || full.length + half.length < parted.length) return
  const first = parted[0]!.stop
  const wrong = full.length === half.length ? parted.filter(({ stop }) => stop !== first) : full.length < half.length ? full : half
  const right = wrong[0]!.stop === '。' ? '；' : '。'
  const inner = run.some(({ at }, index) => index < run.length - 1 && /[。！？]/u.test(text.slice(at, run[index + 1]!.at - 1)))
  if (inner && right === '；') return
  for (const { at, stop } of wrong.slice(0, 3)) yield { place: { document, start: offset + at - 1, end: offset + at }, message: { zh: `各项之间别处用“${right}”，此处用“${stop}”。`, en: `The other items are parted by “${right}”.` }, replacement: right }
}
