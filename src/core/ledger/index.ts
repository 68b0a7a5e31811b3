import { type ClaimIndex, claimIndex, type Match } from '../matching/index.ts'
import type { Thing } from '../matching/thing.ts'
import type { Budget, Reading, Words } from '../model.ts'
import type { LedgerCell, LedgerPair, LedgerRow, RowState } from './row.ts'

export type { LedgerCell, LedgerPair, LedgerRow, RowState } from './row.ts'

const gravest: readonly RowState[] = ['conflict', 'likely', 'ask', 'agree', 'apart']

/** Of earlier editions so many places a claim, for each way they stand to it. */
const mostEarlier = 3

/** A row for each thing that two stories or more speak of, those that disagree first; of what earlier editions said only what an article speaks of too. `claims`: an index that holds the readings already. */
export function ledgerOf(readings: readonly Reading[], given: { words?: Words; budget: Budget; claims?: ClaimIndex }): LedgerRow[] {
  const index = given.claims ?? indexOf(readings, given.words)
  const matches = readings.filter(({ document }) => document.role !== 'archive').flatMap(({ document }) => latest([...index.matches(document.id, given.budget)].filter(speaks)))
  const order = new Map([...readings].sort(inColumns).map((reading, at) => [reading, at]))
  return numbered(groupsOf(matches).map((group) => rowOf(group, order)).sort((a, b) => gravest.indexOf(a.state) - gravest.indexOf(b.state) || b.cells.length - a.cells.length || (a.key < b.key ? -1 : 1)))
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

/** Articles and references by their ids, then the earlier editions, the latest first. */
function inColumns({ document: a }: Reading, { document: b }: Reading): number {
  const days = a.role === 'archive' && b.role === 'archive' ? (b.dated ?? '').localeCompare(a.dated ?? '') : Number(a.role === 'archive') - Number(b.role === 'archive')
  return days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
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
function groupsOf(matches: readonly Match[]): Match[][] {
  const leader = new Map<Thing, Thing>()
  const leaderOf = (thing: Thing): Thing => {
    let found = thing
    while (leader.has(found)) found = leader.get(found)!
    if (found !== thing) leader.set(thing, found)
    return found
  }
  for (const { a, b } of matches) {
    const [one, other] = [leaderOf(a), leaderOf(b)]
    if (one !== other) leader.set(one, other)
  }
  const groups = new Map<Thing, Match[]>()
  for (const match of matches) {
    const group = groups.get(leaderOf(match.a))
    if (group) group.push(match)
    else groups.set(leaderOf(match.a), [match])
  }
  return [...groups.values()]
}

function rowOf(matches: readonly Match[], order: ReadonlyMap<Reading, number>): LedgerRow {
  const things = [...new Set(matches.flatMap(({ a, b }) => [a, b]))].sort((a, b) => order.get(a.reading)! - order.get(b.reading)! || a.claim.mention.start - b.claim.mention.start)
  const at = new Map(things.map((thing, index) => [thing, index]))
  const pairs: LedgerPair[] = matches.map(({ a, b, held }) => ({ a: at.get(a)!, b: at.get(b)!, state: stateOf(held), ...(held.state === 'silent' ? { reason: held.reason } : {}) }))
  const [first] = things
  const subject = commonest(things.map((thing) => thing.about.text))
  const period = commonest(things.flatMap((thing) => thing.period?.text ?? []))
  const scope = commonest(things.flatMap((thing) => thing.claim.scope?.text ?? []))
  const { unit, dimension } = first!
  return {
    key: [dimension, ...new Set(things.map((thing) => thing.subject))].join(' '), thing: subject ?? '', unit,
    ...(period ? { period } : {}), ...(scope ? { scope } : {}),
    state: gravestOf(pairs),
    cells: things.map((thing, index) => cellOf(thing, index, pairs)), pairs,
  }
}

function cellOf({ reading, claim, period, story }: Thing, index: number, pairs: readonly LedgerPair[]): LedgerCell {
  const { start, end } = claim.mention
  return {
    document: reading.document.id, start, end, story, claim: reading.claims.indexOf(claim), text: reading.document.text.slice(start, end),
    ...(period ? { period } : {}), ...(claim.scope ? { scope: claim.scope } : {}),
    role: reading.document.role, state: standing(index, pairs),
  }
}

/** The state of a row: that of its gravest pair. */
export function gravestOf(pairs: readonly LedgerPair[]): RowState {
  return gravest.find((state) => pairs.some((pair) => pair.state === state))!
}

/** A cell that contradicts more places than agree with it is the odd one out. */
export function standing(index: number, pairs: readonly LedgerPair[]): RowState {
  const own = pairs.filter((pair) => pair.a === index || pair.b === index)
  const against = own.filter((pair) => pair.state === 'conflict' || pair.state === 'likely' || pair.state === 'ask')
  const beside = own.filter((pair) => pair.state === 'agree')
  if (against.length > 0 && against.length > beside.length) return gravest.find((state) => against.some((pair) => pair.state === state))!
  return beside.length > 0 ? 'agree' : against.length > 0 ? 'agree' : 'apart'
}

function stateOf(held: Match['held']): RowState {
  if (held.state === 'silent') return 'apart'
  if (held.state === 'agree') return 'agree'
  if (held.state === 'near') return 'ask'
  return held.sure === 'certain' ? 'conflict' : 'likely'
}

function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0]
}
