import type { Finding } from '../../../core/model.ts'
import { plain } from '../../../core/working.ts'
import { m } from '../../paraglide/messages.js'

/** A finding in three or four words, for the margin and the list. */
export function gistOf({ working, replacement, message }: Finding): string {
  if (working?.relation === 'sum') return m.gist_sum({ found: plain(working.found) })
  if (working?.relation === 'same') return m.gist_other({ other: working.terms[1]?.text ?? plain(working.found) })
  if (working?.relation === 'order') return m.gist_total({ total: plain(working.found) })
  if (working?.relation === 'count') return m.gist_count({ n: plain(working.found) })
  if (replacement === '') return m.gist_drop()
  if (replacement !== undefined && replacement.length <= 6) return m.gist_make({ words: replacement })
  const day = /(?:星期|周)[一二三四五六日]|\b[A-Z][a-z]+day\b/u.exec(message.zh)?.[0]
  return day && !replacement ? day : ''
}
