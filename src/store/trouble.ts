import type { Said } from '../core/model.ts'

/** Why something could not be kept, in one sentence that says what to do. */
export function storeTrouble(error: unknown): Said {
  const names = namesOf(error)
  if (isFull(error)) return { zh: '磁盘满了，刚才的改动没有存下：请腾出空间后再试，别关窗口。', en: 'The disk is full and the last change was not kept: free some space and try again, and keep this window open.' }
  if (names.includes('VersionError')) return { zh: '稿件库由更新的版本写成：请用新版本打开。', en: 'The desk was last used with a newer version: open it with that one.' }
  if (names.some((name) => ['MissingAPIError', 'OpenFailedError', 'SecurityError', 'InvalidStateError', 'UnknownError', 'DatabaseClosedError'].includes(name))) return { zh: '浏览器不让存东西（多半是无痕窗口）：可以看稿，关窗后什么都不留；请改用普通窗口。', en: 'The browser keeps nothing here (a private window, most likely): you can read, but nothing stays; use an ordinary window.' }
  return { zh: `没有存下（${names[0] ?? '不明'}）：请再试一次，别关窗口。`, en: `It was not kept (${names[0] ?? 'unknown'}): try again, and keep this window open.` }
}

/** The disk, or the share of it the desk may use, is full. */
export function isFull(error: unknown): boolean { return namesOf(error).includes('QuotaExceededError') }

function namesOf(error: unknown): string[] {
  const names: string[] = []
  for (let one = error as { name?: string; inner?: unknown } | undefined; one && names.length < 5; one = one.inner as typeof one) if (one.name) names.push(one.name)
  return names
}
