/** A line on stderr for work over a second, on a terminal only. */
export function progress(total: number, lang: 'zh' | 'en'): (() => void) & { done(): void } {
  const started = performance.now()
  let done = 0
  let shown = false
  const tick = () => {
    done++
    if (!process.stderr.isTTY || performance.now() - started < 1000) return
    shown = true
    process.stderr.write(`\r${lang === 'zh' ? `已读 ${done} / ${total}` : `${done} of ${total} read`}`)
  }
  return Object.assign(tick, { done: () => { if (shown) process.stderr.write('\r\u001b[K') } })
}
