import { proxy, type Remote, wrap } from 'comlink'
import type { Analysis } from '../../core/analyse.ts'
import type { HandReading } from '../../core/annotation.ts'
import type { OwnRow } from '../../core/facts/book.ts'
import type { LedgerRow } from '../../core/ledger/row.ts'
import type { Backing } from '../../core/matching/backing.ts'
import type { CheckSettings, Document, Reading } from '../../core/model.ts'
import type { AnalyseWorker } from '../analyse.worker.ts'
import type { ArchiveAsked } from '../worker/earlier.ts'

/** A document as it stands, and what the editor reads otherwise in it. */
export interface Asked { readonly document: Document; readonly readings: readonly HandReading[]; /** Changes when roles or stories were set by hand. */ readonly version: string }

/** What was found, of the earlier editions what it points into, and what the references say of the claims. */
export interface Answer extends Analysis { readonly earlier: readonly Reading[]; readonly backing: readonly Backing[] }

/** Analyses documents away from the window. */
export interface Analyser {
  /** `own`: the desk's rows of the fact book; `chosen`: its choice of checks. */
  analyse(asked: readonly Asked[], own: readonly OwnRow[], chosen: CheckSettings): Promise<Answer>
  /** What the documents last analysed say of the same things. */
  ledger(): Promise<Ledger>
  /** From now on holds the documents against these earlier editions; done when all are read. */
  archive(asked: ArchiveAsked, progress: (done: number, of: number) => void): Promise<void>
}

/** `partial`: there was more to compare than one run allows. `earlier`: of the earlier editions what the rows point into. */
export interface Ledger { readonly rows: readonly LedgerRow[]; readonly partial: boolean; readonly earlier: readonly Reading[] }

/** The analyser in a worker. Only documents whose words changed are sent, and only their readings come back; a worker that dies is started again, once for each call. */
export function workerAnalyser(): Analyser {
  let sent = new Map<string, string>()
  let held: ReadonlyMap<string, Reading> = new Map()
  /** An answer with the readings of what did not change. */
  const whole = (answer: Answer, all: readonly Asked[]): Answer => {
    const fresh = new Map(answer.readings.map((reading) => [reading.document.id, reading]))
    held = new Map(all.map(({ document }) => document.id).sort().flatMap((id) => { const reading = fresh.get(id) ?? held.get(id); return reading ? [[id, reading]] : [] }))
    return { ...answer, readings: [...held.values()] }
  }
  let sentFacts: readonly OwnRow[] | undefined
  let remote: Remote<AnalyseWorker> | undefined
  let stop: (() => void) | undefined
  let archive: Parameters<Analyser['archive']> | undefined
  const start = () => {
    const worker = new Worker(new URL('../analyse.worker.ts', import.meta.url), { type: 'module' })
    const crashed = new Promise<never>((_, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'worker stopped'))
    })
    crashed.catch(() => undefined)
    sent = new Map()
    sentFacts = undefined
    stop = () => worker.terminate()
    remote = wrap<AnalyseWorker>(worker)
    if (archive) void askArchive(...archive).catch(() => undefined)
    return crashed
  }
  const askArchive = (...[asked, progress]: Parameters<Analyser['archive']>) => remote!.archive(asked, proxy(progress)) as Promise<void>
  let crashed = start()
  const ask = async (all: readonly Asked[], own: readonly OwnRow[], chosen: CheckSettings) => {
    const changed = all.filter((one) => sent.get(one.document.id) !== keyOf(one))
    const answer = Promise.race([remote!.analyse(changed, all.map(({ document }) => document.id), own === sentFacts ? undefined : own, chosen) as Promise<Answer>, crashed])
    sentFacts = own
    sent = new Map(all.map((one) => [one.document.id, keyOf(one)]))
    return whole(await answer, all)
  }
  return {
    async analyse(asked, own, chosen) {
      try {
        return await ask(asked, own, chosen)
      } catch {
        stop?.()
        crashed = start()
        return ask(asked, own, chosen)
      }
    },
    ledger: () => Promise.race([remote!.ledger() as Promise<Ledger>, crashed]),
    archive(...asked) {
      archive = asked
      return Promise.race([askArchive(...asked), crashed])
    },
  }
}

function keyOf({ document, readings, version }: Asked): string {
  return `${document.dated ?? ''}\n${document.role}\n${document.formOf ?? ''}\n${version}\n${JSON.stringify(readings.map(({ id, span }) => [id, span]))}\n${document.text}`
}
