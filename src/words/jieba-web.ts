import init, { cut, tag } from 'jieba-wasm/web'
import type { Words } from '../core/model.ts'

/** The segmenter, in a browser's worker: `wasm` is where the app serves its module. */
export async function loadWords(wasm: URL): Promise<Words> {
  await init({ module_or_path: wasm })
  return { cut: (text) => cut(text, true), tag: (text) => tag(text, true) }
}
