import type { Block, Check, Document, Finds } from '../model.ts'

const shortest = 30

/** A paragraph of copy that ends without a mark. One finding a document. */
export const paragraphUnstopped: Check = {
  id: 'paragraph-unstopped',
  title: { zh: '段末缺标点', en: 'A paragraph without its end' },
  why: { zh: '段末没有句号，可能只是漏了标点，也可能框里排不下，丢了末一行。', en: 'No stop at the end: a mark was dropped, or the last line did not fit into its box.' },
  category: 'structure',
  severity: 'query',
  weight: 0.1,
  flagged: [
    { texts: ['渠道通水以后，下游两个村浇地不用再排队，一轮水由九天缩短到五天。水管所抽出八名技术员，分片包干，村民都说方便多了\n　　入冬以前，水管所还要把支渠清淤一遍，保证春灌时水路畅通，不误农时。'], why: { zh: '段末没有句号', en: 'No stop at the end' }, finds: ['村民都说方便多了'] },
  ],
  clean: [
    { texts: ['渠道通水以后，下游两个村浇地不用再排队，一轮水由九天缩短到五天。\n入冬以前，水管所还要把支渠清淤一遍，保证春灌时水路畅通。'], why: { zh: '各段都有句号', en: 'Every paragraph has its stop' } },
    { texts: ['渠水流到家门口，老渠换了新模样'], why: { zh: '标题', en: 'A headline' } },
    { texts: ['渠道通水以后，下游两个村浇地不用再排队，一轮水由九天缩短到五天。 □本报记者 林小满'], why: { zh: '段末是署名', en: 'A signature at the end' } },
    { texts: ['水管所今年要办的几件实事，已经张榜公布，请全体用水户监督，内容如下：\n清淤；\n补漏；\n装表。'], why: { zh: '引出列举', en: 'It leads to a list' } },
    { texts: ['溪声绕屋夜还明，\n旧磨无人石自清。\n莫道当年辛苦事，\n一川稻熟是回声。'], why: { zh: '诗行', en: 'Lines of verse' } },
    { texts: ['地址：青石镇人民路128号文化站二楼，进大门以后请向右走，乘电梯到二楼，出电梯左手第一间办公室就是'], why: { zh: '地址', en: 'An address' } },
  ],
  *run({ readings }) {
    for (const { document } of readings) {
      const open = document.blocks.filter((block, at) => isOpen(document, block, document.blocks[at + 1]))
      // Copy set without stops throughout is a style of its own.
      const copy = document.blocks.filter((block) => block.role === 'body' && block.end - block.start >= shortest)
      if (open.length > 0 && open.length * 3 <= copy.length + 2) yield finding(document, open)
    }
  },
}

function isOpen({ text }: Document, block: Block, next: Block | undefined): boolean {
  if (block.role !== 'body' || block.damaged || block.end - block.start < shortest) return false
  const words = text.slice(block.start, block.end)
  if (/[A-Za-z]{3}/u.test(words.slice(-12)) || /^[\u4e00-\u9fff]{2,6}[：:]/u.test(words) || /[□（(][^□（(]{2,24}$/u.test(words)) return false
  return /[\u4e00-\u9fff]{2}$|[，、]$/u.test(words) && /[，。；]/u.test(words) && next !== undefined
}

function finding(document: Document, open: readonly Block[]): Finds {
  const places = open.map(({ end }) => ({ document: document.id, start: lastClause(document.text, end), end }))
  return {
    place: places[0]!, related: places.slice(1).map((place) => ({ ...place, role: 'item' as const })),
    message: { zh: `段末没有标点${open.length > 1 ? `，共${open.length}段` : ''}，请看是否漏了字。`, en: `No mark ends ${open.length > 1 ? `these ${open.length} paragraphs` : 'this paragraph'}: see whether words were lost.` },
  }
}

function lastClause(text: string, end: number): number {
  let start = end - 1
  while (start > end - 12 && !/[，。；]/u.test(text[start - 1]!)) start--
  return start
}
