/**
 * The five nouns; the shapes core itself knows, Extractor and Check, are in shapes.ts and pass through here.
 * Types only. Every value is plain data that crosses a worker, the CLI and a disk unchanged.
 */

/** A sentence a person reads. */
export interface Said { readonly zh: string; readonly en: string }

/** Half-open, in UTF-16 units. */
export interface Span { readonly start: number; readonly end: number }

// ── Document ────────────────────────────────────────────────────────────────

/** What a block is on the page. Furniture leaves the reading order, not the document. */
export type Role =
  | 'headline' | 'kicker' | 'subhead' | 'lead' | 'body' | 'byline' | 'caption' | 'credit' | 'table' | 'box' | 'section-label' | 'folio' | 'column-head' | 'jump-line' | 'staff-line' | 'advertisement'

/** One paragraph, heading or caption of the reading text; blocks are in order, never overlap, and are separated by one "\n". */
export interface Block extends Span {
  readonly role: Role
  /** Index into `Document.stories`; absent for page furniture that belongs to none. */
  readonly story?: number
  /** What cannot be known here: the order of its words, what its first sentence ran on from, where its last one goes on. Sentence checks are quiet there. */
  readonly damaged?: readonly Damage[]
  /** Of a table: its cells in reading order, rows from the top, each inside the block. */
  readonly cells?: readonly Cell[]
}

export type Damage = 'order' | 'start' | 'end'

/** One cell of a table; rows and columns count from 0. */
export interface Cell extends Span {
  readonly row: number
  readonly column: number
  /** Set where the cell labels its row or its column instead of holding a value. */
  readonly heads?: 'row' | 'column'
}

/** One article of a file: what lists and counts speak of. Stories are in order and never overlap. */
export interface Story extends Span { readonly title: string }

/** `length` units of the reading text at `at` stand in the source at `from`. Units no run covers were put in at a join. */
export interface Run {
  readonly at: number
  readonly from: number
  readonly length: number
  /** Units of the source they take, where not `length`: &amp; is written with five. */
  readonly over?: number
}

/** The decoded file after its byte order mark, line ends as in the file, and where the reading text stands in it. */
export interface Source {
  readonly text: string
  /** `text` was taken out of a file that is no text itself (PDF, Word, Excel): a report of offsets shows it too. */
  readonly extracted?: true
  readonly runs: readonly Run[]
  /** In order; absent for formats without pages. */
  readonly pages?: readonly Page[]
}

