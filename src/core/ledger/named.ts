import { docTitleVariant } from '../checks/doc-title-variant.ts'
import { nameNearMiss } from '../checks/name-near-miss.ts'
import { nameTitleConflict } from '../checks/name-title-conflict.ts'
import { quoteVariant } from '../checks/quote-variant.ts'
import { groupBy } from '../matching/people.ts'
import { blockAt } from '../mentions/index.ts'
import type { Check, Finding, Name, Place, Reading, Severity, Span } from '../model.ts'
import { commonest, inColumns, mostEarlier } from './columns.ts'
import type { LedgerPair, LedgerRow, RowKind, RowState } from './row.ts'
import { gravestOf, standing } from './state.ts'
import { united } from './unite.ts'

/** What holds names with their posts, titles and quotations against each other: the rows say what these found. */
export const nameChecks: readonly Check[] = [nameNearMiss, nameTitleConflict, docTitleVariant, quoteVariant]

const kindOf: Readonly<Record<string, RowKind>> = { [nameNearMiss.id]: 'person', [nameTitleConflict.id]: 'person', [docTitleVariant.id]: 'title', [quoteVariant.id]: 'quotation' }
const stateOf: Readonly<Record<Severity, RowState>> = { error: 'conflict', warning: 'likely', query: 'ask' }
/** Who wrote, drew and laid out is no matter of the copy. */
const makers = /记者|通讯员|摄影|编辑|美编|校对|实习生/u
/** Shorter ones are words in marks. */
const shortestQuotation = 6
/** Of more places than this only those of one wording are put together. */
const mostPaired = 48

/** A person, a title or a quotation where a story has it. */
interface Named extends Span {
  readonly reading: Reading
  readonly story: number | undefined
  readonly kind: RowKind
  /** What it is, whatever stands beside it: two that have it in common are one. */
  readonly key: string
  readonly words: string
  /** As printed, a person's post among it. */
  readonly text: string
  readonly name: Name
}

/** A row for each person, title and quotation that two stories or more have, in one wording or in several. */
export function namedRows(readings: readonly Reading[], findings: readonly Finding[]): LedgerRow[] {
  const named = readings.flatMap(namedIn)
  const links = linksOf(named, findings)
  const keys = united<string>()
  for (const { a, b } of links) keys.unite(a.key, b.key)
  return [...groupBy(named, ({ key }) => keys.leaderOf(key)).values()].flatMap((all) => {
    const own = latest(onceEach(all))
    return new Set(own.map(storyOf)).size > 1 && own.some(({ reading }) => reading.document.role === 'article') ? [rowOf(own, links)] : []
  })
}

function namedIn(reading: Reading): Named[] {
  const { text, blocks } = reading.document
  return reading.names.flatMap((name): Named[] => {
    const { kind } = name
    if (kind !== 'person' && kind !== 'title' && kind !== 'quotation') return []
    const block = blockAt(blocks, name.start)
    const words = name.value.full.replace(/[\s\p{P}\p{S}]/gu, '')
    if (kind === 'person' ? !isPerson(name, block?.role) : kind === 'quotation' && words.length < shortestQuotation) return []
    const { start, end } = kind === 'person' ? withPost(name) : name
    return [{ reading, story: block?.story, kind, key: `${kind} ${words}`, words: kind === 'person' ? name.value.full : words, text: text.slice(start, end), name, start, end }]
  })
}

/** A whole name (not 吴某, 朱先生, Smith alone) of somebody the story tells of. */
function isPerson({ value }: Name, role: string | undefined): boolean {
  const { full, post } = value
  return role !== 'byline' && role !== 'credit' && !makers.test(post?.text ?? '') && !/某|[×ⅹXx]{2}|(?:先生|女士|同志)$/u.test(full) && /^\p{Script=Han}[\p{Script=Han}·]|\p{L} \p{L}/u.test(full)
}

/** The name together with the post that is printed right beside it. */
function withPost({ start, end, value: { post } }: Name): Span {
  const at = post?.place
  if (at && at.end <= start && start - at.end <= 2) return { start: at.start, end }
  return at && at.start >= end && at.start - end <= 2 ? { start, end: at.end } : { start, end }
}

/** Two that a finding says do not go together. */
interface Link { readonly a: Named; readonly b: Named; readonly finding: Finding }

