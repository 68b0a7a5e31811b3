import { postBefore } from '../lexicon/posts.ts'
import type { Name, Reading, Span } from '../model.ts'
import type { Row } from './rows.ts'

/** What an article says of the person at a place: a row of the table of people for each post, without post where none is told. */
export function peopleAt(reading: Reading, span: Span): Row[] {
  const { text } = reading.document
  const named = reading.names.find((one) => one.kind === 'person' && one.start < span.end && one.end > span.start)
  if (!named) {
    const words = text.slice(span.start, span.end).trim()
    const post = postBefore(text, span.start)
    return /^\p{Script=Han}{2,4}$/u.test(words) ? [{ name: words, ...(post?.sure ? { post: text.slice(post.start, span.start) } : {}) }] : []
  }
  const name = text.slice(named.start, named.end)
  const told = named.value.post ? named : reading.names.find((one) => one.kind === 'person' && one.value.post !== undefined && text.slice(one.start, one.end) === name)
  const posts = told ? postsOf(reading, told) : []
  return posts.length > 0 ? posts.map((post) => ({ name, ...post })) : [{ name }]
}

/** Each post with the organisation it is of, in its fullest form. A former one is not taught. */
function postsOf(reading: Reading, { value }: Name): { post: string; organisation?: string }[] {
  const place = value.post?.place
  if (!place) return []
  const { text } = reading.document
  const found: { post: string; organisation?: string }[] = []
  let start = place.start
  for (const part of text.slice(place.start, place.end).split(/[、兼]/u)) {
    const end = start + part.length
    const body = reading.names.find((one) => one.kind === 'organisation' && one.start === start && one.end < end)
    const last = postBefore(text, end)
    const cut = body?.end ?? Math.max(start, last?.start ?? start)
    const post = text.slice(cut, end)
    const before = text.slice(start, cut)
    const area = reading.names.find((one) => one.kind === 'place' && one.end === start)
    const organisation = body?.value.full ?? (cut === start && area && /长$/u.test(part) ? area.value.full : isRank(before) ? undefined : before)
    const whole = organisation === undefined ? text.slice(start, end) : post
    if (whole !== '' && !/^(?:时任|原|前)/u.test(part) && !/(?:时任|原任?|前任?|曾任)$/u.test(text.slice(Math.max(0, start - 3), start))) found.push({ post: whole, ...(organisation ? { organisation } : {}) })
    start = end + 1
  }
  return found
}

/** What stands before a post and is no organisation. */
function isRank(words: string): boolean {
  return words.length < 2 || /(?:副|常务|代|代理|第一|首席|高级|名誉)$/u.test(words)
}
