import { type Labelled, labelledCaptions } from '../matching/captions.ts'
import { headingRoles } from '../matching/headed.ts'
import { groupBy } from '../matching/people.ts'
import type { Check, Document, Finds } from '../model.ts'

const pointing = /[（(](?:见|如)?图([①②③④⑤⑥⑦⑧⑨⑩]|\d{1,2})[）)]|如图([①②③④⑤⑥⑦⑧⑨⑩]|\d{1,2})/gu

/** Captions of one story that name the same picture twice, or leave one out. */
export const pictureLabel: Check = {
  id: 'picture-label',
  title: { zh: '图注指错图片', en: 'A caption names the wrong picture' },
  why: { zh: '两条说明都写“左图”，或图①之后是图③，总有一条对不上图片。', en: 'Two captions of one picture, or a third without a second: one of them does not match its picture.' },
  category: 'structure',
  severity: 'warning',
  weight: 0.5,
  flagged: [
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n左图：村民在新修的水渠旁取水。 王大石 摄\n左图：孩子们在渠边放学。 王大石 摄'], why: { zh: '两条都是左图', en: 'Both of the left picture' }, finds: ['左图'] },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n图①：村民取水。\n图②：孩子放学。\n图④：水渠全景。'], why: { zh: '缺图③', en: 'No third' }, finds: ['图④'] },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水（见图③）。\n图①：村民取水。\n图②：孩子放学。'], why: { zh: '没有图③', en: 'There is no third' }, finds: ['（见图③）'] },
  ],
  clean: [
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n左图：村民在新修的水渠旁取水。\n右图：孩子们在渠边放学。'], why: { zh: '一左一右', en: 'Left and right' } },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水。\n右图：村民在新修的水渠旁取水。'], why: { zh: '图在文右', en: 'The picture stands right of the text' } },
    { texts: ['把水引到家门口\n柳河镇新渠通水，两岸农户用上了自流水（见图②）。\n图①：村民取水。\n图②：孩子放学。'], why: { zh: '有这张图', en: 'There is such a picture' } },
    { texts: ['把水引到家门口\n柳河镇新渠通水。\n上图：村民取水。\n把书送到山里去\n清溪村小学的图书角开张了，三百册新书摆上了架。\n上图：孩子看书。'], why: { zh: '两稿各有上图', en: 'One in each of two stories' } },
    { texts: ['水渠怎么修\n第一步清淤（如图3），第二步补缝，第三步通水检查，三步不能颠倒。'], why: { zh: '没有带号的图注', en: 'No numbered captions' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      if (!document.text.includes('图')) continue
      const all = labelledCaptions(document)
      for (const [story, own] of groupBy(all, (one) => one.story)) {
        yield* twice(document, own)
        const numbered = own.filter((one) => one.numbered)
        yield* leftOut(document, numbered)
        yield* pointedAt(document, numbered, story)
      }
    }
  },
}

function* twice({ id, blocks }: Document, own: readonly Labelled[]): Generator<Finds> {
  for (const [at, one] of own.entries()) {
    const before = own.slice(0, at).find((other) => other.which === one.which && other.numbered === one.numbered)
    if (before && before.words.trim() !== one.words.trim() && !blocks.some(({ role, start }) => headingRoles.has(role) && start > before.start && start < one.start)) yield { place: { document: id, start: one.start, end: one.end }, related: [{ document: id, start: before.start, end: before.end, role: 'first-occurrence' }], message: { zh: '前面已有一条同样标注的图片说明。', en: 'An earlier caption names the same picture.' } }
  }
}

function* leftOut({ id }: Document, numbered: readonly Labelled[]): Generator<Finds> {
  for (const [at, one] of numbered.entries()) {
    const last = numbered[at - 1]
    if (last && numbered[0]!.which === '1' && Number(one.which) > Number(last.which) + 1 && !numbered.some(({ which }) => Number(which) === Number(one.which) - 1)) yield { place: { document: id, start: one.start, end: one.end }, related: [{ document: id, start: last.start, end: last.end, role: 'partner' }], message: { zh: `图${last.which}之后是图${one.which}。`, en: `Picture ${one.which} follows picture ${last.which}.` } }
  }
}

function* pointedAt({ id, text, stories }: Document, numbered: readonly Labelled[], story: number | undefined): Generator<Finds> {
  const span = story === undefined ? undefined : stories[story]
  if (!span || numbered.length < 2) return
  for (const match of text.slice(span.start, span.end).matchAll(pointing)) {
    const words = match[1] ?? match[2]!
    const number = /^\d/.test(words) ? words : String('①②③④⑤⑥⑦⑧⑨⑩'.indexOf(words) + 1)
    const start = span.start + match.index
    if (!numbered.some(({ which }) => which === number)) yield { place: { document: id, start, end: start + match[0].length }, message: { zh: `图片说明里没有图${number}。`, en: `No caption is numbered ${number}.` } }
  }
}
