import type { Span } from '../model.ts'

interface Node { readonly next: Map<string, Node>; fail: Node | undefined; readonly ends: string[] }

/** Finds all of many words in one pass over a text (Aho–Corasick). */
export interface Finder { find(text: string): Generator<Span & { readonly words: string }> }

export function finderOf(words: Iterable<string>): Finder {
  const root: Node = { next: new Map(), fail: undefined, ends: [] }
  for (const word of words) if (word !== '') insert(root, word)
  const queue = [...root.next.values()]
  for (const node of queue) node.fail = root
  for (const node of queue) {
    for (const [character, child] of node.next) {
      let fail = node.fail
      while (fail && !fail.next.has(character)) fail = fail.fail
      child.fail = fail?.next.get(character) ?? root
      child.ends.push(...child.fail.ends)
      queue.push(child)
    }
  }
  return {
    *find(text) {
      let node = root
      for (let at = 0; at < text.length; at++) {
        const character = text[at]!
        while (node !== root && !node.next.has(character)) node = node.fail!
        node = node.next.get(character) ?? root
        for (const word of node.ends) yield { start: at + 1 - word.length, end: at + 1, words: word }
      }
    },
  }
}

function insert(root: Node, word: string): void {
  let node = root
  for (let at = 0; at < word.length; at++) {
    let child = node.next.get(word[at]!)
    if (!child) {
      child = { next: new Map(), fail: undefined, ends: [] }
      node.next.set(word[at]!, child)
    }
    node = child
  }
  node.ends.push(word)
}
