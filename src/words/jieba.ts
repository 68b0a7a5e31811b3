import type { Words } from '../core/model.ts'
import { frequencyIn, listOf } from './frequency.ts'
import { pairsIn } from './pairs.ts'

/** The segmenter, in Node. */
export async function loadWords(): Promise<Words> {
  const { readFile } = await import('node:fs/promises')
  const { createRequire } = await import('node:module')
  const [jieba, table, { default: pairs }] = await Promise.all([import('jieba-wasm/node'), readFile(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'), import('./character-pairs.txt?raw')])
  return { cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true), frequency: frequencyIn(table), list: () => listOf(table), ...pairsIn(pairs) }
}
