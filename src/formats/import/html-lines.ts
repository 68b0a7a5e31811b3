import type { Line } from '../../core/text/lines.ts'
import { headed, levelled } from './headings.ts'
import type { Article } from './html-article.ts'
import { isHidden, isTag, type Page, plain, type Tag, tagsIn, type Words } from './html-tree.ts'
import { gridLines, type Written } from './table.ts'
import { type Writing, writing } from './writing.ts'

const blocks = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'blockquote', 'figure', 'figcaption', 'caption', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'pre', 'hr', 'center', 'form', 'fieldset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'title'])

/** The words of an article as lines: one a paragraph, heading, item or break; tables as tables. */
export function htmlLines(page: Page, { keys, headline }: Article): Line[] {
  const lines: Line[] = []
  let now = written()
  let opened = true
  const finish = (tag: Tag | undefined) => {
    const line = now.done({ indented: opened })
    now = written()
    if (line) lines.push(tag ? shaped(line, tag, headline) : line)
  }
  const walk = (tag: Tag) => {
    for (const child of tag.children) {
      if (!isTag(child)) {
        if (keys.has(child.key)) now.take(child)
      } else if (child !== headline && isHidden(child)) {
        if (child.name === 'head') for (const title of child.children) if (title === headline) block(title)
      } else if (child.name === 'br') {
        finish(tag)
        opened = false
      } else if (child.name === 'table' && isGrid(child)) {
        finish(tag)
        lines.push(...gridLines(cellsOf(child, keys)))
      } else if (blocks.has(child.name) || child === headline) {
        finish(tag)
        block(child)
      } else walk(child)
    }
  }
  const block = (tag: Tag) => {
    opened = true
    walk(tag)
    finish(tag)
    opened = true
  }
  block(page.root)
  return levelled(lines)
}

function shaped(line: Line, tag: Tag, headline: Tag | undefined): Line {
  if (headline && within(tag, (one) => one === headline)) return headed(line, 0)
  const level = within(tag, (one) => /^h[1-6]$/u.test(one.name))
  if (level && line.text.length <= 60) return headed(line, Number(level.name[1]))
  if (within(tag, (one) => one.name === 'figcaption' || one.name === 'caption')) return { ...line, whole: true, role: 'caption' }
  return within(tag, (one) => one.name === 'li') ? { ...line, whole: true, role: 'body' } : line
}

function within(tag: Tag | undefined, is: (tag: Tag) => boolean): Tag | undefined {
  return tag === undefined || is(tag) ? tag : within(tag.parent, is)
}

/** Words as a browser would set them: white space in runs is one space, a line end between Han characters is none. */
function written() {
  const to: Writing = writing()
  let waiting: { from: number; breaks: boolean; real: boolean } | undefined
  return {
    take({ text, from, over }: Words): void {
      for (const part of over === undefined ? text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/gu) : [Object.assign([text], { index: 0 })]) {
        const slice = part[0]!
        if (over === undefined && /^[ \t\r\n\f]/u.test(slice)) {
          waiting ??= { from: from + part.index, breaks: false, real: slice[0] === ' ' }
          waiting = { ...waiting, breaks: waiting.breaks || /[\r\n]/u.test(slice) }
          continue
        }
        if (waiting && to.text !== '' && !(waiting.breaks && /[\u2e80-\uffef]$/u.test(to.text) && /^[\u2e80-\uffef]/u.test(slice))) {
          if (waiting.real) to.add(' ', waiting.from)
          else to.put(' ')
        }
        waiting = undefined
        to.add(slice, from + part.index, over)
      }
    },
    apart(): void { waiting ??= { from: 0, breaks: false, real: false } },
    done: (known: Parameters<Writing['line']>[0]) => to.line(known),
  }
}

/** A table of values, not a frame to place things in: rows of several short cells and no table inside. */
function isGrid(table: Tag): boolean {
  const rows = rowsOf(table).map(cellTags)
  return rows.length >= 2 && rows.filter((row) => row.length > 1).length >= 2 && ![...tagsIn(table)].some((tag) => tag.name === 'table') && rows.flat().every((cell) => plain(cell).length <= 160)
}

function rowsOf(table: Tag): Tag[] {
  return table.children.flatMap((child) => (!isTag(child) ? [] : child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : []))
}

function cellTags(row: Tag): Tag[] {
  return row.children.filter((child): child is Tag => isTag(child) && (child.name === 'td' || child.name === 'th') && !isHidden(child))
}

function cellsOf(table: Tag, keys: ReadonlySet<number>): Written[] {
  const cells: Written[] = []
  const taken = new Set<string>()
  rowsOf(table).filter((row) => !isHidden(row)).forEach((tag, row) => {
    const own = cellTags(tag)
    const head = tag.parent?.name === 'thead' || own.every((cell) => cell.name === 'th')
    let column = 0
    for (const cell of own) {
      while (taken.has(`${row}/${column}`)) column++
      const [rows, columns] = [spanOf(cell.attributes.rowspan), spanOf(cell.attributes.colspan)]
      for (let down = 0; down < rows; down++) for (let right = 0; right < columns; right++) taken.add(`${row + down}/${column + right}`)
      cells.push({ line: cellLine(cell, keys), row, column, ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}), ...(head ? { head: true as const } : {}) })
      column += columns
    }
  })
  return cells
}

function spanOf(value: string | undefined): number {
  const span = Math.floor(Number(value ?? 1))
  return span >= 1 && span <= 100 ? span : 1
}

function cellLine(cell: Tag, keys: ReadonlySet<number>): Line | undefined {
  const now = written()
  const walk = (tag: Tag) => {
    for (const child of tag.children) {
      if (!isTag(child)) { if (keys.has(child.key)) now.take(child) }
      else if (isHidden(child)) continue
      else {
        if (child.name === 'br' || blocks.has(child.name)) now.apart()
        walk(child)
        if (blocks.has(child.name)) now.apart()
      }
    }
  }
  walk(cell)
  return now.done({})
}
