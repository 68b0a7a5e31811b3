import type { Check, Finds, Place, Reading, Said } from '../model.ts'

/** What one folio prints. */
interface Folio {
  readonly date?: { readonly words: string; readonly key: string; readonly place: Place }
  readonly issue?: { readonly words: string; readonly place: Place }
}

/** Date and issue number in the folios of one edition. */
export const folioConsistency: Check = {
  id: 'folio-consistency',
  title: { zh: '报眉不一致', en: 'Folios that disagree' },
  why: { zh: '报眉的日期、期号各版必须一致；报眉差错按双倍计。', en: 'Date and issue must be the same on every page; an error in the folio counts double.' },
  category: 'date',
  severity: 'error',
  weight: 2,
  edition: true,
  flagged: [
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n柳河镇新渠通水，两岸农户用上了自流水。', '2026年11月20日 星期五 第2版\n把书送到山里去\n清溪村小学的图书角开张了。', '2026年11月19日 星期四 第3版\n镇里办起剪纸班\n三十名学员报名参加了剪纸班。'], why: { zh: '一版日期不同', en: 'One page has another date' }, finds: ['2026年11月19日'] },
    { texts: ['2026年11月20日 星期五 第1版 总第3021期\n渠水流到家门口\n柳河镇新渠通水，两岸农户用上了自流水。', '2026年11月20日 星期五 第2版 总第3021期\n把书送到山里去\n清溪村小学的图书角开张了。', '2026年11月20日 星期五 第3版 总第3012期\n镇里办起剪纸班\n三十名学员报名参加了剪纸班。'], why: { zh: '期号不同', en: 'One page has another issue number' }, finds: ['总第3012期'] },
  ],
  clean: [
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n柳河镇新渠通水，两岸农户用上了自流水。', '2026年11月20日 星期五 第2版\n把书送到山里去\n清溪村小学的图书角开张了。', '2026年11月20日 星期五 第3版\n镇里办起剪纸班\n三十名学员报名参加了剪纸班。'], why: { zh: '各版一致', en: 'All agree' } },
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n柳河镇新渠通水。', '2026年11月21日 星期六 第1版\n把书送到山里去\n清溪村小学的图书角开张了。'], why: { zh: '两期报纸', en: 'Two editions' } },
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n柳河镇新渠通水，比2026年11月19日的计划提前一天。'], why: { zh: '正文里的日期', en: 'A date in a story' } },
  ],
  *run({ readings }) {
    const folios = readings.flatMap(foliosOf)
    yield* odd(folios, (folio) => folio.date && { ...folio.date, key: folio.date.key }, (usual) => ({ zh: `其他各版作${usual}。`, en: `The other pages have ${usual}.` }))
    yield* odd(folios, (folio) => folio.issue && { ...folio.issue, key: folio.issue.words.replace(/\s/gu, '') }, (usual) => ({ zh: `其他各版作${usual}。`, en: `The other pages have ${usual}.` }))
  },
}

/** One folio against two or more that agree. */
function* odd(folios: readonly Folio[], partOf: (folio: Folio) => { words: string; key: string; place: Place } | undefined, say: (usual: string) => Said): Generator<Finds> {
  const parts = folios.flatMap((folio) => partOf(folio) ?? [])
  const times = new Map<string, number>()
  for (const { key } of parts) times.set(key, (times.get(key) ?? 0) + 1)
  const [usual] = [...times].sort((a, b) => b[1] - a[1])
  if (!usual || usual[1] < 2 || parts.length - usual[1] !== 1) return
  const right = parts.find((part) => part.key === usual[0])!
  const wrong = parts.find((part) => part.key !== usual[0])!
  yield { place: wrong.place, related: [{ ...right.place, role: 'other-value' }], message: say(right.words) }
}

function foliosOf({ document: { id, text, blocks } }: Reading): Folio[] {
  return blocks.filter((block) => block.role === 'folio').map((block) => {
    const words = text.slice(block.start, block.end)
    const part = (pattern: RegExp) => {
      const match = pattern.exec(words)
      return match ? { words: match[0], match, place: { document: id, start: block.start + match.index, end: block.start + match.index + match[0].length } } : undefined
    }
    const date = part(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u)
    const issue = part(/(?:总)?第\s*\d{2,6}\s*期/u)
    return {
      ...(date ? { date: { words: date.words, place: date.place, key: date.match.slice(1).map(Number).join('-') } } : {}),
      ...(issue ? { issue: { words: issue.words, place: issue.place } } : {}),
    }
  })
}
