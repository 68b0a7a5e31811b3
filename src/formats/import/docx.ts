import { composeDocument } from '../../core/text/compose.ts'
import { toReading } from '../../core/text/source-map.ts'
import { type Importer, type Remark, Unreadable } from '../format.ts'
import { bodyOf } from './docx-body.ts'
import { mainPart, partsIn } from './docx-parts.ts'
import { isZip, partsOf, unzip } from './zip.ts'

/** A Word file: tracked changes as accepted, comments as remarks, text boxes and notes as paragraphs. */
export const docx: Importer = {
  id: 'docx',
  title: { zh: 'Word 文档', en: 'Word document' },
  extensions: ['docx', 'docm', 'dotx'],
  recognises: (bytes) => isZip(bytes) && partsOf(bytes)?.some((name) => /^word\/document\d*\.xml$/u.test(name)) === true,
  async read(bytes, { id, name, dated, role, signal }) {
    const files = unzip(bytes, (part) => /^(?:_rels\/\.rels|word\/[a-z]+\d*\.xml)$/u.test(part))
    signal?.throwIfAborted()
    const main = mainPart(files.get('_rels/.rels'))
    const parts = partsIn(files, files.has(main) ? main : 'word/document.xml')
    const { source, lines, comments, warnings } = bodyOf(parts)
    if (lines.length === 0) throw new Unreadable({ zh: 'Word文件里没有文字，可能全是图片：请把文字识别出来，或核对是不是选错了文件。', en: 'There are no words in this Word file, perhaps only pictures: have the text recognised, or check that it is the right file.' })
    const value = composeDocument(source, { id, name, extracted: true, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }, lines)
    const notes = comments.flatMap((one): Remark[] => {
      const { author, time, text } = parts.comments.get(one.id)!
      return text === '' ? [] : [{ span: toReading(value, one), author, text, ...(time ? { time } : {}) }]
    })
    return { value, warnings, ...(notes.length > 0 ? { notes } : {}) }
  },
}
