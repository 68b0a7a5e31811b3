import table from '@node-rs/jieba/dict.txt?url'
import init, { cut, tag } from 'jieba-wasm/web'
import type { Words } from '../core/model.ts'
import pairs from './character-pairs.txt?url'
import { frequencyIn, listOf } from './frequency.ts'
import { pairsIn } from './pairs.ts'

/** The segmenter, in a browser's worker. Its module and word list are served beside the app: nothing is fetched from elsewhere. */
export async function loadWords(): Promise<Words> {
  const textOf = async (address: string) => (await fetch(address)).text()
  const [words, beside] = await Promise.all([textOf(table), textOf(pairs), init()])
  return { cut: (text) => cut(text, true), tag: (text) => tag(text, true), frequency: frequencyIn(words), list: () => listOf(words), ...pairsIn(beside) }
}
