import { type Labelling, labelling } from './docx-numbering.ts'
import { type Element, elements, everywhere, inside, textOf, xmlTree } from './xml.ts'

/** What a paragraph style says of the paragraphs that wear it. */
export interface Style {
  /** 0 a title, 1 to 9 headings. */
  readonly heading?: number
  readonly caption?: true
  readonly list?: { readonly id: string; readonly level: number }
}

export interface Comment { readonly author: string; readonly time?: string; readonly text: string }

/** A Word file taken apart. */
export interface Parts {
  readonly body: Element | undefined
  readonly styles: ReadonlyMap<string, Style>
  readonly label: Labelling
  readonly comments: ReadonlyMap<string, Comment>
  /** Footnotes and endnotes by kind and id. */
  readonly notes: ReadonlyMap<string, Element>
}

/** Name of the part that holds the copy: what the package says, else the usual one. */
export function mainPart(relations: Uint8Array | undefined): string {
  const target = relations && [...everywhere(xmlTree(relations), 'Relationship')].find((one) => one.attributes.Type?.endsWith('/officeDocument'))?.attributes.Target
  return target?.replace(/^\//u, '') ?? 'word/document.xml'
}

export function partsIn(files: ReadonlyMap<string, Uint8Array>, main: string): Parts {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const tree = (name: string) => {
    const bytes = files.get(name)
    return bytes && xmlTree(bytes)
  }
  const notes = new Map<string, Element>()
  for (const kind of ['footnote', 'endnote']) {
    for (const note of elements(inside(tree(`${folder}${kind}s.xml`), `${kind}s`), kind)) {
      if (note.attributes.type === undefined || note.attributes.type === 'normal') notes.set(`${kind} ${note.attributes.id}`, note)
    }
  }
  return { body: inside(tree(main), 'document', 'body'), styles: stylesOf(tree(`${folder}styles.xml`)), label: labelling(tree(`${folder}numbering.xml`)), comments: commentsOf(tree(`${folder}comments.xml`)), notes }
}

function stylesOf(tree: Element | undefined): Map<string, Style> {
  const all = new Map(elements(inside(tree, 'styles'), 'style').map((style) => [style.attributes.styleId ?? '', style]))
  const styles = new Map<string, Style>()
  for (const [id, style] of all) styles.set(id, styleOf(style, all, 0))
  return styles
}

function styleOf(style: Element, all: ReadonlyMap<string, Element>, depth: number): Style {
  const base = all.get(inside(style, 'basedOn')?.attributes.val ?? '')
  const inherited = base && depth < 12 ? styleOf(base, all, depth + 1) : {}
  const name = inside(style, 'name')?.attributes.val ?? ''
  const named = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)
  const outline = inside(style, 'pPr', 'outlineLvl')?.attributes.val
  const heading = /^(?:title|标题)$/iu.test(name) ? 0 : /^(?:subtitle|副标题)$/iu.test(name) ? 2 : named ? Number(named[1]) : outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : undefined
  const list = inside(style, 'pPr', 'numPr')
  const number = inside(list, 'numId')?.attributes.val
  return {
    ...inherited, ...(heading === undefined ? {} : { heading }), ...(/^(?:caption|题注)$/iu.test(name) ? { caption: true as const } : {}),
    ...(number === undefined ? {} : { list: { id: number, level: Number(inside(list, 'ilvl')?.attributes.val ?? 0) } }),
  }
}

function commentsOf(tree: Element | undefined): Map<string, Comment> {
  return new Map(elements(inside(tree, 'comments'), 'comment').map((comment) => {
    const { id = '', author = '', date } = comment.attributes
    const text = [...everywhere(comment, 'p')].map((paragraph) => [...everywhere(paragraph, 't')].map(textOf).join('')).join('\n').trim()
    return [id, { author, ...(date && !Number.isNaN(Date.parse(date)) ? { time: new Date(date).toISOString() } : {}), text }]
  }))
}
