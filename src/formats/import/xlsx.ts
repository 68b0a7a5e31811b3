import type { Said } from '../../core/model.ts'
import { composeDocument } from '../../core/text/compose.ts'
import type { Line } from '../../core/text/lines.ts'
import { type Importer, type ImportOptions, Unreadable } from '../format.ts'
import { type Extract, extract } from './extract.ts'
import { gridLines } from './table.ts'
import { formatsOf, type SheetCell, sheetOf, stringsOf } from './xlsx-sheet.ts'
import { elements, everywhere, inside, xmlTree } from './xml.ts'
import { isZip, partsOf, unzip } from './zip.ts'

/** Filled cells one workbook may have. */
const mostCells = 200_000

/** A spreadsheet: each sheet under its name, numbers and days as they are printed. */
export const xlsx: Importer = {
  id: 'xlsx',
  title: { zh: 'Excel 表格', en: 'Excel table' },
  extensions: ['xlsx', 'xlsm'],
  recognises: (bytes) => isZip(bytes) && partsOf(bytes)?.includes('xl/workbook.xml') === true,
  async read(bytes, options) {
    const files = unzip(bytes, (part) => /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/u.test(part))
    const { source, lines, warnings } = sheetsOf(files, options)
    if (lines.length === 0) throw new Unreadable({ zh: '表格里没有内容，请核对是不是选错了文件。', en: 'There is nothing in this table: check that it is the right file.' })
    const { id, name, dated, role } = options
    return { value: composeDocument(source, { id, name, extracted: true, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }, lines), warnings }
  },
}

function sheetsOf(files: ReadonlyMap<string, Uint8Array>, { progress, signal }: ImportOptions): { source: string; lines: Line[]; warnings: Said[] } {
  const workbook = inside(xmlTree(files.get('xl/workbook.xml')!), 'workbook')
  const relations = files.get('xl/_rels/workbook.xml.rels')
  const targets = new Map(relations ? [...everywhere(xmlTree(relations), 'Relationship')].map(({ attributes }) => [attributes.Id, (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/')]) : [])
  const shared = { strings: stringsOf(files.get('xl/sharedStrings.xml')), formats: formatsOf(files.get('xl/styles.xml')), from1904: ['1', 'true'].includes(inside(workbook, 'workbookPr')?.attributes.date1904 ?? '') }
  const sheets = elements(inside(workbook, 'sheets'), 'sheet')
  const out = extract()
  const lines: Line[] = []
  const warnings: Said[] = []
  let left = mostCells
  let unread = 0
  let hidden = 0
  sheets.forEach(({ attributes }, at) => {
    signal?.throwIfAborted()
    progress?.(at, sheets.length)
    const bytes = files.get(targets.get(attributes.id) ?? '')
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') { hidden++; return }
    if (!bytes || left <= 0) return
    const sheet = sheetOf(bytes, shared, left)
    left -= sheet.cells.length
    unread += sheet.unread
    if (sheet.cut) warnings.push({ zh: `表格太大，只读了前${mostCells / 10_000}万格。`, en: `The table is too large: only the first ${mostCells} cells were read.` })
    if (sheet.cells.length === 0) return
    const name = /^(?:sheet|工作表)\s*\d+$/iu.test(attributes.name ?? '') ? undefined : out.add(attributes.name ?? '', '\n', { whole: true, role: 'headline' })
    lines.push(...(name ? [name] : []), ...gridLines(written(sheet.cells, out)))
  })
  if (unread > 0) warnings.push({ zh: `有${unread}个公式没有算出结果，没有读：请在Excel里打开、存一遍，再放进来。`, en: `${unread} formula${unread === 1 ? ' has' : 's have'} no result and ${unread === 1 ? 'was' : 'were'} not read: open and save the file in Excel once.` })
  if (hidden > 0) warnings.push({ zh: `有${hidden}张隐藏的工作表，没有读。`, en: `${hidden} hidden sheet${hidden === 1 ? ' was' : 's were'} not read.` })
  return { source: out.source(), lines, warnings }
}

function written(cells: readonly SheetCell[], out: Extract) {
  let row: number | undefined
  return cells.map(({ words, ...place }) => {
    const line = out.add(words.replace(/\s*[\r\n]+\s*/gu, ' '), row === place.row ? '\t' : '\n')
    row = place.row
    return { ...place, line }
  })
}
