/** A line on stderr for work over a second, on a terminal only. */
export function progress(total: number, lang: 'zh' | 'en'): (() => void) & { done(): void } {
  const line = lineFor()
  let done = 0
  return Object.assign(() => line.show(lang === 'zh' ? `已完成 ${share(++done, total)}` : `${share(++done, total)} done`), { done: line.clear })
}

/** The same for the pages of one file. */
export function pageProgress(file: string, lang: 'zh' | 'en'): ((done: number, of: number) => void) & { done(): void } {
  const line = lineFor()
  return Object.assign((done: number, of: number) => line.show(lang === 'zh' ? `${file}：第 ${done} / ${of} 页` : `${file}: page ${done} of ${of}`), { done: line.clear })
}

function share(done: number, total: number): string {
  return `${Math.round((done / total) * 100)}%`
}

function lineFor(): { show(words: string): void; clear(): void } {
  const started = performance.now()
  let shown = false
  return {
    show(words) {
      if (!process.stderr.isTTY || performance.now() - started < 1000) return
      shown = true
      process.stderr.write(`\r\u001b[K${words}`)
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
