import { expose } from 'comlink'
import { type Analysis, check, read } from '../core/analyse.ts'
import type { Reading, Words } from '../core/model.ts'
import { starterFacts } from '../formats/starter-facts.ts'
import { loadWords } from '../words/jieba-web.ts'
import type { Asked } from './state/analyser.ts'

const readings = new Map<string, Reading>()
let words: Promise<Words | undefined> | undefined

/** Reads what changed, keeps what did not, and holds all of it against each other. */
async function analyse(changed: readonly Asked[], ids: readonly string[]): Promise<Analysis> {
  words ??= loadWords().catch(() => undefined)
  const cut = await words
  for (const { document, readings: byHand } of changed) readings.set(document.id, read(document, cut, byHand))
  for (const id of readings.keys()) if (!ids.includes(id)) readings.delete(id)
  return check(ids.flatMap((id) => readings.get(id) ?? []), { facts: starterFacts(), ...(cut ? { words: cut } : {}) })
}

export type AnalyseWorker = { analyse: typeof analyse }

expose({ analyse })
