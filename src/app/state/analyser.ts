import { type Remote, wrap } from 'comlink'
import type { Analysis } from '../../core/analyse.ts'
import type { Document } from '../../core/model.ts'
import type { AnalyseWorker } from '../analyse.worker.ts'

/** Analyses documents away from the window. */
export interface Analyser {
  analyse(documents: readonly Document[]): Promise<Analysis>
}

/** The analyser in a worker. Only documents whose words changed are sent; a worker that dies is started again, once for each call. */
export function workerAnalyser(): Analyser {
  let sent = new Map<string, string>()
  let remote: Remote<AnalyseWorker> | undefined
  let stop: (() => void) | undefined
  const start = () => {
    const worker = new Worker(new URL('../analyse.worker.ts', import.meta.url), { type: 'module' })
    const crashed = new Promise<never>((_, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'worker stopped'))
    })
    crashed.catch(() => undefined)
    sent = new Map()
    stop = () => worker.terminate()
    remote = wrap<AnalyseWorker>(worker)
    return crashed
  }
  let crashed = start()
  const ask = (documents: readonly Document[]) => {
    const changed = documents.filter((document) => sent.get(document.id) !== keyOf(document))
    const answer = Promise.race([remote!.analyse(changed, documents.map((document) => document.id)) as Promise<Analysis>, crashed])
    sent = new Map(documents.map((document) => [document.id, keyOf(document)]))
    return answer
  }
  return {
    async analyse(documents) {
      try {
        return await ask(documents)
      } catch {
        stop?.()
        crashed = start()
        return ask(documents)
      }
    },
  }
}

function keyOf(document: Document): string {
  return `${document.dated ?? ''}\n${document.text}`
}
