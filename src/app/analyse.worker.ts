import { expose } from 'comlink'
import { type Analysis, read } from '../core/analyse.ts'
import { countdown, mostSteps } from '../core/budget.ts'
import { type Checker, checker } from '../core/checker.ts'
import { factBookOf, type OwnRow } from '../core/facts/book.ts'
import { ledgerOf } from '../core/ledger/index.ts'
import type { CheckSettings, Facts, Words } from '../core/model.ts'
import { starterRows } from '../formats/starter-facts.ts'
import { loadWords } from '../words/jieba-web.ts'
import type { Asked, Ledger } from './state/analyser.ts'

let facts: Facts | undefined
let words: Promise<Words | undefined> | undefined
let desk: Checker | undefined

/** Reads what changed, keeps what did not, and holds all of it against each other and the fact book; `own` only where the desk's rows changed. Sends back the readings of what changed, without their words one by one: the window has the others. */
async function analyse(changed: readonly Asked[], ids: readonly string[], own: readonly OwnRow[] | undefined, settings: CheckSettings): Promise<Analysis> {
  if (own || !facts) facts = factBookOf(own ?? [], starterRows())
  words ??= loadWords().catch(() => undefined)
  const cut = await words
  desk ??= checker(cut ? { words: cut } : {})
  desk.use({ facts, settings })
  for (const { document, readings: byHand } of changed) desk.put(read(document, cut, byHand))
  for (const id of desk.readings.keys()) if (!ids.includes(id)) desk.remove(id)
  const analysis = desk.check(ids)
  const fresh = new Set(changed.map(({ document }) => document.id))
  return { ...analysis, readings: analysis.readings.filter(({ document }) => fresh.has(document.id)).map((reading) => ({ ...reading, tokens: [] })) }
}

/** What the documents at hand say of the same things. */
async function ledger(): Promise<Ledger> {
  const cut = await words
  let partial = false
  const budget = countdown(mostSteps, () => { partial = true })
  const sorted = [...(desk?.readings.values() ?? [])].sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  return { rows: ledgerOf(sorted, { budget, ...(cut ? { words: cut } : {}) }), partial }
}

export type AnalyseWorker = { analyse: typeof analyse; ledger: typeof ledger }

expose({ analyse, ledger })
