import init, { cut, tag } from 'jieba-wasm/web'
import type { Words } from '../core/model.ts'

/** The segmenter, in a browser's worker. Its module is served beside the app: nothing is fetched from elsewhere. */
export async function loadWords(): Promise<Words> {
  await init()
  return { cut: (text) => cut(text, true), tag: (text) => tag(text, true) }
}