function linksOf(named: readonly Named[], findings: readonly Finding[]): Link[] {
  const byDocument = groupBy(named, ({ reading }) => reading.document.id)
  const at = ({ document, start, end }: Place, kind: RowKind) => byDocument.get(document)?.find((one) => one.kind === kind && one.start < end && start < one.end)
  return findings.flatMap((finding): Link[] => {
    const [kind, other] = [kindOf[finding.check], finding.related[0]]
    const [a, b] = kind && other ? [at(finding.place, kind), at(other, kind)] : []
    return a && b ? [{ a, b, finding }] : []
  })
}

/** Each wording once a story; a bare name only where the story never has it with a post. */
function onceEach(all: readonly Named[]): Named[] {
  const once = [...groupBy(all, (one) => `${storyOf(one)} ${one.text}`).values()].map(([first]) => first!)
  return once.filter((one) => one.kind !== 'person' || hasPost(one) || !once.some((other) => hasPost(other) && other.key === one.key && storyOf(other) === storyOf(one)))
}

function hasPost({ text, words }: Named): boolean {
  return text.length > words.length
}

/** In the order of the columns, of earlier editions the latest few. */
function latest(all: readonly Named[]): Named[] {
  const sorted = [...all].sort((a, b) => inColumns(a.reading, b.reading) || a.start - b.start)
  const earlier = sorted.filter(({ reading }) => reading.document.role === 'archive').slice(mostEarlier)
  return earlier.length === 0 ? sorted : sorted.filter((one) => !earlier.includes(one))
}

function storyOf({ reading, story }: Named): string {
  return `${reading.document.id} ${story ?? ''}`
}

function rowOf(all: readonly Named[], links: readonly Link[]): LedgerRow {
  const pairs = pairsOf(all, links.filter(({ a }) => all.some(({ key }) => key === a.key)))
  const [first] = all
  const speaker = commonest(all.flatMap(({ name }) => name.value.speaker?.text ?? []))
  return {
    key: [first!.kind, ...new Set(all.map(({ words }) => words))].join(' '), kind: first!.kind, unit: '',
    thing: first!.kind === 'quotation' ? (speaker ?? shortened(first!.words)) : commonest(all.map(({ words }) => words))!,
    state: gravestOf(pairs), pairs,
    cells: all.map(({ reading: { document }, story, start, end, text }, index) => ({ document: document.id, start, end, story, text, role: document.role, state: standing(index, pairs) })),
  }
}

function shortened(words: string): string {
  return words.length > 10 ? `${words.slice(0, 9)}…` : words
}

function pairsOf(all: readonly Named[], links: readonly Link[]): LedgerPair[] {
  const first = new Map<string, number>()
  return all.flatMap((b, at) => {
    const same = first.get(b.text)
    if (same === undefined) first.set(b.text, at)
    const before = at < mostPaired ? all.slice(0, at).map((_, index) => index) : [same ?? 0]
    return before.flatMap((index) => pairOf(all[index]!, b, links).map((pair) => ({ a: index, b: at, ...pair })))
  })
}

/** How two wordings stand to each other; nothing where they are linked only by way of others. */
function pairOf(a: Named, b: Named, links: readonly Link[]): Omit<LedgerPair, 'a' | 'b'>[] {
  const link = links.find((one) => (says(one.a, one.b, a, b) || says(one.a, one.b, b, a)))
  if (link) return [{ state: stateOf[link.finding.severity], finding: link.finding }]
  if (a.key !== b.key) return []
  const [one, other] = [a.name.value.post?.text, b.name.value.post?.text]
  if (!hasPost(a) || !hasPost(b) || !one || !other || one.endsWith(other) || other.endsWith(one)) return [{ state: 'agree' }]
  return [{ state: 'apart', reason: { zh: `${one}与${other}：或是兼职、改任、简称`, en: `${one} against ${other}: perhaps posts held at once, one after the other, or a short form` } }]
}

/** Whether what is said of two is said of these: of two names or titles wherever they stand, of one person’s posts where they are these. */
function says(one: Named, other: Named, a: Named, b: Named): boolean {
  return one.key === other.key ? one.text === a.text && other.text === b.text && a.key === b.key : one.key === a.key && other.key === b.key
}
