import type { Span, Told } from '../model.ts'

const rank = /(?:副|原|代|代理|常务|时任|前|兼职|专职|名誉|首席|高级|见习|实习|特约|本报)+$/u

/** The whole post as printed, from the organisation before it: 云溪市人大常委会副主任、市总工会主席. */
export function postOf(text: string, word: Span, organisations: readonly Span[]): Told {
  let start = word.start
  for (let round = 0; round < 6; round++) {
    const ranked = rank.exec(text.slice(Math.max(0, start - 6), start))
    if (ranked) start -= ranked[0].length
    const body = organisations.find((one) => one.end === start)
    if (body) {
      start = body.start
      continue
    }
    const dot = /[、兼]/u.test(text[start - 1] ?? '') ? start - 1 : undefined
    if (dot === undefined) {
      if (!ranked) break
      continue
    }
    const earlier = /(?:主席|书记|主任|局长|部长|市长|县长|区长|省长|镇长|乡长|院长|校长|会长|委员|常委|厅长|处长|院士|教授|董事长|经理|工程师|组长|队长|所长|站长)$/u.exec(text.slice(Math.max(0, dot - 6), dot))
    if (!earlier) break
    start = dot - earlier[0].length
  }
  return { text: text.slice(start, word.end), from: 'stated', place: { start, end: word.end } }
}
