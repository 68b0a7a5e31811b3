import { changeOf } from '../matching/likeness.ts'
import { place } from '../matching/people.ts'
import { phraseTrouble } from '../matching/phrases.ts'
import { weightAt } from '../matching/weight.ts'
import type { Check, Finds, Reading, Span } from '../model.ts'

/** A fixed phrase with its members in another order or a character off; a list of labels in two orders. */
export const fixedListOrder: Check = {
  id: 'fixed-list-order',
  title: { zh: '固定提法次序与用字', en: 'Fixed phrase: order or wording' },
  why: { zh: '固定提法的几项有固定次序，错序、错字是硬伤。', en: 'The members of a fixed phrase stand in a fixed order; another order or a wrong character is a hard error.' },
  category: 'phrase',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['要弘扬劳动精神、工匠精神、劳模精神。'], facts: { phrases: [{ items: ['劳模精神', '劳动精神', '工匠精神'], order: 'strict' }] }, why: { zh: '次序不合', en: 'Another order' }, finds: ['劳动精神、工匠精神、劳模精神'] },
    { texts: ['展现劳动、劳模、工匠精神的风采。'], facts: { phrases: [{ items: ['劳模精神', '劳动精神', '工匠精神'], order: 'strict' }] }, why: { zh: '省去共同的词，次序不合', en: 'Shared word left out, another order' }, finds: ['劳动、劳模、工匠精神'] },
    { texts: ['做到山青、水绿、路平、灯明。'], facts: { phrases: [{ items: ['山青', '水绿', '路平', '灯亮'], order: 'strict' }] }, why: { zh: '有一项差一字', en: 'One member a character off' }, finds: ['灯明'] },
    { texts: ['推行“五查”“五改”“五提升”做法。\n站里又对照“五改”“五查”“五提升”逐条检查。'], why: { zh: '同样几项两处次序不一', en: 'The same labels in two orders' }, finds: ['“五改”“五查”“五提升”'] },
    { texts: ['张明、李华先后发言。'], facts: { order: [{ items: ['李华', '张明'], note: '按表' }] }, why: { zh: '次序表上另有次序', en: 'The order list has another order' }, finds: ['张明、李华'] },
  ],
  clean: [
    { texts: ['要弘扬劳模精神、劳动精神、工匠精神。'], facts: { phrases: [{ items: ['劳模精神', '劳动精神', '工匠精神'], order: 'strict' }] }, why: { zh: '次序正确', en: 'The right order' } },
    { texts: ['要弘扬劳模精神、劳动精神。'], facts: { phrases: [{ items: ['劳模精神', '劳动精神', '工匠精神'], order: 'strict' }] }, why: { zh: '只说其中两项', en: 'Two of them only' } },
    { texts: ['村里水、气、路、电、网一应俱全。'], facts: { phrases: [{ items: ['水', '电', '路', '气', '网'], order: 'free' }] }, why: { zh: '次序自由', en: 'A free order' } },
    { texts: ['工匠精神要传承，劳模精神要弘扬，劳动精神要提倡。'], facts: { phrases: [{ items: ['劳模精神', '劳动精神', '工匠精神'], order: 'strict' }] }, why: { zh: '分开说，不是并列', en: 'Said apart, no list' } },
    { texts: ['推行“五查”“五改”“五提升”做法。\n站里对照“五查”“五改”“五提升”逐条检查。'], why: { zh: '两处次序相同', en: 'The same order twice' } },
    { texts: ['推行“五查”“五改”“五提升”做法。\n站里先抓“五改”“五查”。'], why: { zh: '项目不全', en: 'Not all of them' } },
    { texts: ['要弘扬劳动精神、工匠精神、劳模精神。'], why: { zh: '没有提法表', en: 'No table' } },
  ],
  *run({ readings, facts, budget }) {
    const articles = readings.filter((one) => one.document.role === 'article')
    for (const reading of articles) {
      for (const phrase of facts.phrases ?? []) {
        if (!budget.spend(reading.document.text.length >> 4)) return
        for (const { found, wanted, order } of phraseTrouble(reading.document.text, phrase)) yield told(reading, found, wanted, order)
      }
      for (const row of facts.order ?? []) yield* misordered(reading, row.items, row.note)
    }
    yield* labels(articles)
  },
}

function told(reading: Reading, found: Span, wanted: string, order: boolean): Finds {
  const words = reading.document.text.slice(found.start, found.end)
  return {
    place: place(reading, found),
    weight: weightAt(reading, found, 1),
    message: order
      ? { zh: `提法表中的次序是“${wanted}”，此处作“${words}”。`, en: `The table has the order “${wanted}”; here it is “${words}”.` }
      : { zh: `提法表中作“${wanted}”，此处作“${words}”，${difference(wanted, words).zh}。`, en: `The table has “${wanted}”; here it is “${words}”.` },
  }
}

function difference(wanted: string, words: string): { zh: string } {
  const { taken, put } = changeOf(wanted, words)
  return { zh: put === '' ? `少“${taken}”` : taken === '' ? `多“${put}”` : `“${taken}”成了“${put}”` }
}

/** Items of the order list that stand in one sentence the other way round. */
function* misordered(reading: Reading, items: readonly string[], note: string | undefined): Generator<Finds> {
  const { text } = reading.document
  for (const sentence of reading.sentences) {
    const words = text.slice(sentence.start, sentence.end)
    const at = items.map((item) => words.indexOf(item)).filter((one) => one >= 0)
    if (at.length < 2 || at.every((one, index) => index === 0 || one > at[index - 1]!)) continue
    const present = items.filter((item) => words.includes(item)).map((item) => ({ item, start: words.indexOf(item) })).sort((a, b) => a.start - b.start)
    const span = { start: sentence.start + present[0]!.start, end: sentence.start + present.at(-1)!.start + present.at(-1)!.item.length }
    const wanted = items.filter((item) => words.includes(item)).join('、')
    yield { place: place(reading, span), weight: weightAt(reading, span, 1), message: { zh: `次序表：${wanted}${note ? `（${note}）` : ''}。`, en: `Order list: ${wanted}${note ? ` (${note})` : ''}.` } }
  }
}

const list = /(?:“[^“”\n]{1,10}”[、和与]?){3,}/gu

/** Three or more quoted labels in a row that stand elsewhere in another order. */
function* labels(readings: readonly Reading[]): Generator<Finds> {
  const seen = new Map<string, { order: string; reading: Reading; span: Span; words: string }>()
  for (const reading of readings) {
    for (const match of reading.document.text.matchAll(list)) {
      const items = [...match[0].matchAll(/“([^“”]+)”/gu)].map((one) => one[1]!)
      const key = [...items].sort().join('|')
      const order = items.join('|')
      const span = { start: match.index, end: match.index + match[0].replace(/[、和与]$/u, '').length }
      const first = seen.get(key)
      if (!first) seen.set(key, { order, reading, span, words: reading.document.text.slice(span.start, span.end) })
      else if (first.order !== order) yield {
        place: place(reading, span),
        related: [{ ...place(first.reading, first.span), role: 'other-value' }],
        weight: weightAt(reading, span, 1),
        message: { zh: `同样几项，另一处的次序是${first.words}。`, en: `The same labels stand elsewhere in the order ${first.words}.` },
      }
    }
  }
}
