import type { Block, Check, Finds, Reading } from '../model.ts'
import { type Fragment, fragmentsOf } from '../text/fragments.ts'

/** A piece of a sentence that stands away from its other half. */
export const displacedFragment: Check = {
  id: 'displaced-fragment',
  title: { zh: '断句错位', en: 'Half a sentence out of place' },
  why: { zh: '段首缺了上半句，或段末断在半句，多半是换栏时排错了位置，或漏了几行。', en: 'A paragraph begins or breaks off in mid-sentence: a column was set in the wrong place, or lines were lost.' },
  category: 'layout',
  severity: 'error',
  weight: 2,
  flagged: [
    { texts: ['渠)管护办法今年修订，全镇八个村按新办法执行。\n修渠引水是今年的大事，镇里拿出四百万元。\n去年冬天，镇里组织开展灌区(支\n入冬前全部完工，春灌时通水。'], why: { zh: '半个括号各在一处', en: 'The halves of a bracket in two places' }, finds: ['渠)管护办法今年修订，全镇八个村按新办法执行。'] },
    { texts: ['镇里组织开展灌区（支\n入冬前全部完工，春灌时通水。'], why: { zh: '段末断在括号里', en: 'A paragraph broken off inside a bracket' }, finds: ['镇里组织开展灌区（支'] },
  ],
  clean: [
    { texts: ['镇里组织开展灌区（支渠）管护，全镇八个村按新办法执行。\n入冬前全部完工，春灌时通水。'], why: { zh: '括号成对', en: 'A whole bracket' } },
    { texts: ['1）先浇地，后施肥。\n2）再除草，再松土。'], why: { zh: '序号的半括号', en: 'Half brackets of enumerators' } },
    { texts: ['他说：“先把路修好。\n“再把水引来。”\n大家都点头。'], why: { zh: '多段引文', en: 'A quotation over paragraphs' } },
    { texts: ['清溪村的渠修好了\n村民在渠边合影（前排左二为\n村支书）。'], why: { zh: '说明文字分行', en: 'A caption over two lines' } },
    { texts: ['名单如下（排名不分先后）：\n于怀安 林小满 石磊'], why: { zh: '名单', en: 'A list of names' } },
    { texts: ['镇里印发《灌区（支渠）\n管护办法》，全镇八个村按新办法执行。'], why: { zh: '书名跨行', en: 'A title over two lines' } },
  ],
  *run({ readings }) {
    for (const reading of readings) for (const fragment of fragmentsOf(reading.document.text, reading.document.blocks)) yield* finding(reading, fragment)
  },
}

function* finding(reading: Reading, { start, end }: Fragment): Generator<Finds> {
  if (start) yield { place: place(reading, start, 'start'), related: [{ ...place(reading, end, 'end'), role: 'partner' }], message: { zh: '这半句的上文不在这里，像是接在另一处断开的句子后面。', en: 'The beginning of this sentence is not here; it seems to run on from a sentence broken off elsewhere.' } }
  else yield { place: place(reading, end, 'end'), severity: 'warning', message: { zh: '这一段断在半句，下文不在后面。', en: 'This paragraph breaks off in mid-sentence; what follows does not go on with it.' } }
}

/** The first or the last words of the block. */
function place(reading: Reading, block: Block, side: 'start' | 'end') {
  const { start, end } = block
  return side === 'start' ? { document: reading.document.id, start, end: Math.min(end, start + 24) } : { document: reading.document.id, start: Math.max(start, end - 24), end }
}
