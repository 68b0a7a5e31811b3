import type { Language } from '../formats/format.ts'

/** Between two lines where there is no terminal, in milliseconds. */
const pause = 10_000

/** How far the work is: a line on stderr for what takes over a second; without a terminal one now and then. */
export interface Progress {
  reading(done: number, of: number): void
  checking(done: number, of: number): void
  done(): void
}

export function progress(lang: Language): Progress {
  const line = lineFor()
  return {
    reading: (done, of) => line.show(lang === 'zh' ? `已读 ${done} / ${of}` : `${done} of ${of} read`),
    checking: (done, of) => line.show(lang === 'zh' ? `互相核对 ${done} / ${of}` : `${done} of ${of} held against the others`),
    done: line.clear,
  }
}

/** The same for the pages of one file. */
export function pageProgress(file: string, lang: Language): ((done: number, of: number) => void) & { done(): void } {
  const line = lineFor()
  return Object.assign((done: number, of: number) => line.show(lang === 'zh' ? `${file}：第 ${done} / ${of} 页` : `${file}: page ${done} of ${of}`), { done: line.clear })
}

function lineFor(): { show(words: string): void; clear(): void } {
  const started = performance.now()
  let last = started
  let shown = false
  return {
    show(words) {
      const now = performance.now()
      if (process.stderr.isTTY && now - started >= 1000) {
        shown = true
        process.stderr.write(`\r\u001b[K${words}`)
      } else if (!process.stderr.isTTY && now - last >= pause) {
        last = now
        process.stderr.write(`${words}\n`)
      }
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
