import { composeDocument } from '../../core/text/compose.ts'
import { type Importer, Unreadable } from '../format.ts'
import { type Field, fieldsOf } from './csv-fields.ts'
import { decode } from './decode.ts'
import { opening } from './encodings.ts'
import { grouped } from './grouped.ts'
import { gridLines } from './table.ts'
import { writing } from './writing.ts'

/** Fields one file may have: a yearbook's table has fewer. */
export const mostFields = 400_000
const delimiters = [',', '\t', ';'] as const

/** A table as text: comma, tab or semicolon between its fields. */
export const csv: Importer = {
  id: 'csv',
  title: { zh: '表格 CSV', en: 'Table (CSV)' },
  extensions: ['csv', 'tsv'],
  recognises: (bytes) => delimiterOf(opening(bytes)) !== undefined,
  async read(bytes, { id, name, dated, role, encoding, signal }) {
    const { value, warnings } = decode(bytes, encoding)
    const fields = fieldsOf(value, delimiterOf(value.slice(0, 65_536)) ?? ',', mostFields)
    signal?.throwIfAborted()
    if (fields.length >= mostFields) throw new Unreadable({ zh: `表格超过${mostFields / 10_000}万格，请只留要核对的部分再放进来。`, en: `The table has more than ${mostFields} fields: keep the part to be checked and open that.` })
    const lines = gridLines(fields.map(({ pieces, row, column }) => {
      const now = writing()
      for (const { from, to } of pieces) now.add(value.slice(from, to), from)
      return { line: now.line(), row, column }
    }))
    return { value: composeDocument(value, { id, name, ...(dated ? { dated } : {}), ...(role ? { role } : {}) }, lines), warnings }
  },
}

/** The mark that parts every line into the same number of short fields. */
function delimiterOf(text: string): string | undefined {
  return delimiters.find((delimiter) => {
    const fields = fieldsOf(text.replace(/\r?\n?$/u, ''), delimiter, 4000)
    const rows = [...grouped(fields, (field) => field.row).values()]
    if (fields.length < 4000 && rows.length < 2) return false
    const whole = fields.length < 4000 && text.length < 60_000 ? rows : rows.slice(0, -1)
    const wide = commonest(whole.map((row) => row.length))
    if (wide < 2 || whole.length < (delimiter === '\t' ? 2 : wide > 2 ? 2 : 3)) return false
    const even = whole.filter((row) => row.length === wide).length
    return even >= whole.length * 0.9 && even >= 2 && whole.flat().every((field) => isShort(field, delimiter, text))
  })
}

/** A field of a table is no clause of running text: no sentence in it unless quoted, no space after the comma. */
function isShort({ pieces, column, quoted }: Field, delimiter: string, text: string): boolean {
  const words = pieces.map(({ from, to }) => text.slice(from, to)).join('')
  if (quoted) return true
  if (delimiter !== '\t' && column > 0 && /^ \S/u.test(words) && !/^ *[-\d]/u.test(words)) return false
  return words.length <= 120 && !/[。！？].*[。！？]/u.test(words)
}

function commonest(counts: readonly number[]): number {
  const times = grouped(counts, (count) => count)
  return [...times].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0
}
