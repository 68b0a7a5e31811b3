import { Parser } from 'htmlparser2'

/** An element of an XML part; names without their prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** Elements deeper than this are taken for an attack and left out. */
const deepest = 300

/** The tree of an XML part. No DOCTYPE is obeyed and no entity but those of XML itself is known. */
export function xmlTree(bytes: Uint8Array): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] }
  const open = [root]
  let skipped = 0
  parseXml(bytes, {
    opens(name, attributes) {
      if (open.length >= deepest) { skipped++; return }
      const element = { name, attributes, children: [] }
      open.at(-1)!.children.push(element)
      open.push(element)
    },
    closes() {
      if (skipped > 0) skipped--
      else open.pop()
    },
    text(words) { open.at(-1)!.children.push(words) },
  })
  return root
}

/** Walks an XML part without making a tree of it. */
export function parseXml(bytes: Uint8Array, hears: { opens(name: string, attributes: Record<string, string>): void; closes(name: string): void; text(words: string): void }): void {
  const parser = new Parser({
    onopentag: (name, attributes) => hears.opens(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
    onclosetag: (name) => hears.closes(local(name)),
    ontext: (words) => hears.text(words),
  }, { xmlMode: true })
  parser.end(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes))
}

export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function elements(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name))
}

/** Follows a path of names down; undefined where one is missing. */
export function inside(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((one, name) => elements(one, name)[0], element)
}

/** All elements of a name, however deep. */
export function* everywhere(element: Element, name: string): Generator<Element> {
  for (const child of elements(element)) {
    if (child.name === name) yield child
    yield* everywhere(child, name)
  }
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
