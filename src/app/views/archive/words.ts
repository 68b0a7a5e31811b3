import { dayName } from '../../../core/text/day-name.ts'
import { m } from '../../paraglide/messages.js'
import { language, say } from '../../say.ts'
import type { Archive } from '../../state/archive.svelte.ts'

/** How much the archive holds. */
export function countsOf({ editions, articles }: Archive): string {
  return m.archive_counts({ editions: editions.length === 1 ? m.archive_one_edition() : m.archive_editions({ n: String(editions.length) }), articles: articlesOf(articles) })
}

export function articlesOf(articles: number): string {
  return articles === 1 ? m.archive_one_article() : m.archive_articles({ n: String(articles) })
}

/** From which day to which it reaches. */
export function rangeOf({ editions }: Archive): string {
  const dates = editions.flatMap(({ date }) => (date === '' ? [] : [date]))
  const [last, first] = [dates[0], dates.at(-1)]
  if (!first || !last) return ''
  if (first === last) return say(dayName(last))
  // The year is said once: before the days in Chinese, after them in English.
  return language() === 'zh' ? m.archive_range({ first: dayName(first).zh, last: dayName(last, first).zh }) : m.archive_range({ first: dayName(first, last).en, last: dayName(last).en })
}

/** The day after an ISO date. */
export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
