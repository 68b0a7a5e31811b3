import type { Facts } from './facts/facts.ts'
import type { ClaimIndex } from './matching/index.ts'
import type { PassageIndex } from './matching/passages.ts'
import type { Category, Mention, Place, Reading, RelatedPlace, Said, Severity, Weight, Working } from './model.ts'

/** Knows one kind of value; runs over the whole reading text. Overlaps are settled by mentions/index.ts. */
export interface Extractor {
  readonly id: string
  extract(text: string): Iterable<Mention>
}

/** The segmenter, passed in. */
export interface Words {
  cut(text: string): readonly string[]
  tag(text: string): readonly { readonly word: string; readonly tag: string }[]
  /** How often a word stands in a large count of words; 0 for what is none. */
  frequency(word: string): number
  /** Every word of that count, with how often it stands. */
  list(): Iterable<readonly [word: string, count: number]>
  /** How often a character stands in a large count, per thousand million; `#` is a mark or the end of a line. */
  single(character: string): number
  /** How often the second stands right behind the first, likewise; 0 where hardly ever. */
  pair(first: string, second: string): number
}

export type * from './facts/facts.ts'

/** Counts steps, never time, so that the same input always ends the same way. */
export interface Budget {
  /** False once the steps are used up: stop, and the analysis says `partial`. */
  spend(steps: number): boolean
}

/** What a check sees: one document, or of a check of an edition all that is not archive, in one order whatever order it was passed in. */
export interface Corpus {
  readonly readings: readonly Reading[]
  readonly facts: Facts
  /** Absent where the segmenter could not be loaded: checks that need it stay silent. */
  readonly words?: Words
  readonly budget: Budget
}

/** What a check yields; `analyse` adds check, category, id, and the check's own severity and weight where left out. */
export interface Finds {
  readonly place: Place
  readonly related?: readonly RelatedPlace[]
  readonly message: Said
  /** Milder than the check's own, never louder. */
  readonly severity?: Severity
  readonly weight?: Weight
  readonly working?: Working
  readonly replacement?: string
}

/** One or more texts, each read as a document of its own, and why they are clean or what is found. */
export interface Example {
  readonly texts: readonly string[]
  /** What the example shows: for a clean one, why it is right. */
  readonly why: Said
  /** ISO date the texts count from. */
  readonly dated?: string
  readonly facts?: Facts
}

export interface FlaggedExample extends Example {
  /** The words each finding marks, in order. */
  readonly finds: readonly string[]
  /** The text after every replacement, where the check offers one. */
  readonly becomes?: string
}

/** What a check holds against other documents, filed so that one document more costs what it holds, not what all hold. */
export interface Across {
  /** Takes a document in; what was filed of it before is replaced. `kept` is what may be held on to: the same without what only filing needs. */
  put(reading: Reading, kept: Reading): void
  remove(document: string): void
  /** Number of the last change that may touch what is found in this document. */
  changed(document: string): number
  /** What is found in this document held against those that stand before it. */
  finds(document: string, budget: Budget): Iterable<Finds>
}

/** One mistake, with everything about it. No options, no state, no order among checks. */
export interface Check {
  /** The file's name: part-exceeds-total. */
  readonly id: string
  readonly title: Said
  /** Why an editor wants to know. */
  readonly why: Said
  readonly category: Category
  readonly severity: Severity
  readonly weight: Weight
  /** House style: a matter of taste, off until a desk turns it on. */
  readonly style?: true
  /** `run` needs all articles and references of an edition at once; else it is given one document at a time. */
  readonly edition?: true
  readonly flagged: readonly FlaggedExample[]
  /** More of these than flagged ones. */
  readonly clean: readonly Example[]
  run?(corpus: Corpus): Iterable<Finds>
  /** What it finds between documents. */
  across?(given: { readonly words?: Words; readonly claims: ClaimIndex; readonly passages: PassageIndex }): Across
}

/** A desk's choice of checks; what it does not name is as the catalogue has it. */
export interface CheckSettings {
  /** Ids of checks that do not run. */
  readonly off?: readonly string[]
  /** Ids of style checks that do. */
  readonly on?: readonly string[]
  /** The loudest a check may be, by its id. */
  readonly lowered?: Readonly<Record<string, Severity>>
}
