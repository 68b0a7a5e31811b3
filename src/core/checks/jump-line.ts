import type { Block, Check, Document, Finds, Reading } from '../model.ts'
import { pageAt } from '../text/page-map.ts'
import { toSource } from '../text/source-map.ts'

const pattern = /(下转|转自|上接|接自|紧接)\s*第?\s*([\dA-Z]{1,3}|[一二三四五六七八九十]{1,3})\s*版/u
const han = '一二三四五六七八九十'

interface Jump { readonly reading: Reading; readonly block: Block; readonly goes: boolean; readonly page: string; readonly from: string | undefined }

/** A story that goes on at page N where no page N takes it up, or the other way round. */
export const jumpLine: Check = {
  id: 'jump-line',
  title: { zh: '转版接版对不上', en: 'Jump lines that do not meet' },
  why: { zh: '下转第N版，第N版就该有上接；页码对不上，读者找不到下文。', en: 'Where a story is continued on a page, that page must take it up; else the reader cannot find the rest.' },
  category: 'structure',
  severity: 'warning',
  weight: 1,
  edition: true,
  flagged: [
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n本报讯　柳河镇新渠通水，两岸农户用上了自流水。（下转第3版）', '2026年11月20日 星期五 第2版\n把书送到山里去\n本报讯　清溪村小学的图书角开张了。', '2026年11月20日 星期五 第3版\n镇里办起剪纸班\n本报讯　三十名学员报名参加了剪纸班。'], why: { zh: '三版没有上接', en: 'Page 3 takes nothing up' }, finds: ['下转第3版'] },
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n本报讯　柳河镇新渠通水，两岸农户用上了自流水。（下转第2版）', '2026年11月20日 星期五 第2版\n（上接第4版）两岸农户说，水来得正是时候。\n把书送到山里去\n本报讯　清溪村小学的图书角开张了。', '2026年11月20日 星期五 第4版\n镇里办起剪纸班\n本报讯　三十名学员报名参加了剪纸班。'], why: { zh: '接的版次不对', en: 'Taken up from the wrong page' }, finds: ['下转第2版', '上接第4版'] },
  ],
  clean: [
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n本报讯　柳河镇新渠通水，两岸农户用上了自流水。（下转第2版）', '2026年11月20日 星期五 第2版\n（上接第1版）两岸农户说，水来得正是时候。'], why: { zh: '两头相接', en: 'Both ends meet' } },
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n本报讯　柳河镇新渠通水。（下转第8版）'], why: { zh: '第8版不在手边', en: 'Page 8 is not at hand' } },
    { texts: ['本报讯　柳河镇新渠通水。（下转第二版）', '（上接第一版）两岸农户说，水来得正是时候。'], why: { zh: '没有报眉，不知哪版', en: 'No folio says which page is which' } },
    { texts: ['2026年11月20日 星期五 第1版\n渠水流到家门口\n本报讯　柳河镇新渠通水。（下转第2版）\n2026年11月20日 星期五 第2版\n（上接第1版）两岸农户说，水来得正是时候。'], why: { zh: '两版在一个文件里', en: 'Both pages in one file' } },
    { texts: ['一版编辑和三版编辑都到了，他把稿子从第3版转到了第5版。'], why: { zh: '叙述里的版次', en: 'Pages in a story' } },
  ],
  *run({ readings }) {
    const jumps = readings.flatMap(jumpsOf)
    const pages = new Set(readings.flatMap(({ document }) => foliosOf(document).map((folio) => folio.page)))
    for (const jump of jumps) {
      if (jump.from === undefined || !pages.has(jump.page) || jump.page === jump.from) continue
      const met = jumps.some((other) => other.goes !== jump.goes && other.from === jump.page && other.page === jump.from)
      if (!met) yield unmet(jump, jumps)
    }
  },
}

function unmet({ reading, block, goes, page }: Jump, jumps: readonly Jump[]): Finds {
  const { id, text } = reading.document
  const words = pattern.exec(text.slice(block.start, block.end))!
  const near = jumps.find((other) => other.goes !== goes && (other.from === page || other.page === page))
  return {
    place: { document: id, start: block.start + words.index, end: block.start + words.index + words[0].length },
    related: near ? [{ document: near.reading.document.id, start: near.block.start, end: Math.min(near.block.end, near.block.start + 24), role: 'partner' }] : [],
    message: goes ? { zh: `第${page}版没有接这一稿。`, en: `Page ${page} does not take this up.` } : { zh: `第${page}版没有转到这里。`, en: `Page ${page} does not send a story here.` },
  }
}

function jumpsOf(reading: Reading): Jump[] {
  const { text, blocks } = reading.document
  const folios = foliosOf(reading.document)
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end)
    const match = pattern.exec(words)
    if (!match || !/^[（(【]/u.test(words.slice(Math.max(0, match.index - 1))) && block.role !== 'jump-line') return []
    return [{ reading, block, goes: /下转|转自/u.test(match[1]!), page: numberOf(match[2]!), from: pageOf(reading.document, folios, block) }]
  })
}

interface Folio { readonly block: Block; readonly page: string }

/** The folios of a document and the pages they name. */
function foliosOf({ text, blocks }: Document): Folio[] {
  return blocks.flatMap((block) => {
    const page = block.role === 'folio' ? /第?\s*([\dA-Z]{1,3}|[一二三四五六七八九十]{1,3})\s*版/u.exec(text.slice(block.start, block.end))?.[1] : undefined
    return page === undefined ? [] : [{ block, page: numberOf(page) }]
  })
}

/** The page a block stands on: that of the only folio, of the one on its sheet, or else of the last one before it. */
function pageOf(document: Document, folios: readonly Folio[], block: Block): string | undefined {
  if (folios.length <= 1) return folios[0]?.page
  const { pages } = document.source
  const sheet = (span: Block) => pageAt(pages ?? [], toSource(document, span).start)
  return (pages ? folios.find((folio) => sheet(folio.block) === sheet(block)) : folios.findLast((folio) => folio.block.start <= block.start))?.page
}

/** Page numbers in figures, leading noughts left out. */
function numberOf(words: string): string {
  const at = han.indexOf(words)
  if (at >= 0 && words.length === 1) return String(at + 1)
  return words.replace(/^([A-Z]?)0+(?=\d)/u, '$1')
}
