import { type ClaimIndex, claimIndex, type Match } from '../matching/index.ts'
import { groupBy } from '../matching/people.ts'
import type { Thing } from '../matching/thing.ts'
import type { Budget, Finding, Reading, Words } from '../model.ts'
import { commonest, inColumns, mostEarlier } from './columns.ts'
import { namedRows } from './named.ts'
import type { LedgerCell, LedgerPair, LedgerRow, RowState } from './row.ts'
import { byGravity, gravestOf, standing } from './state.ts'
import { united } from './unite.ts'

export { nameChecks } from './named.ts'
export type { LedgerCell, LedgerPair, LedgerRow, RowKind, RowState } from './row.ts'
export { gravestOf, standing } from './state.ts'

/** A row for each thing that two stories or more speak of, those that disagree first; of what earlier editions said only what an article speaks of too. `claims`: an index that holds the readings already. `findings`: what is amiss with names, as `nameChecks` found it. */
export function ledgerOf(readings: readonly Reading[], given: { words?: Words; budget: Budget; claims?: ClaimIndex; findings?: readonly Finding[] }): LedgerRow[] {
  const index = given.claims ?? indexOf(readings, given.words)
  const matches = readings.filter(({ document }) => document.role !== 'archive').flatMap(({ document }) => latest([...index.matches(document.id, given.budget)].filter(speaks)))
  const order = new Map([...readings].sort(inColumns).map((reading, at) => [reading, at]))
  const rows = [...groupsOf(matches).map((group) => rowOf(group, order)), ...namedRows(readings, given.findings ?? [])]
  return numbered(rows.sort((a, b) => byGravity(a.state, b.state) || b.cells.length - a.cells.length || (a.key < b.key ? -1 : 1)))
}

function indexOf(readings: readonly Reading[], words: Words | undefined): ClaimIndex {
  const index = claimIndex(words)
  for (const reading of readings) index.put(reading)
  return index
}

function speaks({ held }: Match): boolean {
  return held.state !== 'silent' || held.same
}

/** Of what earlier editions said the latest few for each claim of an article, for each way they stand to it. */
function latest(matches: readonly Match[]): Match[] {
  const counts = new Map<Thing, Map<RowState, number>>()
  const before = matches.filter(({ a, b }) => isEarlier(b) && a.reading.document.role === 'article').sort((one, other) => inColumns(one.b.reading, other.b.reading))
  const few = before.filter(({ a, held }) => {
    const own = counts.get(a) ?? new Map<RowState, number>()
    counts.set(a, own)
    const count = (own.get(stateOf(held)) ?? 0) + 1
    own.set(stateOf(held), count)
    return count <= mostEarlier
  })
  return [...matches.filter(({ b }) => !isEarlier(b)), ...few]
}

function isEarlier({ reading }: Thing): boolean {
  return reading.document.role === 'archive'
}

/** Two things of one name are told apart by their order. */
function numbered(rows: readonly LedgerRow[]): LedgerRow[] {
  const times = new Map<string, number>()
  return rows.map((row) => {
    const time = (times.get(row.key) ?? 0) + 1
    times.set(row.key, time)
    return time === 1 ? row : { ...row, key: `${row.key} ${time}` }
  })
}

/** Matches that share a claim, put together. */
function groupsOf(matches: readonly Match[]): (readonly Match[])[] {
  const things = united<Thing>()
  for (const { a, b } of matches) things.unite(a, b)
  return [...groupBy(matches, ({ a }) => things.leaderOf(a)).values()]
}

function rowOf(matches: readonly Match[], order: ReadonlyMap<Reading, number>): LedgerRow {
  const things = [...new Set(matches.flatMap(({ a, b }) => [a, b]))].sort((a, b) => order.get(a.reading)! - order.get(b.reading)! || a.start - b.start)
  const at = new Map(things.map((thing, index) => [thing, index]))
  const pairs: LedgerPair[] = matches.map(({ a, b, held }) => ({ a: at.get(a)!, b: at.get(b)!, state: stateOf(held), ...(held.state === 'silent' ? { reason: held.reason } : {}) }))
  const [first] = things
  const subject = commonest(things.map((thing) => thing.about))
  const period = commonest(things.flatMap((thing) => thing.period?.text ?? []))
  const scope = commonest(things.flatMap((thing) => thing.scope?.text ?? []))
  const { unit, dimension } = first!
  return {
    key: [dimension, ...new Set(things.map((thing) => thing.subject))].join(' '), kind: dimension.startsWith('day of ') ? 'day' : 'figure', thing: subject ?? '', unit,
    ...(period ? { period } : {}), ...(scope ? { scope } : {}),
    state: gravestOf(pairs),
    cells: things.map((thing, index) => cellOf(thing, index, pairs)), pairs,
  }
}

function cellOf({ reading, at, start, end, period, scope, story }: Thing, index: number, pairs: readonly LedgerPair[]): LedgerCell {
  return {
    document: reading.document.id, start, end, story, claim: at, text: reading.document.text.slice(start, end),
    ...(period ? { period } : {}), ...(scope ? { scope } : {}),
    role: reading.document.role, state: standing(index, pairs),
  }
}

function stateOf(held: Match['held']): RowState {
  if (held.state === 'silent') return 'apart'
  if (held.state === 'agree') return 'agree'
  if (held.state === 'near') return 'ask'
  return held.sure === 'certain' ? 'conflict' : 'likely'
}
