import { incidental, proofs } from '../lexicon/proofs.ts'
import type { Document } from '../model.ts'
import { bareWords } from '../text/similarity.ts'
import { namedApart } from './forms.ts'

/** A document that looks like another version of one at hand. */
export interface Recognised {
  /** Id of the other one. */
  readonly of: string
  /** The names say that it is the older of the two. */
  readonly older: boolean
}

const shingle = 5
/** So many of a text's runs stand for it (bottom-k sketch, Cohen 2007): two texts are held against each other by these alone. */
const kept = 128
/** Two versions have so much in common, whatever they are called; with one headline less is enough, with one name of the file still less. Copy of one pattern (who died, where water came) differs in all three. */
const enough = { otherwise: 0.75, headline: 0.5, name: 0.2 }

/** Which of `others` a document is another version of: the most alike, where one is alike enough. */
export function recogniseRevision(document: Document, others: readonly Document[]): Recognised | undefined {
  const name = nameOf(document.name)
  const found = others
    .filter((one) => one.id !== document.id && one.role === document.role && !namedApart(one.name, document.name))
    .map((one) => ({ one, other: nameOf(one.name), alike: likenessOf(document, one) }))
    .filter(({ one, other, alike }) => alike >= (other.stem !== '' && other.stem === name.stem ? enough.name : headlineOf(one) === headlineOf(document) ? enough.headline : enough.otherwise))
    .sort((a, b) => b.alike - a.alike)[0]
  return found && { of: found.one.id, older: name.proof !== undefined && found.other.proof !== undefined && name.proof < found.other.proof }
}

function headlineOf({ stories }: Document): string { return bareWords(stories[0]?.title ?? '') }

/** What a file's name says: which copy, and which proof of it, counted from the earliest. */
export function nameOf(path: string): { readonly stem: string; readonly proof?: number } {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]{1,5}$/u, '').toLowerCase().replaceAll('_', ' ')
  const proof = proofs.findLastIndex((words) => words.test(name))
  const stem = (proof < 0 ? name : name.replace(proofs[proof]!, ' ')).replace(incidental, '')
  return { stem, ...(proof < 0 ? {} : { proof }) }
}

/** How much two texts have in common: shared runs of five characters of all there are, 0 to 1, estimated by the least of both. */
export function likenessOf(a: Document, b: Document): number {
  const [one, two] = [sketchOf(a), sketchOf(b)]
  let [shared, all, left, right] = [0, 0, 0, 0]
  for (; all < kept && (left < one.length || right < two.length); all++) {
    const [x, y] = [one[left] ?? Number.POSITIVE_INFINITY, two[right] ?? Number.POSITIVE_INFINITY]
    if (x === y) shared++
    if (x <= y) left++
    if (y <= x) right++
  }
  return all === 0 ? 0 : shared / all
}

const sketches = new WeakMap<Document, readonly number[]>()

function sketchOf(document: Document): readonly number[] {
  const known = sketches.get(document)
  if (known) return known
  const bare = bareWords(document.text)
  const hashes = new Set<number>()
  for (let at = 0; at + shingle <= bare.length; at++) hashes.add(hashAt(bare, at))
  const sketch = [...hashes].sort((a, b) => a - b).slice(0, kept)
  sketches.set(document, sketch)
  return sketch
}

function hashAt(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + shingle; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
