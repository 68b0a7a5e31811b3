import type { Said } from '../../../core/model.ts'
import { type Importer, type ImportOptions, Unreadable } from '../../format.ts'
import { mostBytes } from '../refuse.ts'
import { inkOf } from './ink.ts'
import { loadPdfjs, openPdf } from './open.ts'
import { type ReadPage, readPage } from './page.ts'
import { toldOf } from './roles.ts'
import { documentFrom } from './write.ts'

/** Page proofs as PDF: columns in order, every word with its place on the page. */
export const pdf: Importer = {
  id: 'pdf',
  title: { zh: 'PDF', en: 'PDF' },
  extensions: ['pdf'],
  recognises: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  async read(bytes, options) {
    if (bytes.length > mostBytes) throw new Unreadable({ zh: '这份PDF超过64兆，请把图片压小，或拆成几份再放进来。', en: 'This PDF is larger than 64 MB: shrink its pictures, or split it and open the parts.' })
    const { pages, broken } = await pagesOf(bytes, options)
    refuse(pages, broken)
    const { id, name, dated, role } = options
    const value = documentFrom(pages, toldOf(pages), { id, name, ...(dated ? { dated } : {}), ...(role ? { role } : {}) })
    return { value, warnings: warningsOf(pages, broken, bytes) }
  },
}

async function pagesOf(bytes: Uint8Array, { progress, signal, pdf: parts }: ImportOptions): Promise<{ pages: ReadPage[]; broken: number[] }> {
  signal?.throwIfAborted()
  const pdfjs = await loadPdfjs()
  const { pdf: file, close } = await openPdf(bytes, parts)
  try {
    const layers = await file.getOptionalContentConfig()
    const pages: ReadPage[] = []
    const broken: number[] = []
    for (let number = 1; number <= file.numPages; number++) {
      signal?.throwIfAborted()
      try {
        const page = await file.getPage(number)
        pages.push(readPage(await inkOf(page, pdfjs, (group) => layers.isVisible(group)), number - 1))
        page.cleanup()
      } catch {
        signal?.throwIfAborted()
        broken.push(number)
        pages.push({ width: 595, height: 842, passages: [], pictures: [], unread: [], scanned: false, characters: 0, unreadable: 0 })
      }
      progress?.(number, file.numPages)
    }
    return { pages, broken }
  } finally {
    await close()
  }
}

function refuse(pages: readonly ReadPage[], broken: readonly number[]): void {
  if (pages.length === 0) throw new Unreadable({ zh: '这份PDF里一页也没有，请重新导出。', en: 'This PDF has no pages: export it again.' })
  if (broken.length === pages.length) throw new Unreadable({ zh: '这份PDF已损坏，一页也读不出来，请重新导出或重新取一份。', en: 'This PDF is damaged and no page of it can be read: export it again, or fetch it again.' })
  if (pages.some(({ characters }) => characters > 0)) return
  if (pages.some(({ unreadable }) => unreadable > 0)) throw new Unreadable({ zh: '这份PDF的字体没有说明每个字是什么，读不出文字，请用“嵌入字体”的方式重新导出。', en: 'The fonts of this PDF do not say which characters they print: export it again with its fonts embedded.' })
  if (pages.some(({ unread }) => unread.length > 0)) throw new Unreadable({ zh: '这份PDF只有图像，没有可读的文字，请用原稿，或先做文字识别再放进来。', en: 'This PDF holds pictures and no text: use the original copy, or run text recognition on it first.' })
  throw new Unreadable({ zh: '这份PDF里没有文字，请核对是不是选错了文件。', en: 'There is no text in this PDF: check that it is the right file.' })
}

function warningsOf(pages: readonly ReadPage[], broken: readonly number[], bytes: Uint8Array): Said[] {
  const warnings: Said[] = []
  const numbers = (test: (page: ReadPage) => boolean) => pages.flatMap((page, at) => (test(page) && !broken.includes(at + 1) ? [at + 1] : []))
  const scanned = numbers((page) => page.scanned)
  const nameless = numbers((page) => page.unreadable > 0)
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-2048))
  if (!tail.includes('%%EOF')) warnings.push({ zh: '这份PDF没有存完整，后面可能缺了内容，请重新取一份核对。', en: 'This PDF was not saved to its end and may lack something: fetch it again and compare.' })
  if (broken.length > 0) warnings.push({ zh: `第${broken.join('、')}页已损坏，没有读出来，请对照原件。`, en: `Page ${broken.join(', ')} is damaged and was not read: compare with the original.` })
  if (scanned.length > 0) warnings.push({ zh: `第${scanned.join('、')}页是图像，没有文字可读，请对照原件，或先做文字识别。`, en: `Page ${scanned.join(', ')} is a picture without text: compare with the original, or run text recognition on it first.` })
  if (nameless.length > 0) warnings.push({ zh: `第${nameless.join('、')}页有${pages.reduce((sum, { unreadable }) => sum + unreadable, 0)}个字符的字体没有说明是什么字，这些地方没有读，请对照版面。`, en: `On page ${nameless.join(', ')} ${pages.reduce((sum, { unreadable }) => sum + unreadable, 0)} characters are in fonts that do not say what they are; they were not read: compare with the page.` })
  return warnings
}
