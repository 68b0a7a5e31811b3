import type { Said } from '../../core/model.ts'
import type { Line } from '../../core/text/lines.ts'
import type { Parts } from './docx-parts.ts'
import { revisions } from './docx-revisions.ts'
import { extract } from './extract.ts'
import { headed, levelled } from './headings.ts'
import { gridLines, type Written } from './table.ts'
import { type Element, elements, inside, textOf } from './xml.ts'

/** Where a comment's words stand in the extracted text. */
export interface Commented { readonly id: string; readonly start: number; readonly end: number }

export interface Body {
  readonly source: string
  readonly lines: readonly Line[]
  readonly comments: readonly Commented[]
  readonly warnings: readonly Said[]
}

type Where = 'body' | 'box' | 'note' | 'cell'

/** The copy of a Word file in the order it is read: body, text boxes after the paragraph that holds them, notes at the end. */
export function bodyOf({ body, styles, label, comments, notes }: Parts): Body {
  const out = extract()
  const lines: Line[] = []
  const changes = revisions()
  const starts = new Map<string, number>()
  const commented: Commented[] = []
  const cited: string[] = []
  let words = ''
  let boxes: Element[] = []
  let pictures = 0
  let fields = 0
  let code = 0

  const here = () => out.next + words.length
  const blocks = (element: Element, where: Where) => { for (const child of elements(element)) block(child, where) }

  function block(element: Element, where: Where): void {
    const { name, attributes } = element
    if (name === 'ins' || name === 'moveTo') changes.saw('insertion', attributes)
    if (name === 'p') paragraph(element, where)
    else if (name === 'tbl') (where === 'cell' ? nested : table)(element, where)
    else if (name === 'del' || name === 'moveFrom') changes.saw('deletion', attributes)
    else if (name === 'commentRangeStart' || name === 'commentRangeEnd') inline(element)
    else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'txbxContent'].includes(name)) blocks(element, where)
  }

  function paragraph(element: Element, where: Where): void {
    const properties = inside(element, 'pPr')
    const style = styles.get(inside(properties, 'pStyle')?.attributes.val ?? '')
    const own = inside(properties, 'numPr')
    const list = own ? { id: inside(own, 'numId')?.attributes.val ?? '0', level: Number(inside(own, 'ilvl')?.attributes.val ?? style?.list?.level ?? 0) } : style?.list
    const before = words.length
    for (const child of elements(element)) inline(child)
    const printed = list && words.length > before ? label(list.id, list.level) : undefined
    if (printed) words = words.slice(0, before) + printed + words.slice(before)
    if (printed) for (const [id, at] of starts) if (at >= out.next + before) starts.set(id, at + printed.length)
    const mark = inside(properties, 'rPr')
    const [put, struck] = [inside(mark, 'ins'), inside(mark, 'del') ?? inside(mark, 'moveFrom')]
    if (put) changes.saw('insertion', put.attributes)
    if (struck) changes.saw('deletion', struck.attributes)
    else if (where === 'cell') words += ' '
    if (struck || where === 'cell') return
    const outline = inside(properties, 'outlineLvl')?.attributes.val
    const heading = style?.heading ?? (outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : undefined)
    finish(where, { heading, caption: style?.caption })
  }

  /** Ends the paragraph: a line for each line break in it, then the boxes anchored in it. A sentence that stopped is not run on into a paragraph. */
  function finish(where: Where, known: { heading?: number | undefined; caption?: boolean | undefined } = {}): void {
    const text = words
    words = ''
    const role = where === 'box' ? { role: 'box' as const, whole: true as const } : where === 'note' ? { role: 'body' as const, whole: true as const } : known.caption ? { role: 'caption' as const, whole: true as const } : {}
    if (known.heading !== undefined) {
      const line = out.add(text, '\n', role)
      if (line) lines.push(where === 'body' ? headed(line, known.heading) : line)
    } else {
      for (const [at, part] of text.split('\n').entries()) {
        const line = out.add(part, '\n', role)
        if (line) lines.push(at === 0 ? { ...line, indented: true } : line)
      }
    }
    const waiting = boxes
    boxes = []
    for (const box of waiting) blocks(box, 'box')
  }

  function table(element: Element, where: Where): void {
    const cells: Written[] = []
    const open = new Map<number, number>()
    let row = 0
    for (const line of rowsOf(element)) {
      const gone = inside(line, 'trPr', 'del')
      if (gone) { changes.saw('deletion', gone.attributes); continue }
      const put = inside(line, 'trPr', 'ins')
      if (put) changes.saw('insertion', put.attributes)
      let column = Number(inside(line, 'trPr', 'gridBefore')?.attributes.val ?? 0)
      let first = true
      for (const cell of elements(line).flatMap((one) => (one.name === 'sdt' ? elements(inside(one, 'sdtContent')) : [one]))) {
        if (cell.name !== 'tc') continue
        const columns = Number(inside(cell, 'tcPr', 'gridSpan')?.attributes.val ?? 1)
        const merge = inside(cell, 'tcPr', 'vMerge')
        const above = open.get(column)
        if (merge && merge.attributes.val !== 'restart' && above !== undefined) cells[above] = { ...cells[above]!, rows: row - cells[above]!.row + 1 }
        else {
          words = ''
          blocks(cell, 'cell')
          const text = words
          words = ''
          if (merge) open.set(column, cells.length)
          else open.delete(column)
          cells.push({ line: out.add(text, first ? '\n' : '\t'), row, column, ...(columns > 1 ? { columns } : {}), ...(inside(line, 'trPr', 'tblHeader') ? { head: true as const } : {}) })
          first = false
        }
        column += columns
      }
      row++
    }
    const frames = cells.filter((cell) => cell.line).every((cell, _, all) => all.length === 1 || cell.line!.text.length > 150)
    lines.push(...(frames ? cells.flatMap(({ line }) => (line ? [{ ...line, whole: true as const, role: 'box' as const }] : [])) : gridLines(cells)))
    finish(where)
  }

  /** A table inside a cell: its words, in order. */
  function nested(element: Element): void {
    for (const row of rowsOf(element)) for (const cell of elements(row, 'tc')) blocks(cell, 'cell')
  }

  function inline(element: Element): void {
    const { name, attributes } = element
    if (name === 'r') run(element)
    else if (name === 'del' || name === 'moveFrom') changes.saw('deletion', attributes)
    else if (name === 'ins' || name === 'moveTo') {
      changes.saw('insertion', attributes)
      for (const child of elements(element)) if (child.name === 'r') run(child, true); else inline(child)
    } else if (name === 'commentRangeStart') starts.set(attributes.id ?? '', here())
    else if (name === 'commentRangeEnd' && starts.has(attributes.id ?? '')) commented.push({ id: attributes.id!, start: starts.get(attributes.id!)!, end: here() })
    else if (['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'customXml', 'dir', 'bdo', 'moveToRangeStart'].includes(name)) for (const child of elements(element)) inline(child)
  }

  function run(element: Element, changed = false): void {
    if (inside(element, 'rPr', 'vanish') && !['0', 'false'].includes(inside(element, 'rPr', 'vanish')!.attributes.val ?? '')) return
    const before = words.length
    for (const child of elements(element)) runPart(child)
    if (!changed && words.length > before) changes.passed()
  }

  function runPart(child: Element): void {
    const { name, attributes } = child
    if (name === 'fldChar') {
      if (attributes.fldCharType === 'begin') { fields++; code = fields } else if (attributes.fldCharType === 'separate') code = 0
      else { fields = Math.max(0, fields - 1); code = 0 }
    } else if (code > 0 && name !== 'instrText') return
    else if (name === 't') words += textOf(child)
    else if (name === 'tab') words += '\t'
    else if (name === 'cr' || (name === 'br' && (attributes.type === undefined || attributes.type === 'textWrapping'))) words += '\n'
    else if (name === 'noBreakHyphen') words += '-'
    else if (name === 'footnoteReference' || name === 'endnoteReference') cited.push(`${name.replace('Reference', '')} ${attributes.id}`)
    else if (name === 'commentReference' && !commented.some((one) => one.id === attributes.id)) commented.push({ id: attributes.id ?? '', start: starts.get(attributes.id ?? '') ?? Math.max(0, here() - 1), end: here() })
    else if (name === 'ruby') for (const base of elements(inside(child, 'rubyBase'))) inline(base)
    else if (name === 'AlternateContent') for (const one of elements(inside(child, 'Choice') ?? inside(child, 'Fallback'))) runPart(one)
    else if (name === 'drawing' || name === 'pict' || name === 'object') drawn(child)
  }

  function drawn(element: Element): void {
    const found = boxesIn(element)
    boxes.push(...found)
    if (found.length === 0) pictures++
  }

  if (body) blocks(body, 'body')
  if (words !== '') finish('body')
  for (const key of cited) {
    const note = notes.get(key)
    if (note) blocks(note, 'note')
  }
  const said = changes.said()
  const warnings: Said[] = [...(said ? [said] : []), ...(pictures > 0 ? [{ zh: `有${pictures}处图片或图形，里面的字没有读。`, en: `${pictures} picture${pictures === 1 ? '' : 's'} or drawing${pictures === 1 ? '' : 's'}: words inside were not read.` }] : [])]
  return { source: out.source(), lines: levelled(lines), comments: commented.filter((one) => comments.has(one.id)), warnings }
}

function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((one) => (one.name === 'tr' ? [one] : ['sdt', 'sdtContent', 'ins', 'customXml'].includes(one.name) ? rowsOf(one) : []))
}

/** Text boxes of a drawing, outermost ones: what stands in for an older Word is left out. */
function boxesIn(element: Element): Element[] {
  if (element.name === 'txbxContent') return [element]
  const chosen = element.name === 'AlternateContent' ? [inside(element, 'Choice') ?? inside(element, 'Fallback')] : elements(element)
  return chosen.flatMap((child) => (child ? boxesIn(child) : []))
}
