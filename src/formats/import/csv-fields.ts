/** One field of a table in text, and the slices of the file it is made of: quotation marks around it and one of each doubled pair stay out. */
export interface Field {
  readonly row: number
  readonly column: number
  readonly pieces: readonly { readonly from: number; readonly to: number }[]
  readonly quoted: boolean
}

/** The fields of RFC 4180 text, at most `most`; rows without any field but an empty one keep their number. */
export function fieldsOf(text: string, delimiter: string, most: number): Field[] {
  const fields: Field[] = []
  let at = 0
  let row = 0
  let column = 0
  while (at <= text.length && fields.length < most) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter)
    fields.push({ row, column, pieces: field.pieces, quoted: text[at] === '"' })
    at = field.end
    if (at >= text.length) break
    if (text[at] === delimiter) {
      at++
      column++
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      if (at >= text.length) break
      row++
      column = 0
    }
  }
  return fields
}

function plainField(text: string, at: number, delimiter: string) {
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { pieces: [{ from: at, to: end }], end }
}

function quotedField(text: string, at: number, delimiter: string) {
  const pieces: { from: number; to: number }[] = []
  let from = at + 1
  let end = from
  while (end < text.length) {
    if (text[end] !== '"') end++
    else if (text[end + 1] === '"') {
      pieces.push({ from, to: end + 1 })
      end += 2
      from = end
    } else break
  }
  pieces.push({ from, to: end })
  const rest = plainField(text, Math.min(end + 1, text.length), delimiter)
  return { pieces: rest.pieces[0]!.to > rest.pieces[0]!.from ? [...pieces, ...rest.pieces] : pieces, end: rest.end }
}
