import { proxy, type Remote, wrap } from 'comlink'
import type { ImportOptions } from '../../formats/format.ts'
import type { ImportWorker, Outcome } from '../import.worker.ts'

export class Stopped extends Error {}

/** Reads files in a worker, one after another. */
export interface Reader {
  /** Throws `Stopped` when `stop` was called meanwhile. */
  read(bytes: Uint8Array, options: Omit<ImportOptions, 'progress' | 'signal'>, progress: (done: number, of: number) => void): Promise<Outcome>
  stop(): void
}

/** A worker that is stopped, or that a file was too much for, is replaced by a fresh one. */
export function workerReader(): Reader {
  let worker: Worker | undefined
  let remote: Remote<ImportWorker> | undefined
  let stopped: ((reason: Error) => void) | undefined
  const end = () => {
    worker?.terminate()
    worker = remote = undefined
  }
  return {
    async read(bytes, options, progress) {
      if (!worker) {
        worker = new Worker(new URL('../import.worker.ts', import.meta.url), { type: 'module' })
        remote = wrap<ImportWorker>(worker)
      }
      const broken = new Promise<never>((_, reject) => {
        stopped = reject
        worker!.onerror = (event) => reject(new Error(event.message || 'worker stopped'))
      })
      try {
        return await Promise.race([remote!.read(bytes, options, proxy(progress)) as Promise<Outcome>, broken])
      } catch (error) {
        end()
        if (error instanceof Stopped) throw error
        return { unreadable: { zh: '文件太大或太乱，没有读成：请拆成几份，或把文字复制出来粘贴。', en: 'it is too large or too tangled to be read: split it, or copy the text and paste it.' } }
      } finally {
        stopped = undefined
      }
    },
    stop() {
      stopped?.(new Stopped())
    },
  }
}
