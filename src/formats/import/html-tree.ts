import { Parser } from 'htmlparser2'

/** Words between tags, with their place in the file; an entity is a piece of its own with `over`. */
export interface Words {
  readonly text: string
  readonly from: number
  readonly over?: number
  /** Counts up through the file. */
  readonly key: number
  readonly parent: Tag
}

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Tag | Words)[]
  readonly parent: Tag | undefined
}

export interface Page {
  readonly root: Tag
  readonly words: readonly Words[]
  /** What a clipboard or an editing system marks as the piece meant. */
  readonly meant: { readonly start: number; readonly end: number } | undefined
}

const deepest = 400
const opening = /^(?:StartFragment|enpcontent)$/iu
const closing = /^(?:EndFragment|\/enpcontent)$/iu

/** The tree of an HTML file. Nothing in it is run, and nothing it names is fetched. */
export function pageOf(source: string): Page {
  const root: Tag = { name: '', attributes: {}, children: [], parent: undefined }
  const open: Tag[] = [root]
  const words: Words[] = []
  let start: number | undefined
  let end: number | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1)!
      const tag: Tag = { name, attributes, children: [], parent }
      if (open.length < deepest) parent.children.push(tag)
      open.push(open.length < deepest ? tag : parent)
    },
    onclosetag() { open.pop() },
    ontext(text) {
      const parent = open.at(-1) ?? root
      const over = parser.endIndex - parser.startIndex + 1
      const piece: Words = { text, from: parser.startIndex, key: words.length, parent, ...(over === text.length ? {} : { over }) }
      words.push(piece)
      parent.children.push(piece)
    },
    oncomment(said) {
      if (opening.test(said.trim())) start ??= parser.endIndex
      if (closing.test(said.trim())) end = parser.startIndex
    },
  })
  parser.end(source)
  return { root, words, meant: start === undefined ? undefined : { start, end: end ?? source.length } }
}

export function isTag(node: Tag | Words): node is Tag {
  return 'children' in node
}

/** Everything in a tag, in order, what `enters` refuses left out. Keeps its own stack: however deep a page is nested, a step costs the same. */
function* within(tag: Tag, enters: (child: Tag) => boolean): Generator<Tag | Words> {
  const open = [{ children: tag.children, at: 0 }]
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const child = last.children[last.at++]
    if (child === undefined) open.pop()
    else if (!isTag(child)) yield child
    else if (enters(child)) {
      yield child
      open.push({ children: child.children, at: 0 })
    }
  }
}

export function* tagsIn(tag: Tag): Generator<Tag> {
  for (const one of within(tag, () => true)) if (isTag(one)) yield one
}

export function* wordsIn(tag: Tag): Generator<Words> {
  for (const one of within(tag, () => true)) if (!isTag(one)) yield one
}

const never = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'select', 'button', 'textarea', 'input', 'canvas', 'audio', 'video', 'map', 'rt', 'rp', 'del', 'head', 'title', 'dialog'])

/** Words that no reader of the page sees. What a script would have shown (a WeChat article's body) counts as shown. */
export function isHidden(tag: Tag): boolean {
  const { name, attributes } = tag
  if (never.has(name)) return true
  if (attributes.id === 'js_content') return false
  const style = attributes.style?.toLowerCase() ?? ''
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$)|(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)/u.test(style)) return true
  if (/mso-list\s*:\s*ignore/u.test(style)) return !/[\p{L}\p{N}]/u.test(plain(tag).replace(/^[\sul§·o]+$/u, ''))
  return name === 'sup' && [...tagsIn(tag)].some((one) => one.name === 'a')
}

/** The words a reader sees in it, in order. */
export function* shownIn(tag: Tag): Generator<Words> {
  for (const one of within(tag, (child) => !isHidden(child))) if (!isTag(one)) yield one
}

export function plain(tag: Tag): string {
  return [...wordsIn(tag)].map((piece) => piece.text).join('').replace(/\s+/gu, ' ').trim()
}