/** In points (1/72 inch) from the upper left corner of the page as it is shown. */
export interface Rectangle { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One page of the file: what the reader sees where. */
export interface Page {
  /** Where it starts in the source's text. */
  readonly start: number
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  /** Ink without readable characters: outlined headlines, pictures, advertisements. What is missing may stand there. */
  readonly unread: readonly Rectangle[]
}

/** Characters of the source that stand on the page one after another. */
export interface Placed extends Rectangle {
  readonly from: number
  readonly length: number
  /** Where the words run: 0 to the right, 90 down the page, 180 to the left, 270 up. */
  readonly turn: 0 | 90 | 180 | 270
  /** Where each character ends, in points along the words; absent: all are equally wide. */
  readonly ends?: readonly number[]
}

/** One imported text, never rewritten: every span points into `text`. */
export interface Document {
  readonly id: string
  /** As given: a file's name or path. */
  readonly name: string
  /** The reading text; its only line end is "\n". */
  readonly text: string
  readonly source: Source
  readonly blocks: readonly Block[]
  readonly stories: readonly Story[]
  /** ISO date that 今年 and 昨天 count from; absent: they stay unresolved. */
  readonly dated?: string
  /** An article is checked; a reference and the archive, what was printed before, are only held against it. */
  readonly role: 'article' | 'reference' | 'archive'
  /** The Document this is a newer file of. */
  readonly revises?: string
  /** The Document whose article this is in another published form (web, WeChat, another language): the same facts in words of its own. */ readonly formOf?: string
}

// ── Mention ─────────────────────────────────────────────────────────────────

/** Decimal strings; an absent end is unbounded; an open end does not belong. `soft`: outside by up to this much is a query, not a conflict. */
export interface Bounds {
  readonly low?: string
  readonly high?: string
  readonly lowOpen?: true
  readonly highOpen?: true
  readonly soft?: string
}

export type Approximation = 'exact' | 'about' | 'almost' | 'more-than' | 'at-least' | 'at-most'

/** Kinds of numeral, by the guideline for numeric claims. */
export type NumeralKind =
  | 'quantity' | 'percent' | 'percentage-point' | 'money' | 'date' | 'year' | 'month' | 'duration' | 'ordinal'
  | 'set-phrase' | 'range' | 'age' | 'plan-period' | 'other'

/** A count, measure, share or amount. */
export interface NumberValue {
  readonly type: 'number'
  /** Decimal string, 万 and 亿 multiplied out; absent where the words give none (a range, 三会一课). */
  readonly value?: string
  readonly bounds: Bounds
  /** Canonical unit: 人, 家, 元, %, … ; '' where none is stated. */
  readonly unit: string
  /** Units of one dimension compare after `scale`: 公顷 and 亩 are both 'area'. A counting word is its own dimension. */
  readonly dimension: string
  /** Factor to the dimension's base unit, a decimal string; '1' for counting words. */
  readonly scale: string
  readonly approx?: Approximation
  /** The digits or Han numerals alone, without approximation word and unit. */
  readonly numeral: Span
}

/** A point in the calendar. What the text states is kept apart from what was assumed. */
export interface DateValue {
  readonly type: 'date'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** By the old calendar: 农历五月初五. Never compared with days of the new one. */
  readonly lunar?: true
  /** Year taken from elsewhere: which words or date it was counted from. */
  readonly assumedYear?: { readonly year: number; readonly from: 'paragraph' | 'story' | 'dated' }
  /** 0 Sunday … 6 Saturday, where the words name one, with its place. */
  readonly weekday?: { readonly day: number } & Span
}

export type Value = NumberValue | DateValue

/** A span of the reading text with a value. */
export interface Mention extends Span {
  readonly kind: NumeralKind
  readonly value: Value
}

export type NameKind = 'person' | 'organisation' | 'place' | 'title' | 'quotation'

/** A name as the text writes it. */
export interface NameValue {
  readonly type: 'name'
  /** The fullest form its story gives (市总工会 → 咸宁市总工会); of a title or quotation the words inside the marks. */
  readonly full: string
  /** Of a person: the post printed beside the name, with its place. */
  readonly post?: Told
  /** Of a quotation: who is quoted, where the text says so. */
  readonly speaker?: Told
}

/** A mention of a person, an organisation, a place, the title of a work, a quotation. */
export interface Name extends Span {
  readonly kind: NameKind
  readonly value: NameValue
}

// ── Claim ───────────────────────────────────────────────────────────────────

/** A part of a claim, and whether the text states it or it was taken over from further away. */
export interface Told {
  readonly text: string
  readonly from: 'stated' | 'clause' | 'sentence' | 'paragraph' | 'story' | 'hand'
  /** Where the words stand. */
  readonly place?: Span
  /** Of a period: the days it covers, where the text or the document's date settles them. */
  readonly days?: Days
}

/** A stretch of the calendar, first and last day belonging to it, ISO. */
export interface Days {
  readonly first: string
  readonly last: string
  /** What the year was taken from: the words themselves, a year said nearby, the document's own date. */
  readonly from: 'stated' | 'paragraph' | 'story' | 'dated'
}

/** A mention with what it is about. */
export interface Claim {
  readonly mention: Mention
  readonly subject?: Told
  readonly period?: Told
  readonly scope?: Told
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  /** Words that change what a number counts, as printed: 累计 新增 同比 计划 其中 … */
  readonly modifiers: readonly string[]
}

/** A sentence, or a heading or caption as a whole. */
export interface Sentence extends Span {
  /** Index into `Document.blocks`. */
  readonly block: number
}

/** All that was read in one document, before anything is compared. A cache: may be made again at any time. */
export interface Reading {
  readonly document: Document
  /** The reading text cut by the segmenter, without white space; empty where none was given. */
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  /** In order; a quotation may hold others, else no two overlap. */
  readonly names: readonly Name[]
  readonly coverage: Coverage
}

/** One word of the segmenter and its part of speech, in its own tag set. */
export interface Token extends Span { readonly tag: string }

/** How many numerals the text has, how many were read, and where the rest stand. */
export interface Coverage {
  readonly numerals: number
  readonly read: number
  readonly unread: readonly Span[]
}

// ── Finding ─────────────────────────────────────────────────────────────────

export type Category =
  | 'duplicate' | 'number' | 'arithmetic' | 'count' | 'unit' | 'date' | 'name' | 'phrase' | 'wording' | 'punctuation' | 'numeral' | 'structure' | 'layout'

/** How sure: error, wrong whatever the facts are; warning, most likely wrong; query, ask. */
export type Severity = 'error' | 'warning' | 'query'

/** How grave, by the national count; doubled in headline, folio, column head, important names and times. */
export type Weight = 0.1 | 0.2 | 0.5 | 1 | 2 | 4 | 8

export interface Place extends Span {
  /** Document id. */
  readonly document: string
}

/** What a related place is to the finding. */
export type PlaceRole = 'total' | 'part' | 'base' | 'other-value' | 'first-occurrence' | 'item' | 'partner'

export interface RelatedPlace extends Place {
  readonly role: PlaceRole
}

export type Relation = 'sum' | 'difference' | 'ratio' | 'growth' | 'product' | 'same' | 'count' | 'order'

export interface Term {
  /** As printed. */
  readonly text: string
  /** Decimal string in the unit of the working. */
  readonly value: string
  readonly label?: string
  readonly place?: Place
}

/** The arithmetic, drawable. `terms` combine by `relation` into `found`; the text says `stated`. */
export interface Working {
  readonly relation: Relation
  readonly terms: readonly Term[]
  /** Decimal strings. */
  readonly stated: string
  readonly found: string
  readonly unit?: string
}

export interface Finding {
  /** The same words in the same surroundings give the same id; unique in one analysis. */
  readonly id: string
  readonly check: string
  readonly category: Category
  readonly severity: Severity
  readonly weight: Weight
  readonly place: Place
  readonly related: readonly RelatedPlace[]
  readonly message: Said
  readonly working?: Working
  /** What should stand at `place` instead; only where exactly one answer is right. */
  readonly replacement?: string
}

export type * from './shapes.ts'
