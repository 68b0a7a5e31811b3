import type { Words } from '../core/model.ts'

/** The segmenter, in Node. */
export async function loadWords(): Promise<Words> {
  const jieba = await import('jieba-wasm/node')
  return { cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true) }
}
