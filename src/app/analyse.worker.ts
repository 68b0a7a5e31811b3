import { expose } from 'comlink'
import { read } from '../core/analyse.ts'
import { countdown, mostSteps } from '../core/budget.ts'
import { type Checker, checker } from '../core/checker.ts'
import { factBookOf, type OwnRow } from '../core/facts/book.ts'
import { ledgerOf } from '../core/ledger/index.ts'
import { type Backing, backingOf } from '../core/matching/backing.ts'
import { thin } from '../core/matching/thin.ts'
import type { CheckSettings, Reading, Words } from '../core/model.ts'
import { starterRows } from '../formats/starter-facts.ts'
import { readingCache } from '../store/readings.ts'
import { openStore } from '../store/schema.ts'
import { loadWords } from '../words/jieba-web.ts'
import type { Answer, Asked, Ledger } from './state/analyser.ts'
import { type ArchiveAsked, earlierEditions } from './worker/earlier.ts'
import { onceReader } from './worker/read-once.ts'

interface Desk { readonly checker: Checker; readonly words: Words | undefined; readonly archive: ReturnType<typeof earlierEditions> }

const store = openStore()
const cache = readingCache(store)
/** The built script's name changes with its content. */
const maker = self.location.pathname
const articles = onceReader(cache, maker)
const backed = new Map<string, { readonly after: number; readonly found: readonly Backing[] }>()
let opened: Promise<Desk> | undefined
let facts: ReturnType<typeof factBookOf> | undefined
let turn: Promise<unknown> = Promise.resolve()

async function open(): Promise<Desk> {
  const words = await loadWords().catch(() => undefined)
  const desk = checker(words ? { words } : {})
  void cache.prune()
  const holder = { held: () => [...desk.readings.values()].filter(isEarlier).map(({ document }) => document.id), put: desk.put, remove: desk.remove }
  return { checker: desk, words, archive: earlierEditions({ store, holder, reader: onceReader(cache, maker, (reading) => thin(reading, words)), read: (document, byHand) => read(document, words, byHand) }) }
}

/** Reads what changed, keeps what did not, and holds all of it against each other, the earlier editions and the fact book; `own` only where the desk's rows changed. Sends back the readings of what changed, without their words one by one: the window has the others. */
async function analyse(changed: readonly Asked[], ids: readonly string[], own: readonly OwnRow[] | undefined, settings: CheckSettings): Promise<Answer> {
  opened ??= open()
  const { checker: desk, words } = await opened
  if (own || !facts) facts = factBookOf(own ?? [], starterRows())
  const readings = await articles.read(changed.map(({ document, readings: byHand }) => ({ document, byHand })), ({ document, byHand }) => read(document, words, byHand as Asked['readings']))
  desk.use({ facts, settings })
  readings.forEach(desk.put)
  for (const [id, reading] of desk.readings) if (!isEarlier(reading) && !ids.includes(id)) desk.remove(id)
  const analysis = desk.check(ids)
  const fresh = new Set(changed.map(({ document }) => document.id))
  const pointed = new Set(analysis.findings.flatMap(({ related }) => related.map(({ document }) => document)))
  return { ...analysis, readings: analysis.readings.filter(({ document }) => fresh.has(document.id)).map((reading) => ({ ...reading, tokens: [] })), earlier: earlierOf(desk, pointed), backing: backing(desk, ids) }
}

/** What the documents at hand say of the same things, and what was said of them before. */
async function ledger(): Promise<Ledger> {
  opened ??= open()
  const { checker: desk } = await opened
  let partial = false
  const all = [...desk.readings.values()]
  const { findings } = desk.check(all.filter((reading) => !isEarlier(reading)).map(({ document }) => document.id))
  const rows = ledgerOf(all, { findings, claims: desk.claims, budget: countdown(mostSteps, () => { partial = true }) })
  return { rows, partial, earlier: earlierOf(desk, new Set(rows.flatMap(({ cells }) => cells.map(({ document }) => document)))) }
}

/** Reads the earlier editions and holds them ready; what is off the list is let go. */
async function archive(asked: ArchiveAsked, progress: (done: number, of: number) => void): Promise<void> {
  opened ??= open()
  await (await opened).archive(asked, progress)
}

/** What the references say of the articles' claims; found again only where something of it changed. */
function backing({ claims, readings }: Checker, ids: readonly string[]): Backing[] {
  if (!ids.some((id) => readings.get(id)?.document.role === 'reference')) return []
  return ids.filter((id) => readings.get(id)?.document.role === 'article').flatMap((id) => {
    const after = claims.changed(id)
    const known = backed.get(id)
    const found = known?.after === after ? known.found : backingOf(claims, id, countdown(mostSteps, () => undefined))
    backed.set(id, { after, found })
    return found
  })
}

function isEarlier({ document }: Reading): boolean {
  return document.role === 'archive'
}

/** Only what is pointed at goes to the window, however large the archive. */
function earlierOf({ readings }: Checker, ids: ReadonlySet<string>): Reading[] {
  return [...ids].flatMap((id) => readings.get(id) ?? []).filter(isEarlier).map((reading) => ({ ...reading, tokens: [], names: [] }))
}

/** One after another, so that what was sent later is read later. */
function inTurn<A extends readonly unknown[], R>(work: (...given: A) => Promise<R>): (...given: A) => Promise<R> {
  return (...given) => {
    const result = turn.then(() => work(...given))
    turn = result.catch(() => undefined)
    return result
  }
}

export type AnalyseWorker = { analyse: typeof analyse; ledger: typeof ledger; archive: typeof archive }

expose({ analyse: inTurn(analyse), ledger: inTurn(ledger), archive })
